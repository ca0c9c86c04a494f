"""Corrects a mark: asks for the kind of error and the right value, and keeps the answer as a decision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from index.decisions.corrections import Correction, correction
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.find import people_of
from index.marks.quotes.quote import Quote
from index.text import one_line
from tui.screens.across.naming import NAME, SpeakerChoice
from tui.screens.choice import Choice
from tui.screens.prompt import Prompt

if TYPE_CHECKING:
    from index.article import Span
    from tui.models.annotated_article import AnnotatedArticle, Mark
    from tui.screens.across.deciding import DecisionHost

Keep = Callable[["str | None"], None]

OTHER_NAME, NOBODY, UNDO = "other", "nobody", "undo"
_MOST_NAMES = 30
"""Names of an article that are offered as its speakers."""
_NAME_CHARACTERS = 60
_LONG_CHARACTERS = 1_000_000
"""Longer articles are not searched for people who are introduced but not quoted; it would slow typing down."""


def choices_of(mark: Mark | None) -> Mapping[str, str]:
    """The possible corrections of a mark: {correction: label}; None for a selection without a mark."""
    undo = {UNDO: "Take your correction back"} if mark is not None and mark.by_you else {}
    match mark:
        case Quote():
            return {
                Correction.SPEAKER: "Somebody else says it …",
                Correction.WORDS: "Other words are the quotation …",
                Correction.NO_QUOTATION: "It is not a quotation",
            } | undo
        case Figure():
            return {Correction.FIGURE: "Another value …", Correction.NO_FIGURE: "It is not a figure"} | undo
        case DateMark():
            return {Correction.DATE: "Another date …", Correction.NO_DATE: "It is not a date"} | undo
    return {Correction.NEW_QUOTATION: "These words are a quotation; choose who says them …"}


def correct(host: DecisionHost, opened: AnnotatedArticle, mark: Mark | None, span: Span) -> None:
    """Asks what is wrong with a mark; with a selection, its words can be made a quotation.

    Args:
        host: the screen.
        opened: the article.
        mark: the mark, or None for a selection.
        span: the selected characters, else those of the mark; the words of a quotation can be set to them.
    """

    def chosen(name: str | None) -> None:
        if name is not None and mark is not None and name == UNDO:
            host.services.decisions.undo_correction(opened.article, (mark.start, mark.end))
        elif name is not None:
            _ask_value(host, opened, mark, span, Correction(name))

    host.open_dialog(Choice(f"Correct “{_beginning(opened, span)}”", choices_of(mark), ""), chosen)


def correct_one_of(host: DecisionHost, opened: AnnotatedArticle, marks: Sequence[Mark]) -> None:
    """Corrects the only mark, or the user's choice among several."""

    def chosen(number: str | None) -> None:
        if number is not None:
            mark = marks[int(number)]
            correct(host, opened, mark, (mark.start, mark.end))

    if len(marks) == 1:
        chosen("0")
        return
    titles = {str(at): f"“{_beginning(opened, (mark.start, mark.end))}”" for at, mark in enumerate(marks)}
    host.open_dialog(Choice("Correct which quotation?", titles, "0"), chosen)


def _beginning(opened: AnnotatedArticle, span: Span) -> str:
    return one_line(opened.article.words(span)[:_NAME_CHARACTERS])


def _ask_value(host: DecisionHost, opened: AnnotatedArticle, mark: Mark | None, span: Span, field: Correction) -> None:
    marked = (mark.start, mark.end) if mark is not None else span

    def keep(value: str | None) -> None:
        if value is None:
            return
        try:
            decision = correction(opened.article, marked, field, value)
        except ValueError as error:
            host.set_message(str(error), 6)
            return
        host.services.decisions.decide(decision, f"Corrected, by you: {_done(field, value)}")

    match field:
        case Correction.SPEAKER | Correction.NEW_QUOTATION:
            _ask_speaker(host, opened, mark.speaker if isinstance(mark, Quote) else None, keep)
        case Correction.WORDS:
            text = opened.article.words(span if span != marked else marked)
            host.open_dialog(Prompt("The words of the quotation, as the article has them", one_line(text)), keep)
        case Correction.FIGURE:
            host.open_dialog(Prompt("The value: 1,561 or about 300 or 5 to 7 percent"), keep)
        case Correction.DATE:
            known = (mark.iso() if isinstance(mark, DateMark) else None) or ""
            offered = known if known[:1].isdigit() else ""  # no "--04" for "April"
            host.open_dialog(Prompt("The date: 2024-05-03, 2024-05 or 2024", offered), keep)
        case _:
            keep("")


def _ask_speaker(host: DecisionHost, opened: AnnotatedArticle, current: str | None, keep: Keep) -> None:
    names = dict.fromkeys(quote.speaker for quote in opened.quotes if quote.speaker)
    titles = {NAME + name: one_line(name) for name in list(names)[:_MOST_NAMES] if name}
    titles |= {OTHER_NAME: "Another name …", NOBODY: "The article does not say who"}

    def chosen(name: str | None) -> None:
        if name == OTHER_NAME:
            host.open_dialog(Prompt("The name, as the article has it", current or ""), lambda v: keep(v and v.strip()))
        elif name is not None:
            keep(name.removeprefix(NAME) if name.startswith(NAME) else "")

    def names_with(letter: str) -> Iterator[str]:
        if len(opened.article.text) <= _LONG_CHARACTERS:
            yield from (mention.words for mention in people_of(opened.article).first)
        yield from host.services.names.of("speaker", letter)

    host.open_dialog(SpeakerChoice(titles, f"{NAME}{current}", names_with), chosen)


def _done(field: Correction, value: str) -> str:
    match field:
        case Correction.SPEAKER | Correction.NEW_QUOTATION:
            return f"said by {one_line(value)}" if value else "the article does not say who"
        case Correction.WORDS:
            return "other words"
        case Correction.FIGURE | Correction.DATE:
            return one_line(value)
    return "no mark"
