"""Shared by quotes, figures and dates: a heading for each article that has marks, then a line for each mark."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from index.article import Article
from index.language import other_language
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote
from tui.cli.exit_codes import ExitCode
from tui.cli.format.heading import article_heading
from tui.cli.format.layout import PageWidth
from tui.cli.format.records import Fields
from tui.cli.output import print_data, print_json, print_status

_EXPLAINED = 20
"""Articles without marks whose language is looked at: an article takes a third of a millisecond."""
Mark = TypeVar("Mark", Quote, Figure, DateMark)
Found = Iterable[tuple[Article, tuple[Mark, ...]]]


def print_records(found: Found[Mark], fields: Callable[[Article, Mark], Fields]) -> ExitCode:
    """Each mark as a JSON line."""
    any_found = False
    for article, marks in found:
        for mark in marks:
            print_json(fields(article, mark))
            any_found = True
    return ExitCode.FOUND if any_found else ExitCode.NOTHING


def print_lines(
    found: Found[Mark], lines: Callable[[Article, tuple[Mark, ...]], Iterable[str]], page: PageWidth, none: str
) -> ExitCode:
    """Each article's heading and lines; a message on stderr if no article has a mark."""
    any_found = False
    empty: list[Article] = []
    for article, marks in found:
        if not marks:
            empty = [*empty, article][-_EXPLAINED:]
            continue
        print_data(article_heading(article, page))
        for line in lines(article, marks):
            print_data(line)
        any_found = True
    if not any_found:
        print_status(none)
    for language in dict.fromkeys(filter(None, map(other_language, empty))):
        print_status(f"An article is in {language}: speakers, figures and dates are found in English only.")
    return ExitCode.FOUND if any_found else ExitCode.NOTHING
