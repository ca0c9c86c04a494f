"""Numbers in words: "twenty-eight", "two hundred and six", "a hundred and fifty thousand", "two and a half"."""

from index.marks.figures.fraction_parts import and_a_part
from index.marks.figures.number import Number
from index.marks.figures.number_words import DOZEN, SCALES, SMALL, TENS
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at, joined

_NO_SIZE = float("inf")
_DIGIT_WORDS = SMALL.keys() | TENS.keys()


def in_words(tokens: Tokens, i: int) -> Number | None:
    """The number in words that begins at token i, or None."""
    first = tokens[i].lower
    if first == "half":
        return _half_a_scale(tokens, i)
    if first in ("a", "an"):
        follows = at(tokens, i + 1).lower
        if follows == "half" and (half := _half_a_scale(tokens, i + 1)) is not None:
            return half._replace(first=i)
        if follows in SCALES or follows == "dozen":
            return _whole(tokens, i, i + 1)
        return None
    if first in SCALES:
        return _whole(tokens, i, i) if _may_open(tokens, i) else None
    if first == "dozen":
        return Number(12.0, i, i + 1, True, 12.0) if at(tokens, i - 1).lower not in ("baker's", "the") else None
    if first not in _DIGIT_WORDS:
        return None
    return _with_part(tokens, i) or _whole(tokens, i, i)


def _may_open(tokens: Tokens, i: int) -> bool:
    """Whether "million" or "hundred" may be a number alone: never where a number precedes that could not be read."""
    before = at(tokens, i - 1)
    if before.kind == NUMBER or (before.text in DASHES and before.glued):
        return False
    return not any(char.isdigit() for char in before.text)


def _with_part(tokens: Tokens, i: int) -> Number | None:
    """ "two and a half", "two and a half million", "three and a quarter thousand", or None."""
    below = _below_hundred(tokens, i)
    part = None if below is None else and_a_part(tokens, below.last)
    if below is None or part is None:
        return None
    mixed = Number(below.value + part[0], i, part[1], True)
    return _times_scale(tokens, mixed)


def _times_scale(tokens: Tokens, number: Number) -> Number:
    """The number times the magnitude after it: the "million" of "two and a half million"."""
    k = number.last + joined(tokens, number.last) if number.last < len(tokens) else number.last
    word = at(tokens, k).lower
    scale = 12.0 if word in DOZEN else SCALES.get(word)
    return number if scale is None else Number(number.value * scale, number.first, k + 1, True, scale)


def _whole(tokens: Tokens, first: int, i: int) -> Number | None:
    """A number of groups, each below a thousand and each with a smaller magnitude than the one before.

    Words begin at token `first`, numbers at token i: an article may come between.
    """
    total, ceiling, scale_of, j = 0.0, _NO_SIZE, 1.0, i
    while True:
        group = _group(tokens, j if j == i else _next_group(tokens, j), articled=first < i and j == i)
        if group is None:
            break
        scale, last = _magnitude(tokens, group.last, ceiling)
        if scale == 12.0:
            return Number(total + group.value * 12, first, last, True, 12.0)
        if j > i and not (scale < ceiling and group.value < ceiling):
            break
        if j > i and scale == 1.0 and SCALES.get(at(tokens, last).lower, 0.0) >= ceiling:
            break  # "a thousand two million": two numbers
        total, j = total + group.value * scale, last
        scale_of = scale if scale > 1 else max(scale_of, group.scale) if j > i and total == group.value else scale_of
        if scale == 1.0:
            break
        ceiling = scale
        if (half := _and_a_half(tokens, j)) is not None and scale >= 1000:
            return Number(total + scale / 2, first, half, True, scale)
    if j == i:
        return None
    return _point(tokens, Number(total, first, j, True, scale_of))


def _and_a_half(tokens: Tokens, j: int) -> int | None:
    """Where the "and a half" of "a million and a half" ends; not that of "a million and a half-empty hall"."""
    words = [at(tokens, j + n).lower for n in range(3)]
    return j + 3 if words == ["and", "a", "half"] and at(tokens, j + 3).text not in DASHES else None


def _next_group(tokens: Tokens, j: int) -> int:
    """Where the next group may begin: after "and", "&", a hyphen, or a comma that a hundred or thousand follows."""
    token = at(tokens, j)
    if token.text in DASHES and token.glued and at(tokens, j + 1).lower == "and":
        return j + 3 if at(tokens, j + 2).text in DASHES else j + 2
    if token.lower in ("and", "&"):
        return len(tokens) if _links_range(tokens, j) else j + 1
    if token.text == ",":
        group = _group(tokens, j + 1, articled=False)
        grouped = group is not None and (group.scale > 1 or _magnitude(tokens, group.last, _NO_SIZE)[0] >= 1000)
        return j + 1 if grouped else len(tokens)
    return j + 1 if j < len(tokens) and joined(tokens, j) else j


