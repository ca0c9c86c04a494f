"""All commands, in the order of the help."""

from collections.abc import Mapping

from tui.commands.citing import ChooseStyle, CopyCitation, CopyWords, KeepClipping, ShowClippings
from tui.commands.command import Command, Group
from tui.commands.corpus import OpenFile, Refresh, ToggleFurniture, WhatIsKnown
from tui.commands.moving import (
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
from tui.commands.panes import (
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
from tui.commands.program import ChangeTheme, HandOverMouse, Help, Palette, Quit, Suspend
from tui.commands.searching import ClearSearch, EarlierSearch, NextHit, PreviousHit, Search, ToggleFolding
from tui.commands.selecting import (
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

__all__ = ["COMMANDS", "Command", "Group", "by_name"]

COMMANDS: tuple[Command, ...] = (
    Search(), EarlierSearch(), NextHit(), PreviousHit(), ToggleFolding(), ClearSearch(),
    NextParagraph(), PreviousParagraph(), LineDown(), LineUp(), HalfPageDown(), HalfPageUp(), PageDown(), PageUp(),
    FirstParagraph(), LastParagraph(), NextArticle(), PreviousArticle(), Back(), Forward(),
    ShowSpeakers(), ShowFigures(), ToggleUncertain(),
    FoldSpeaker(), UnfoldSpeaker(), FilterMarks(), SortMarks(), NextPane(), PreviousPane(),
    Select(), SelectQuotation(), WordOn(), WordBack(), CharacterOn(), CharacterBack(),
    SentenceOn(), SentenceBack(), ParagraphOn(), ParagraphBack(),
    CopyCitation(), ChooseStyle(), CopyWords(), KeepClipping(), ShowClippings(),
    WhatIsKnown(), ToggleFurniture(), OpenFile(), Refresh(),
    Help(), Palette(), ChangeTheme(), HandOverMouse(), Suspend(), Quit(),
)  # fmt: skip


def by_name() -> Mapping[str, Command]:
    """The commands by their ids."""
    return {command.name: command for command in COMMANDS}
