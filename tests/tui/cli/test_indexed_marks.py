"""Marks that come from the index print the same lines as marks that are found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import index.marks.dates
import index.marks.figures
import index.marks.quotes


def refuse(article: object) -> tuple[()]:
    raise AssertionError("the index has the marks")


@pytest.mark.parametrize("command", ["quotes", "figures", "dates"])
def test_marks_from_the_index_print_the_same_lines(
    command: str, run: Callable[..., Result], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = run(command, str(folder))
    assert run("index", str(folder)).exit_code == 0
    monkeypatch.setattr(index.marks.quotes, "find_quotes", refuse)
    monkeypatch.setattr(index.marks.figures, "find_figures", refuse)
    monkeypatch.setattr(index.marks.dates, "find_dates", refuse)
    assert run(command, str(folder)).stdout == found.stdout != ""


def test_a_changed_file_is_marked_again(run: Callable[..., Result], folder: Path) -> None:
    run("index", str(folder))
    file = folder / "bridge.txt"
    file.write_text(file.read_text().replace("300 lorries", "400 lorries"))
    assert "400" in run("figures", str(folder)).stdout
