"""Filters clippings by words anywhere in them, and by label."""

import unicodedata
from collections.abc import Iterable

from index.clippings.clipping import Clipping


def matching(clippings: Iterable[Clipping], asked: str = "", label: str | None = None) -> tuple[Clipping, ...]:
    """The clippings that have every word, in any case and with or without accents, and the label, if `label` is given.

    The words are searched for in the passage, note, labels, speaker, headline, outlet and file.
    """
    words = _folded(asked).split()
    wanted = None if label is None else _folded(label)
    return tuple(
        clipping
        for clipping in clippings
        if (wanted is None or wanted in map(_folded, clipping.labels)) and _has(clipping, words)
    )


def labels_in_use(clippings: Iterable[Clipping]) -> tuple[tuple[str, int], ...]:
    """Every label with the number of its clippings, in alphabetical order."""
    counts: dict[str, int] = {}
    for clipping in clippings:
        for label in clipping.labels:
            counts[label] = counts.get(label, 0) + 1
    return tuple(sorted(counts.items(), key=lambda pair: _folded(pair[0])))


def _has(clipping: Clipping, words: list[str]) -> bool:
    record = clipping.record
    speaker = record.speaker.name.forward if record.speaker else ""
    texts = (record.words, clipping.note, *clipping.labels, speaker, record.title, record.outlet, record.file)
    text = _folded("\n".join(text for text in texts if text))
    return all(word in text for word in words)


def _folded(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parts if not unicodedata.combining(char))
