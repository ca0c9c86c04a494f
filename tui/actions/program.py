"""Commands on the program itself."""

from typing import TYPE_CHECKING

from tui.actions.command import ANY, Command, Group

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen


class Help(Command):
    """All keys, and how to search."""

    name = "help"
    keys = ("question_mark", "f1")
    group = Group.PROGRAM
    footer = "help"

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the help."""
        reader.show_help()


class Palette(Command):
    """What can be done here and now, found by typing."""

    name = "palette"
    keys = ("colon", "ctrl+p")
    group = Group.PROGRAM

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the palette."""
        reader.show_palette()


class ChangeTheme(Command):
    """Choose the colours: dark, light, high contrast, or the terminal's own."""

    name = "theme"
    keys = ("f2",)
    group = Group.PROGRAM

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the choice."""
        reader.choose_theme()


class ToggleMouse(Command):
    """Hand the mouse to the terminal, to select with it as anywhere; once more, take it back."""

    name = "mouse"
    keys = ("m",)
    group = Group.PROGRAM

    def run(self, reader: "ReaderScreen") -> None:
        """Hands it over."""
        reader.hand_over_mouse()


class Suspend(Command):
    """Leave for the shell; fg comes back."""

    name = "suspend"
    keys = ("ctrl+z",)
    group = Group.PROGRAM

    def run(self, reader: "ReaderScreen") -> None:
        """Suspends."""
        reader.app.action_suspend_process()


class Quit(Command):
    """Quit."""

    name = "quit"
    keys = ("q",)
    places = ANY
    group = Group.PROGRAM

    def run(self, reader: "ReaderScreen") -> None:
        """Leaves the program."""
        reader.leave()
