"""Reverse look-up: the article and paragraph that have these words, exactly or nearly, and the differences."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.citing.quoted_span import edge_signs_found, with_edge_signs

# a word or a number with its separators; marks, spaces and hyphens part words and do not count
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+")
_FOLDED_APART = re.compile(r"[\d'’ʼ]")
# share of the compared words that must agree for a passage to count as near
_NEAR = 0.6
# a near comparison costs the square of its length; longer texts are looked up exactly only
_NEAR_WORDS = 400
_CANDIDATES = 5
_SLACK = 8
_BETWEEN = "\n"


class Difference(Struct, frozen=True):
    """One difference: the words looked up, the words of the article, and their characters in the article's text."""

    given: str
    found: str
    span: Span


class Match(Struct, frozen=True):
    """A passage that has the words. `exact`: the same words in the same order, marks, spaces and case aside."""

    article: Article
    span: Span
    exact: bool
    likeness: float
    """The share of words that agree: 1.0 for an exact match."""
    differences: tuple[Difference, ...] = ()

    @property
    def words(self) -> str:
        """The passage as the article has it."""
        return self.article.words(self.span)


class Word(Struct, frozen=True):
    """A word of a text: its folded form, which is compared, and its characters."""

    folded: str
    start: int
    end: int


def find_quotation(words: str, articles: Iterable[Article]) -> tuple[Match, ...]:
    """The passages with these words: exact ones first, then near ones by likeness, if there are any.

    An article with an exact passage is not searched for near ones.
    """
    asked = words_of(words)
    if not asked:
        return ()
    found: list[Match] = []
    for article in articles:
        has = words_of(article.text)
        matches = _with_signs(_exact(article, asked, has), words)
        if not matches and len(asked) <= _NEAR_WORDS:
            matches = _near(article, words, asked, has)
        found += matches
    return tuple(sorted(found, key=lambda match: -match.likeness))


def _with_signs(matches: list[Match], words: str) -> list[Match]:
    """Exact matches with the signs asked for at their edges; if they differ, only those with the most signs."""
    if not matches:
        return []
    most = max(edge_signs_found(match.article, match.span, words) for match in matches)
    return [
        replace(match, span=with_edge_signs(match.article, match.span, words))
        for match in matches
        if edge_signs_found(match.article, match.span, words) == most
    ]


def words_of(text: str) -> list[Word]:
    """The words of a text, in order, folded so that case, marks and the writing of numbers do not count."""
    return [Word(_fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def folded_words(text: str) -> list[str]:
    """The words that `words_of` finds, without their characters."""
    if text.isascii() and not _FOLDED_APART.search(text):  # most texts have no other characters; this is only faster
        return _WORD.findall(text.lower())
    return [word.lower() if word.isascii() and word.isalpha() else _fold(word) for word in _WORD.findall(text)]


def _fold(word: str) -> str:
    if word.isascii() and word.isalpha():
        return word.lower()
    if word[0].isdigit():
        return re.sub(r"[.,](?=\d{3}(?!\d))", "", word)  # 1,561 is 1561; 2.5 stays
    return unicodedata.normalize("NFKC", word).casefold().translate({0x27: None, 0x2019: None, 0x2BC: None})


def _exact(article: Article, asked: Sequence[Word], has: Sequence[Word]) -> list[Match]:
    # words joined by a character that no word has: searching a string is fast for any text
    line = _joined(has)
    wanted = _joined(asked)
    found, at, number = [], line.find(wanted), 0
    read = 0
    while at != -1:
        number += line.count(_BETWEEN, read, at)
        read = at
        first, last = has[number], has[number + len(asked) - 1]
        found.append(Match(article, (first.start, last.end), exact=True, likeness=1.0))
        at = line.find(wanted, at + len(wanted) - 1)
    return found


def _joined(words: Sequence[Word]) -> str:
    return _BETWEEN + "".join(word.folded + _BETWEEN for word in words)


def _near(article: Article, words: str, asked: Sequence[Word], has: Sequence[Word]) -> list[Match]:
    best: Match | None = None
    for start in _candidates(asked, has):
        match = _compared(article, words, asked, has, start)
        if match is not None and (best is None or match.likeness > best.likeness):
            best = match
    return [best] if best is not None else []


def _candidates(asked: Sequence[Word], has: Sequence[Word]) -> list[int]:
    """Where the words would begin in the article, judged by pairs of words that both have; most likely first."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at in range(len(asked) - 1):
        pair = places[asked[at].folded, asked[at + 1].folded]
        if len(pair) < _CANDIDATES:  # a pair that occurs often does not show the place
            pair.append(at)
    votes: dict[int, int] = defaultdict(int)
    for at in range(len(has) - 1):
        for place in places.get((has[at].folded, has[at + 1].folded), ()):
            votes[(at - place) // _SLACK] += 1
    ranked = sorted(votes, key=lambda bucket: (-(votes[bucket] + votes.get(bucket + 1, 0)), bucket))
    return [bucket * _SLACK for bucket in ranked[:_CANDIDATES]]


def _compared(article: Article, words: str, asked: Sequence[Word], has: Sequence[Word], start: int) -> Match | None:
    low = max(0, start - _SLACK)
    high = min(len(has), start + len(asked) + 2 * _SLACK)
    wanted = [word.folded for word in asked]
    line = [word.folded for word in has[low:high]]
    blocks = [
        block for block in SequenceMatcher(None, wanted, line, autojunk=False).get_matching_blocks() if block.size
    ]
    if not blocks:
        return None
    first, last = blocks[0], blocks[-1]
    sure = (low + first.b, low + last.b + last.size)
    # words at either end that match nothing are compared with as many words of the article
    begin, end = max(low, sure[0] - first.a), min(high, sure[1] + len(wanted) - last.a - last.size)
    begin, end = _in_paragraphs(article, has, (begin, end), sure)
    region = has[begin:end]
    matcher = SequenceMatcher(None, wanted, [word.folded for word in region], autojunk=False)
    likeness = matcher.ratio()
    if likeness < _NEAR:
        return None
    differences = tuple(
        Difference(_said(words, asked[a:b]), article.words(_place(region, c, d)), _place(region, c, d))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    )
    return Match(article, (region[0].start, region[-1].end), False, likeness, differences)


def _in_paragraphs(article: Article, has: Sequence[Word], region: Span, sure: Span) -> Span:
    """The region held within the paragraphs of the words that surely agree."""
    begin, end = region
    first, last = article.paragraph_at(has[sure[0]].start), article.paragraph_at(has[sure[1] - 1].start)
    while first is not None and begin < sure[0] and has[begin].start < first.start:
        begin += 1
    while last is not None and end > sure[1] and has[end - 1].end > last.end:
        end -= 1
    return begin, end


def _said(words: str, given: Sequence[Word]) -> str:
    return words[given[0].start : given[-1].end] if given else ""


def _place(region: Sequence[Word], first: int, end: int) -> Span:
    if first < end:
        return (region[first].start, region[end - 1].end)
    # the article has nothing there: an empty span after the word before
    at = region[first - 1].end if first else region[0].start
    return (at, at)
