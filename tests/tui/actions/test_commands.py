from collections import Counter
from typing import Any

import pytest
from textual.keys import Keys

from tui import settings
from tui.actions import ALL_COMMANDS, READER_COMMANDS, AnyCommand
from tui.actions.command import Group, Scope
from tui.screens.clippings import ClippingsScreen
from tui.screens.dialog import Dialog
from tui.screens.info import InfoPage, help_content
from tui.screens.query_examples import query_examples
from tui.screens.reader.screen import ReaderScreen
from tui.settings.key_names import shown_key
from tui.widgets.row_list import RowList


def bound(holder: Any) -> dict[str | None, set[str]]:
    """The keys of a screen's or a widget's bindings by their ids."""
    return {binding.id: set(binding.key.split(",")) - {f"<{binding.id}>"} for binding in holder.BINDINGS}


@pytest.mark.parametrize("place", Scope)
def test_no_two_commands_share_a_key_in_one_place(place: Scope):
    keys = Counter(key for command in ALL_COMMANDS if place in command.scopes for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_two_commands_share_a_name():
    assert len({command.name for command in ALL_COMMANDS}) == len(ALL_COMMANDS)


@pytest.mark.parametrize("command", ALL_COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_title_a_key_and_a_group(command: AnyCommand):
    assert command.title
    assert not command.title.endswith(".")
    assert command.keys
    assert command.group


@pytest.mark.parametrize("command", ALL_COMMANDS, ids=lambda command: command.name)
def test_every_key_is_one_that_textual_knows(command: AnyCommand):
    named = {key.value for key in Keys} | {"space", "slash", "question_mark", "colon", "shift+tab"}
    named |= {"left_square_bracket", "right_square_bracket", "alt+left", "alt+right", "quotation_mark"}
    named |= {"shift+down", "shift+up", "exclamation_mark", "asterisk", "less_than_sign", "greater_than_sign"}
    named |= {"plus", "minus", "ampersand", "tilde"}
    named |= {"left_parenthesis", "right_parenthesis", "left_curly_bracket", "right_curly_bracket"}
    assert all(len(key) == 1 or key in named for key in command.keys)


def test_every_command_is_bound_on_the_reader_under_its_name():
    assert bound(ReaderScreen) == {command.name: set(command.keys) for command in READER_COMMANDS}


def test_every_key_of_the_clippings_is_bound_there_under_its_name():
    everywhere = {command.name: set(command.keys) for command in ALL_COMMANDS if Scope.LIST in command.scopes}
    there = bound(ClippingsScreen) | bound(Dialog) | bound(RowList)
    assert {name: keys for name, keys in there.items() if name is not None} == everywhere


@pytest.mark.parametrize("list_or_page", [RowList, InfoPage])
def test_the_keys_that_move_in_an_article_move_in_a_list_and_in_a_page(list_or_page: type):
    moving = {command.name: set(command.keys) for command in ALL_COMMANDS if command.group is Group.MOVE}
    there = bound(list_or_page)
    assert {name: keys for name, keys in there.items() if name in moving} == {
        name: keys
        for name, keys in moving.items()
        if name.split(".")[0] in ("paragraph", "line", "page") or name in ("article.first", "article.last")
    }


DESIGN = """/ search · n N next/previous hit across articles · j k paragraph · g G · ctrl+d ctrl+u · [ ] article ·
tab pane · s speakers · f figures · x the same passage elsewhere · y copy citation · Y choose style ·
e exact words only · c clip · C clippings · o open the file · i what is known · b show furniture · t name folding ·
backspace alt+left back · ? help · : ctrl+p palette · q quit"""


def test_every_key_of_the_design_is_bound():
    wanted = [word for word in DESIGN.replace("·", " ").split() if is_key(word)]
    keys = {shown_key(key) for command in ALL_COMMANDS for key in command.keys}
    assert len(wanted) >= 30
    assert set(wanted) <= keys


def is_key(word: str) -> bool:
    return len(word) == 1 or word in ("tab", "backspace") or "+" in word


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_the_help_lists_every_command_with_its_keys(columns: int):
    names = {command.name for command in ALL_COMMANDS}
    shown = " ".join(help_content(ALL_COMMANDS, settings.Keys(), names, query_examples(None), columns).plain.split())
    for command in ALL_COMMANDS:
        assert command.title in shown
        assert settings.Keys().shown(command) in shown


@pytest.mark.parametrize("columns", [40, 60, 80, 200])
def test_no_line_of_the_help_is_wider_than_the_page(columns: int):
    names = {command.name for command in ALL_COMMANDS}
    lines = help_content(ALL_COMMANDS, settings.Keys(), names, query_examples(None), columns).plain.splitlines()
    assert max(map(len, lines)) <= columns * 9 // 10 - 5


def test_the_footer_names_few_keys():
    assert 3 <= sum(1 for command in READER_COMMANDS if command.footer) <= 8
