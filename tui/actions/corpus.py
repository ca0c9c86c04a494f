"""Commands on the open article and on the folder."""

from typing import TYPE_CHECKING

from tui.actions.command import Command, Group

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class ShowMetadata(Command):
    """What is known of the article, and where it was read."""

    name = "article.known"
    keys = ("i",)
    group = Group.CORPUS

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article open."""
        return reader.opened is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the list."""
        reader.show_known()


class ToggleFurniture(Command):
    """Show or fold away the site's own text: menus, notices, comment forms."""

    name = "article.furniture"
    keys = ("b",)
    group = Group.CORPUS

    def run(self, reader: "ReaderScreen") -> None:
        """Shows or folds it away."""
        reader.source.show_furniture(not reader.source.furniture)


class OpenFile(Command):
    """Open the article's file in the system's own program."""

    name = "article.open_file"
    keys = ("o",)
    group = Group.CORPUS

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article open."""
        return reader.opened is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Hands the file over."""
        reader.open_file()


class ShowUnreadable(Command):
    """The files that could not be read, and why."""

    name = "corpus.unreadable"
    keys = ("exclamation_mark",)
    group = Group.CORPUS

    def can_run(self, reader: "ReaderState") -> bool:
        """Where there are any."""
        return reader.refreshed is not None and bool(reader.refreshed.unreadable)

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the list."""
        reader.show_unreadable()


class Refresh(Command):
    """Look for new, changed and removed files."""

    name = "corpus.refresh"
    keys = ("r",)
    group = Group.CORPUS

    def run(self, reader: "ReaderScreen") -> None:
        """Brings the index up to date, behind."""
        reader.refresh_corpus()
