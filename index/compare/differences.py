"""Differences between the words of a passage in several articles."""

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from index.article import Span
from index.citing.find_quotation import words_of


def differing(places: Sequence[str]) -> list[tuple[Span, ...]]:
    """For each text its stretches that the commonest of the texts has otherwise, and for that one those of the others.

    Args:
        places: the words of a passage in each of its places.

    Returns:
        Spans in characters of each text, in order. Words that differ only in case or marks are the same.
    """
    folded = [tuple(word.folded for word in words_of(text)) for text in places]
    if not folded:
        return []
    common = Counter(folded).most_common(1)[0][0]
    others = [each for each in folded if each != common]
    return [
        _spans(text, each, common if each != common else (others[0] if others else common))
        for text, each in zip(places, folded, strict=True)
    ]


def _spans(text: str, here: tuple[str, ...], there: tuple[str, ...]) -> tuple[Span, ...]:
    words = words_of(text)
    codes = SequenceMatcher(None, here, there, autojunk=False).get_opcodes()
    return tuple((words[a].start, words[b - 1].end) for tag, a, b, _, _ in codes if tag != "equal" and a < b)
