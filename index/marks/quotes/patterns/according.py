"""According to X, C. And: C, according to X."""

from index.english.cue_verbs import CUES
from index.english.noun_phrase import NounPhrase, forward
from index.english.tokens import Tokens
from index.marks.quotes.patterns.content_end import content_end
from index.marks.quotes.patterns.inverted_name import with_name
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content


def find_according(state: ParagraphState, first: int, last: int) -> None:
    """Finds "according to" in both places."""
    t = state.tokens
    at = first - 1
    while (at := t.tags.find("a", at + 1, last - 2)) >= 0:
        if t.words[at + 1] != "to":
            continue
        source = _source(t, at + 2, last)
        if source is None:
            continue
        after = t.tags[source.last : source.last + 1] == "," and any(
            tag in "XvVd" for tag in t.tags[source.last : min(last, source.last + 80)]
        )
        if after and at > first + 2 and t.tags[at - 1] == "," and _opens(t, first, at):
            first = at
        before = at == first or (
            at - first <= 2 and not any(tag in "nNPVvX" for tag in t.tags[max(first, at - 80) : at])
        )
        if before:
            begin = _after_source(t, source.last, last)
            end = content_end(t, at, begin, last)
        else:
            if any(
                t.tags[k] == "V" and CUES[t.words[k]].lemma in ("say", "tell") for k in range(max(first, at - 80), at)
            ):
                continue
            begin, end = _begin(state, first, at), at
            after_dash = source.last + 1
            if t.tags[at - 1] == "-" == t.tags[source.last : after_dash] and t.tags[after_dash : after_dash + 1] == "Q":
                begin, end = after_dash, after_dash + 1  # "a code including - according to the notes - “Q”"
        span = content(t, begin, end)
        if span is None:
            continue
        quoted = tuple(state.quotes_in(begin, end))
        state.add(QuotePattern(PatternKind.ACCORDING, source, (at, at + 2), (span,), quoted, at))
        state.covered = max(state.covered, end if before or end > source.last else source.last)


def _opens(t: Tokens, first: int, at: int) -> bool:
    """Whether nothing has been said before the source: "In May, according to Hama", "because, according to Hama"."""
    return t.tags[at - 2] in "STCB" or not any(tag in "XvVd" for tag in t.tags[max(first, at - 80) : at])


def _source(t: Tokens, start: int, last: int) -> NounPhrase | None:
    found = forward(t, start, last)
    return with_name(t, found, last) if found is not None else None


def _after_source(t: Tokens, at: int, last: int) -> int:
    comma = t.tags.find(",", at, last)
    if comma < 0:
        return at
    while True:  # past "X, a Y, C": a comma-closed description after the name
        later = t.tags.find(",", comma + 1, last)
        region = t.tags[comma + 1 : later] if later > 0 else ""
        if later > 0 and later - comma < 14 and not any(tag in "PVvX" for tag in region) and region[:1] in "DnW":
            return later + 1
        return comma + 1


def _begin(state: ParagraphState, first: int, at: int) -> int:
    return max(first, state.covered) if state.covered < at else first
