"""Commands that show speakers and figures and go between panes."""

from typing import TYPE_CHECKING

from tui.commands.command import Command, Group
from tui.widgets.marks_panel import Tab

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen


class ShowSpeakers(Command):
    """Who is quoted saying what.

    Moving in the list shows the place in the article; enter goes there, esc comes back.
    """

    name = "marks.speakers"
    keys = ("s",)
    group = Group.PANES
    footer = "speakers"

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the list of speakers."""
        reader.show_marks(Tab.SPEAKERS)


class ShowFigures(Command):
    """Which figures the article gives."""

    name = "marks.figures"
    keys = ("f",)
    group = Group.PANES
    footer = "figures"

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the list of figures."""
        reader.show_marks(Tab.FIGURES)


class ToggleUncertain(Command):
    """Show or hide quotations that are uncertain.

    Whether these words are somebody's, or whose, is a guess of a weak rule.
    """

    name = "marks.uncertain"
    keys = ("u",)
    group = Group.PANES

    def run(self, reader: "ReaderScreen") -> None:
        """Shows or hides them."""
        reader.toggle_uncertain()


class NextPane(Command):
    """Next pane."""

    name = "pane.next"
    keys = ("tab",)
    group = Group.PANES

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the next pane."""
        reader.next_pane(1)


class PreviousPane(Command):
    """Previous pane."""

    name = "pane.previous"
    keys = ("shift+tab",)
    group = Group.PANES

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the pane before."""
        reader.next_pane(-1)
