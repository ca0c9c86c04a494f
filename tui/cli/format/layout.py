"""The width and the colours of the page that lines are printed on."""

from collections.abc import Callable, Iterable

from msgspec import Struct, field

from index.article import Span
from index.text import escape_controls
from tui.cli.format.ansi import Ansi

Styled = tuple[int, int, Callable[[str], str]]
"""Characters of a text, end exclusive, and the function that paints them."""

_MEASURE = 100
"""Lines longer than this are tiring to read, however wide the terminal."""
_HANG = 4
_ONE_LINE = str.maketrans("\n\t", "  ")


class PageWidth(Struct, frozen=True):
    """`width` in cells, or None for a page of endless lines: then nothing is wrapped, and each line holds one fact."""

    width: int | None = None
    ansi: Ansi = field(default_factory=Ansi)

    @property
    def text_width(self) -> int | None:
        """The width that running text is wrapped to."""
        return None if self.width is None else max(20, min(self.width, _MEASURE))


def one_line(text: str) -> str:
    """The text on one line, control characters shown; same length, so that offsets stay true."""
    return escape_controls(text).translate(_ONE_LINE)


def hanging_indent(text: str, page: PageWidth, paints: Iterable[Styled] = ()) -> str:
    """The text on one line or wrapped, lines after the first set in; `paints` are in text order."""
    text = one_line(text)
    paints = tuple(paints)
    if page.text_width is None:
        return styled(text, (0, len(text)), paints)
    indent = len(text) - len(text.lstrip(" ")) + _HANG
    spans = wrap(text, page.text_width, page.text_width - indent)
    return ("\n" + " " * indent).join(styled(text, span, paints) for span in spans)


def styled(text: str, span: Span, paints: Iterable[Styled]) -> str:
    """The text of a span with its painted parts; parts may reach over its edges."""
    at, end = span
    parts: list[str] = []
    for first, last, paint in paints:
        begin, stop = max(first, at), min(last, end)
        if begin < stop:
            parts += [text[at:begin], paint(text[begin:stop])]
            at = stop
    return "".join((*parts, text[at:end]))


def wrap(text: str, first: int, others: int) -> tuple[Span, ...]:
    """The spans of the lines that a text breaks into at spaces: cells of the first and of the other lines.

    A word wider than a line is cut.
    """
    spans: list[Span] = []
    at, end = 0, len(text)
    words = at + len(text) - len(text.lstrip(" "))  # no line ends before the first word
    while at < end:
        stop = _fitting(text, at, others if spans else first)
        if stop < end:
            space = text.rfind(" ", at, stop + 1)
            stop = space if space > max(at, words) else stop
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
