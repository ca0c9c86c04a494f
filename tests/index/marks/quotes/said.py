"""Articles made by hand, and their quotations in a form that tests can read."""

from pathlib import Path

from index.article import Article, Kind, Paragraph
from index.marks.quotes import Quote, find_quotes


def article(*paragraphs: str, title: str | None = None) -> Article:
    """An article of body paragraphs, with an optional title."""
    parts = [(Kind.TITLE, title)] if title else []
    parts += [(Kind.BODY, paragraph) for paragraph in paragraphs]
    text, found, numbers = "", [], {Kind.TITLE: 0, Kind.BODY: 0}
    for kind, part in parts:
        numbers[kind] += 1
        found.append(Paragraph(numbers[kind], kind, len(text), len(text) + len(part)))
        text += part + "\n\n"
    return Article(Path("made.txt"), text, tuple(found))


def quotes(*paragraphs: str, title: str | None = None) -> tuple[Quote, ...]:
    return find_quotes(article(*paragraphs, title=title))


def said(*paragraphs: str, title: str | None = None) -> list[tuple[str | None, str]]:
    """Speaker and words of each quotation, its pieces joined by " / "."""
    made = article(*paragraphs, title=title)
    return [(q.speaker, " / ".join(made.text[s:e] for s, e in q.pieces)) for q in find_quotes(made)]


def speakers(*paragraphs: str) -> list[str | None]:
    return [speaker for speaker, _ in said(*paragraphs)]
