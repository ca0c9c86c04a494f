"""Whether the m after digits means millions or metres: "3.4m tickets" and "6m tall", "the 100m hurdles"."""

from index.english.closed_classes import STOPS
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at

_WINDOW = 14
"""Number of words examined on the left."""
_MEASURED_AFTER = frozenset(
    """tall high wide long deep thick broad away from above below apart across by x of race sprint hurdles freestyle
    relay dash final finals butterfly backstroke breaststroke medley steeplechase heats heat swim walk race jump pool
    drop square cubic ahead behind offshore beneath underground underwater further farther""".split()
)
_MEASURED_BEFORE = frozenset(
    """height heights depth depths altitude elevation distance width length wave waves tall deep jump jumped jumps leap
    leapt leaped throw threw thrown hurled putt cleared swam swim swims ran run runs dived dive dug drilled climbed
    sank sea seas river rivers lake reservoir flood floods floodwater floodwaters waters surge drift drifts ice
    glacier hole trench tunnel ditch cliff bridge building statue tree fence pole pipe yacht crocodile shark whale
    snake python dinosaur fossil wingspan beach shaft cave ravine gorge valley ledge roof ceiling platform canal gap
    radius diameter measuring measured measures towering plunged level metres meters hurdles sprint feet tide tides
    tsunami snow water swell crater wall tower mast mountain summit peak""".split()
)
_RUN_OR_SWUM = frozenset("50 60 80 100 110 200 300 400 500 800 1000 1,000 1500 1,500 3000 3,000 5000 5,000".split()) | {
    "10,000",
    "10000",
}
_ATHLETICS = frozenset(
    """hurdles runners runner races sprinters sprinter swimmers finalists medallists medalists champions champion
    hurdlers heats finals relays athletes records sprints events title gold silver bronze record event""".split()
)
_OF_THE_RACE = frozenset("the men's women's his her boys' girls' boys girls men women's individual".split())
_COUNTED_BEFORE = frozenset(
    """people population users subscribers viewers customers members visitors passengers readers listeners followers
    downloads views copies units tickets sales shares votes voters jobs homes households residents inhabitants citizens
    workers children pupils students patients tourists migrants refugees audience audiences circulation readership
    viewership membership workforce turnover deaths cases doses vehicles cars streams
    subscriptions accounts streaming attendance""".split()
)


def is_millions(tokens: Tokens, j: int) -> bool:
    """Whether the m at token j, glued to digits and without a sign of money, means millions."""
    after = at(tokens, j + 1)
    if _is_race(tokens, j) or _is_converted(tokens, j + 1):
        return False
    if counted_follows(tokens, j + 1):
        return True
    if _pairs_with_another(tokens, j):
        return is_millions(tokens, j + 3) if at(tokens, j + 2).kind == NUMBER else False
    if after.lower in _MEASURED_AFTER or (after.kind == WORD and after.lower not in STOPS):
        return after.lower == "of" and _context(tokens, j) is True
    context = _context(tokens, j)
    return "." in tokens[j - 1].text if context is None else context


def _is_race(tokens: Tokens, j: int) -> bool:
    """ "the 100m hurdles", "the men's 400m", "1,500m runners"."""
    if tokens[j - 1].text not in _RUN_OR_SWUM:
        return False
    if at(tokens, j + 1).lower in _ATHLETICS:
        return True
    return at(tokens, j - 2).lower in _OF_THE_RACE and not counted_follows(tokens, j + 1)


def _is_converted(tokens: Tokens, j: int) -> bool:
    """Whether the same length follows in feet or yards: "6m (20ft)"."""
    opens = at(tokens, j).text == "(" and at(tokens, j + 1).kind == NUMBER
    return opens and at(tokens, j + 2).lower in ("ft", "feet", "yd", "yards", "in", "inches", "miles")


def _pairs_with_another(tokens: Tokens, j: int) -> bool:
    """ "between 3m and 4m people": another number with an m follows, which says what both mean."""
    link, number, unit = at(tokens, j + 1), at(tokens, j + 2), at(tokens, j + 3)
    linked = link.lower in ("and", "to", "or") or link.text in DASHES
    return linked and number.kind == NUMBER and unit.lower == "m" and unit.glued


def _context(tokens: Tokens, j: int) -> bool | None:
    """Whether the words on the left in the sentence mean millions (True), metres (False) or neither (None)."""
    for k in range(j - 2, max(-1, j - 2 - _WINDOW), -1):
        word = tokens[k].lower
        if word in (".", ";", "!", "?"):
            return None
        if word in _COUNTED_BEFORE:
            return True
        if word in _MEASURED_BEFORE:
            return False
    return None
