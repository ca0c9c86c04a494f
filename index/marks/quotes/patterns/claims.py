"""Nouns of speech, and asides that name a source: Moe's claim that C; "Q," as a memo put it; "Q," per the rules."""

from index.english.cue_verbs import CUES, Grade
from index.english.noun_phrase import NounPhrase, forward, nearest
from index.english.subjects import subject_of
from index.english.tokens import Tokens
from index.english.word_lists import word_list
from index.marks.quotes.patterns.content_end import content_end
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content

SPEECH_NOUNS = word_list("speech_nouns")
"""Nouns for an act of speech: "Moe's claim", "the mayor's warning"."""
_WORDS_OF = frozenset("words phrase telling view opinion account estimation".split())


def find_claims(state: ParagraphState, first: int, last: int) -> None:
    """Finds the quoted parts of a sentence whose source an aside or a noun of speech names.

    These come first: the sentence's own verb and subject do not speak such words.
    """
    if state.quotes_in(first, last):
        _find_possessed(state, first, last)
        _find_as(state, first, last)
        _find_per(state, first, last)


def _find_possessed(state: ParagraphState, first: int, last: int) -> None:
    """Moe's claim that the port is "dead"."""
    t = state.tokens
    at = first
    while (at := t.tags.find("T", at + 1, last)) > 0:
        if t.words[at - 1] not in SPEECH_NOUNS:
            continue
        mark = t.tags.rfind("s", max(first, at - 5), at - 1)
        owner = nearest(t, mark, first) if mark > first and set(t.tags[mark + 1 : at]) <= set("nde0") else None
        end = content_end(t, at, at + 1, last)
        quoted = tuple(state.quotes_in(at, end))
        span = content(t, at + 1, end)
        if owner is not None and quoted and span is not None:
            state.add(QuotePattern(PatternKind.CLAIM, owner, (at - 1, at), (span,), quoted, at))


def _find_as(state: ParagraphState, first: int, last: int) -> None:
    """The port is a "dead end," as a memo put it."""
    t = state.tokens
    for at in range(first + 1, last - 2):
        if t.words[at] != "as" or not (t.tags[at - 1] in ",Q" or t.tags[at - 2] == "Q"):
            continue
        verb = next((v for v in range(at + 2, min(last, at + 14)) if t.tags[v] in "VQ,"), None)
        if verb is None or t.tags[verb] != "V" or CUES[t.words[verb]].grade is Grade.DEMAND:
            continue
        closes = verb + 1 + (t.words[verb + 1 : verb + 2] in (["it"], ["them"]))
        if closes < last and t.tags[closes] not in ",.IM":
            continue
        source = subject_of(t, verb, at + 1)
        if source is not None and source.first == at + 1:
            _add_before(state, source, (first, at), (verb, verb + 1))


def _find_per(state: ParagraphState, first: int, last: int) -> None:
    """They cannot vote "to fill it," per the bylaws; in the mayor's words, "a dead end"; "Q," in the words of Moe."""
    t = state.tokens
    for at in range(first, last - 1):
        word = t.words[at]
        if word == "per" and at > first and (t.tags[at - 1] == "," or _ends_with_comma(t, at - 1)):
            source = forward(t, at + 1, last)
            if source is not None and t.tags[source.last : source.last + 1] in ("", ".", ","):
                _add_before(state, source, (first, at), (at, at + 1))
        elif at > first and (length := _length_of_aside(t, at)):
            source = forward(t, at + length, last)
            if source is not None and t.tags[source.last : source.last + 1] in ("", ".", ","):
                _add_before(state, source, (first, at), (at + length - 2, at + length - 1))
        elif word == "in" and t.tags[at + 1] in "NnD":
            _find_in_words(state, at, first, last)


def _length_of_aside(t: Tokens, at: int) -> int:
    """How many tokens introduce a source after its words: "in the words of Moe", ", to quote Moe"; 0 for none."""
    if t.words[at : at + 4] == ["in", "the", "words", "of"]:
        return 4
    after_words = t.tags[at - 1] == "," or _ends_with_comma(t, at - 1)
    return 2 if after_words and t.words[at : at + 2] in (["to", "quote"], ["to", "cite"]) else 0


def _find_in_words(state: ParagraphState, at: int, first: int, last: int) -> None:
    """In Moe's words, "a dead end"."""
    t = state.tokens
    mark = t.tags.find("s", at + 2, min(last, at + 8))
    if mark < 0 or t.words[mark + 1 : mark + 2] == [] or t.words[mark + 1] not in _WORDS_OF:
        return
    owner = nearest(t, mark, at + 1)
    quoted = [q for q in state.quotes_in(mark, last) if q <= mark + 3]
    if owner is not None and quoted:
        stretch = t.quotes[quoted[0]]
        pieces = ((stretch.start, stretch.end),)
        state.add(QuotePattern(PatternKind.CLAIM, owner, (mark + 1, mark + 2), pieces, (quoted[0],), at))


def _ends_with_comma(t: Tokens, at: int) -> bool:
    return at in t.quotes and t.text[t.quotes[at].end - 1] == ","


def _add_before(state: ParagraphState, source: NounPhrase, reach: tuple[int, int], cue: tuple[int, int]) -> None:
    """Gives the nearest quoted part before an aside the source that the aside names."""
    t = state.tokens
    quoted = state.quotes_in(*reach)
    if quoted:
        stretch = t.quotes[quoted[-1]]
        pieces = ((stretch.start, stretch.end),)
        state.add(QuotePattern(PatternKind.CLAIM, source, cue, pieces, (quoted[-1],), quoted[-1]))
