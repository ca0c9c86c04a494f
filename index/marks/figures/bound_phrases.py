"""The phrases that bound a number, before it and after it, each with its direction and whether it includes the number.

Collected by hand from the usage of English newspapers; extend it freely. The signs are those of ISO 80000-2.
"""

from typing import NamedTuple

from index.marks.figures.figure import Bound


class BoundPhrase(NamedTuple):
    """A phrase that bounds a number; `inclusive`: the number itself is within ("at least 5", not "over 5")."""

    words: tuple[str, ...]
    direction: Bound
    inclusive: bool


_COMPARATIVES = {
    Bound.OVER: "more greater higher better longer larger bigger older heavier taller later farther further wider",
    Bound.UNDER: "less fewer lower smaller younger shorter cheaper lighter earlier nearer",
}
_EQUATIVES = {
    Bound.UNDER: "many much high long far large big tall old late fast deep wide great",
    Bound.OVER: "few little low young small short early cheap",
}
_LEFT = {
    (Bound.OVER, False): """
        over ; above ; upwards of ; upward of ; exceeding ; exceeded ; exceeds ; exceed ; topped ; topping ; tops
        surpassed ; surpassing ; surpasses ; surpass ; past ; in excess of ; north of ; over the age of
        above the age of ; >""",
    (Bound.OVER, True): """
        at least ; minimum of ; a minimum of ; minimum ; a minimum ; the minimum ; ≥ ; not below ; starting at
        starting from ; min ; at the very least ; at a minimum""",
    (Bound.UNDER, False): """
        under ; under the age of ; below the age of ; below ; nearly ; almost ; close to ; shy of ; short of ; not quite
        < ; virtually ; south of ; not yet""",
    (Bound.UNDER, True): """
        up to ; at most ; at the most ; maximum of ; a maximum of ; maximum ; a maximum ; the maximum ; ≤
        not exceeding ; not over ; not above""",
    (Bound.ABOUT, False): """
        about ; around ; some ; roughly ; approximately ; an estimated ; estimated ; estimated at ; circa ; ~ ; ≈ ; ca
        approx ; approx. ; somewhere around ; somewhere near ; in the region of ; in the order of ; on the order of
        nearing ; approaching ; near ; more or less ; c. ; maybe ; perhaps ; give or take ; closer to ; nearer to
        in the neighbourhood of ; in the neighborhood of ; reportedly some ; in the vicinity of ; to the tune of
        an estimate of ; an approximate ; approximate ; something like ; barely ; broadly ; loosely ; nearer""",
}
_RIGHT = {
    (Bound.OVER, True): """
        or more ; or above ; or over ; or older ; and above ; and over ; and older ; and up ; and more ; + ; plus
        or higher ; or better ; or greater ; and counting ; or longer ; at least ; upwards ; and upwards ; or upwards
        and higher ; or larger ; minimum ; if not more ; and beyond ; or later ; or up""",
    (Bound.UNDER, True): """
        or less ; or fewer ; or under ; or below ; or younger ; and under ; and below ; and younger ; at most
        or lower ; at the most ; max ; maximum ; tops ; or smaller ; or shorter ; and less ; and fewer""",
    (Bound.ABOUT, False): "or so ; or thereabouts ; odd ; ish ; give or take ; approximately ; or thereby ; roughly",
}


def _entries(table: dict[tuple[Bound, bool], str]) -> list[BoundPhrase]:
    return [
        BoundPhrase(tuple(entry.split()), direction, inclusive)
        for (direction, inclusive), entries in table.items()
        for entry in entries.replace("\n", " ; ").split(" ; ")
        if entry.split()
    ]


def _comparisons() -> list[BoundPhrase]:
    """ "more than", "no more than", "as many as": the last is "up to", and "as few as" is "at least"."""
    turned = {Bound.OVER: Bound.UNDER, Bound.UNDER: Bound.OVER}
    found: list[BoundPhrase] = []
    for direction, words in _COMPARATIVES.items():
        for word in words.split():
            found.append(BoundPhrase((word, "than"), direction, False))
            found += [BoundPhrase((no, word, "than"), turned[direction], True) for no in ("no", "not")]
    for direction, words in _EQUATIVES.items():
        found += [BoundPhrase(("as", word, "as"), direction, True) for word in words.split()]
    return found


def _by_word(phrases: list[BoundPhrase], place: int) -> dict[str, list[BoundPhrase]]:
    """Phrases by their word at a place, longest first."""
    found: dict[str, list[BoundPhrase]] = {}
    for phrase in phrases:
        found.setdefault(phrase.words[place], []).append(phrase)
    for entries in found.values():
        entries.sort(key=lambda phrase: -len(phrase.words))
    return found


LEFT = _by_word(_entries(_LEFT) + _comparisons(), -1)
"""Phrases before a number, by their last word, longest first."""
RIGHT = _by_word(_entries(_RIGHT), 0)
"""Phrases after a number, by their first word, longest first."""
DEGREES = frozenset("just well far slightly considerably significantly way much only little marginally".split())
"""Adverbs that grade a bound: "just over", "far more than"."""
SMALL_AMOUNTS = frozenset("little bit shade touch tad fraction whisker hair".split())
"""After "a" they grade a bound: "a little over", "a shade under"."""
