"""Random episodes: a screen size and a list of actions that only a seed decides.

Actions: ["keys", [k, ...]] in one burst, ["type", text], ["settle"], ["pause", seconds], ["resize", columns, rows],
["paste", text], ["click", x, y, times] and ["scroll", x, y, direction] with x and y as fractions of the screen,
["file", what, number].
"""

import random
from pathlib import Path
from typing import Any

Action = list[Any]
Files = list[tuple[str, bytes]]

STEPS = 60
SIZES = [(30, 8), (40, 12), (46, 14), (60, 15), (69, 20), (70, 24), (80, 24), (109, 30), (110, 30), (120, 30),
         (149, 40), (150, 50), (200, 60), (250, 80)]  # fmt: skip
_NOT_PRESSED = {"ctrl+z", "q", "ctrl+q", "ctrl+c"}
_EXTRA_KEYS = [
    *("enter", "enter", "escape", "escape", "tab", "up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *("space", "backspace", "delete", "ctrl+a", "ctrl+e", "ctrl+k", "ctrl+w", "ctrl+u", "shift+home", "alt+a", "f5"),
    *("1", "2", "5", "9", "0", "insert", "ctrl+left", "shift+tab", "ctrl+n"),
]
_FLAVOURS = {
    "marks": ("s f j k G g h l z F u enter escape ] [ y x down", 0.5),
    "search": ("slash n N enter escape t ctrl+r down up ] tab backspace y e x", 0.5),
    "dialogs": ("question_mark colon f2 Y C c i E exclamation_mark x enter escape a w d u J K slash", 0.5),
    "across": ("w S D X T M = ! u n space enter escape tab j k down up h l slash F x e y", 0.6),
    "list": ("z F A * L V < > O tab down up j k n slash enter escape a r", 0.5),
}
_WORDS = ["harbour", "prisoners", "said", "the", '"no concerns"', "-council said", "speaker:lind", "said:border", "a*",
          "port OR ferry", "outlet:herald", "zzzz", '"', "((", "*", "-", "'", "[red]x", "1561", "%", "é", "的",
          "speaker:", "the -the", "of", "minister", "s", "not", "OR"]  # fmt: skip
_PASTES = ["", "\r", "one\rtwo\nthree", "x" * 5000, "\x1b[31mred\x07", '"open', "said \u202e the", "é" * 50, "\x00",
           "/etc/passwd", "[b]bold[/b]", "😀👨‍👩‍👧", "a\tb"]  # fmt: skip

CHARACTERS = {
    "space": " ", "quotation_mark": '"', "minus": "-", "colon": ":", "asterisk": "*", "left_parenthesis": "(",
    "right_parenthesis": ")", "apostrophe": "'", "slash": "/", "question_mark": "?", "full_stop": ".", "comma": ",",
    "percent_sign": "%", "tilde": "~", "circumflex_accent": "^", "left_square_bracket": "[",
    "right_square_bracket": "]", "backslash": "\\", "right_curly_bracket": "}", "left_curly_bracket": "{",
    "exclamation_mark": "!", "equals_sign": "=", "less_than_sign": "<", "greater_than_sign": ">",
}  # fmt: skip
"""The characters of keys that Textual names."""

_NAMES = {character: name for name, character in CHARACTERS.items()}


def key_name(character: str) -> str:
    """The key that types a character."""
    return _NAMES.get(character, character)


def all_keys() -> list[str]:
    """The keys of all commands, without those that leave the reader."""
    from tui.actions import ALL_COMMANDS

    return sorted({key for command in ALL_COMMANDS for key in command.keys} - _NOT_PRESSED)


def episode(seed: str, keys: list[str], files: int, steps: int = STEPS) -> tuple[tuple[int, int], list[Action]]:
    """The size and the actions of an episode; nothing but the arguments decides."""
    rng = random.Random(seed)
    size = rng.choice(SIZES)
    flavour = rng.choice(["any", "any", *_FLAVOURS, "files", "sizes"])
    actions: list[Action] = []

    def key() -> str:
        favourites, share = _FLAVOURS.get(flavour, ("", 0.0))
        if rng.random() < share:
            return key_name(rng.choice(favourites.split()))
        return rng.choice(_EXTRA_KEYS) if rng.random() < 0.25 else rng.choice(keys)

    for _ in range(steps):
        dice = rng.random()
        if dice < 0.45:
            actions.append(["keys", [key() for _ in range(rng.choice([1, 1, 1, 2, 2, 3, 5, 8]))]])
        elif dice < 0.55:
            actions += [["keys", ["slash"]], ["type", rng.choice(_WORDS)]]
        elif dice < 0.60:
            actions.append(["type", rng.choice(_WORDS)])
        elif dice < 0.75:
            actions.append(["settle"])
        elif dice < 0.78:
            actions.append(["pause", round(rng.random() * 0.3, 2)])
        elif dice < 0.83 or (flavour == "sizes" and dice < 0.90):
            known = rng.random() < 0.8
            actions.append(["resize", *(rng.choice(SIZES) if known else (rng.randint(2, 250), rng.randint(1, 80)))])
        elif dice < 0.86:
            actions.append(["paste", rng.choice(_PASTES)])
        elif dice < 0.93:
            actions.append(["click", rng.random(), rng.random(), rng.choice([1, 1, 1, 2, 3])])
        elif dice < 0.96:
            actions.append(["scroll", rng.random(), rng.random(), rng.choice([-1, 1])])
        else:
            what = rng.choice(["add", "change", "remove", "empty", "binary", "swap", "restore"])
            actions.append(["file", what, rng.randrange(max(1, files))])
            if rng.random() < 0.6:
                actions.append(["keys", ["r"]])
    actions.append(["settle"])
    return size, actions


def change_file(folder: Path, originals: Files, what: str, number: int) -> None:
    """Changes the file of an article."""
    name, before = originals[number % len(originals)]
    file = folder / name
    if what == "add":
        added = b'\n\nAdded later, said Ann Lee of the ministry: "We wait."\n'
        (folder / f"new{number}.txt").write_bytes(before + added)
    elif what == "change":
        first = b'A new first paragraph, said Ann Lee: "We wait."\n\n'
        file.write_bytes(first + before[: len(before) // 2])
    elif what == "remove":
        file.unlink(missing_ok=True)
    elif what == "empty":
        file.write_bytes(b"")
    elif what == "binary":
        file.write_bytes(bytes(range(256)) * 8)
    elif what == "swap":
        file.write_bytes(originals[(number + 1) % len(originals)][1])
    elif what == "restore":
        restore_files(folder, originals)


def restore_files(folder: Path, originals: Files) -> None:
    """Restores all files."""
    for name, content in originals:
        if not (folder / name).exists() or (folder / name).read_bytes() != content:
            (folder / name).write_bytes(content)
