"""Words of an article as a decision keeps them, found again by the words and by the text around them."""

import re
from difflib import SequenceMatcher
from itertools import takewhile

from msgspec import Struct

from index.article import Article, Span

CONTEXT_CHARACTERS = 60
"""Characters before and after the words that are kept."""
_EDITED_LIKENESS = 0.85
"""Share of characters that must agree for words to count as the same, slightly edited."""
_EDITED_CONTEXT_CHARACTERS = 12
"""Characters of context on one side that must be unchanged around edited words."""
_SIDE_CHARACTERS = 4
"""Characters of context on one side; with fewer, that side proves nothing."""
_SHIFT_CHARACTERS = 4
"""How many characters longer or shorter edited words may be, if only one side of them is known."""
_OWN_CONTEXT = 0.5
"""Share of the context that must agree around unchanged words, if nearly the same words elsewhere have more of it."""
_LONGEST_EDITED_CHARACTERS = 2_000


class Anchor(Struct, frozen=True):
    """Words with those around them; runs of blanks and line breaks are single blanks, so wrapping does not matter."""

    exact: str
    before: str
    after: str


def anchor_of(article: Article, span: Span) -> Anchor:
    """The words of a span with those around them, as far as the paragraph goes."""
    paragraph = article.paragraph_at(span[0])
    first = paragraph.start if paragraph else span[0]
    last = max(span[1], paragraph.end) if paragraph else span[1]
    return Anchor(
        article.text[span[0] : span[1]],
        article.text[max(first, span[0] - CONTEXT_CHARACTERS) : span[0]],
        article.text[span[1] : min(last, span[1] + CONTEXT_CHARACTERS)],
    )


def find_anchor(text: str, anchor: Anchor) -> Span | None:
    """Where the words are in a text now: of several places, the one whose context agrees most; None if they are gone.

    If the words themselves were edited a little, the unchanged text around them shows where they are.
    """
    if not anchor.exact.strip():
        return None
    spans = list(exact_places(text, anchor.exact))
    if spans:
        scores = [_agreeing(text, span, anchor) for span in spans]
        best = max(scores)
        found = spans[scores.index(best)] if len(spans) == 1 or (best and scores.count(best) == 1) else None
        if best >= _OWN_CONTEXT * len(anchor.before + anchor.after):
            return found
        edited = _edited(text, anchor)  # the words may also be elsewhere, and here they were edited
        return edited if edited is not None and _agreeing(text, edited, anchor) > best else found
    return _edited(text, anchor)


def exact_places(text: str, words: str) -> list[Span]:
    """All places of words; a run of blanks and line breaks is one blank."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [(match.start(), match.end()) for match in re.finditer(pattern, text)]


def _agreeing(text: str, span: Span, anchor: Anchor) -> int:
    """Number of characters around a span that agree with the anchor."""
    before = " ".join(text[max(0, span[0] - 2 * CONTEXT_CHARACTERS) : span[0]].split())
    after = " ".join(text[span[1] : span[1] + 2 * CONTEXT_CHARACTERS].split())
    kept_before, kept_after = " ".join(anchor.before.split()), " ".join(anchor.after.split())
    return _common(before[::-1], kept_before[::-1]) + _common(after, kept_after)


def _common(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _edited(text: str, anchor: Anchor) -> Span | None:
    """The words between the kept context before and after, if they are nearly the same."""
    length = len(anchor.exact)
    if length > _LONGEST_EDITED_CHARACTERS:
        return None
    before, after = anchor.before[-_EDITED_CONTEXT_CHARACTERS:], anchor.after[:_EDITED_CONTEXT_CHARACTERS]
    starts = [end for _, end in exact_places(text, before)] if len(before.strip()) >= _SIDE_CHARACTERS else []
    ends = [start for start, _ in exact_places(text, after)] if len(after.strip()) >= _SIDE_CHARACTERS else []
    shifts = range(-_SHIFT_CHARACTERS, _SHIFT_CHARACTERS + 1)
    spans = [(start, end) for start in starts for end in ends if 0 < end - start <= length + length // 2]
    if not spans:
        spans += [(start, start + length + shift) for start in starts for shift in shifts]
        spans += [(max(0, end - length - shift), end) for end in ends for shift in shifts]
    scored = [(_likeness(text[start:end], anchor.exact), (start, end)) for start, end in spans if start < end]
    best = max(scored, default=None)
    if best is None or best[0] < _EDITED_LIKENESS:
        return None
    start, end = best[1]
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.strip(), other.strip(), autojunk=False).ratio()
