"""The page that lines are written on: how wide it is, and what ink it takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from index.article import Span
from index.controls import shown
from tui.lines.ink import Ink

_MEASURE = 100
"""Lines longer than this are tiring to read, however wide the terminal."""
_ONE_LINE = str.maketrans("\n\t", "  ")


@dataclass(frozen=True, slots=True)
class Page:
    """`width` in cells, or None for a page of endless lines: then nothing is wrapped, one fact stands on one line."""

    width: int | None = None
    ink: Ink = field(default_factory=Ink)

    @property
    def measure(self) -> int | None:
        """The width that running text is wrapped to."""
        return None if self.width is None else max(20, min(self.width, _MEASURE))


def one_line(text: str) -> str:
    """The text on one line, control characters shown; same length, so that offsets stay true."""
    return shown(text).translate(_ONE_LINE)


def hanging(label: str, text: str, page: Page, marks: Iterable[Span] = ()) -> str:
    """A label and a text wrapped under itself; `marks` are spans of the text to be shown as matches."""
    text = one_line(text)
    if page.measure is None:
        return label + painted(text, (0, len(text)), marks, page.ink.match)
    spans = wrap(text, max(10, page.measure - cells(label)))
    marks = tuple(marks)
    lines = [painted(text, span, marks, page.ink.match) for span in spans]
    return label + ("\n" + " " * cells(label)).join(lines)


def painted(text: str, span: Span, marks: Iterable[Span], paint: Callable[[str], str]) -> str:
    """text[span] with the marks in it painted; marks are in text order and may reach over its edges."""
    at, end = span
    parts: list[str] = []
    for mark in marks:
        begin, stop = max(mark[0], at), min(mark[1], end)
        if begin < stop:
            parts += [text[at:begin], paint(text[begin:stop])]
            at = stop
    return "".join((*parts, text[at:end]))


def wrap(text: str, width: int) -> tuple[Span, ...]:
    """The spans of the lines that a text breaks into at spaces; a word wider than a line is cut."""
    spans: list[Span] = []
    at, end = 0, len(text)
    while at < end:
        stop = _fitting(text, at, width)
        if stop < end:
            space = text.rfind(" ", at, stop + 1)
            stop = space if space > at else stop
        spans.append((at, stop))
        at = stop + 1 if text[stop : stop + 1] == " " else stop
    return tuple(spans) or ((0, 0),)


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # 25 ms to import, and most text does without

    return cell_len(text)


def _fitting(text: str, at: int, width: int) -> int:
    stop = min(at + width, len(text))
    while stop > at + 1 and (over := cells(text[at:stop]) - width) > 0:
        stop -= max(1, over // 2)  # no character is wider than two cells
    return stop
