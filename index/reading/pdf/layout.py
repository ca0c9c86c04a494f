"""Joins lines into paragraphs by indents, gaps, sizes and the room left at line ends, in the producer's order.

Sorting lines by their places would destroy columns; the order in which a producer writes them was right in all of
the files that were measured.
"""

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from index.reading.lines import glue
from index.reading.pdf.page_lines import PageLine

_SAME_EDGE_POINTS = 1.5
_MAX_INDENT_SIZES = 3.5
_MIN_INDENT_SIZES = 0.35
_GAP = 1.35
"""Times the usual distance of lines that a distance must be to part paragraphs."""
_HEADING = 1.12
"""Times the size of the body that a heading must have."""
_FULL = 0.9
"""Share of the width of a column that a line must have to be full."""
_SMALLEST = 1.45
"""Times that the larger of two sizes in a paragraph may be the smaller."""
_NARROWEST = 0.35
"""Share of a column's width that a line has beside a picture at least."""
_FEWEST_CHARACTERS, _SURELY_PROSE = 20, 50
_FEWEST_BESIDE, _LINES_BESIDE = 3, 6
"""Lines of one length that show that something is beside them."""
_ENDS = ".!?:;{}()[]…|•"
_BROKEN_SHARE, _FEWEST_BROKEN, _SHORT_FILE_LINES = 0.02, 4, 100
"""Lines of running text that end with a hyphen: about one in ten where words are broken, one in 200 elsewhere."""
_WORD = re.compile(r"\S+")
_KEPT_PREFIX = re.compile(
    r"(?:^|\W)(?:al|el|non|self|ex|anti|pro|co|well|so|half|all|cross|vice|post|pre|mid|[A-Z]\w*)$"
)


class TextParagraph(Struct):
    """A paragraph of a PDF: its lines, and whether its size makes it a heading."""

    lines: list[PageLine]
    heading: int = 0


class _Column(Struct):
    left: float
    right: float


def paragraphs(lines: Sequence[PageLine]) -> list[TextParagraph]:
    """The paragraphs that lines make."""
    if not lines:
        return []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0]
    columns = _columns(lines)
    leading = _leading(lines)
    made: list[TextParagraph] = []
    for at, line in enumerate(lines):
        level = _level(line, body)
        usual = _usual_step(made[-1].lines if made else (), line, lines[at + 1 : at + 2], leading)
        above = made[-1].lines if made else []
        if not made or _parts(above, line, columns, usual, heading=level > 0, body=body):
            made.append(TextParagraph([line], level))
        else:
            made[-1].lines.append(line)
    return made


def joined_text(lines: Sequence[PageLine], known: "Counter[str]", *, hyphenates: bool = True) -> str:
    """The words of a paragraph; a hyphen at the end of a line is undone unless the word has it elsewhere.

    Args:
        lines: The lines of the paragraph.
        known: Words of the whole file in small letters, and how often each is in it.
        hyphenates: Whether the file breaks words at all; if not, a hyphen is one of the word.
    """
    text = ""
    for line in lines:
        if text.endswith("\u2010"):
            text = text[:-1] + line.text
        elif text.endswith("-") and line.text[:1].isalpha():
            text = _rejoined(text, line.text, known, hyphenates=hyphenates)
        else:
            text += glue(text, line.text) + line.text
    return text.strip()


def breaks_words(lines: Sequence[PageLine]) -> bool:
    """Whether a file breaks words at line ends, by the share of lines that end with a hyphen; browsers do not."""
    ends = sum(line.text.endswith(("-", "\u2010")) for line in lines)
    return ends >= _BROKEN_SHARE * len(lines) and (ends >= _FEWEST_BROKEN or len(lines) <= _SHORT_FILE_LINES)


def _rejoined(text: str, following: str, known: "Counter[str]", *, hyphenates: bool) -> str:
    head = re.split(r"\s", text[:-1])[-1]
    tail = _WORD.match(following)
    rest = tail[0] if tail else ""
    bare = rest.strip(".,;:!?)”’\"'")
    with_hyphen, without = f"{head}-{bare}".lower(), f"{head}{bare}".lower()
    if known[with_hyphen] > known[without] or following[0].isupper() or head[-1:].isdigit():
        return text + following
    if known[without] or (hyphenates and not _KEPT_PREFIX.search(head)):
        return text[:-1] + following
    return text + following


def _level(line: PageLine, body: float) -> int:
    return 0 if line.size < _HEADING * body else 1 if line.size > 1.5 * body else 2


