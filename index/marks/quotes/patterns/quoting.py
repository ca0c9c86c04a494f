"""Somebody quotes somebody: the source is who is quoted ("Frank quotes an adviser as saying that C")."""

from index.english.cue_verbs import CUES
from index.english.noun_phrase import NounPhrase, forward
from index.english.subjects import subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.clauses import is_clause
from index.marks.quotes.patterns.content_end import content_end
from index.marks.quotes.patterns.cue_tail import after_cue
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content

_QUOTES = frozenset("quote cite".split())


def quoted_source(t: Tokens, verb: int, first: int, last: int) -> tuple[NounPhrase, int] | None:
    """Who is quoted by "quoted", "quotes", "was quoted", and the token of "saying" or of the colon after them.

    Args:
        t: the paragraph.
        verb: token of the form of "quote" or "cite".
        first: first token of the sentence.
        last: token after the sentence.
    """
    if t.words[verb] not in CUES or CUES[t.words[verb]].lemma not in _QUOTES:
        return None
    if t.tags[verb] == "E":
        source = subject_of(t, verb, first)
        at = verb + 1
        if t.words[at : at + 1] == ["by"]:
            agent = forward(t, at + 1, last)
            at = agent.last if agent is not None else at
    else:
        source = forward(t, verb + 1, last)
        at = source.last if source is not None else verb
    if source is None:
        return None
    as_at = next((k for k in range(at, min(last - 1, at + 10)) if t.words[k] == "as" and t.tags[k + 1] == "G"), None)
    if as_at is not None:
        return source, as_at + 1
    introduces = t.tags[at : at + 1] == ":" and t.tags[verb] != "E"
    if CUES[t.words[verb]].lemma == "cite" and t.tags[at - 1 : at] != "N":  # cites two reasons: ...
        introduces = False
    return (source, at) if introduces else None


def find_quoting(state: ParagraphState, verb: int, first: int, last: int) -> bool:
    """Adds what "quotes X as saying" or "quotes X:" introduces; False where the verb does not introduce anything."""
    t = state.tokens
    found = quoted_source(t, verb, first, last)
    if found is None:
        return False
    source, at = found
    begin, marked = (at + 1, True) if t.tags[at] == ":" else after_cue(t, at, last)
    if begin >= last:
        state.patterns.append(QuotePattern(PatternKind.LEAD_IN, source, (verb, verb + 1), (), (), verb))
        return True
    if not marked and not is_clause(t, begin, last):
        return False
    end = content_end(t, at, begin, last)
    span = content(t, begin, end)
    if span is None:
        return False
    quoted = tuple(state.quotes_in(begin, end))
    state.add(QuotePattern(PatternKind.REPORTED, source, (verb, verb + 1), (span,), quoted, verb))
    state.covered = end
    return True
