"""Commands that select with the keyboard."""

from typing import TYPE_CHECKING, ClassVar

from tui.actions.command import Command, Group
from tui.widgets.article.selection import Unit

if TYPE_CHECKING:
    from tui.screens.reader.screen import ReaderScreen
    from tui.screens.reader.state import ReaderState


class Select(Command):
    """Select words: begins at the mark or the paragraph; once more, moves the other end.

    Arrows, brackets and braces then move the end; y, e or c take what is selected; esc lets go.
    """

    name = "select"
    keys = ("v",)
    group = Group.SELECT

    def can_run(self, reader: "ReaderState") -> bool:
        """With an article open."""
        return reader.opened is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Begins, or turns the selection round."""
        reader.select()


class SelectQuotation(Select):
    """Select the quotation at the cursor, or the next one."""

    name = "select.quotation"
    keys = ("quotation_mark",)

    def run(self, reader: "ReaderScreen") -> None:
        """Selects it."""
        reader.select_quotation()


class _Extend(Command):
    """Moves the end of the selection."""

    group = Group.SELECT
    unit: ClassVar[Unit]
    direction: ClassVar[int]

    def can_run(self, reader: "ReaderState") -> bool:
        """With something selected."""
        return reader.source.selecting is not None

    def run(self, reader: "ReaderScreen") -> None:
        """Moves it."""
        reader.source.extend(self.unit, self.direction)


class WordOn(_Extend):
    """Selection: a word on."""

    name, keys, unit, direction = "select.word_on", ("right",), Unit.WORD, 1


class WordBack(_Extend):
    """Selection: a word back."""

    name, keys, unit, direction = "select.word_back", ("left",), Unit.WORD, -1


class CharacterOn(_Extend):
    """Selection: a character on."""

    name, keys, unit, direction = "select.character_on", ("shift+right",), Unit.CHARACTER, 1


class CharacterBack(_Extend):
    """Selection: a character back."""

    name, keys, unit, direction = "select.character_back", ("shift+left",), Unit.CHARACTER, -1


class SentenceOn(_Extend):
    """Selection: a sentence on."""

    name, keys, unit, direction = "select.sentence_on", ("right_parenthesis",), Unit.SENTENCE, 1


class SentenceBack(_Extend):
    """Selection: a sentence back."""

    name, keys, unit, direction = "select.sentence_back", ("left_parenthesis",), Unit.SENTENCE, -1


class ParagraphOn(_Extend):
    """Selection: a paragraph on."""

    name, keys, unit, direction = "select.paragraph_on", ("right_curly_bracket",), Unit.PARAGRAPH, 1


class ParagraphBack(_Extend):
    """Selection: a paragraph back."""

    name, keys, unit, direction = "select.paragraph_back", ("left_curly_bracket",), Unit.PARAGRAPH, -1
