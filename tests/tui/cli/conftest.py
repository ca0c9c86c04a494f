import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tui.cli.root import cli

BRIDGE = """Bridge reopens after the flood

By Mara Lind

"The bridge is safe to cross," Anna Velt, the town's engineer, said on Monday.

Over 300 lorries were waiting on 4 May 2021 when the barrier was lifted.

According to Velt, repairs cost about 2 million euros and took from 5 to 7 weeks.
"""
SCHOOL = """School roof repaired

Twelve pupils slept in the hall, and the roof is dry again.

"We had 12 buckets under it," headmaster Omar Dust said.
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "home"
    empty = tmp_path / "no articles"
    empty.mkdir()
    monkeypatch.chdir(empty)  # commands without a path read the current folder if it holds articles
    monkeypatch.setenv("SEEDREAD_HOME", str(path))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "story"
    path.mkdir()
    (path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (path / "school.txt").write_text(SCHOOL, encoding="utf-8")
    return path


@pytest.fixture
def run() -> Callable[..., Result]:
    def call(*args: object, stdin: str | None = None) -> Result:
        return CliRunner().invoke(cli, [str(arg) for arg in args], input=stdin)

    return call


@pytest.fixture
def rows(run: Callable[..., Result]) -> Callable[..., list[dict[str, object]]]:
    def call(*args: object) -> list[dict[str, object]]:
        result = run(*args, "--json")
        assert result.exit_code in (0, 1), result.stderr
        return [json.loads(line) for line in result.stdout.splitlines()]

    return call
