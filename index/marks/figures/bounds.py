"""How sure a figure is: "over", "nearly", "about" before it; "or more", "and above", "or so" behind it."""

from index.marks.figures.closed_class import STOPS
from index.marks.figures.currency import SIGNS
from index.marks.figures.figure import Bound
from index.marks.figures.number_words import STARTERS
from index.marks.figures.tokens import DASHES, Token, Tokens, at

_LEFT = {
    Bound.OVER: """
        over ; more than ; at least ; no fewer than ; no less than ; not less than ; not fewer than ; above
        upwards of ; upward of ; exceeding ; exceeded ; exceeds ; exceed ; topped ; topping ; tops ; surpassed
        surpassing ; surpasses ; surpass ; past ; as high as ; in excess of ; greater than ; higher than
        better than ; well over ; well above ; minimum of ; a minimum of ; north of ; longer than ; larger than
        bigger than ; older than ; over the age of ; above the age of ; > ; ≥ ; not below ; starting at
        starting from ; min ; heavier than""",
    Bound.UNDER: """
        up to ; under ; under the age of ; below the age of ; less than ; fewer than ; below ; at most
        no more than ; not more than ; as many as
        as much as ; nearly ; almost ; close to ; just shy of ; shy of ; just under ; just below ; not quite
        maximum of ; a maximum of ; at the most ; < ; ≤ ; lower than ; smaller than ; younger than ; as few as
        as little as ; not exceeding ; shorter than ; cheaper than ; as low as ; virtually""",
    Bound.ABOUT: """
        about ; around ; some ; roughly ; approximately ; an estimated ; estimated ; estimated at ; circa ; ~ ; ≈ ; ca
        approx ; approx. ; somewhere around ; in the region of ; in the order of ; on the order of ; nearing
        approaching ; near ; more or less ; c. ; maybe ; perhaps ; give or take
        in the neighbourhood of ; in the neighborhood of ; reportedly some ; in the vicinity of
        an estimate of ; an approximate ; approximate ; something like""",
}
_RIGHT = {
    Bound.OVER: """
        or more ; or above ; or over ; or older ; and above ; and over ; and older ; and up ; and more ; + ; plus
        or higher ; or better ; or greater ; and counting ; or longer ; at least ; upwards ; and upwards ; or upwards
        and higher ; or larger ; minimum ; if not more ; and beyond ; or later ; or up""",
    Bound.UNDER: """
        or less ; or fewer ; or under ; or below ; or younger ; and under ; and below ; and younger ; at most
        or lower ; at the most ; max ; maximum ; tops ; or smaller ; or shorter ; and less ; and fewer""",
    Bound.ABOUT: "or so ; or thereabouts ; odd ; ish ; give or take ; approximately ; or thereby",
}
_FILLERS = frozenset("just only well exactly even total of a an".split())
_HEDGES = frozenset("an a".split())
_TIME_WORDS = frozenset("past last next previous coming first following preceding".split())


def _phrases(table: dict[Bound, str], last_word: bool) -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    """Phrases by their last or first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, entries in table.items():
        for entry in entries.replace("\n", " ; ").split(" ; "):
            words = tuple(entry.split())
            if words:
                found.setdefault(words[-1 if last_word else 0], []).append((words, bound))
    for entries_of_word in found.values():
        entries_of_word.sort(key=lambda phrase: -len(phrase[0]))
    return found


LEFT = _phrases(_LEFT, last_word=True)
RIGHT = _phrases(_RIGHT, last_word=False)


def left_bound(tokens: Tokens, i: int) -> tuple[Bound, int] | None:
    """The bound whose words end right before token i, and the token it begins at. Stacks give the strongest."""
    k = i
    found: Bound | None = None
    start = i
    for _ in range(4):
        step = _phrase_before(tokens, k)
        if step is None:
            if found is None and at(tokens, k - 1).lower in _FILLERS and k - 1 >= 0:
                k -= 1
                continue
            break
        bound, k = step
        start = k
        found = bound if found is None or found is Bound.ABOUT else found
    return None if found is None else (found, start)


def _phrase_before(tokens: Tokens, i: int) -> tuple[Bound, int] | None:
    last = at(tokens, i - 1)
    for words, bound in LEFT.get(last.lower, ()):
        first = i - len(words)
        if first >= 0 and all(tokens[first + n].lower == word for n, word in enumerate(words)):
            return (bound, first) if _holds(tokens, first, i, words) else None
    return None


def _holds(tokens: Tokens, first: int, i: int, words: tuple[str, ...]) -> bool:
    """Whether words that can be a bound are one here."""
    before = at(tokens, first - 1)
    if words == ("past",) and before.lower in ("the", "this", "in", "over", "for"):
        return False
    if words == ("c",) or (words == ("near",) and at(tokens, i).kind == "word"):
        return False
    if words == ("at", "least") and before.lower == "not":
        return False
    if words in (("under",), ("above",), ("below",), ("over",)) and at(tokens, i).lower in _TIME_WORDS:
        return False
    return not (words in (("tops",), ("min",)) and before.text == ".")


def right_bound(tokens: Tokens, j: int) -> tuple[Bound, int] | None:
    """The bound whose words begin at token j, and where it ends."""
    if at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).lower in ("odd", "plus", "ish"):
        return (Bound.OVER if tokens[j + 1].lower == "plus" else Bound.ABOUT), j + 2
    for words, bound in RIGHT.get(at(tokens, j).lower, ()):
        if all(at(tokens, j + n).lower == word for n, word in enumerate(words)):
            return (bound, j + len(words)) if _holds_behind(tokens, j, words) else None
    return None


_EXTREMES = frozenset("minimum maximum max tops".split())
_TIED = frozenset("+ ish".split())


def _holds_behind(tokens: Tokens, j: int, words: tuple[str, ...]) -> bool:
    """Whether words that can be a bound are one behind this number."""
    first, after = tokens[j], at(tokens, j + len(words))
    if len(words) > 1:
        return after.lower != "than" and not _begins_number(after)
    if words[0] in _TIED and not first.glued:
        return False
    if words[0] in ("+", "plus") and _adds(tokens, j):
        return False
    if words[0] in _EXTREMES:  # "the $15 minimum wage", "the 737 Max"
        return first.text.islower() and (after.kind != "word" or after.lower in STOPS)
    return True


def _begins_number(token: Token) -> bool:
    return token.kind == "number" or token.lower in STARTERS or token.text in SIGNS or token.lower in ("a", "the")


def _adds(tokens: Tokens, j: int) -> bool:
    """Whether "plus" joins something instead of bounding: "$500 plus a bonus"."""
    after = at(tokens, j + 1)
    return after.kind == "number" or after.lower in ("a", "an", "the", "another", "tax", "interest", "costs", "vat")
