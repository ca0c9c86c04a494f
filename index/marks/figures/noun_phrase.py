"""What is counted: the noun phrase to the right of a number, its head last."""

from typing import NamedTuple

from index.marks.figures.closed_class import DETERMINERS, NOUNS_TOO, SKIPPED, STOPS, VERBS
from index.marks.figures.number_words import SMALL, TENS
from index.marks.figures.plurals import MODIFIERS, NO_S, is_plural
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Token, Tokens, at

_LONGEST = 7
_VERBS_ONLY = VERBS - NOUNS_TOO
_PARTICIPLES = ("ed", "en")
_VICTIMS = frozenset("dead injured wounded missing homeless unemployed".split())
_NO_NOUN = frozenset(
    "killed released arrested freed held detained transferred rescued displaced new last next first off".split()
)


class Phrase(NamedTuple):
    """A noun phrase in tokens[first:last]; tokens[head] is its last noun."""

    first: int
    last: int
    plural: bool


def noun_phrase(tokens: Tokens, j: int, of_share: bool = False, singular: bool = False) -> Phrase | None:
    """The noun phrase at token j, behind a number, or None.

    `of_share`: behind "per cent of", where the noun may be singular; `singular`: the number is one.
    """
    j = _skip_lead(tokens, j, of_share)
    run = _run(tokens, j)
    if not run:
        return None
    head = _plural_head(tokens, run)
    if head is not None:
        return Phrase(_behind_pair(tokens, run[0], head), _with_partner(tokens, head + 1), True)
    if (of_name := _name_with_of(tokens, run)) is not None:
        return Phrase(of_name - 1, of_name, True)
    if of_share or singular:
        if len(run) == 2 and _is_participle(tokens[run[1]].lower):
            return None
        return Phrase(run[0], _without_verbs(tokens, run) + 1, False)
    return _singular(tokens, run)


def _behind_pair(tokens: Tokens, first: int, head: int) -> int:
    """The head alone where adjectives are paired: "572 large and small islands" counts islands."""
    paired = any(tokens[k].lower in ("and", "or") for k in range(first, head))
    return head if paired else first


def _name_with_of(tokens: Tokens, run: list[int]) -> int | None:
    """Where "State of the Union addresses", "Prisoner of War camps" ends: a name used as an adjective."""
    j = run[-1] + 1
    if at(tokens, j).lower != "of" or not all(tokens[k].text[0].isupper() for k in run[1:]):
        return None
    j += 2 if at(tokens, j + 1).lower == "the" else 1
    second = _run(tokens, j)
    head = _plural_head(tokens, second) if second and tokens[j].text[0].isupper() else None
    return None if head is None or tokens[head].text[0].isupper() else head + 1


def hyphened_noun(tokens: Tokens, j: int) -> Phrase | None:
    """The noun in "90-page report": behind a hyphen, one word."""
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued:
        word = at(tokens, j + 1)
        if word.kind == WORD and word.lower not in STOPS:
            return Phrase(j + 1, j + 2, False)
    return None


def counted_follows(tokens: Tokens, j: int) -> bool:
    """Whether a plural noun stands at token j or after its adjectives."""
    j = _skip_lead(tokens, j, False)
    run = _run(tokens, j)
    return bool(run) and _plural_head(tokens, run) is not None


def _skip_lead(tokens: Tokens, j: int, of_share: bool) -> int:
    """Steps over "of", "of the", "more", "other"."""
    while at(tokens, j).lower in SKIPPED:
        j += 1
    if at(tokens, j).lower == "of":
        j += 1
        while at(tokens, j).lower in _OF_LEAD or (of_share and at(tokens, j).lower in ("both", "an", "a")):
            j += 1
        if at(tokens, j).lower.endswith("'s") and _is_number(at(tokens, j + 1)):
            j += 1  # "17 of Mongolia's 21 provinces"
        while at(tokens, j).lower in SKIPPED or _is_number(at(tokens, j)):
            j += 1
    return j


def _is_number(token: Token) -> bool:
    return token.kind == NUMBER or token.lower in SMALL or token.lower in TENS


_OF_LEAD = frozenset("the its his her their our my your these those all that this such".split())


def _run(tokens: Tokens, j: int) -> list[int]:
    """The words that may belong to the phrase, one entry a word; words tied by hyphens are one."""
    run: list[int] = []
    while len(run) < _LONGEST:
        token = at(tokens, j)
        if token.kind != WORD:
            if (
                run
                and token.text in (",", "'", "\u2019", "&", "/", '"', "\u201c", "\u201d")
                and _goes_on(tokens, run, j)
            ):
                j += 1
                continue
            if run and _is_suspended(tokens, j):  # "coal- and gas-fired plants"
                j += 1
                continue
            if not run and token.text in ("\u201c", '"', "\u2018"):
                j += 1
                continue
            break
        if token.lower in ("and", "or") and run and _goes_on(tokens, run, j):
            j += 1
            continue
        j_end = _compound_end(tokens, j)
        if _is_number(token) and j_end == j + 1:
            break
        if token.lower in STOPS and j_end == j + 1 and not _is_acronym(token):
            break
        if run and token.lower in VERBS and j_end == j + 1 and not _noun_of_phrase(tokens, run, j):
            break
        run.append(j_end - 1)
        j = j_end
    if run:
        run.insert(0, _first_of(tokens, run[0]))
    return run


