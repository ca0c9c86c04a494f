"""The words that a date can begin with or turn on are all met, though only some first letters are looked for."""

from collections.abc import Iterator

import pytest

from index.dates import search


def _written(form: str) -> Iterator[str]:
    """Every text that a form of the table has, with "1" for a digit and without what must follow."""
    first, rest = _first_part(form)
    if not first:
        yield ""
        return
    for begin in first:
        for end in _written(rest):
            yield begin + end


def _first_part(form: str) -> tuple[list[str], str]:
    """What the first part of a form can be, and the rest of the form."""
    if not form:
        return [], ""
    if form[0] == "(":
        close = _closing(form)
        inside, rest = form[1:close], form[close + 1 :]
        if inside.startswith(("?=", "?!")):
            found = [""]
        else:
            found = [text for part in _parts(inside.removeprefix("?:")) for text in _written(part)]
    elif form[0] == "[":
        close = form.index("]")
        inside, rest = form[1:close], form[close + 1 :]
        found = ["1"] if inside == "1-4" else list(inside)
    elif form[0] == "\\":
        found, rest = ["1" if form[1] == "d" else form[1]], form[2:]
    else:
        found, rest = [form[0]], form[1:]
    return ([*found, ""], rest[1:]) if rest.startswith("?") else (found, rest)


def _closing(form: str) -> int:
    depth = 0
    for at, sign in enumerate(form):
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return at
    raise ValueError(form)


def _parts(form: str) -> list[str]:
    depth, parts = 0, [""]
    for sign in form:
        depth += (sign in "([") - (sign in ")]")
        if sign == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


_WORDS = [(name, form) for name, form, _ in search._FAMILIES if name not in ("number", "short")]


@pytest.mark.parametrize(("name", "form"), _WORDS, ids=[name for name, _ in _WORDS])
def test_every_word_of_a_family_is_met(name: str, form: str) -> None:
    words = [word for part in _parts(form) for word in _written(part)]
    assert len(words) == len(set(words)) > 0
    for word in words:
        met = search._TRIGGER.search(f"a {word}", 2)
        assert met is not None, word
        assert met.start() == 2
        assert search._TRIGGER.search(f"@{word}") is None or not word.isalpha()


@pytest.mark.parametrize(
    ("text", "at"),
    [("in '96 it", 3), ("In 1996", 3), ("early-1996", 6), ("x12", None), ("12", 0), ("$12", None), ("@may", None)],
)
def test_digits_are_met_where_a_word_begins(text: str, at: int | None) -> None:
    met = search._TRIGGER.search(text)
    assert (met.start() if met else None) == at