def _links_range(tokens: Tokens, j: int) -> bool:
    """Whether the "and" at token j links the ends of "between two hundred and three hundred"."""
    k = j - 1
    while k >= 0 and (tokens[k].lower in _DIGIT_WORDS or tokens[k].lower in SCALES or tokens[k].lower in _INSIDE):
        k -= 1
    if at(tokens, k).lower != "between":
        return False
    k = j + 1
    while at(tokens, k).lower in _DIGIT_WORDS or at(tokens, k).lower in SCALES or at(tokens, k).text in DASHES:
        k += 1
    more = at(tokens, k + 1).lower
    return not (at(tokens, k).lower == "and" and (more in _DIGIT_WORDS or more in SCALES or more == "a"))


_INSIDE = frozenset("a an and about some around".split()) | DASHES


def _group(tokens: Tokens, j: int, articled: bool) -> Number | None:
    """A number below a thousand or in hundreds: "seven", "two hundred and six", "twelve hundred".

    `articled`: an article takes the place of the one of "a hundred", "a thousand".
    """
    word = at(tokens, j).lower
    if articled or word in SCALES:
        if word != "hundred":
            return Number(1.0, j, j, True)
        group = Number(1.0, j, j, True)
    else:
        below = _below_hundred(tokens, j) if at(tokens, j).kind == WORD else None
        if below is None:
            return None
        group = below
    k = group.last + 1 if group.last > j and joined(tokens, group.last) else group.last
    if at(tokens, k).lower != "hundred" or group.value == 0:
        return group
    hundreds = Number(group.value * 100, j, k + 1, True, 100.0)
    tail = _below_hundred(tokens, start) if (start := _next_group_tail(tokens, k + 1)) is not None else None
    if tail is None or tail.value == 0 or at(tokens, tail.last).lower == "hundred":
        return hundreds
    return Number(hundreds.value + tail.value, j, tail.last, True, 100.0)


def _next_group_tail(tokens: Tokens, j: int) -> int | None:
    """Where the number added to a hundred begins, or None."""
    start = _next_group(tokens, j)
    word = at(tokens, start).lower
    return start if at(tokens, j).text != "," and word in _DIGIT_WORDS and at(tokens, start).kind == WORD else None


def _magnitude(tokens: Tokens, j: int, ceiling: float) -> tuple[float, int]:
    """The magnitude at token j below a ceiling, or of 12 for a dozen, and where it ends; 1 if there is none."""
    k = j + 1 if 0 < j < len(tokens) and joined(tokens, j) else j
    word = at(tokens, k).lower if at(tokens, k).kind == WORD else ""
    if word in DOZEN:
        return 12.0, k + 1
    scale = SCALES.get(word, 0.0)
    if not 100 < scale < ceiling:
        return 1.0, j
    following = SCALES.get(at(tokens, k + 1).lower, 0.0)
    return (scale * following, k + 2) if following > 100 else (scale, k + 1)  # "a thousand billion"


def _below_hundred(tokens: Tokens, i: int) -> Number | None:
    """ "seven", "seventeen", "seventy", "seventy-seven", or None."""
    first, j = at(tokens, i).lower, i + 1
    if first in SMALL:
        return Number(SMALL[first], i, j, True)
    if first not in TENS:
        return None
    k = j + 1 if j < len(tokens) and joined(tokens, j) else j
    unit = SMALL.get(at(tokens, k).lower, 0.0) if at(tokens, k).kind == WORD else 0.0
    return Number(TENS[first] + unit, i, k + 1, True) if 1 <= unit <= 9 else Number(TENS[first], i, j, True)


def _point(tokens: Tokens, number: Number) -> Number:
    """ "two point five", "two hundred point zero three"; "two point five million"."""
    j = number.last
    if at(tokens, j).lower != "point" or at(tokens, j + 1).lower not in _DIGIT_WORDS:
        return number
    j += 1
    decimals = ""
    while at(tokens, j).kind == WORD and (below := _below_hundred(tokens, j)) is not None:
        decimals, j = decimals + f"{below.value:.0f}", below.last
    value = number.value + float(f"0.{decimals}")
    return _times_scale(tokens, Number(value, number.first, j, number.in_words, number.scale))


def _half_a_scale(tokens: Tokens, i: int) -> Number | None:
    """ "half a million", "half million", "half a dozen"."""
    j = i + 1
    if at(tokens, j).text in DASHES or at(tokens, j).lower in ("a", "an"):
        j += 1
    word = at(tokens, j).lower
    scale = SCALES.get(word) or (12.0 if word == "dozen" else None)
    return None if scale is None else Number(scale / 2, i, j + 1, True, scale)