def _columns(lines: Sequence[PageLine]) -> dict[tuple[float, float], _Column]:
    """The column of each line by left edge and size; an indented first line has the edge of those below it."""
    counts: Counter[float] = Counter(round(line.left) for line in lines)
    rights: dict[tuple[float, float], list[float]] = defaultdict(list)
    for line in lines:
        rights[_edge(line, counts), line.size].append(line.right)
    ends = {key: sorted(found)[-1 - len(found) // 20] for key, found in rights.items()}
    columns: dict[tuple[float, float], _Column] = {}
    for line in lines:
        edge = _edge(line, counts)
        columns[line.left, line.size] = _Column(edge, ends[edge, line.size])
    return columns


def _edge(line: PageLine, counts: "Counter[float]") -> float:
    """The left edge of the column: the place, at most an indent to the left, where most lines begin."""
    here = round(line.left)
    widest = round(line.left - _MAX_INDENT_SIZES * line.size)
    best, most = float(here), max(counts[here + step] for step in (-1, 0, 1))
    for place in range(widest, here - 1):
        if counts[place] > most:
            best, most = float(place), counts[place]
    return best


def _leading(lines: Sequence[PageLine]) -> dict[float, float]:
    """The usual distance of two lines of each size."""
    distances: dict[float, Counter[float]] = defaultdict(Counter)
    for one, other in itertools.pairwise(lines):
        step = one.baseline - other.baseline
        if one.page == other.page and one.size == other.size and 0 < step < 3 * one.size:
            distances[one.size][round(step, 1)] += 1
    return {size: _commonest(steps) for size, steps in distances.items()}


def _usual_step(
    above: Sequence[PageLine], line: PageLine, following: Sequence[PageLine], leading: dict[float, float]
) -> float:
    """The distance of lines within the paragraph above or the one that begins here; else that of the file.

    A page may have several: captions, lists and menus are set closer or wider than the text.
    """
    usual = leading.get(line.size, 1.5 * line.size)
    pairs = [*itertools.pairwise(above[-2:]), *((line, other) for other in following)]
    for one, other in pairs:
        step = one.baseline - other.baseline
        if one.page == other.page and one.size == other.size == line.size and 0.5 * usual < step < usual:
            return step
    return usual


def _commonest(steps: "Counter[float]") -> float:
    """The smallest distance that is at all usual: of two frequent ones the larger parts paragraphs."""
    most = max(steps.values())
    return min(step for step, count in steps.items() if count * 4 >= most)


def _parts(
    lines_above: Sequence[PageLine],
    line: PageLine,
    columns: dict[tuple[float, float], _Column],
    usual: float,
    *,
    heading: bool,
    body: float,
) -> bool:
    """Whether a paragraph begins with a line; `lines_above` are those of the paragraph before it."""
    before = lines_above[-1]
    if abs(line.size - before.size) > 0.08 * body and not _is_set_smaller(before, line, columns, usual):
        return True
    column, above = columns[line.left, line.size], columns[before.left, before.size]
    same = line.page == before.page and abs(column.left - above.left) <= 2 * _SAME_EDGE_POINTS
    step = before.baseline - line.baseline
    follows = same and 0 <= step <= _GAP * usual
    if heading:
        return not (line.page == before.page and 0 < step < 1.8 * line.size)
    below = line.page == before.page and step > 0 and min(line.right, before.right) > max(line.left, before.left)
    if below and step > _GAP * usual:
        return True
    if same and step > 0 and not follows:
        return True
    if follows and abs(line.left - before.left) < _SAME_EDGE_POINTS and _runs_on(before, line, above):
        return False
    indent, indent_above = line.left - column.left, before.left - above.left
    if indent > _MIN_INDENT_SIZES * line.size and indent_above < _MIN_INDENT_SIZES * line.size:
        return True
    if indent > _MIN_INDENT_SIZES * line.size and abs(indent - indent_above) < _SAME_EDGE_POINTS:
        return True  # two first lines: the paragraph above has but one line
    if not _had_room(before, line, above.right):
        return False
    return not (follows and _is_narrowed(lines_above, line, above))


def _runs_on(before: PageLine, line: PageLine, column: _Column) -> bool:
    """Whether a line that begins with a small letter continues a sentence, though there was room for its first word.

    Beside a picture, lines are shorter than the column.
    """
    is_long = before.right - before.left > _NARROWEST * (column.right - column.left)
    has_words = len(before.text) >= _FEWEST_CHARACTERS
    ends = _ENDS if len(before.text) < _SURELY_PROSE else _ENDS.replace(";", "")  # short lines with ";" are code
    return is_long and has_words and line.text[:1].islower() and before.text[-1:] not in ends


def _is_narrowed(lines_above: Sequence[PageLine], line: PageLine, column: _Column) -> bool:
    """Whether the lines above are shorter than the column, beside a picture, and the last is equally full."""
    near = [each for each in lines_above[-_LINES_BESIDE:] if each.page == line.page]
    local = max(each.right for each in near)
    is_narrow = len(near) >= _FEWEST_BESIDE and local < column.right - _MAX_INDENT_SIZES * line.size
    return is_narrow and len(near[-1].text) >= _FEWEST_CHARACTERS and not _had_room(near[-1], line, local)


def _is_set_smaller(
    before: PageLine, line: PageLine, columns: dict[tuple[float, float], _Column], usual: float
) -> bool:
    """Whether one of two lines of a paragraph is set smaller, as code is: the upper is full, the lower is close."""
    step, larger = before.baseline - line.baseline, max(line.size, before.size)
    is_close = line.page == before.page and 0 < step <= 1.08 * usual
    in_line = abs(line.left - before.left) < _SAME_EDGE_POINTS
    width = max(columns[each.left, each.size].right for each in (before, line)) - before.left
    is_full = before.right - before.left > _FULL * width
    return is_close and in_line and is_full and larger < _SMALLEST * min(line.size, before.size)


def _had_room(before: PageLine, line: PageLine, edge: float) -> bool:
    """Whether the first word of a line would have fitted on the line before: then that one ended a paragraph."""
    if before.hyphenated:
        return False
    width = (line.right - line.left) / max(len(line.text), 1)
    match = _WORD.match(line.text)
    word = len(match[0]) if match else 1
    return before.right + width * (word + 1.5) < edge


def known_words(lines: Sequence[PageLine]) -> "Counter[str]":
    """Counts the words of a file in small letters, except those at line ends, which may be parts of words."""
    return Counter(_whole_words(lines))


def _whole_words(lines: Sequence[PageLine]) -> Iterator[str]:
    for line in lines:
        found = _WORD.findall(line.text)
        for word in found[:-1] if line.text.endswith(("-", "\u2010")) else found:
            yield word.strip(".,;:!?)(”“’‘\"'").lower()
