import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.actions import ALL_COMMANDS
from tui.settings import KnownNames, LoadedSettings, Settings, Source, load

STYLES = ("apa", "mla", "chicago")
THEMES = ("seedread-dark", "seedread-light")
VOCABULARY = KnownNames({"style": lambda: STYLES, "theme": lambda: THEMES}, ALL_COMMANDS)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def loaded(file: Path, text: str = "", env: dict[str, str] | None = None, **choices: str) -> LoadedSettings:
    file.write_text(text, encoding="utf-8")
    return load(file, env or {}, choices, VOCABULARY)


def told(file: Path, text: str) -> list[str]:
    return [problem.message for problem in loaded(file, text).problems]


def test_without_anything_the_defaults_hold(file: Path):
    found = load(file, {}, {}, VOCABULARY)
    assert found == LoadedSettings(Settings())
    assert found.origin("style").description == "default"


def test_the_environment_outranks_the_file_and_the_file_the_choice(file: Path):
    text = 'style = "mla"\n'
    all_three = loaded(file, text, {"SEEDREAD_STYLE": "chicago"}, style="apa")
    assert (all_three.settings.style, all_three.origin("style").description) == (
        "chicago",
        "environment, SEEDREAD_STYLE",
    )
    two = loaded(file, text, style="chicago")
    assert (two.settings.style, two.origin("style").description) == ("mla", "settings.toml, line 1")
    one = loaded(file, "", style="chicago")
    assert (one.settings.style, one.origin("style").description) == ("chicago", "chosen while reading")


def test_every_kind_of_value_is_read(file: Path):
    text = 'clipboard = "osc52"\nhistory = false\nanimation = true\nuncertain = "yes"\nexact = true\n[keys]\n'
    found = loaded(file, text + '"hits.next" = "Q"\n')
    assert found.problems == ()
    made = found.settings
    assert (made.clipboard, made.history, made.animation, made.uncertain, made.exact) == (
        "osc52",
        False,
        True,
        True,
        True,
    )
    assert made.keys.keymap() == {"hits.next": "Q"}
    assert found.origin("keys.hits.next").line == 7


@pytest.mark.parametrize("said", ["off", "OFF", "0", "no", "false", " false "])
def test_a_switch_in_the_environment_is_a_word(file: Path, said: str):
    assert loaded(file, env={"SEEDREAD_HISTORY": said}).settings.history is False


def test_an_empty_variable_counts_as_unset(file: Path):
    assert loaded(file, 'style = "mla"', {"SEEDREAD_STYLE": ""}).origin("style").source is Source.FILE


def test_ids_may_be_written_without_quotes(file: Path):
    assert loaded(file, '[keys]\nhits.next = "Q"\n').origin("keys.hits.next").line == 2
    assert loaded(file, 'keys.hits.next = "Q"\n').settings.keys.keymap() == {"hits.next": "Q"}
    assert loaded(file, '[keys.hits]\nnext = "Q"\n').origin("keys.hits.next").line == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('style = "mlaa"', 'settings.toml, line 1: style: there is no "mlaa"; did you mean "mla"?'),
        ('style = "zzz"', 'settings.toml, line 1: style: there is no "zzz"; there is apa, mla, chicago'),
        ("\n# so\nstyle = 3", 'settings.toml, line 3: style: "3" is not a name; write it in quotes'),
        ('stile = "mla"', 'settings.toml, line 1: stile: no such setting; did you mean "style"?'),
        ("history = 2", 'settings.toml, line 1: history: "2" is neither true nor false'),
        ('keys = "n"', "settings.toml, line 1: keys: a table"),
        ('[kyes]\n"hits.next" = "Q"', 'settings.toml, line 1: kyes: no such setting; did you mean "keys"?'),
        ('[keys]\n\n"hits.nxt" = "Q"', "settings.toml, line 3: keys.hits.nxt: no such command"),
        ("style = mla", "settings.toml, line 1: not understood: "),
        ('style = "apa"\nstyle = "mla"', "settings.toml, line 2: not understood: "),
        ("style = ", "settings.toml, line 1: not understood: "),
        ("[[[[", "settings.toml, line 1: not understood: "),
        ("style = [\n", "settings.toml, line 1: not understood: "),
        ("a = " + "[" * 5000, "settings.toml"),
        ('theme = "' + "x" * 5000 + '"', "settings.toml, line 1: theme: there is no "),
    ],
)
def test_an_invalid_entry_is_reported_with_its_line_and_the_nearest_name(file: Path, text: str, words: str):
    lines = told(file, text)
    assert lines[0].startswith(words)
    assert all(len(line) < 300 for line in lines)


def test_the_rest_counts_where_something_is_wrong(file: Path):
    found = loaded(file, 'style = "mlaa"\ntheme = seedread-light\nexact = true\n[keys]\nhits.next = "Q"\nquit = ""\n')
    assert [problem.line for problem in found.problems] == [1, 2, 6]
    assert (found.settings.style, found.settings.exact) == ("apa", True)
    assert found.settings.keys.keymap() == {"hits.next": "Q"}


def test_an_invalid_source_is_skipped_for_the_next(file: Path):
    found = loaded(file, 'style = "mla"', {"SEEDREAD_STYLE": "nonsense"}, style="apa")
    assert found.settings.style == "mla"
    assert [problem.where for problem in found.problems] == ["SEEDREAD_STYLE"]


def test_a_stored_choice_that_no_longer_exists_is_not_reported(file: Path):
    found = loaded(file, "", theme="seedread-sepia")
    assert (found.settings.theme, found.problems) == ("seedread-dark", ())


def test_names_that_are_not_known_here_are_not_judged(file: Path):
    file.write_text('theme = "anything"\n[keys]\nno = "Q"\n')
    found = load(file, {}, {}, KnownNames())
    assert (found.settings.theme, found.problems) == ("anything", ())


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"style = '\xff'", b"x" * 200_000])
def test_a_file_that_is_not_a_settings_file_is_reported(file: Path, content: bytes):
    file.write_bytes(content)
    found = load(file, {}, {}, VOCABULARY)
    assert found.settings == Settings()
    assert len(found.problems) == 1


def test_a_folder_with_the_name_of_the_settings_file_is_reported(file: Path):
    file.mkdir()
    assert "cannot be read" in load(file, {}, {}, VOCABULARY).problems[0].message


def test_a_file_with_a_byte_order_mark_is_read(file: Path):
    file.write_bytes(b'\xef\xbb\xbfstyle = "mla"\r\n')
    assert load(file, {}, {}, VOCABULARY).settings.style == "mla"


@settings(max_examples=200)
@given(st.text(alphabet="ab=\"[]{}.,#\n' styleky0\x00\x1b", max_size=80))
def test_no_file_stops_the_program(tmp_path_factory: pytest.TempPathFactory, text: str):
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(text.encode())
    assert isinstance(load(file, {}, {}, VOCABULARY), LoadedSettings)


def test_reading_settings_imports_neither_the_screen_nor_an_unneeded_parser():
    code = "import json, sys, tui.settings; print(json.dumps(sorted(sys.modules)))"
    modules = json.loads(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout)
    assert not {"textual", "click", "rich", "tomllib"} & set(modules)
