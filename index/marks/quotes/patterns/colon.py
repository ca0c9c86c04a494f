"""A name and a colon: in headlines and transcripts, and before a quotation."""

from index.english.noun_phrase import backward
from index.english.tokens import Tokens
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content


def find_colon(state: ParagraphState, first: int, last: int, headline: bool) -> None:
    """Finds `NAME: content` at the beginning of a sentence."""
    t = state.tokens
    at = t.tags.find(":", first, min(last, first + 30))
    if at <= first or at + 1 >= last or t.tags[at - 1] not in "nN)s":
        return
    quoted = t.tags[at + 1] == "Q"
    if quoted and t.text[t.quotes[at + 1].end - 1] == "," and t.tags[at + 2 : at + 3] in ("P", "N", "D"):
        return  # who said it follows
    end = at
    if t.tags[at - 1] == ")":
        end = max(first, t.tags.rfind("(", first, at))
    subject = backward(t, end, first)
    if subject is None:
        return
    begins = subject.first == first or t.tags[subject.first - 1] in "-;"
    if not begins or not (quoted or _is_label(t, subject.first, subject.last, headline)):
        return
    stop = _end_of_turn(t, at, last) if not quoted else at + 2
    span = content(t, at + 1, stop)
    if span is None:
        return
    inside = tuple(state.quotes_in(at + 1, stop))
    state.add(QuotePattern(PatternKind.COLON, subject, None, (span,), inside, first))
    state.covered = stop


_HEADINGS = frozenset(
    """update updated previously correction note editor's watch read related live analysis opinion video photo photos
    breaking exclusive more source sources via fact file background what why how who when where""".split()
)


def _is_label(t: Tokens, first: int, last: int, headline: bool) -> bool:
    """Whether a label names who speaks: NAME in a transcript, a name of few words in a headline."""
    if t.tags[first:last].strip("N") or t.words[first] in _HEADINGS:
        return False
    if headline:
        return last - first <= 3
    return (
        first == 0
        and all(t.raw(at).isupper() and len(t.raw(at)) > 1 for at in range(first, last))
        and last - first <= 5
    )


def _end_of_turn(t: Tokens, at: int, last: int) -> int:
    """In a transcript the turn runs to the end of the paragraph."""
    return len(t.tags)
