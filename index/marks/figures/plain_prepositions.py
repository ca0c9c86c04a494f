"""When over, under, about and the like are plain prepositions that bound no number.

"over two years" (during), "under a five-year contract", "talked about one of them", "their past nine games".
"""

from index.marks.figures.bound_phrases import DEGREES, SMALL_AMOUNTS
from index.marks.figures.number_words import STARTERS
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import TIME_UNITS

_DETERMINERS = frozenset("the this these that those his her its their our my your a an in over for during of".split())
_TALK = frozenset(
    """talk talks talked talking speak speaks spoke spoken speaking complain complains complained complaining worry
    worries worried worrying joke jokes joked joking brag bragged boast boasted lie lies lied fret rave raved argue
    argued gossip lecture lectured reminisce reminisced optimistic pessimistic excited angry happy unhappy passionate
    serious candid sure certain anxious nervous curious cautious upset sceptical skeptical enthusiastic book books
    story stories film films movie movies documentary song songs play question questions concern concerns concerned
    information details debate discussion discussions conversation conversations rumours rumors doubts theories
    theory warning warnings facts truth something anything nothing everything""".split()
)
_LEARN = frozenset("learn learned learning know knew hear heard read find out say said tell told".split())
_ADVERBIAL = frozenset("for at to with hours minutes days length only openly publicly often again length".split())
_EXCEEDING_BEFORE = frozenset(
    """for after in within by of is was are were be been being than at to and or took take takes taking lasted last
    lasts lasting spent spend spends spending waited wait waiting served serving serve serves needs need needed has
    have had with since until from some all still now already got get given gave required requires require remaining
    remained survived endured clocked lived live stayed stay worked practised trained but about""".split()
)
_EXCEEDING_AFTER = frozenset("ago later earlier old before after since late long away apart of early overdue".split())
_PERIODS = frozenset(
    """games matches spells seasons quarters rounds sessions innings legs semesters terms stages sittings hearings holes
    visits""".split()
)
_CONTESTED = frozenset(
    """victory victories win wins triumph triumphs lead advantage edge row rows dispute disputes anger outrage fears
    battle battles controversy scandal quarrel feud jurisdiction control authority lawsuit clash clashes tensions
    uproar furore worries""".split()
)
_ACCUSED = frozenset(
    """arrested charged fined sued jailed questioned criticised criticized suspended sacked fired banned investigated
    convicted prosecuted""".split()
)
_BE = frozenset("is are was were be been being".split())
_AUTHORITIES = frozenset(
    """presidents managers coaches governments ministers names kings queens popes administrations regimes
    owners captains bosses editors mayors leaders chairmen laws treaties conditions scenarios aliases""".split()
)


def is_plain_preposition(tokens: Tokens, k: int, quantity: tuple[int, int]) -> bool:
    """Whether the preposition at token k, before the quantity in tokens[first:last], bounds nothing."""
    first, last = quantity
    word, before = tokens[k].lower, at(tokens, k - 1).lower
    if word == "past":
        return before in _DETERMINERS or before.endswith("'s") or _is_modifier(tokens, k, quantity)
    if tokens[first].lower == "one" and at(tokens, first + 1).lower == "of":
        return True
    if word == "about":
        return _is_topic(tokens, k)
    if word in ("around", "near"):
        return False
    if _is_modifier(tokens, k, quantity):
        return True
    if word == "over":
        return _is_during(tokens, k, last) or _is_concerning(tokens, k)
    return word == "under" and any(at(tokens, j).lower in _AUTHORITIES for j in range(last, last + 3))


def _is_modifier(tokens: Tokens, k: int, quantity: tuple[int, int]) -> bool:
    """ "under a five-year contract": after an article the number with its hyphen describes a noun."""
    first, last = quantity
    if at(tokens, k + 1).lower not in ("a", "an") or k + 2 != first:
        return False
    for j in range(first + 1, last + 1):
        after = at(tokens, j + 1)
        tied = at(tokens, j).text in DASHES and at(tokens, j).glued and after.glued
        if tied and after.kind == WORD and after.lower not in STARTERS:
            return True
    return False


def _is_topic(tokens: Tokens, k: int) -> bool:
    """ "spoke about two books", "talked for hours about": what the talk or the story is about."""
    if at(tokens, k - 1).lower == "more" and at(tokens, k - 2).lower in _LEARN:
        return True
    for j in range(k - 1, max(-1, k - 5), -1):
        word = tokens[j].lower
        if word in _TALK:
            return True
        if word not in _ADVERBIAL and not (tokens[j].kind == WORD and word in STARTERS):
            return False
    return False


def _is_during(tokens: Tokens, k: int, last: int) -> bool:
    """ "$300 billion over two years": the time something took, where no word asks how long."""
    before, after = at(tokens, k - 1), at(tokens, last)
    period = next((j for j in range(last, last + 3) if at(tokens, j).lower in _PERIODS), None)
    if period is not None:
        after = at(tokens, period + 1)
    elif tokens[last - 1].lower not in TIME_UNITS:
        return False
    if before.lower in DEGREES | SMALL_AMOUNTS or after.lower in _EXCEEDING_AFTER:
        return False
    if before.kind not in (WORD, NUMBER) and before.text not in _ENDS_OF_AMOUNTS:
        return after.text == "," or period is not None
    return before.lower not in _EXCEEDING_BEFORE


_ENDS_OF_AMOUNTS = frozenset("%)\u20ac\u00b0")


def _is_concerning(tokens: Tokens, k: int) -> bool:
    """ "a row over three contracts", "a victory over 12 rivals", "was arrested over two murders"."""
    before, second = at(tokens, k - 1).lower, at(tokens, k - 2).lower
    return before in _CONTESTED or (before in _ACCUSED and second in _BE)
