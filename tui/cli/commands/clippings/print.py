"""Prints a clipping after a change, and damaged ones."""

from index.clippings import Clipping, DamagedClipping
from tui.cli.format.clippings import clipping_lines, damaged_lines
from tui.cli.format.layout import PageWidth
from tui.cli.format.records import clipping_fields, damaged_fields
from tui.cli.output import page_of_stdout, print_data, print_json


def print_clippings(clipping: Clipping | DamagedClipping, as_json: bool) -> None:
    """Prints the clipping, in lines or as a JSON object."""
    if isinstance(clipping, DamagedClipping):
        print_damaged((clipping,), page_of_stdout(), as_json)
        return
    if as_json:
        print_json(clipping_fields(clipping))
        return
    for line in clipping_lines(clipping, page_of_stdout()):
        print_data(line)


def print_damaged(damaged: tuple[DamagedClipping, ...], page: PageWidth, as_json: bool) -> None:
    """Prints the readable parts of damaged clippings, in lines or as JSON objects."""
    for each in damaged:
        if as_json:
            print_json(damaged_fields(each))
            continue
        for line in damaged_lines(each, page):
            print_data(line)
