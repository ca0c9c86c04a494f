"""Commands that move through an article and between articles."""

from typing import TYPE_CHECKING

from tui.actions.command import ANY, Command, Group

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class _InArticle(Command):
    """Something that moves in the open article."""

    group = Group.MOVE

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article on the screen, or its beginning."""
        return reader.source.opened is not None


class NextParagraph(_InArticle):
    """Next paragraph; 5j goes on by five, as with all that moves by steps."""

    name = "paragraph.next"
    keys = ("j",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Stands in the next paragraph."""
        reader.source.step(reader.times)


class PreviousParagraph(_InArticle):
    """Previous paragraph."""

    name = "paragraph.previous"
    keys = ("k",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Stands in the paragraph before."""
        reader.source.step(-reader.times)


class LineDown(_InArticle):
    """Scroll down by a line."""

    name = "line.down"
    keys = ("down",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls."""
        reader.source.scroll_rows(reader.times)


class LineUp(_InArticle):
    """Scroll up by a line."""

    name = "line.up"
    keys = ("up",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls."""
        reader.source.scroll_rows(-reader.times)


class HalfPageDown(_InArticle):
    """Half a page down."""

    name = "page.half_down"
    keys = ("ctrl+d",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls."""
        reader.source.scroll_rows(reader.source.page // 2)


class HalfPageUp(_InArticle):
    """Half a page up."""

    name = "page.half_up"
    keys = ("ctrl+u",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls."""
        reader.source.scroll_rows(-(reader.source.page // 2))


class PageDown(_InArticle):
    """A page down."""

    name = "page.down"
    keys = ("space", "pagedown")
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls, two lines stay."""
        reader.source.scroll_rows(max(1, reader.source.page - 2))


class PageUp(_InArticle):
    """A page up."""

    name = "page.up"
    keys = ("pageup",)
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Scrolls, two lines stay."""
        reader.source.scroll_rows(-max(1, reader.source.page - 2))


class FirstParagraph(_InArticle):
    """First paragraph."""

    name = "article.first"
    keys = ("g", "home")
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the top."""
        reader.leave_mark()
        reader.source.edge(-1)


class LastParagraph(_InArticle):
    """Last paragraph."""

    name = "article.last"
    keys = ("G", "end")
    places = ANY

    def run(self, reader: "ReaderScreen") -> None:
        """Goes to the end."""
        reader.leave_mark()
        reader.source.edge(1)


class NextArticle(Command):
    """Next article."""

    name = "article.next"
    keys = ("right_square_bracket",)
    group = Group.MOVE

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the next article of the list."""
        reader.go_to_article(reader.times)


class PreviousArticle(Command):
    """Previous article."""

    name = "article.previous"
    keys = ("left_square_bracket",)
    group = Group.MOVE

    def run(self, reader: "ReaderScreen") -> None:
        """Opens the article before in the list."""
        reader.go_to_article(-reader.times)


class Back(Command):
    """Back to where you were before the last jump."""

    name = "trail.back"
    keys = ("backspace", "alt+left")
    group = Group.MOVE

    def can_run(self, reader: "ReaderState") -> bool:
        """After a jump."""
        return bool(reader.trail.back_stack)

    def run(self, reader: "ReaderScreen") -> None:
        """Goes back."""
        reader.go_back()


class Forward(Command):
    """Forward again, after going back."""

    name = "trail.forward"
    keys = ("alt+right",)
    group = Group.MOVE

    def can_run(self, reader: "ReaderState") -> bool:
        """After going back."""
        return bool(reader.trail.forward_stack)

    def run(self, reader: "ReaderScreen") -> None:
        """Goes forward."""
        reader.go_forward()
