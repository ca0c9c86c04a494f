"""Commands that search and go through the hits."""

from typing import TYPE_CHECKING

from tui.actions.command import ANY, Command, Group

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class Search(Command):
    """Search in all articles.

    Type words, "phrases", -not, OR, wild*, speaker:name, said:word, outlet:name; hits come as you type.
    """

    name = "search"
    keys = ("slash", "ctrl+f")
    places = ANY
    group = Group.SEARCH
    footer = "search"
    at_once = True

    def can_run(self, reader: "ReaderState") -> bool:
        """Where nothing is typed: there a slash is a slash."""
        return not reader.is_typing

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the search bar."""
        reader.focus_search()


class SearchHistory(Command):
    """An earlier search with what is typed in it; once more, the one before.

    What is typed is completed in grey from earlier searches; right takes the completion.
    """

    name = "search.earlier"
    keys = ("ctrl+r",)
    group = Group.SEARCH

    def can_run(self, reader: "ReaderState") -> bool:
        """With searches that were gone into before."""
        return bool(reader.services.history.searches)

    def run(self, reader: "ReaderScreen") -> None:
        """Puts it into the search bar."""
        reader.earlier_search()


class NextHit(Command):
    """Next hit, on into the next article."""

    name = "hits.next"
    keys = ("n",)
    group = Group.SEARCH
    footer = "next"

    def can_run(self, reader: "ReaderState") -> bool:
        """With hits."""
        return reader.hits.total > 0

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the next hit."""
        reader.go_to_hit(reader.times)


class PreviousHit(NextHit):
    """Previous hit, back into the article before."""

    name = "hits.previous"
    keys = ("N",)
    footer = ""

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the hit before."""
        reader.go_to_hit(-reader.times)


class ToggleFolding(Command):
    """Find other spellings too, or exact spelling only.

    With folding, kakai finds kakaii and Kakeyi; the search bar says what was brought in.
    """

    name = "search.folding"
    keys = ("t",)
    group = Group.SEARCH

    def run(self, reader: "ReaderScreen") -> None:
        """Searches again with the other rule."""
        reader.toggle_folding()


class FindPassage(Command):
    """The same passage in other articles.

    Of what is selected, else of the mark that was gone to, else of the paragraph; also where words of it differ.
    """

    name = "passage.elsewhere"
    keys = ("x",)
    group = Group.SEARCH

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article open."""
        return reader.opened is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Looks for it."""
        reader.find_elsewhere()


class Escape(Command):
    """Back: out of the pane, the selection, the search; or stop indexing."""

    name = "back.out"
    keys = ("escape",)
    places = ANY
    group = Group.SEARCH

    def run(self, reader: "ReaderScreen") -> None:
        """Takes the nearest thing back."""
        reader.step_out()
