"""The counted noun: the noun phrase to the right of a number, its head last."""

from typing import NamedTuple

from index.english.closed_classes import DETERMINERS, DIFFERENCES, NOUNS_TOO, STOPS, VERBS
from index.english.plurals import MODIFIERS, WITHOUT_S
from index.english.word_classes import NOUNS_IN_ED, NOUNS_IN_ING
from index.marks.figures.noun_span import is_number, noun_span, plural
from index.marks.figures.number_words import VAGUE
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Token, Tokens, at

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
    """The noun phrase at token j, after a number, or None.

    `of_share`: after "per cent of", where the noun may be singular; `singular`: the number is one.
    """
    singular = singular and at(tokens, j).lower != "of"
    j = _skip_lead(tokens, j, of_share)
    run = noun_span(tokens, j)
    if not run:
        return None
    head = None if singular else _plural_head(tokens, run)
    if head is not None:
        return Phrase(_without_pair(tokens, run[0], head), _with_partner(tokens, head + 1), True)
    if (of_name := _name_with_of(tokens, run)) is not None:
        return Phrase(of_name - 1, of_name, True)
    if of_share or singular:
        first = tokens[run[1]].lower
        if (singular and first in _VERBS_ONLY) or (len(run) == 2 and _is_participle(first)):
            return None  # "One died"
        return Phrase(run[0], _without_verbs(tokens, run) + 1, False)
    return _singular(tokens, run)


def _without_pair(tokens: Tokens, first: int, head: int) -> int:
    """The head alone where adjectives are paired: "572 large and small islands" counts islands."""
    paired = any(tokens[k].lower in ("and", "or") for k in range(first, head))
    return head if paired else first


def _name_with_of(tokens: Tokens, run: list[int]) -> int | None:
    """Where "State of the Union addresses", "Prisoner of War camps" ends: a name used as an adjective."""
    j = run[-1] + 1
    if at(tokens, j).lower != "of" or not all(tokens[k].text[0].isupper() for k in run[1:]):
        return None
    j += 2 if at(tokens, j + 1).lower == "the" else 1
    second = noun_span(tokens, j)
    head = _plural_head(tokens, second) if second and tokens[j].text[0].isupper() else None
    return None if head is None or tokens[head].text[0].isupper() else head + 1


_DEGREES = frozenset("strong fold odd plus long tall wide deep high old up off".split())
"""Words that a hyphen may tie to a number without being its noun: "a 1,200-strong force"."""


def hyphened_noun(tokens: Tokens, j: int) -> Phrase | None:
    """The noun in "90-page report": after a hyphen, one word."""
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued:
        word = at(tokens, j + 1)
        if word.kind == WORD and word.lower not in STOPS and word.lower not in _DEGREES:
            return Phrase(j + 1, j + 2, False)
    return None


def counted_follows(tokens: Tokens, j: int) -> bool:
    """Whether a plural noun is at token j or after its adjectives."""
    j = _skip_lead(tokens, j, False)
    run = noun_span(tokens, j)
    return bool(run) and _plural_head(tokens, run) is not None


_PRENOMINAL = frozenset("earlier later then once still newly mostly largely mainly now recently".split())
"""Adverbs that may precede the adjective or noun of a phrase: "three earlier drafts", "two now retired judges"."""
_BEFORE_PARTICIPLES = frozenset("now newly recently still".split())


def _is_prenominal(tokens: Tokens, j: int) -> bool:
    """Whether the adverb at token j belongs to the noun phrase after it: a plural follows, and no verb before it."""
    if at(tokens, j).lower not in _PRENOMINAL:
        return False
    comma = at(tokens, j + 1).text == ","  # "four earlier, shorter versions"
    run = noun_span(tokens, j + 1 + comma) if at(tokens, j + 1 + comma).kind == WORD else []
    if not run or _plural_head(tokens, run) is None:
        return False
    return tokens[j].lower in _BEFORE_PARTICIPLES or not tokens[j + 1].lower.endswith("ed")


def _skip_lead(tokens: Tokens, j: int, of_share: bool) -> int:
    """Steps over "of", "of the", "more", "other", "earlier"."""
    while at(tokens, j).lower in DIFFERENCES or _is_prenominal(tokens, j):
        j += 1 + (at(tokens, j + 1).text == "," and at(tokens, j).lower in _PRENOMINAL)
    if at(tokens, j).lower == "of":
        j += 1
        while at(tokens, j).lower in _OF_LEAD or (of_share and at(tokens, j).lower in ("both", "an", "a")):
            j += 1
        if at(tokens, j).lower.endswith("'s") and is_number(at(tokens, j + 1)):
            j += 1  # "17 of Mongolia's 21 provinces"
        while at(tokens, j).lower in DIFFERENCES or is_number(at(tokens, j)):
            j += 1
    return j


_OF_LEAD = frozenset("the its his her their our my your these those all that this such".split())


def _plural_head(tokens: Tokens, run: list[int]) -> int | None:
    """The token of the plural noun that is counted."""
    words = run[1:]
    plurals = [n for n, k in enumerate(words) if plural(tokens[k])]
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
        return None if word.lower not in WITHOUT_S else words[n]
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
    if partner.kind != WORD or partner.lower in STOPS | VAGUE.keys() or not plural(partner) or partner.lower in VERBS:
        return last
    return last + 2 if after.lower in STOPS or after.kind != WORD or after.lower.endswith("ed") else last


def _without_verbs(tokens: Tokens, run: list[int]) -> int:
    words = run[1:]
    n = next((k - 1 for k in range(1, len(words)) if _ends_singular(tokens[words[k]])), len(words) - 1)
    opens_clause = n + 1 < len(words) and plural(tokens[words[n + 1]])
    if n > 0 and opens_clause and tokens[words[n]].text[0].isupper() and tokens[words[n - 1]].text.islower():
        n -= 1  # "one case Internet activists criticised"
    while n > 0 and (tokens[words[n]].lower.endswith(_PARTICIPLES) or tokens[words[n]].lower in _VERBS_ONLY):
        n -= 1
    return words[n]


def _ends_singular(token: Token) -> bool:
    """Whether a word after a singular noun is its verb: "one boy stands", "one source claims", "one bank took"."""
    if _is_participle(token.lower) or token.lower in _VERBS_ONLY:
        return True
    return plural(token) and token.lower not in MODIFIERS


def _is_participle(word: str) -> bool:
    if word in NOUNS_IN_ING or word in NOUNS_IN_ED:
        return False  # "one building"
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
