"""Finding a kept passage again, also where its article has moved or changed."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from index.article import Article, Span
from index.citing.find_quotation import Match, find_quotation
from index.citing.record import fingerprint
from index.clippings.clipping import Clipping


class RelocationStatus(StrEnum):
    """How a kept passage stands today."""

    SAME = "the article is unchanged"
    MOVED = "the article is unchanged, in another file"
    CHANGED = "the article has changed; the words are still there"
    ELSEWHERE = "the words stand in another article"
    GONE = "the words are no longer there"


class Relocation(Struct, frozen=True):
    """Where a passage stands today. `span` is None where the words are gone; `nearest` is then what comes near them."""

    standing: RelocationStatus
    article: Article | None = None
    span: Span | None = None
    nearest: Match | None = None


def relocate(clipping: Clipping, articles: Iterable[Article]) -> Relocation:
    """Finds the passage: by the article's content hash, then by its exact characters in the same file, then in others.

    Give the article of the clipping's own path first: reading stops at the first article that is unchanged.
    """
    changed: Relocation | None = None
    elsewhere: Relocation | None = None
    nearest: Match | None = None
    for article in articles:
        own = article.path.absolute() == clipping.path.absolute()
        if fingerprint(article.text) == clipping.record.fingerprint:
            span = (clipping.record.start, clipping.record.end)
            return Relocation(RelocationStatus.SAME if own else RelocationStatus.MOVED, article, span)
        found = _exact(clipping, article.text)
        if found is not None and own:
            changed = Relocation(RelocationStatus.CHANGED, article, found)
        elif found is not None and elsewhere is None:
            elsewhere = Relocation(RelocationStatus.ELSEWHERE, article, found)
        elif own:
            nearest = next(iter(find_quotation(clipping.passage.exact, [article])), None)
    return changed or elsewhere or Relocation(RelocationStatus.GONE, nearest=nearest)


def _exact(clipping: Clipping, text: str) -> Span | None:
    """The place of the exact characters; of several, the one whose surroundings are most like those kept."""
    passage, places, at = clipping.passage, [], -1
    while (at := text.find(passage.exact, at + 1)) != -1 and passage.exact:
        places.append(at)
    if not places:
        return None
    start = max(places, key=lambda place: (_alike(clipping, text, place), -abs(place - clipping.record.start)))
    return (start, start + len(passage.exact))


def _alike(clipping: Clipping, text: str, place: int) -> int:
    before, after = clipping.passage.before, clipping.passage.after
    end = place + len(clipping.passage.exact)
    left = text[max(0, place - len(before)) : place]
    right = text[end : end + len(after)]
    return _common(before[::-1], left[::-1]) + _common(after, right)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
