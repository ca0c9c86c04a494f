from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.actions import ALL_COMMANDS
from tui.settings.entry import Entry
from tui.settings.key_names import is_printable
from tui.settings.keys import Keys, read_keys


@dataclass(frozen=True)
class Known:
    name: str
    keys: tuple[str, ...]
    priority: bool = False
    scopes: tuple[str, ...] = ("reader",)


SEARCH = Known("search", ("slash", "ctrl+f"), priority=True)
NEXT = Known("hits.next", ("n",))
PREVIOUS = Known("hits.previous", ("N",))
DOWN = Known("paragraph.next", ("j",))
OUT = Known("back.out", ("escape",))
QUIT = Known("quit", ("q",))
ALL = (SEARCH, NEXT, PREVIOUS, DOWN, OUT, QUIT)


def read(**entries: object) -> tuple[Keys, list[str]]:
    made = [Entry(f"keys.{name.replace('__', '.')}", value, n) for n, (name, value) in enumerate(entries.items(), 1)]
    keys, problems = read_keys(made, ALL)
    return keys, [problem.message for problem in problems]


def test_a_command_has_its_default_keys_without_settings():
    assert Keys().of(NEXT) == ("n",)
    assert Keys().shown(SEARCH) == "/ ctrl+f"
    assert Keys().keymap() == {}


@pytest.mark.parametrize("value", ["x,f3", " x , F3 ", ["x", "f3"], "x,f3,x"])
def test_keys_are_written_as_a_line_or_as_a_list(value: object):
    keys, problems = read(hits__next=value)
    assert problems == []
    assert keys.of(NEXT) == ("x", "f3")
    assert keys.keymap() == {"hits.next": "x,f3"}
    assert keys.of(DOWN) == ("j",)


def test_a_comma_is_a_key_too():
    assert read(hits__next=",")[0].of(NEXT) == ("comma",)
    assert read(hits__next="comma,n")[0].of(NEXT) == ("comma", "n")


def test_two_commands_may_change_keys():
    keys, problems = read(hits__next="j", paragraph__next="n")
    assert problems == []
    assert (keys.of(NEXT), keys.of(DOWN)) == (("j",), ("n",))


def test_a_key_of_another_command_is_reported_and_ignored():
    keys, problems = read(hits__next="j")
    assert keys == Keys()
    assert problems == ['settings.toml, line 1: keys.hits.next: j is the key of "paragraph.next" already; '
                        '"hits.next" keeps n']  # fmt: skip


def test_the_first_of_two_entries_with_the_same_key_applies():
    keys, problems = read(hits__next="x", paragraph__next="x")
    assert keys.keymap() == {"hits.next": "x"}
    assert len(problems) == 1
    assert "line 2" in problems[0]


def test_an_ignored_entry_also_disables_entries_that_need_its_key():
    keys, problems = read(hits__next="j", paragraph__next="n,nonsense")
    assert keys == Keys()
    assert len(problems) == 2


@pytest.mark.parametrize(
    ("entries", "why"),
    [
        ({"hits__nxt": "x"}, 'no such command; did you mean "hits.next"?'),
        ({"zzz": "x"}, "no such command"),
        ({"hits__next": "fx"}, '"fx" is not a valid key'),
        ({"hits__next": "n,fx"}, '"fx" is not a valid key'),
        ({"hits__next": ""}, "a command needs a key; its own is n"),
        ({"hits__next": []}, "a command needs a key"),
        ({"hits__next": ", ,"}, "a command needs a key"),
        ({"hits__next": 3}, '"3" is not a valid key'),
        ({"hits__next": [["n"]]}, "is not a valid key"),
        ({"hits__next": {}}, "is not a valid key"),
        ({"hits__next": "esc"}, 'belongs to "back.out"'),
        ({"hits__next": "ctrl+q"}, 'belongs to "quit"'),
        ({"hits__next": "ctrl+p"}, 'belongs to "palette"'),
        ({"quit": "ctrl+c"}, "copies what is selected"),
        ({"hits__next": "5"}, "digits say how often"),
        ({"back__out": "x"}, "esc has to stay"),
        ({"search": "s"}, "could no longer be typed"),
        ({"search": "?"}, "could no longer be typed"),
        ({"search": "space"}, "could no longer be typed"),
    ],
)
def test_an_impossible_entry_is_reported_and_ignored_as_a_whole(entries: dict[str, object], why: str):
    keys, problems = read(**entries)
    assert keys == Keys()
    assert len(problems) == 1
    assert why in problems[0]


def test_a_key_handled_before_the_input_writes_only_its_slash():
    assert read(search="/,f5")[0].of(SEARCH) == ("slash", "f5")


def test_escape_and_quit_accept_more_keys():
    keys, problems = read(back__out="esc,ctrl+g", quit="Q,ctrl+q")
    assert problems == []
    assert (keys.of(OUT), keys.of(QUIT)) == (("escape", "ctrl+g"), ("Q", "ctrl+q"))


@pytest.mark.parametrize("command", ALL_COMMANDS, ids=lambda command: command.name)
def test_the_keys_of_every_command_can_be_written_in_their_displayed_form(command):
    entry = Entry(f"keys.{command.name}", Keys().shown(command).split(), 1)
    keys, problems = read_keys([entry], ALL_COMMANDS)
    assert problems == ()
    assert keys.of(command) == command.keys


WRITTEN = st.sampled_from(["n", "j", "x", "esc", "f3", "ctrl+q", "ctrl+p", "/", "s", "", "no key", ",", "ctrl+i"])


@given(st.dictionaries(st.sampled_from([command.name for command in ALL]), st.lists(WRITTEN, max_size=3)))
def test_with_any_settings_commands_have_distinct_keys_and_escape_and_quit_are_fixed(
    entries: dict[str, list[str]],
):
    keys, _ = read_keys([Entry(f"keys.{name}", value, 1) for name, value in entries.items()], ALL)
    held = [key for command in ALL for key in keys.of(command)]
    assert len(held) == len(set(held))
    assert all(keys.of(command) for command in ALL)
    assert "escape" in keys.of(OUT)
    assert all(not is_printable(key) or key == "slash" for key in keys.of(SEARCH))
    assert set(keys.changed) <= set(entries)
