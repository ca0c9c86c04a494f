"""Converts positions in an article to words and back."""

import re

from index.article import Article, Kind, Paragraph
from tui.cli.format.phrases import paragraph_name

_PLACE = re.compile(r"(?:paragraph|para\.?|¶)?\s*(?P<number>\d{1,9})|(?P<kind>[a-z]+)[\s-]*(?P<of_kind>\d{0,9})")
_KINDS = {str(kind): kind for kind in Kind} | {"headline": Kind.TITLE, "paragraph": Kind.BODY}


def place_label(article: Article, offset: int) -> str:
    """The label of a line about a character of the text: "paragraph 4: ", or nothing between paragraphs."""
    paragraph = article.paragraph_at(offset)
    return f"{paragraph_name(paragraph.place)}: " if paragraph else ""


def paragraph_at_place(article: Article, place: str) -> Paragraph | None:
    """The paragraph that people mean by "4", "paragraph 4", "caption", "caption 2", "title"; None if there is none."""
    match = _PLACE.fullmatch(place.strip().lower())
    if match is None:
        return None
    kind = Kind.BODY if match["number"] else _KINDS.get(match["kind"])
    number = int(match["number"] or match["of_kind"] or 1)
    return next((p for p in article.paragraphs if (p.kind, p.number) == (kind, number)), None)


def places_words(article: Article) -> str:
    """The places that an article has: "1 to 17, title, caption, caption 2"."""
    body = sum(paragraph.kind is Kind.BODY for paragraph in article.paragraphs)
    others = [p.place for p in article.paragraphs if p.kind not in (Kind.BODY, Kind.FURNITURE)]
    numbers = [f"1 to {body}" if body > 1 else "1"] if body else []
    return ", ".join(numbers + others[:20]) or "none"
