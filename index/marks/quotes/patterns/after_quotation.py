"""A quotation, then who said it: "Q," Hama said; "Q," said Rosa Hama. Any verb will do."""

from index.article import Span
from index.english.cue_verbs import CUES, NOBODY, TELLS, Grade
from index.english.noun_phrase import NounPhrase, forward, single
from index.english.quoted_titles import is_title
from index.english.subjects import FINITE, subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.inverted_name import with_name
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content
from index.marks.quotes.patterns.quoting import quoted_source
from index.marks.quotes.scare_quotes import is_title_beside_noun

_NEVER_INVERTED = TELLS - {"ask", "warn", "advise"}
"""The phrase after these is the listener, not the speaker."""
_INNER_END = frozenset(",?!—–-…;")
_HEADINGS = frozenset("headline heading banner".split())
"""Under the headline "Enough", the paper said something else."""
_REACH = 45


def find_after_quotation(state: ParagraphState, first: int, last: int) -> None:
    """Finds the patterns that follow a quoted stretch in the sentence from token first to last."""
    t = state.tokens
    for at in state.quotes_in(first, last - 1):
        if at < state.covered:
            continue
        if t.tags[at - 1 : at] == "," and is_title_beside_noun(t, at):  # in his book, "The Long Field," he said
            continue
        if at > first and t.tags[at - 1] in "IsDnC" and is_title(t.text, t.quotes[at], within=True):
            continue
        if _ends_an_aside(t, at, first, last) or (at > first and t.words[at - 1] in _HEADINGS):
            continue
        found = _pattern_after(t, at, last)
        if found is None:
            continue
        subject, verb, kind = found
        quoting = quoted_source(t, verb, at + 1, last)
        if quoting is not None and t.tags[quoting[1]] != ":":  # "Q," the agency quoted a fisherman as saying
            subject = quoting[0]
        if kind is not PatternKind.SIGNED and not _reports(t.words[verb], kind) and not _may_be_any(t, first, at):
            continue
        if t.tags[verb] == "E" and CUES[t.words[verb]].lemma in TELLS:  # "Q," jurors were told: they said nothing
            kind = PatternKind.UNSAID
        pieces, quoted = _pieces(state, at, first, verb, subject, last)
        cue = None if kind is PatternKind.SIGNED else (verb, verb + 1)
        state.add(QuotePattern(kind, subject, cue, pieces, quoted, at))
        state.covered = max(state.covered, verb + 1, subject.last, quoted[-1] + 1)


def _ends_an_aside(t: Tokens, at: int, first: int, last: int) -> bool:
    """Whether a stretch ends a relative clause, and the sentence's subject has the verb after it.

    'Lena Fox, who wrote "Bridge of Sighs", said the town ...': Fox says something, and not these words.
    """
    verb = at + 1
    while verb < last and t.tags[verb] == ",":
        verb += 1
    if verb >= last or t.tags[verb] not in "VvX" or "W" not in t.tags[max(first, at - _REACH) : at]:
        return False
    subject = subject_of(t, verb, first)
    return subject is not None and subject.last < at and t.tags[subject.last : at].lstrip(",")[:1] == "W"


def _reports(word: str, kind: PatternKind) -> bool:
    """Whether a verb makes a pattern after any quotation; "denounced the plan" does so only after a whole one."""
    return word in CUES and (kind is not PatternKind.INVERTED or CUES[word].grade is not Grade.JUDGEMENT)


def _may_be_any(t: Tokens, first: int, at: int) -> bool:
    """Whether any verb after the stretch makes a pattern: only where no clause of the narrator's runs into it."""
    return at == first or t.tags[at - 1] in ":,-" or not any(tag in "VvXd" for tag in t.tags[max(first, at - 40) : at])


def _pattern_after(t: Tokens, at: int, last: int) -> tuple[NounPhrase, int, PatternKind] | None:
    begin = at + 1
    stretch = t.quotes[at]
    inner = t.text[stretch.start : stretch.end].rstrip(" \u00a0'’)")[-1:]
    separated = inner in _INNER_END
    while begin < last and t.tags[begin] in ",-":
        separated, begin = True, begin + 1
    if begin >= last:
        return None
    if t.tags[begin - 1] == "-" or not separated:
        signed = _signed(t, begin, last)
        if signed is not None:
            return signed
    inverted = _inverted(t, begin, last, separated)
    if inverted is not None:
        return inverted
    if not separated:
        return None
    found = _subject_first(t, begin, last)
    if found is not None and inner in "?!" and t.tags[begin - 1] != "," and t.words[found[1]] not in CUES:
        return None  # a question, then a new sentence
    return found


