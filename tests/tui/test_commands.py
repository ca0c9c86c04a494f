from collections import Counter
from pathlib import Path

import pytest
from textual.keys import Keys

from tui import settings
from tui.commands import COMMANDS, Command
from tui.commands.table import key_table
from tui.query_help import query_help
from tui.screens.pages import help_content
from tui.screens.reader.screen import ReaderScreen

README = Path(__file__).parents[2] / "README.md"


def test_no_two_commands_share_a_key():
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, times in keys.items() if times > 1] == []


def test_no_two_commands_share_a_name():
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_has_a_title_a_key_and_a_group(command: Command):
    assert command.title
    assert not command.title.endswith(".")
    assert command.keys
    assert command.group


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_key_is_one_that_textual_knows(command: Command):
    named = {key.value for key in Keys} | {"space", "slash", "question_mark", "colon", "shift+tab"}
    named |= {"left_square_bracket", "right_square_bracket", "alt+left", "alt+right", "quotation_mark"}
    named |= {"left_parenthesis", "right_parenthesis", "left_curly_bracket", "right_curly_bracket"}
    assert all(len(key) == 1 or key in named for key in command.keys)


def test_every_command_is_bound_on_the_reader_under_its_name():
    bound = {binding.id: set(binding.key.split(",")) - {f"<{binding.id}>"} for binding in ReaderScreen.BINDINGS}
    assert bound == {command.name: set(command.keys) for command in COMMANDS}


def test_the_keys_of_the_design_are_all_there():
    keys = {key for command in COMMANDS for key in command.keys}
    design = "n N j k g G s f y Y e o i b t q tab backspace alt+left ctrl+d ctrl+u ctrl+p escape"
    assert set(design.split()) | {"slash", "question_mark", "colon"} <= keys
    assert {"left_square_bracket", "right_square_bracket"} <= keys


def test_the_help_lists_every_command_with_its_keys():
    names = {command.name for command in COMMANDS}
    shown = " ".join(help_content(COMMANDS, settings.Keys(), names, query_help(None), columns=80).plain.split())
    for command in COMMANDS:
        assert command.title in shown
        assert settings.Keys().shown(command) in shown


def test_the_key_table_of_the_readme_is_the_one_that_the_commands_give():
    assert key_table() in README.read_text(encoding="utf-8")


def test_the_footer_names_few_keys():
    assert 3 <= sum(1 for command in COMMANDS if command.footer) <= 7
