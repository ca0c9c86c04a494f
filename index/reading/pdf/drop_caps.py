"""Joins a drop cap, a first letter set over several lines, to the line that it begins."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from index.reading.pdf.page_lines import PageLine

_TIMES_LARGER = 1.7
_SAME_EDGE_POINTS = 1.5
_OPENING = "\"“„«‘'¿¡"


def without_drop_caps(lines: Sequence[PageLine], known: "Counter[str]") -> list[PageLine]:
    """The lines, with each drop cap in its line, and the lines beside it at the edge of the column.

    A producer may write the cap long before its line, so that it is found by its place on the page.

    Args:
        lines: Lines in reading order.
        known: Words of the file in small letters, which tell "A man" from "After".
    """
    caps = [at for at, line in enumerate(lines) if len(letter := line.text.strip(_OPENING)) == 1 and letter.isupper()]
    of_page: defaultdict[int, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        of_page[line.page].append(number)
    changed: dict[int, PageLine] = {}
    dropped: set[int] = set()
    for at in caps:  # a long table may have a letter alone in each row
        beside = [number for number in of_page[lines[at].page] if _is_beside(lines[at], lines[number])]
        edge = min((lines[number].left for number in beside), default=0.0)
        beside = [number for number in beside if lines[number].left - edge <= _SAME_EDGE_POINTS]
        if not beside:
            continue
        first = max(beside, key=lambda number: lines[number].baseline)
        dropped.add(at)
        for number in beside:
            line = lines[number]
            text = _with_cap(lines[at].text, line.text, known) if number == first else line.text
            changed[number] = replace(line, text=text, left=lines[at].left)
    return [changed.get(at, line) for at, line in enumerate(lines) if at not in dropped]


def _is_beside(cap: PageLine, line: PageLine) -> bool:
    """Whether a line of the same page begins right of a cap, at the height of it."""
    gap = line.left - cap.right
    return (
        cap.size > _TIMES_LARGER * line.size
        and -line.size / 2 <= gap <= line.size
        and -line.size / 2 <= line.baseline - cap.baseline <= cap.size
        and len(line.text) > 1
    )


def _with_cap(cap: str, text: str, known: "Counter[str]") -> str:
    """The line with its first letter: "A" may be a word, or the beginning of one."""
    word = text.split(maxsplit=1)[0].strip(".,;:!?”’\"'").lower()
    letter = cap[-1].lower()
    is_word = letter in "aio" and known[word] > 0 and known[letter + word] == 0 and not text[0].isupper()
    return f"{cap} {text}" if is_word else f"{cap}{text}"
