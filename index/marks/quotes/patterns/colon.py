"""A name and a colon: in headlines and transcripts, and before a quotation."""

from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase, backward
from index.english.role_words import DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ROLE_NOUNS, singular
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content

_HEADINGS = frozenset(
    """update updated previously correction note editor's watch read related live analysis opinion video photo photos
    breaking exclusive more source sources via fact file background what why how who when where""".split()
)
_SOURCES = ORGANIZATION_NOUNS | DOCUMENT_NOUNS
_SHORT = 3
"""Words that the label of a headline may have."""


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
    if not begins or not (quoted or _is_label(state, subject, headline)):
        return
    stop = at + 2 if quoted else len(t.tags)  # in a transcript the turn runs to the end of the paragraph
    span = content(t, at + 1, stop)
    if span is None:
        return
    inside = tuple(state.quotes_in(at + 1, stop))
    state.add(QuotePattern(PatternKind.COLON, subject, None, (span,), inside, first))
    state.covered = stop


def _is_label(state: ParagraphState, phrase: NounPhrase, headline: bool) -> bool:
    """Whether a label without a quotation after it names who speaks.

    In a transcript it is a name in capitals. In a headline it is somebody whom the article reports as speaking, an
    office or a document ("Mayor: Port will open"); "Elite League: Rovers win" and "Rosa Hama: a life" have a topic.
    """
    t = state.tokens
    first, end = phrase.first, phrase.last
    if t.tags[first:end].strip("N") or t.words[first] in _HEADINGS:
        return False
    if headline:
        return end - first <= _SHORT and _is_somebody(state, first, end)
    capitals = all(t.raw(at).isupper() and len(t.raw(at)) > 1 for at in range(first, end))
    return first == 0 and capitals and end - first <= 5


def _is_somebody(state: ParagraphState, first: int, end: int) -> bool:
    words = state.tokens.words
    if words[first] in GIVEN_NAMES and set(state.tokens.tags[end:]) & set("Qq"):  # Rosa Hama: We are 'not a threat'
        return True
    if words[end - 1] in state.speaking or (end - first == 1 and words[first] in _SOURCES):
        return True
    return words[end - 1] in ROLE_NOUNS or singular(words[end - 1]) in ROLE_NOUNS
