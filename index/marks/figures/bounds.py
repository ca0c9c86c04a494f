"""How sure a figure is: "over", "nearly", "about" before it; "or more", "and above", "or so" after it."""

from typing import NamedTuple

from index.english.closed_classes import STOPS
from index.marks.figures.bound_phrases import DEGREES, LEFT, RIGHT, SMALL_AMOUNTS, BoundPhrase
from index.marks.figures.currency import SIGNS
from index.marks.figures.figure import Bound
from index.marks.figures.number_words import STARTERS
from index.marks.figures.plain_prepositions import is_plain_preposition
from index.marks.figures.tokens import DASHES, WORD, Token, Tokens, at

_MOST_PHRASES = 4
"""Most hedges in a row: "reportedly some", "an estimated more than"."""
_FILLERS = frozenset("just only well exactly even total of a an additional another further extra full".split())
"""Words that may come between a bound and its number: "up to an additional 8", "more than just 5"."""
_TIME_WORDS = frozenset("past last next previous coming first following preceding".split())


class FoundBound(NamedTuple):
    """A bound in tokens[first:last]: what it says, and its words."""

    direction: Bound
    inclusive: bool
    first: int
    last: int


def left_bound(tokens: Tokens, i: int, last: int) -> FoundBound | None:
    """The bound whose words end before the quantity in tokens[i:last]. Of a stack the strongest counts."""
    k = i
    found: FoundBound | None = None
    for _ in range(_MOST_PHRASES):
        phrase = _phrase_before(tokens, k, i, last)
        if phrase is None:
            if found is None and k >= 1 and tokens[k - 1].lower in _FILLERS:
                k -= 1
                continue
            break
        first = _with_degree(tokens, k - len(phrase.words), phrase)
        if found is None:
            found = FoundBound(phrase.direction, phrase.inclusive, first, k)
        elif found.direction is Bound.ABOUT:
            found = FoundBound(phrase.direction, phrase.inclusive, first, found.last)
        else:
            found = found._replace(first=first)
        k = first
    return found


def _phrase_before(tokens: Tokens, k: int, i: int, last: int) -> BoundPhrase | None:
    """The phrase that ends right before token k, where it bounds the quantity in tokens[i:last]."""
    for phrase in LEFT.get(at(tokens, k - 1).lower, ()):
        first = k - len(phrase.words)
        if first >= 0 and all(tokens[first + n].lower == word for n, word in enumerate(phrase.words)):
            return phrase if _holds(tokens, first, k, phrase.words, (i, last)) else None
    return None


def _with_degree(tokens: Tokens, first: int, phrase: BoundPhrase) -> int:
    """Takes in what grades the bound: the "well" of "well over", the "a little" of "a little under"."""
    word = at(tokens, first - 1).lower
    if phrase.direction is Bound.ABOUT:
        return first
    if word in SMALL_AMOUNTS and at(tokens, first - 2).lower == "a":
        return first - 2
    return first - 1 if word in DEGREES else first


_EXTREME_VERBS = frozenset("received got given sentenced fined imposed handed receive get paid serve served to".split())


def _holds(tokens: Tokens, first: int, k: int, words: tuple[str, ...], quantity: tuple[int, int]) -> bool:
    """Whether words that can be a bound are one here."""
    before = at(tokens, first - 1)
    word = words[-1]
    if tokens[first].glued and before.text in DASHES:
        return False  # "a seven-under 65"
    if words == ("over",) and (before.lower in _PHRASAL or tokens[k].lower in ("about", "around", "some")):
        return False  # "turned over about 300 emails"
    if words == ("c",) or (words == ("near",) and at(tokens, k).kind == WORD):
        return False
    if words in (("at", "least"), ("at", "most")) and before.lower == "not":
        return False
    if len(words) == 1 and word in _PREPOSITIONS:
        if at(tokens, k).lower in _TIME_WORDS:
            return False
        return not is_plain_preposition(tokens, first, quantity)
    if words[-1] in ("maximum", "minimum"):  # "received the maximum 10 years" is exact
        return tokens[k - 1].text.islower() and before.lower not in _EXTREME_VERBS and at(tokens, k).kind != "sign"
    if words == ("up", "to") and before.lower in _RISEN:
        return False
    if words == ("barely",):
        return before.lower not in ("can", "could")
    return not (words in (("tops",), ("min",)) and before.text == ".")


_PREPOSITIONS = frozenset("over under above below past about around near".split())
_PHRASAL = frozenset(
    "turn turns turned turning hand hands handed handing knock knocks knocked knocking tipped flipped toppled".split()
)
_RISEN = frozenset("went gone rose risen crept climbed shot".split())
"""After these "up to" leads to a level: "went up to 12"."""


def right_bound(tokens: Tokens, j: int, measured: bool = False) -> FoundBound | None:
    """The bound whose words begin at token j. `measured`: a unit precedes them ("$5 an hour plus tips")."""
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).lower in ("odd", "plus", "ish"):
        plus = tokens[j + 1].lower == "plus"
        return FoundBound(Bound.OVER if plus else Bound.ABOUT, plus, j + 1, j + 2)
    for phrase in RIGHT.get(at(tokens, j).lower, ()):
        if all(at(tokens, j + n).lower == word for n, word in enumerate(phrase.words)):
            if not _holds_after(tokens, j, phrase.words, measured):
                return None
            return FoundBound(phrase.direction, phrase.inclusive, j, j + len(phrase.words))
    return None


_EXTREMES = frozenset("minimum maximum max tops roughly".split())
_TIED = frozenset("+ ish".split())


def _holds_after(tokens: Tokens, j: int, words: tuple[str, ...], measured: bool) -> bool:
    """Whether words that can be a bound are one after this number."""
    first, after = tokens[j], at(tokens, j + len(words))
    if len(words) > 1:
        return after.lower != "than" and not _begins_number(after)
    if words[0] in _TIED and not first.glued:
        return False
    if words[0] in ("+", "plus") and _adds(tokens, j, measured):
        return False
    if words[0] in _EXTREMES:  # "the $15 minimum wage", "the 737 Max"
        return first.text.islower() and (after.kind != WORD or after.lower in STOPS)
    return True


def _begins_number(token: Token) -> bool:
    return token.kind == "number" or token.lower in STARTERS or token.text in SIGNS or token.lower in ("a", "the")


def _adds(tokens: Tokens, j: int, measured: bool) -> bool:
    """Whether "plus" joins something instead of bounding: "$500 plus a bonus", "$5 an hour plus tips"."""
    after = at(tokens, j + 1)
    if _begins_number(after) or after.lower in ("an", "another", "tax", "interest", "costs", "vat"):
        return True
    return measured and tokens[j].lower == "plus" and after.kind == WORD and after.lower not in STOPS
