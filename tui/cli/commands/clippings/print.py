"""A clipping as a verb left it."""

from index.clippings import Clipping
from tui.cli.format.clippings import clipping_lines
from tui.cli.format.records import clipping_fields
from tui.cli.output import data, page_of_stdout, record


def told(clipping: Clipping, as_json: bool) -> None:
    """Prints the clipping, in lines or as a JSON object."""
    if as_json:
        record(clipping_fields(clipping))
        return
    for line in clipping_lines(clipping, page_of_stdout()):
        data(line)
