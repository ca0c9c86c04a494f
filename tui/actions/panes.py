"""Commands that show speakers and figures and go between panes."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tui.actions.command import Command, Group
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


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


class _InPanel(Command):
    """Something that changes the list of marks."""

    group = Group.PANES

    def can_run(self, reader: "ReaderState") -> bool:
        """In the panel."""
        return reader.pane == "marks"


class FoldSpeaker(_InPanel):
    """In the panel: fold what a speaker says."""

    name = "marks.fold"
    keys = ("h",)

    def run(self, reader: "ReaderScreen") -> None:
        """Folds it."""
        reader.marks.fold(unfold=False)


class UnfoldSpeaker(_InPanel):
    """In the panel: unfold what a speaker says."""

    name = "marks.unfold"
    keys = ("l",)

    def run(self, reader: "ReaderScreen") -> None:
        """Unfolds it."""
        reader.marks.fold(unfold=True)


class FilterMarks(_InPanel):
    """In the panel: only marks with certain words; they are listed as one types.

    enter goes to the list, esc lists all again.
    """

    name = "marks.filter"
    keys = ("F",)

    def run(self, reader: "ReaderScreen") -> None:
        """Asks for the words."""
        reader.marks.ask_filter()


class SortMarks(_InPanel):
    """In the panel: by place in the article, or the most quoted and the largest first."""

    name = "marks.sort"
    keys = ("z",)

    def run(self, reader: "ReaderScreen") -> None:
        """Takes the other order."""
        view = reader.marks.view
        reader.marks.set_view(replace(view, by_weight=not view.by_weight))


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
