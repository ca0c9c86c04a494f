"""All commands, in the order of the help."""

from collections.abc import Mapping

from tui.actions.citing import ChooseStyle, CopyCitation, CopyWords, KeepClipping, ShowClippings
from tui.actions.clippings import IN_CLIPPINGS, InClippings
from tui.actions.command import Command, Group
from tui.actions.corpus import OpenFile, Refresh, ShowMetadata, ShowUnreadable, ToggleFurniture
from tui.actions.moving import (
    Back,
    FirstParagraph,
    Forward,
    HalfPageDown,
    HalfPageUp,
    LastParagraph,
    LineDown,
    LineUp,
    NextArticle,
    NextParagraph,
    PageDown,
    PageUp,
    PreviousArticle,
    PreviousParagraph,
)
from tui.actions.panes import (
    FilterMarks,
    FoldSpeaker,
    NextPane,
    PreviousPane,
    ShowFigures,
    ShowSpeakers,
    SortMarks,
    ToggleUncertain,
    UnfoldSpeaker,
)
from tui.actions.program import ChangeTheme, Help, Palette, Quit, Suspend, ToggleMouse
from tui.actions.searching import Escape, FindPassage, NextHit, PreviousHit, Search, SearchHistory, ToggleFolding
from tui.actions.selecting import (
    CharacterBack,
    CharacterOn,
    ParagraphBack,
    ParagraphOn,
    Select,
    SelectQuotation,
    SentenceBack,
    SentenceOn,
    WordBack,
    WordOn,
)

__all__ = ["COMMANDS", "WITH_KEYS", "Command", "Group", "WithKeys", "by_name"]

COMMANDS: tuple[Command, ...] = (
    Search(), SearchHistory(), NextHit(), PreviousHit(), ToggleFolding(), FindPassage(), Escape(),
    NextParagraph(), PreviousParagraph(), LineDown(), LineUp(), HalfPageDown(), HalfPageUp(), PageDown(), PageUp(),
    FirstParagraph(), LastParagraph(), NextArticle(), PreviousArticle(), Back(), Forward(),
    ShowSpeakers(), ShowFigures(), ToggleUncertain(),
    FoldSpeaker(), UnfoldSpeaker(), FilterMarks(), SortMarks(), NextPane(), PreviousPane(),
    Select(), SelectQuotation(), WordOn(), WordBack(), CharacterOn(), CharacterBack(),
    SentenceOn(), SentenceBack(), ParagraphOn(), ParagraphBack(),
    CopyCitation(), ChooseStyle(), CopyWords(), KeepClipping(), ShowClippings(),
    ShowMetadata(), ToggleFurniture(), OpenFile(), Refresh(), ShowUnreadable(),
    Help(), Palette(), ChangeTheme(), ToggleMouse(), Suspend(), Quit(),
)  # fmt: skip

WithKeys = Command | InClippings
WITH_KEYS: tuple[WithKeys, ...] = (*COMMANDS, *IN_CLIPPINGS)
"""All that has keys which can be changed."""


def by_name() -> Mapping[str, Command]:
    """The commands by their ids."""
    return {command.name: command for command in COMMANDS}
