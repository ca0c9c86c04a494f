"""Ranges and pairs: "5 to 7", "between 44 and 50 mg", "$20-30 million", "from 10 to 12 after it rose"."""

from msgspec.structs import replace

from index.english.closed_classes import STOPS
from index.marks.figures.currency import SIGNS
from index.marks.figures.figure import FigureKind
from index.marks.figures.noun_phrase import noun_phrase
from index.marks.figures.quantity import Quantity
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at

_MOVES = frozenset(
    """rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing dropped drop drops
    dropping increased increase increases increasing decreased decrease decreases declined decline declines jumped
    jump jumps slipped slip slips climbed climb climbs cut cuts cutting raised raise raises raising lowered lower
    lowers reduced reduce reduces reducing went go goes going moved move moves shrank shrink shrinks shrunk plunged
    soared surged up down dipped edged tumbled slumped expanded boost boosted boosts improved improve changed change
    doubled doubling tripled slashed widened narrowed hiked trimmed eased swelled""".split()
)
_SUBSTANCE = frozenset((FigureKind.MONEY, FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.DURATION, FigureKind.AGE))


def join_ranges(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Joins neighbours that are the two ends of a range; spreads unit and magnitude to the left over lists."""
    out: list[Quantity] = []
    for quantity in found:
        joint = _joint(tokens, out[-1], quantity) if out else None
        if joint is None:
            out.append(quantity)
        else:
            out[-1] = joint
    return _spread_over_comparisons(tokens, _spread_over_lists(tokens, out))


_COMPARED = (["from"], [",", "up", "from"], [",", "down", "from"], ["up", "from"], ["down", "from"], ["against"])
"""The words between a value with its unit and the bare value that it is compared with."""


def _spread_over_comparisons(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Gives the unit of a value to the one it is compared with: "95,000 tonnes from 110,000"."""
    out = list(found)
    for n in range(1, len(out)):
        left, right = out[n - 1], out[n]
        between = [token.lower for token in tokens[left.last : right.first]]
        bare = right.unit is None and right.kind is FigureKind.COUNT and not right.vague and right.high is None
        measured = left.kind in _SUBSTANCE and left.unit is not None and right.scale == left.scale
        if bare and measured and between in _COMPARED and noun_phrase(tokens, right.last) is None:
            out[n] = replace(right, unit=left.unit, kind=left.kind)
    return out


def _joint(tokens: Tokens, left: Quantity, right: Quantity) -> Quantity | None:
    """The range that two neighbours are the ends of, or None."""
    link = _link(tokens, left.last, right.first) if _same_kind(left, right) else None
    link = link or _noun_between(tokens, left, right)
    if link is None and (spans := _units_of_time(tokens, left, right)) is not None:
        return spans
    if link is None or not _may_join(left, right):
        return None
    left = _levelled(tokens, left, right, link)
    from_before = _before(tokens, left, ("from",))
    if not _is_range(tokens, left, right, link, from_before) or (
        link == "to" and _is_change_and_level(tokens, left, right)
    ):
        return None
    change = from_before and (left.low >= right.low or _moved(tokens, left.first))
    opening = at(tokens, left.first - 1).lower
    if (opening, link) in (("from", "to"), ("between", "and")):
        left = replace(left, first=left.first - 1)
    return _range(left, right, change)


_DAYS = {"hours": 1 / 24, "days": 1, "weeks": 7, "months": 30, "years": 365, "decades": 3650, "minutes": 1 / 1440}
"""About how many days a unit of time has: enough to see which of two spans is the longer."""


def _units_of_time(tokens: Tokens, left: Quantity, right: Quantity) -> Quantity | None:
    """ "from three weeks to five years", "six months to two years": the range, with both units, or None."""
    if left.kind is not FigureKind.DURATION or right.kind is not FigureKind.DURATION or not _may_join(left, right):
        return None
    link = _link(tokens, left.last, right.first)
    if link != "to" and not (link == "and" and _before(tokens, left, ("between",))):
        return None
    ours, theirs = _DAYS.get(left.unit or ""), _DAYS.get(right.unit or "")
    if ours is None or theirs is None or not left.low * ours < right.low * theirs:
        return None
    opened = at(tokens, left.first - 1).lower in ("from", "between")
    first = left.first - 1 if opened else left.first
    return replace(left, first=first, last=right.last, high=right.low, unit=f"{left.unit} to {right.unit}")


def _is_change_and_level(tokens: Tokens, left: Quantity, right: Quantity) -> bool:
    """ "down by 30 to 126", "widened by 3 points to 11 points": by how much, then to what."""
    before = at(tokens, left.first - 1).lower
    moved = before in _MOVES or (before == "by" and _moved(tokens, left.first))
    if not moved or right.low < 2 * left.low:
        return False
    if left.unit is not None:
        return tokens[left.last - 1].kind != NUMBER or tokens[left.first].text in SIGNS
    return right.unit is None and noun_phrase(tokens, right.last) is None


def _may_join(left: Quantity, right: Quantity) -> bool:
    single = left.high is None and right.high is None
    plain = not (left.vague or right.vague or FigureKind.SHARE in (left.kind, right.kind))
    return single and plain


def _is_range(tokens: Tokens, left: Quantity, right: Quantity, link: str, from_before: bool) -> bool:
    ascending = left.low < right.low
    if link == "and":
        return _before(tokens, left, ("between",))
    if link == "or":
        return _neighbours(left, right)
    if link == "-":
        return ascending
    return ascending or from_before


def _range(left: Quantity, right: Quantity, change: bool) -> Quantity:
    low, high = (left.low, right.low) if change else sorted((left.low, right.low))
    return replace(
        left,
        last=right.last,
        low=low,
        high=high,
        unit=right.unit or left.unit,
        kind=right.kind if right.unit else left.kind,
        scale=right.scale,
        single=False,
        change=change,
    )


def _link(tokens: Tokens, i: int, j: int) -> str | None:
    """The words between two quantities if it is a link of a range."""
    if j - i > 3:
        return None
    between = [token.lower for token in tokens[i:j]]
    words = [word for word in between if word not in DASHES]
    if not words:
        return "-" if between else None
    if words in (["up", "to"], ["to", "about"], ["to", "as"]):
        return "to"
    if len(words) == 2 and words[0] == "or" and words[1] in ("even", "maybe", "perhaps", "possibly"):
        return "or"
    return words[0] if len(words) == 1 and words[0] in ("to", "and", "or") else None


def _noun_between(tokens: Tokens, left: Quantity, right: Quantity) -> str | None:
    """ "from 21 miles combined to 23": "to" where only the noun of the first end is between and none follows."""
    between = tokens[left.last : right.first]
    if not 2 <= len(between) <= 3 or between[-1].lower != "to" or at(tokens, left.first - 1).lower != "from":
        return None
    if any(token.kind != WORD or token.lower in STOPS for token in between[:-1]) or right.unit is not None:
        return None
    return None if noun_phrase(tokens, right.last) is not None else "to"


def _same_kind(left: Quantity, right: Quantity) -> bool:
    if left.unit is None or right.unit is None:
        return left.unit is None or right.unit is not None or left.kind is FigureKind.MONEY
    ours, theirs = left.unit.rstrip("s"), right.unit.rstrip("s")
    return ours == theirs or right.unit.startswith(f"{left.unit} per ")


def _levelled(tokens: Tokens, left: Quantity, right: Quantity, link: str) -> Quantity:
    """The left end with the magnitude of the right one: "1.5 to 2 billion"."""
    spread = left.low * right.scale
    if right.scale < 1000 or left.scale != 1.0:
        smaller = left.scale < right.scale and left.scale in (1.0, 100.0) and right.scale >= 12
        return replace(left, low=spread, scale=right.scale) if smaller and 0 < spread < right.low else left
    if not 0 < left.low < 1000 or spread > right.low * 10:
        return left
    if link == "to" and spread >= right.low and not _before(tokens, left, ("from",)):
        return left
    return replace(left, low=spread, scale=right.scale)


def _before(tokens: Tokens, quantity: Quantity, words: tuple[str, ...]) -> bool:
    """Whether one of the words is within four tokens before the quantity, with no number between."""
    for k in range(quantity.first - 1, max(-1, quantity.first - 5), -1):
        token = tokens[k]
        if token.lower in words:
            return True
        if token.kind != WORD or token.lower not in _SMALL_BETWEEN:
            return False
    return False


_SMALL_BETWEEN = frozenset(
    "about around some roughly up to just a an the nearly almost over under least at more than age ages of".split()
)


def _neighbours(left: Quantity, right: Quantity) -> bool:
    """ "5 or 6", "one or two", "two or three": next to each other at their size."""
    step = right.low - left.low
    return 0 < step <= max(1.0, left.low * 0.5, left.scale) and (right.unit is not None or left.unit is None)


def _moved(tokens: Tokens, first: int) -> bool:
    return any(tokens[k].lower in _MOVES for k in range(max(0, first - 9), first))


def _is_list(tokens: Tokens, found: list[Quantity], n: int) -> bool:
    """Whether the comma between two quantities is that of a list: "30, 20 and 10 dollars"."""
    left, right = found[n], found[n + 1]
    if left.high is not None or (right.first != right.last - 1 and tokens[right.first].kind != NUMBER):
        return False
    if at(tokens, left.last + 1).lower != "and":
        return True
    return n > 0 and tokens[found[n - 1].last].text == "," and found[n - 1].last + 1 == left.first


_LIST_JOINTS = ([","], ["and"], ["or"], [",", "and"], [",", "or"], ["to"], ["by"], ["x"], ["of", "the"])


def _spread_over_lists(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """Gives the unit of the last item to a list: "30, 20 and 10 dollars"."""
    out = list(found)
    for n in range(len(out) - 2, -1, -1):
        left, right = out[n], out[n + 1]
        if _is_breadth(tokens, left, right):
            out[n + 1] = replace(right, unit=left.unit, kind=left.kind)
        bare = left.unit is None and left.kind is FigureKind.COUNT and not left.vague
        bare = bare and at(tokens, left.first - 1).lower not in ("magnitude", "category", "grade")
        if bare and right.unit is not None and _is_listed(tokens, out, n):
            out[n] = _with_unit_of(left, right)
    return out


def _is_breadth(tokens: Tokens, left: Quantity, right: Quantity) -> bool:
    """ "four metres by three"."""
    by = [token.lower for token in tokens[left.last : right.first][:2]] == ["by"]
    bare = right.unit is None and right.kind is FigureKind.COUNT and not right.vague
    return by and bare and left.kind is FigureKind.MEASURE and noun_phrase(tokens, right.last) is None


def _is_listed(tokens: Tokens, found: list[Quantity], n: int) -> bool:
    left, right = found[n], found[n + 1]
    if right.first - left.last > 4:
        return False
    between = [token.lower for token in tokens[left.last : right.first] if token.text not in DASHES]
    if between not in _LIST_JOINTS or ("," in between and not _is_list(tokens, found, n)):
        return False
    return tokens[right.first].kind == NUMBER or right.kind in _SUBSTANCE


def _with_unit_of(left: Quantity, right: Quantity) -> Quantity:
    spreads = left.scale == 1.0 and right.scale >= 1000 and left.low < 1000
    scale = right.scale if spreads else left.scale
    return replace(left, unit=right.unit, kind=right.kind, low=left.low * (scale if spreads else 1), scale=scale)
