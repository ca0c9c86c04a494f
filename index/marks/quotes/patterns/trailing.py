"""A statement, then its speaker, without marks: C, Hama said. C1, the ministry said, C2."""

from index.english.cue_verbs import CUES, Grade
from index.english.noun_phrase import forward
from index.english.role_words import DOCUMENT_NOUNS, ORGANIZATION_NOUNS, ORGANIZATION_WORDS
from index.english.subjects import FINITE, subject_of
from index.english.tokens import Tokens
from index.marks.quotes.patterns.clauses import is_clause
from index.marks.quotes.patterns.cue_tail import tail_end
from index.marks.quotes.patterns.inverted_name import with_name
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern, content


def find_trailing(state: ParagraphState, first: int, last: int) -> None:
    """Finds a pattern that closes or interrupts an unquoted statement."""
    t = state.tokens
    verb = max(first + 2, state.covered) - 1
    while (verb := t.tags.find("V", verb + 1, last)) >= 0:
        if not _may_trail(t, verb):
            continue
        subject = subject_of(t, verb, first)
        inverted = False
        if t.tags[verb - 1] == "," and verb + 1 < last and CUES[t.words[verb]].lemma in ("say", "write", "explain"):
            after = forward(t, verb + 1, last)
            subject, inverted = (with_name(t, after, last), True) if after is not None else (subject, False)
        if subject is None or (t.tags[verb - 1] == "W" and not inverted):
            continue
        begin = verb if inverted else subject.role[0] if subject.role else subject.first
        if begin - 1 <= first or t.tags[begin - 1] not in ",-" or begin - first < 2:
            continue
        plain = inverted or t.tags[verb + 1 : verb + 2] == ","
        end = subject.last if inverted else verb + 1 if plain else tail_end(t, verb, last)
        start = max(first, state.covered)
        rest = _rest(t, end, last, inverted, _is_phrase(t.tags[start : begin - 1]))
        if inverted and rest == last and t.tags[end : end + 1] == "," and not _is_statement(t.tags, start, begin):
            rest = end + 1 if is_clause(t, end + 1, last) else last  # "Under the plan, said Hama, rents would fall"
        if rest is None or (rest == last and not _is_statement(t.tags, max(first, begin - 90), begin)):
            continue
        pieces = [content(t, start, begin - 1)]
        if rest < last:
            pieces.append(content(t, rest, last))
        spans = tuple(piece for piece in pieces if piece)
        if not spans:
            continue
        quoted = tuple(q for q in state.quotes_in(start, last) if q < begin or q >= rest)
        state.add(QuotePattern(PatternKind.CLOSING, subject, (verb, verb + 1), spans, quoted, verb))
        state.covered = last
        return


def _may_trail(t: Tokens, verb: int) -> bool:
    """Whether a verb may come after the statement."""
    cue = CUES[t.words[verb]]
    if cue.lemma in _FINDING:
        return cue.form in ("past", "third") and t.tags[verb + 1 : verb + 2] in (".", "") and _is_body(t, verb)
    return cue.grade is Grade.STRONG and cue.form != "adjective" and (cue.form != "base" or cue.lemma == "say")


_FINDING = frozenset("find show hear estimate believe".split())
"""Verbs that close a statement only where a body or a document found it: "..., the unit found"."""


def _is_body(t: Tokens, verb: int) -> bool:
    """Whether an organization, a document or a name in capitals is right before a verb."""
    return t.words[verb - 1] in _BODIES


_BODIES = ORGANIZATION_NOUNS | DOCUMENT_NOUNS | ORGANIZATION_WORDS


def _is_statement(tags: str, first: int, last: int) -> bool:
    """Whether words hold a clause: a verb, or more words than a phrase has without a verb."""
    if any(tag in FINITE or tag == "Q" for tag in tags[first:last]):
        return True
    return last - first > _LONG and tags[first] not in "IRMSgGed" and "," not in tags[first : last - 1]


_LONG = 6


def _is_afterthought(tags: str, at: int, last: int) -> bool:
    """Whether nothing but phrases follow: 'says a study (on the "silent rise" of night work in the city)'."""
    rest = tags[at:last]
    return not set(rest) & set("VvXdP,;") and rest.count("Q") == tags[at - 1 : last].count("DQ")


def _is_phrase(tags: str) -> bool:
    """Whether words are one phrase that a quotation completes: "None of the drivers, he said, “has a licence.”"""
    return len(tags) < 12 and tags[:1] in tuple("DnNPR") and not set(tags) - set("DnNPI0sR")


def _rest(t: Tokens, end: int, last: int, inverted: bool, phrase_only: bool) -> int | None:
    """Where the statement resumes after the cue: `last` if the cue closes it, None if the pattern does not apply."""
    tags, at = t.tags, end
    while inverted and at < last and (tags[at] in "IMD" or (tags[at] == "Q" and tags[at - 1] == "D")):
        phrase = forward(t, at + 1, last) if tags[at] == "I" else None
        at = phrase.last if phrase is not None else at + 1
    if at >= last or tags[at] in ".?!…" or (inverted and _is_afterthought(tags, at, last)):
        return last
    if tags[at] == "," and tags[at + 1 : at + 2] in ("g", "G"):
        return last
    if tags[at] == "," and tags[at + 1 : at + 2] in ("Q", "q"):
        return at + 1 if phrase_only else None
    if tags[at] == "," and inverted and tags[at + 1 : at + 2] in ("X", "v"):  # "That, said Hama, would be a mistake"
        return at + 1
    if tags[at] == "," and not inverted and tags[at + 1 : at + 2] in ("C", "B") and is_clause(t, at + 2, last):
        return last  # "C, he said, and the road was shut": the narrator continues
    if tags[at] in ",;-":
        aside = tags[at + 1 : at + 2] == "I" and not any(tag in "VvXdQq" for tag in tags[at:last])
        return last if inverted or aside else at + 1
    return None
