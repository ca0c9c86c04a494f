"""Finds a kept passage again, even if its article has moved or changed, and who is now quoted with it."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from msgspec import Struct

from index.article import Article, Span
from index.citing.find_quotation import Match, find_quotation
from index.citing.quote_at import quote_around
from index.citing.record import fingerprint
from index.clippings.clipping import CONTEXT_CHARACTERS, Clipping, Passage
from index.clippings.same_words import places_of, plain_form
from index.english.sentences import sentences
from index.marks.quotes.quote import Quote
from index.spelling.names import fold, same_name


class RelocationStatus(StrEnum):
    """Whether and how a kept passage was found again, best case first."""

    SAME = "the article is unchanged"
    MOVED = "the article is unchanged, in another file"
    CHANGED = "the article has changed; the words are still there"
    REWRITTEN = "the article has changed; the words are still there, written otherwise: line breaks, blanks or marks"
    CONTEXT = "the article has changed; the words are there, but the sentence around them is another one"
    SPEAKER = "the article has changed; the words are there, but they are no longer this speaker's"
    ELSEWHERE = "the words are in another article"
    GONE = "the words are no longer there"


_ORDER = tuple(RelocationStatus)
_SENTENCE = 1_000
"""Characters before and after the words that are searched for their sentence."""


class Relocation(Struct, frozen=True):
    """Where a passage is now, and who says it; if the words are gone, `span` is None and `nearest` is similar text."""

    status: RelocationStatus
    article: Article | None = None
    span: Span | None = None
    speaker: str | None = None
    nearest: Match | None = None


QuotesOf = Callable[[Article], Iterable[Quote]]
"""Gives the quotations of an article, with what the user corrected in them."""


def relocate(clipping: Clipping, articles: Iterable[Article], quotes_of: QuotesOf) -> Relocation:
    """Finds the passage: by the article's content hash, then by its words in the same file, then in others.

    Args:
        clipping: the passage that was kept.
        articles: the articles to search. Pass the article at the clipping's path first: the search ends at the first
            article that is unchanged.
        quotes_of: gives the quotations of an article, to say whose words the passage is now.
    """
    changed: Relocation | None = None
    elsewhere: Relocation | None = None
    nearest: Match | None = None
    for article in articles:
        own = article.location.absolute() == clipping.path.absolute()
        if fingerprint(article.text) == clipping.record.fingerprint:
            return _unchanged(clipping, article, own=own)
        if clipping.record.source_hash == article.source_hash != "" and (
            again := _same_bytes(clipping, article, quotes_of, own=own)
        ):
            return again
        if own:
            changed = _changed(clipping, article, quotes_of)
            if changed is None:
                nearest = next(iter(find_quotation(clipping.passage.exact, [article])), None)
        elif elsewhere is None and (places := _places(clipping, article.text)):
            quote = quote_around(quotes_of(article), places[0])
            speaker = quote.speaker if quote else None
            elsewhere = Relocation(RelocationStatus.ELSEWHERE, article, places[0], speaker)
    return changed or elsewhere or Relocation(RelocationStatus.GONE, nearest=nearest)


def _unchanged(clipping: Clipping, article: Article, *, own: bool) -> Relocation:
    record = clipping.record
    speaker = record.speaker.name.forward if record.speaker else None
    status = RelocationStatus.SAME if own else RelocationStatus.MOVED
    return Relocation(status, article, (record.start, record.end), speaker)


def _same_bytes(clipping: Clipping, article: Article, quotes_of: QuotesOf, *, own: bool) -> Relocation | None:
    """The passage in an article with the same bytes, if this version of the program reads another text from them."""
    places = _places(clipping, article.text)
    if not places:
        return None
    quote = quote_around(quotes_of(article), places[0])
    status = RelocationStatus.SAME if own else RelocationStatus.MOVED
    return Relocation(status, article, places[0], quote.speaker if quote else None)


def _changed(clipping: Clipping, article: Article, quotes_of: QuotesOf) -> Relocation | None:
    """The best of the places that the words have in the article now."""
    found = [_judged(clipping, article, place, quotes_of) for place in _places(clipping, article.text)]
    return min(found, key=lambda each: _ORDER.index(each.status), default=None)


def _judged(clipping: Clipping, article: Article, place: Span, quotes_of: QuotesOf) -> Relocation:
    quote = quote_around(quotes_of(article), place)
    speaker = quote.speaker if quote else None
    kept = clipping.record.speaker
    if kept is not None and not _is_same_speaker(kept.name.forward, quote):
        status = RelocationStatus.SPEAKER
    elif not _is_same_sentence(clipping, article.text, place):
        status = RelocationStatus.CONTEXT
    elif article.text[place[0] : place[1]] == clipping.passage.exact:
        status = RelocationStatus.CHANGED
    else:
        status = RelocationStatus.REWRITTEN
    return Relocation(status, article, place, speaker)


def _is_same_speaker(kept: str, quote: Quote | None) -> bool:
    """Whether it is the same person: the name may now be shorter, longer or spelled differently."""
    if quote is None or quote.speaker is None:
        return False
    before, now = _name_words(kept), _name_words(quote.speaker)
    shorter, longer = sorted((before, now), key=len)
    return bool(shorter) and all(any(same_name(word, other) for other in longer) for word in shorter)


def _name_words(name: str) -> list[str]:
    words = [word for word in name.split() if fold(word)]
    return words[1:] if words and words[0].lower() in ("the", "a", "an") else words


def _is_same_sentence(clipping: Clipping, text: str, place: Span) -> bool:
    """Whether the kept part of the rest of the sentence is unchanged."""
    passage = clipping.passage
    kept = _in_sentence(passage.before, passage.exact, passage.after)
    left, right = text[max(0, place[0] - _SENTENCE) : place[0]], text[place[1] : place[1] + _SENTENCE]
    now = _in_sentence(left, text[place[0] : place[1]], right)
    before_was, after_was, before, after = map(plain_form, (*kept, *now))
    is_cut_before = len(passage.before) == CONTEXT_CHARACTERS and kept[0] == passage.before
    is_cut_after = len(passage.after) == CONTEXT_CHARACTERS and kept[1] == passage.after
    return (before.endswith(before_was) if is_cut_before else before == before_was) and (
        after.startswith(after_was) if is_cut_after else after == after_was
    )


def _in_sentence(before: str, words: str, after: str) -> tuple[str, str]:
    """The kept surroundings, limited to the sentences that contain the words."""
    begin = before.rfind("\n\n") + 2 if "\n\n" in before else 0
    end = after.find("\n\n") if "\n\n" in after else len(after)
    text = before[begin:] + words + after[:end]
    first, last = len(before) - begin, len(before) - begin + len(words)
    touched = [span for span in sentences(text) if span[0] < last and first < span[1]]
    if not touched:
        return "", ""
    return text[min(touched[0][0], first) : first], text[last : max(touched[-1][1], last)]


def _places(clipping: Clipping, text: str) -> list[Span]:
    """Where the words are: the place with the old surroundings first, then the place nearest to the old one."""
    passage = clipping.passage
    places = places_of(passage.exact, text)
    if not places and _cuts_words(passage):
        places = _exact(passage.exact, text)
    return sorted(places, key=lambda place: (-_alike(clipping, text, place), abs(place[0] - clipping.record.start)))


def _cuts_words(passage: Passage) -> bool:
    edges = (passage.before[-1:], passage.exact[:1]), (passage.exact[-1:], passage.after[:1])
    return any(left.isalnum() and right.isalnum() for left, right in edges)


def _exact(words: str, text: str) -> list[Span]:
    """Where the exact characters are, also within words."""
    places, at = [], text.find(words)
    while at != -1 and words:
        places.append((at, at + len(words)))
        at = text.find(words, at + 1)
    return places


def _alike(clipping: Clipping, text: str, place: Span) -> int:
    before, after = clipping.passage.before, clipping.passage.after
    left = text[max(0, place[0] - len(before)) : place[0]]
    right = text[place[1] : place[1] + len(after)]
    return _common(before[::-1], left[::-1]) + _common(after, right)


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
