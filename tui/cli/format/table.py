"""Rows under column heads, for a terminal."""

from collections.abc import Iterable, Sequence
from io import StringIO

from tui.cli.format.layout import PageWidth


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], page: PageWidth) -> str:
    """The rows as a table no wider than the page; cells wrap, nothing in them is read as markup."""
    # 70 ms to import; only a terminal gets tables
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE, pad_edge=False, show_edge=False, header_style="bold" if page.ansi.attributes else "")
    for head in heads:
        drawn.add_column(Text(head), overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in row))
    console = Console(
        file=StringIO(),
        width=page.width or 100,
        force_terminal=page.ansi.attributes,
        color_system="standard" if page.ansi.attributes else None,
        no_color=not page.ansi.colour,
        legacy_windows=False,
    )
    with console.capture() as captured:
        console.print(drawn)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())