def _signed(t: Tokens, begin: int, last: int) -> tuple[NounPhrase, int, PatternKind] | None:
    """A dash and a name that end the sentence: "Q" - Rosa Hama, mayor of Bergen."""
    if t.tags[begin - 1] != "-":
        return None
    subject = forward(t, begin, last)
    if subject is None or t.tags[subject.core - 1] != "N" or last - begin > 16:
        return None
    if any(tag in "VvXdPQ" for tag in t.tags[begin:last]):
        return None
    return subject, begin, PatternKind.SIGNED


def _inverted(t: Tokens, begin: int, last: int, separated: bool) -> tuple[NounPhrase, int, PatternKind] | None:
    tag, word = t.tags[begin], t.words[begin]
    if tag not in "VvdcE" or begin + 1 >= last or (word in CUES and CUES[word].lemma in _NEVER_INVERTED):
        return None
    if not separated and not (word in CUES and CUES[word].lemma in ("say", "add", "write", "reply", "explain")):
        return None
    start = begin + 1
    while start < last and t.tags[start] in "RM" and tag == "V":
        start += 1
    if start >= last or t.tags[start] not in "DnN0Pqde":
        return None
    subject = forward(t, start, last)
    if subject is None:
        return None
    if subject.last < last and t.tags[subject.last] in "VX":
        return None
    subject = with_name(t, subject, last)
    return subject, begin, PatternKind.INVERTED


def _subject_first(t: Tokens, begin: int, last: int) -> tuple[NounPhrase, int, PatternKind] | None:
    tags = t.tags
    if t.words[begin] in NOBODY:
        return None
    if tags[begin] == "P":
        verb = _verb_from(t, begin + 1, last)
        return (single(begin), verb, PatternKind.AFTER_QUOTE) if verb is not None else None
    if tags[begin] not in "DnN0q":
        return None
    for verb in range(begin + 1, min(last, begin + _REACH)):
        if tags[verb] in "Q.;:":
            break
        if tags[verb] in FINITE and tags[verb - 1] not in "WTD":
            subject = subject_of(t, verb, begin)
            if subject is not None and (subject.first == begin or (subject.role and subject.role[0] == begin)):
                main = _verb_from(t, verb, last)
                return subject, verb if main is None else main, PatternKind.AFTER_QUOTE
    return _noun_like_verb(t, begin, last)


def _noun_like_verb(t: Tokens, begin: int, last: int) -> tuple[NounPhrase, int, PatternKind] | None:
    """A verb that looks like a noun, as in "a voice in the advert states"; after a quotation it is the verb."""
    for verb in range(begin + 1, min(last, begin + 12)):
        word = t.words[verb]
        if (
            t.tags[verb] == "n"
            and word in CUES
            and CUES[word].form == "third"
            and t.tags[verb + 1 : verb + 2] in _CLOSES
        ):
            subject = subject_of(t, verb, begin)
            if subject is not None and subject.first == begin:
                return subject, verb, PatternKind.AFTER_QUOTE
    return None


_CLOSES = ("", ".", ",", "I", "R", "M", ":")


def _verb_from(t: Tokens, at: int, last: int) -> int | None:
    """The verb at a token, past auxiliaries and adverbs; an auxiliary where nothing follows."""
    begin = at
    while at < last and t.tags[at] in "RX":
        at += 1
    if at < last and t.tags[at] in "VvdeEcG":
        return at
    return at - 1 if at > begin and t.tags[at - 1] == "X" else None


def _pieces(
    state: ParagraphState, at: int, first: int, verb: int, subject: NounPhrase, last: int
) -> tuple[tuple[Span, ...], tuple[int, ...]]:
    t = state.tokens
    start = at
    floor = max(first, state.covered)
    if any(tag in "nNPVvX" for tag in t.tags[floor:at]) and not _is_dateline(t, floor, at):
        start = floor
    pieces = [content(t, start, at + 1)]
    quoted = [q for q in range(start, at + 1) if q in t.quotes]
    after = max(verb, subject.last - 1) + 1
    for later in range(after, min(last, after + 2 * _REACH)):
        joins = not set(t.tags[after:later]) - set(",CR")  # "A," she said, and still "B"
        if t.tags[later] == "Q" and (t.tags[later - 1] in ",:-" or joins):
            if later - 2 > verb and t.tags[later - 2] in "VG":  # adding, "Q"
                break
            pieces.append(content(t, later, later + 1))
            quoted.append(later)
    return tuple(piece for piece in pieces if piece), tuple(quoted)


def _is_dateline(t: Tokens, first: int, at: int) -> bool:
    return t.tags[at - 1] in "-:" and at - first < 8