def _is_suspended(tokens: Tokens, j: int) -> bool:
    """Whether a hyphen waits for its second half: the one of "coal- and gas-fired"."""
    return at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).lower in ("and", "or")


def _is_acronym(token: Token) -> bool:
    """IS, US, WHO: capitals that would be small words in small letters."""
    return len(token.text) > 1 and token.text.isupper()


def _first_of(tokens: Tokens, last: int) -> int:
    """Where a word tied by hyphens begins, from its last token."""
    while last >= 2 and tokens[last].glued and tokens[last - 1].text in DASHES and tokens[last - 1].glued:
        if tokens[last - 2].kind != WORD:
            break
        last -= 2
    return last


def _compound_end(tokens: Tokens, j: int) -> int:
    """Where a word with hyphens ends: "hard-line", "US-backed"."""
    j += 1
    while at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued and at(tokens, j + 1).text:
        if at(tokens, j).text == "\u2014" or at(tokens, j + 1).kind == "sign":
            break
        j += 2
    return j


def _noun_of_phrase(tokens: Tokens, run: list[int], j: int) -> bool:
    """Whether a verb form is part of the phrase: a plural stands behind it and none before it ("20 lost dogs")."""
    if any(_plural(tokens[k]) for k in run):
        return False
    after = at(tokens, j + 1)
    return tokens[j].lower in NOUNS_TOO or (after.kind == WORD and after.lower not in STOPS)


def _goes_on(tokens: Tokens, run: list[int], j: int) -> bool:
    """Whether the phrase goes on behind a comma or "and": no plural yet, and one follows soon."""
    if any(_plural(tokens[k]) for k in run):
        return False
    for k in range(j + 1, j + 5):
        token = at(tokens, k)
        if token.text in DASHES:
            continue
        if token.kind != WORD or token.lower in STOPS or token.lower in VERBS:
            return False
        if _plural(token):
            return True
    return False


def _plural(token: Token) -> bool:
    return token.kind == WORD and is_plural(token.lower, token.text)


def _plural_head(tokens: Tokens, run: list[int]) -> int | None:
    """The token of the plural noun that is counted."""
    words = run[1:]
    plurals = [n for n, k in enumerate(words) if _plural(tokens[k])]
    if not plurals:
        return None
    n = plurals[0]
    if tokens[words[n]].lower == "times":
        return words[n]
    for later in plurals[1:]:
        word = tokens[words[n]]
        if word.lower in MODIFIERS or (word.text[0].isupper() and not tokens[words[later]].text[0].isupper()):
            n = later
    word = tokens[words[n]]
    if word.lower in MODIFIERS and n + 1 < len(words) and not tokens[words[n + 1]].lower.endswith(("ed", "ing")):
        return None if word.lower not in NO_S else words[n]
    return words[n]


_OBJECT_LEADS = frozenset("about around more over at its their his her nearly almost them it".split())


def _with_partner(tokens: Tokens, last: int) -> int:
    """Takes in the second noun of a pair: "women and children"."""
    if at(tokens, last).lower not in ("and", "or", "&"):
        return last
    partner = at(tokens, last + 1)
    if at(tokens, last + 2).lower in DETERMINERS | _OBJECT_LEADS or at(tokens, last + 2).kind == NUMBER:
        return last  # "5,500 stores and employs about": a verb
    after = at(tokens, last + 2)
    if partner.kind != WORD or partner.lower in STOPS or not _plural(partner) or partner.lower in VERBS:
        return last
    return last + 2 if after.lower in STOPS or after.kind != WORD or after.lower.endswith("ed") else last


def _without_verbs(tokens: Tokens, run: list[int]) -> int:
    words = run[1:]
    n = next((k - 1 for k in range(1, len(words)) if _is_participle(tokens[words[k]].lower)), len(words) - 1)
    while n > 0 and (tokens[words[n]].lower.endswith(_PARTICIPLES) or tokens[words[n]].lower in _VERBS_ONLY):
        n -= 1
    return words[n]


def _is_participle(word: str) -> bool:
    return len(word) > 4 and word.endswith(("ed", "ing", "ly")) and not word.endswith(("eed", "family"))


def _singular(tokens: Tokens, run: list[int]) -> Phrase | None:
    """No plural in sight: "12 page document", "200 Taliban", "20 injured"; "300 stayed" counts nothing here."""
    first = tokens[run[1]]
    word = first.lower
    if word in _VICTIMS:
        return Phrase(run[0], run[1] + 1, False)
    if first.text[0].isupper():
        last = run[1]
        for k in run[2:]:
            if not tokens[k].text[0].isupper():
                break
            last = k
        return Phrase(run[0], last + 1, False)
    if len(run) < 3 or word in _NO_NOUN or word in VERBS or _is_participle(word):
        return None
    return Phrase(run[0], run[1] + 1, False)
