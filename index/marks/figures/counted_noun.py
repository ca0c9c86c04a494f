"""The noun that a figure counts: to its right, to its left ("a toll of 20"), or in earlier words ("around 500")."""

from collections.abc import Sequence

from msgspec.structs import replace

from index.english.closed_classes import CONJUNCTIONS, DIFFERENCES, STOPS
from index.english.places import DEMONYMS
from index.marks.figures.antecedents import Counted
from index.marks.figures.figure import FigureKind
from index.marks.figures.noun_phrase import Phrase, hyphened_noun, noun_phrase
from index.marks.figures.quantity import Quantity
from index.marks.figures.tokens import DASHES, WORD, Tokens, at

_PARTS = frozenset((FigureKind.PERCENT, FigureKind.SHARE))
_MEASURES = frozenset((FigureKind.MEASURE, FigureKind.DURATION, FigureKind.AGE))
_JOINTS = frozenset((",", "and", "or", "to"))
_LEFT_HEADS = frozenset(
    """toll population force crew team group fleet army garrison staff membership crowd audience workforce
    turnout tally attendance""".split()
)
_NUMBER_OF = _LEFT_HEADS | {"number", "total", "count", "numbers"}
_REACH = frozenset(
    """reached reach reaches was is were are hit exceeded rose risen climbed grew fell dropped stood stands at to has
    have had now from by increased jumped swelled totalled totaled totals totalling numbered numbers by been of
    about around over nearly some more than at least up almost""".split()
)


def counted_noun(
    tokens: Tokens, quantity: Quantity, before: Counted | None, rest: Sequence[Quantity] = ()
) -> Counted | None:
    """The noun of a quantity. `before`: what a bare number means here by earlier words.

    `rest`: the quantities that come next, whose noun it may share.
    """
    if quantity.unit is not None and quantity.kind not in _PARTS:
        return None
    if quantity.kind in _PARTS:
        return _of_part(tokens, quantity, rest)
    j = quantity.last
    if rest and _shares_noun(tokens, j, rest[0]):
        theirs = counted_noun(tokens, replace(rest[0], unit=None, kind=FigureKind.COUNT), None, rest[1:])
        if theirs is not None and not theirs.from_context:
            return theirs
    if (tied := hyphened_noun(tokens, j)) is not None:
        return Counted(tied.first, tied.last, False)
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).glued:
        return None  # "a 1,200-strong force"
    phrase = noun_phrase(tokens, j, singular=quantity.single)
    if phrase is not None and rest and _is_adjective(tokens, phrase, rest[0]):
        theirs = counted_noun(tokens, rest[0], None, rest[1:])
        return theirs or Counted(phrase.first, phrase.last, False)
    if phrase is not None:
        return Counted(phrase.first, phrase.last, False)
    return _on_the_left(tokens, quantity) or before


def _of_part(tokens: Tokens, quantity: Quantity, rest: Sequence[Quantity]) -> Counted | None:
    j = quantity.last
    if at(tokens, j).lower == "of":
        if rest and _is_of_number(tokens, j, rest[0]):
            return counted_noun(tokens, rest[0], None, rest[1:])
        phrase = noun_phrase(tokens, j, of_share=True)
        return None if phrase is None else Counted(phrase.first, phrase.last, False)
    if quantity.kind is FigureKind.SHARE:
        phrase = noun_phrase(tokens, j)
        if phrase is not None and phrase.plural:
            return Counted(phrase.first, phrase.last, False)
    return None


def _is_adjective(tokens: Tokens, phrase: Phrase, following: Quantity) -> bool:
    """ "five Libyan and two Syrian men": an adjective of nation whose noun follows the next number."""
    alone = not phrase.plural and phrase.last == phrase.first + 1 and tokens[phrase.first].lower in DEMONYMS
    joint = at(tokens, phrase.last).lower in ("and", "or", ",")
    return alone and joint and following.first == phrase.last + 1 and following.unit is None


def _is_of_number(tokens: Tokens, j: int, following: Quantity) -> bool:
    """ "two-thirds of the combined 300 copies": the noun follows the next number."""
    if not 0 < following.first - j <= 4 or following.unit is not None:
        return False
    return all(token.kind == WORD and token.lower not in CONJUNCTIONS for token in tokens[j : following.first])


def _shares_noun(tokens: Tokens, j: int, following: Quantity) -> bool:
    """Whether the noun follows the next: "four-, five- and six-cylinder", "12 two-hour episodes"."""
    between = [token.lower for token in tokens[j : following.first]]
    if not between:
        return following.unit is not None and (following.kind in _MEASURES or following.kind is FigureKind.MONEY)
    if at(tokens, following.last).lower in DIFFERENCES:
        return False  # "rose to 2,845 and 187 more people died"
    if between == ["out", "of"]:
        return following.unit is None
    return len(between) <= 3 and all(word in _JOINTS or word in DASHES for word in between) and following.unit is None


def _on_the_left(tokens: Tokens, quantity: Quantity) -> Counted | None:
    """ "a toll of 20", "the number of transferred prisoners has reached around 500"."""
    k = quantity.first - 1
    steps = 0
    while k >= 0 and steps < 8 and tokens[k].kind == WORD and tokens[k].lower in _REACH:
        k, steps = k - 1, steps + 1
    if k < 0 or not steps or tokens[k].kind != WORD:
        return None
    if tokens[k].lower in _LEFT_HEADS:
        return Counted(k, k + 1, True)
    last = k + 1
    while k > 0 and last - k < 6 and tokens[k - 1].kind == WORD and tokens[k - 1].lower not in STOPS:
        k -= 1
    if at(tokens, k - 1).lower == "the" and at(tokens, k - 2).lower == "of":
        return Counted(k, last, True) if at(tokens, k - 3).lower in _NUMBER_OF else None
    if at(tokens, k - 1).lower == "of" and at(tokens, k - 2).lower in _NUMBER_OF:
        return Counted(k, last, True)
    return None
