"""Shared by the tests of figures: an article of one paragraph, and figures in a short form."""

from pathlib import Path

from index.article import Article, Kind, Paragraph
from index.marks.figures import Figure, Value, find_figures


def article_of(text: str, kind: Kind = Kind.BODY) -> Article:
    return Article(Path("example.txt"), text, (Paragraph(1, kind, 0, len(text)),))


def figures(text: str) -> tuple[Figure, ...]:
    return find_figures(article_of(text))


def values(text: str) -> list[Value]:
    return [figure.value for figure in figures(text)]


def bounds(text: str) -> list[str]:
    return [str(figure.bound) for figure in figures(text)]


def units(text: str) -> list[str | None]:
    return [figure.unit for figure in figures(text)]


def nouns(text: str) -> list[str | None]:
    return [figure.noun for figure in figures(text)]


def shown(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in figures(text)]
