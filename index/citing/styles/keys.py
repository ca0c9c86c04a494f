"""Cite keys: stable, plain ASCII, made of what the article states."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace

from index.citing.record import CitationRecord

_SMALL = frozenset("a an the".split())


def cite_key(record: CitationRecord) -> str:
    """Family name, year and first word of the headline: "haddad2026syria"; the text's hash where none is stated."""
    family = _folded(record.authors[0].family if record.authors else record.outlet or "")
    words = [_folded(word) for word in (record.title or "").split()]
    first = next((word for word in words if word and word not in _SMALL), "")
    year = str(record.published.year) if record.published else "nd"
    if not family and not first:
        return f"article{year}{record.fingerprint[:8]}"
    return f"{family}{year}{first}"


def by_article(records: Iterable[CitationRecord]) -> dict[str, list[CitationRecord]]:
    """Records under their distinct keys, in order: the passages of one article stand together."""
    all_ = tuple(records)
    grouped: dict[str, list[CitationRecord]] = {}
    for key, record in zip(distinct_keys(all_), all_, strict=True):
        grouped.setdefault(key, []).append(record)
    return grouped


def labels_of(passages: Iterable[CitationRecord]) -> tuple[str, ...]:
    """The labels of several passages, each once, in order."""
    return tuple(dict.fromkeys(label for record in passages for label in record.keywords))


def distinct_keys(records: tuple[CitationRecord, ...]) -> tuple[str, ...]:
    """The keys of several records: the same article has one key; different ones of the same key get a, b, c."""
    wanted = [cite_key(record) for record in records]
    articles: dict[str, list[str]] = {}
    for key, record in zip(wanted, records, strict=True):
        known = articles.setdefault(key, [])
        if record.fingerprint not in known:
            known.append(record.fingerprint)
    return tuple(
        key if len(articles[key]) == 1 else key + letters(articles[key].index(record.fingerprint))
        for key, record in zip(wanted, records, strict=True)
    )


def with_year_letters(records: Sequence[CitationRecord]) -> tuple[CitationRecord, ...]:
    """The records, with letters where different articles have the same authors and year, in order of their titles."""
    articles: dict[tuple[object, ...], dict[str, str]] = {}
    for record in records:
        articles.setdefault(_apa_year(record), {})[record.fingerprint] = (record.title or "").casefold()
    lettered = []
    for record in records:
        same = articles[_apa_year(record)]
        order = sorted(same, key=lambda print_: (same[print_], print_))
        letter = letters(order.index(record.fingerprint)) if len(same) > 1 and record.authors else ""
        lettered.append(replace(record, year_letter=letter))
    return tuple(lettered)


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


def _folded(text: str) -> str:
    ascii_ = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", ascii_.lower())
