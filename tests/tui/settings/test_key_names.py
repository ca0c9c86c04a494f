import pytest
from textual import keys as textual_keys

from tui.settings.key_names import NAMED, UnknownKey, is_printable, key_named, shown_key

KNOWN = {key.value for key in textual_keys.Keys}


def test_every_named_key_is_one_that_textual_knows():
    assert [name for name in NAMED if name not in KNOWN] == []


@pytest.mark.parametrize("character", [chr(code) for code in range(33, 127)])
def test_every_character_of_the_keyboard_is_named_as_textual_names_it(character: str):
    key = key_named(character)
    assert key == textual_keys._character_to_key(character)
    assert shown_key(key) == character
    assert is_printable(key)
    assert key_named(key) == key


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("esc", "escape"),
        ("Escape", "escape"),
        ("PgDn", "pagedown"),
        ("F3", "f3"),
        ("Ctrl+D", "ctrl+d"),
        ("shift+n", "N"),
        ("shift+up", "shift+up"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("ctrl+alt+x", "alt+ctrl+x"),
        ("ctrl++", "ctrl+plus"),
        ("ctrl+/", "ctrl+slash"),
        ("question_mark", "question_mark"),
        ("comma", "comma"),
        (" n ", "n"),
        ("é", "é"),
        ("–", "en_dash"),
    ],
)
def test_a_key_has_several_spellings(written: str, key: str):
    if written.startswith("Ctrl"):
        assert key_named(written).lower() == key
    else:
        assert key_named(written) == key


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("contrl+x", 'did you mean "ctrl"?'),
        ("escpae", 'did you mean "escape"?'),
        ("", "is not a valid key"),
        ("nn", "is not a valid key"),
        ("f25", "is not a valid key"),
        ("ctrl+", "is not a valid key"),
        ("\x1b", "is not a valid key"),
        ("ctrl+i", "cannot tell"),
        ("ctrl+m", "cannot tell"),
        ("ctrl+[", "from escape"),
        ("shift+/", "is never sent"),
    ],
)
def test_an_invalid_key_is_reported_with_the_reason(written: str, why: str):
    with pytest.raises(UnknownKey) as caught:
        key_named(written)
    assert why in str(caught.value)


@pytest.mark.parametrize("key", ["escape", "ctrl+d", "f3", "up", "backspace", "alt+j"])
def test_keys_that_write_nothing_are_not_printable(key: str):
    assert not is_printable(key)


def test_space_writes_something():
    assert is_printable("space")
    assert is_printable("en_dash")


def test_keys_are_shown_as_people_read_them():
    assert [shown_key(key) for key in ("escape", "ctrl+slash", "en_dash", "N", "f3")] == [
        "esc",
        "ctrl+/",
        "–",
        "N",
        "f3",
    ]
