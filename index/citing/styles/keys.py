"""Cite keys: stable, plain ASCII, made from the facts that the article states."""

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from index.citing.ascii_letters import to_ascii
from index.citing.record import CitationRecord

_SMALL = frozenset("a an the".split())
_HASH_DIGITS = 4
_ALONE_DIGITS = 8


def cite_key(record: CitationRecord) -> str:
    """A key made from the article alone, so that every export gives the article the same key.

    Family name, year, first word of the headline, and four digits of the text's hash, which distinguish articles that
    agree in the rest: "haddad2026syria3f2a".
    """
    family = _letters(record.authors[0].last if record.authors else record.outlet or "")
    words = [_letters(word) for word in (record.title or "").split()]
    first = next((word for word in words if word and word not in _SMALL), "")
    year = str(record.published.year) if record.published else "nd"
    if not family and not first:
        return f"article{year}{record.identity[:_ALONE_DIGITS]}"
    return f"{family}{year}{first}{record.identity[:_HASH_DIGITS]}"


def by_article(records: Iterable[CitationRecord]) -> dict[str, list[CitationRecord]]:
    """Records under the keys of their articles, in order: the passages of one article are together."""
    grouped: dict[str, list[CitationRecord]] = {}
    for record in records:
        grouped.setdefault(cite_key(record), []).append(record)
    return grouped


def labels_of(passages: Iterable[CitationRecord]) -> tuple[str, ...]:
    """The labels of several passages, each once, in order."""
    return tuple(dict.fromkeys(label for record in passages for label in record.keywords))


def told_apart(records: Sequence[CitationRecord]) -> tuple[CitationRecord, ...]:
    """The records of a reference list in APA style, with the letters and initials that distinguish their notes.

    Year letters follow the order of the list: entries with a year alone first, then by date, then by headline
    (APA 7, 8.19 and 9.47). First authors who share a family name take their initials (8.20).
    """
    articles: dict[tuple[object, ...], dict[str, tuple[object, ...]]] = {}
    families: dict[str, set[str]] = {}
    for record in records:
        articles.setdefault(_apa_year(record), {})[record.identity] = _place_in_list(record)
        if record.authors and record.authors[0].given:
            families.setdefault(record.authors[0].last.casefold(), set()).add(record.authors[0].initials)
    lettered = []
    for record in records:
        same = articles[_apa_year(record)]
        order = sorted(same, key=lambda article: (same[article], article))
        letter = letters(order.index(record.identity)) if len(same) > 1 and record.authors else ""
        first = record.authors[0].last.casefold() if record.authors and record.authors[0].given else ""
        several = len(families.get(first, ())) > 1
        lettered.append(replace(record, year_letter=letter, initials_in_note=several))
    return tuple(lettered)


def _place_in_list(record: CitationRecord) -> tuple[object, ...]:
    published = record.published
    date = (published.month or 0, published.day or 0) if published else (0, 0)
    title = (record.title or "").casefold().lstrip("“‘\"'")
    first, _, rest = title.partition(" ")
    return (*date, rest if first in _SMALL else title)


def _apa_year(record: CitationRecord) -> tuple[object, ...]:
    return (record.authors, record.published.year if record.published else None)


def letters(number: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _letters(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", to_ascii(text).lower())
