"""Prints a clipping after a change, and damaged ones."""

from index.clippings import Clipping, DamagedClipping
from tui.cli.format.clippings import clipping_lines, damaged_lines
from tui.cli.format.layout import Page
from tui.cli.format.records import clipping_fields, damaged_fields
from tui.cli.output import data, page_of_stdout, record


def told(clipping: Clipping | DamagedClipping, as_json: bool) -> None:
    """Prints the clipping, in lines or as a JSON object."""
    if isinstance(clipping, DamagedClipping):
        print_damaged((clipping,), page_of_stdout(), as_json)
        return
    if as_json:
        record(clipping_fields(clipping))
        return
    for line in clipping_lines(clipping, page_of_stdout()):
        data(line)


def print_damaged(damaged: tuple[DamagedClipping, ...], page: Page, as_json: bool) -> None:
    """Prints what can be read of damaged clippings, in lines or as JSON objects."""
    for each in damaged:
        if as_json:
            record(damaged_fields(each))
            continue
        for line in damaged_lines(each, page):
            data(line)
