"""Results of comparing articles as lines, table rows and fields; every place has path, paragraph and characters."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from index.article import Article
from index.compare.differences import differing
from index.compare.values import Event, Known, Passage, Person, Place, Row, Spelling, Standing
from index.text import escape_controls, spreadsheet_text
from tui.cli.format.figures import value_words
from tui.cli.format.layout import one_line
from tui.cli.format.phrases import paragraph_name
from tui.models.plurals import counted

Fields = dict[str, Any]
Articles = Mapping[tuple[Path, str | None], Article]
"""The articles that were compared, by path and part."""
_STANDINGS = {
    Standing.JOINED: "as",
    Standing.CONFIRMED: "as",
    Standing.PROPOSED: "perhaps",
    Standing.APART: "not",
}
_SORTS = {"quotation": "the same quotation", "prose": "prose shared", "version": "versions of one article",
          "formula": "stock phrase"}  # fmt: skip


def csv_text(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Rows as CSV (RFC 4180) without the last line end.

    A program that reads CSV knows no escape for a character, so control characters are shown by visible ones, as in all
    text for people; JSON keeps them. No cell is a formula.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([list(map(_cell, row)) for row in rows])
    return written.getvalue().removesuffix("\r\n")


def _cell(value: object) -> object:
    if isinstance(value, str):
        return spreadsheet_text(escape_controls(value))
    return "" if value is None else str(value)


def place_fields(place: Place, articles: Articles) -> Fields:
    """A place with its exact words."""
    return {
        "path": str(place.article),
        "part": place.part,
        "outlet": place.outlet,
        "paragraph": place.paragraph,
        "place": str(place.kind),
        "start": place.span[0],
        "end": place.span[1],
        "text": articles[place.article, place.part].words(place.span),
    }


def place_line(place: Place, articles: Articles) -> str:
    """ "The Herald (bridge.txt), paragraph 4: “the words”"."""
    article = articles[place.article, place.part]
    paragraph = article.paragraph_at(place.span[0])
    where = paragraph_name(paragraph.place) if paragraph else "between paragraphs"
    return f"{_source(place)}, {where}: “{one_line(article.words(place.span))}”"


def _source(place: Place) -> str:
    """Outlet and file: several articles can be of one outlet."""
    name = one_line(place.article.name)
    return f"{one_line(place.outlet)} ({name})" if place.outlet else name


def person_lines(person: Person) -> list[str]:
    """A person with the spellings, a line each."""
    lines = [f"{one_line(person.name)} ({person.kind}): {counted(person.said, 'quotation')}"]
    for each in person.spellings:
        if each.name != person.name or each.roles or len(person.spellings) > 1:
            lines.append(f"  {_spelling_line(each)}")
    return lines


def _spelling_line(each: Spelling) -> str:
    roles = f"; {one_line('; '.join(each.roles))}" if each.roles else ""
    proposed = f", proposed: {each.reason}" if each.standing is Standing.PROPOSED else ""
    decided = ", decided by you" if each.standing is Standing.CONFIRMED else ""
    said = counted(each.said, "quotation")
    word = _STANDINGS[each.standing]
    return f"{word} {one_line(each.name)}: {said} in {counted(len(each.articles), 'article')}{proposed}{decided}{roles}"


def person_fields(person: Person) -> Fields:
    """A person with all spellings."""
    return {
        "name": person.name,
        "kind": str(person.kind),
        "quotations": person.said,
        "spellings": [
            {
                "name": each.name,
                "articles": [str(path) for path in each.articles],
                "quotations": each.said,
                "roles": list(each.roles),
                "standing": str(each.standing),
                "reason": str(each.reason),
                "why": each.why,
            }
            for each in person.spellings
        ],
    }


def person_rows(person: Person) -> list[tuple[object, ...]]:
    """A row for each spelling."""
    return [
        (
            person.name,
            person.kind,
            each.name,
            each.standing,
            each.reason,
            each.said,
            len(each.articles),
            "; ".join(each.roles),
        )
        for each in person.spellings
    ]


def passage_lines(passage: Passage, articles: Articles) -> list[str]:
    """A passage with its places, a line each, and the words that another place has otherwise."""
    origin = f"credited to {', '.join(passage.credits)}" if passage.credits else "origin open"
    where = f"in {counted(len(passage.places), 'place')}, {counted(passage.outlets, 'outlet')}"
    speaker = f", {one_line(passage.speaker)}" if passage.speaker else ""
    head = f"“{one_line(passage.words)}” ({_SORTS[passage.sort]} {where}{speaker}; {origin})"
    texts = [articles[place.article, place.part].words(place.span) for place in passage.places]
    lines = [head]
    for place, text, spans in zip(passage.places, texts, differing(texts), strict=True):
        differs = ", ".join(f"“{one_line(text[a:b])}”" for a, b in spans)
        lines.append(f"  {place_line(place, articles)}" + (f"; differs: {differs}" if differs else ""))
    return lines


def passage_fields(passage: Passage, articles: Articles) -> Fields:
    """A passage with its places."""
    return {
        "words": passage.words,
        "sort": str(passage.sort),
        "outlets": passage.outlets,
        "speaker": passage.speaker,
        "credits": list(passage.credits),
        "places": [place_fields(place, articles) for place in passage.places],
    }


def row_lines(row: Row, articles: Articles) -> list[str]:
    """Figures of one thing, a line each."""
    lines = [f"{one_line(row.counted)} ({row.relation})"]
    for cell in row.cells:
        article = articles[cell.place.article, cell.place.part]
        date = f", {article.published.value.words()}" if article.published else ", no date"
        value = value_words(cell.figure, article.words(cell.place.span))
        speaker = f", said by {one_line(cell.speaker)}" if cell.speaker else ""
        paragraph = article.paragraph_at(cell.place.span[0])
        where = paragraph_name(paragraph.place) if paragraph else ""
        lines.append(f"  {_source(cell.place)}{date}, {where}: {value}{speaker}")
    return lines


def row_fields(row: Row, articles: Articles) -> Fields:
    """Figures of one thing with their places."""
    return {
        "counted": row.counted,
        "relation": str(row.relation),
        "figures": [
            place_fields(cell.place, articles)
            | {
                "value": cell.figure.value,
                "bound": str(cell.figure.bound),
                "bound_word": cell.figure.bound_word,
                "vague": cell.figure.vague,
                "unit": cell.figure.unit,
                "noun": cell.figure.noun,
                "speaker": cell.speaker,
            }
            for cell in row.cells
        ],
    }


def event_line(event: Event, speaker: str | None, articles: Articles) -> str:
    """ "2024-08-01: The Herald (bridge.txt), paragraph 4: “on Thursday” (derived from the article's date)"."""
    if event.first is None:
        day = "no day"
    elif event.first == event.last or event.last is None:
        day = event.first.isoformat()
    else:
        day = f"{event.first.isoformat()} to {event.last.isoformat()}"
    basis = f" (derived from {event.basis})" if event.known is Known.RECKONED and event.basis else ""
    if event.is_article:
        article = articles[event.place.article, event.place.part]
        title = one_line(article.title.value) if article.title else event.place.article.name
        return f"{day}: article “{title}”, {_source(event.place)}"
    said = f", said by {one_line(speaker)}" if speaker else ""
    return f"{day}: {place_line(event.place, articles)}{basis}{said}"


def event_fields(event: Event, speaker: str | None, articles: Articles) -> Fields:
    """A dated statement with its days and who says it, or an article at its own date."""
    return {
        "first": event.first.isoformat() if event.first else None,
        "last": event.last.isoformat() if event.last else None,
        "known": str(event.known),
        "basis": event.basis or None,
        "article": event.is_article,
        "speaker": speaker,
    } | place_fields(event.place, articles)
