"""Commands that copy."""

from typing import TYPE_CHECKING

from tui.actions.command import ANY, Command, Group

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class CopyCitation(Command):
    """Copy the words with their citation.

    Of what is selected, else of the mark that was gone to, else of the paragraph.
    """

    name = "cite"
    keys = ("y",)
    group = Group.CITE
    footer = "cite"

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article open."""
        return reader.opened is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Copies."""
        reader.copy_citation()


class ChooseStyle(Command):
    """Choose the citation style."""

    name = "cite.style"
    keys = ("Y",)
    group = Group.CITE

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the choice of styles."""
        reader.choose_style()


class CopyWords(CopyCitation):
    """Copy the exact words only."""

    name = "cite.words"
    keys = ("e",)
    footer = ""

    def run(self, reader: "ReaderScreen") -> None:
        """Copies."""
        reader.copy_words()


class KeepClipping(CopyCitation):
    """Keep the words as a clipping, with their citation."""

    name = "clip"
    keys = ("c",)
    footer = "clip"

    def run(self, reader: "ReaderScreen") -> None:
        """Keeps them."""
        reader.keep_clipping()


class ShowClippings(Command):
    """Clippings: go there, note, label, search, order, delete, write to a file."""

    name = "clippings"
    keys = ("C",)
    places = ANY
    group = Group.CITE

    def run(self, reader: "ReaderScreen") -> None:
        """Opens them."""
        reader.show_clippings()
