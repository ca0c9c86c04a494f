"""The installed program: the wheel, and its command in a real terminal."""

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.helpers.patience import PATIENCE_S
from tests.pseudo_terminal import PseudoTerminal

ROOT = Path(__file__).parents[1]
ENTERS, LEAVES = b"\x1b[?1049h", b"\x1b[?1049l"


def pip(*args):
    subprocess.run(
        [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *args],
        check=True,
        cwd=ROOT,
        timeout=PATIENCE_S,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    made = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(made), str(ROOT))
    return next(made.glob("seedread-*.whl"))


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The wheel in a separate directory, so that nothing of the work tree is imported; uses our dependencies."""
    site = tmp_path_factory.mktemp("site")
    pip("install", "--no-deps", "--no-index", "--target", str(site), str(wheel))
    return site


@pytest.fixture
def environment(installed, tmp_path):
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "HOME")}
    return kept | {
        "PYTHONPATH": str(installed),
        "SEEDREAD_HOME": str(tmp_path / "home"),
        "TERM": "xterm-256color",
        "PYTHONUTF8": "1",
    }


def test_the_wheel_holds_both_packages_and_the_five_articles(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {"index/article.py", "tui/cli/__init__.py", "index/py.typed"} <= set(names)
    assert len([name for name in names if name.startswith("seeds/") and name.endswith((".txt", ".md"))]) == 5
    assert not [name for name in names if name.startswith(("tests/", "bench/", "shared/"))]


def test_the_installed_command_opens_searches_and_restores_the_terminal(installed, environment, tmp_path):
    command = [str(installed / "bin" / "seedread")]
    with PseudoTerminal(command, columns=120, rows=40, env=environment, cwd=tmp_path) as terminal:
        terminal.wait_for(lambda text: "5 articles" in text)
        terminal.type("/kakai")
        terminal.wait_for(lambda text: "in 2 of 5 articles" in text)
        terminal.type("\r")
        terminal.wait_for(lambda text: "Preview" not in text)
        terminal.type("q")
        assert terminal.exit_code() == 0
    assert 0 <= terminal.sent.find(ENTERS) < terminal.sent.rfind(LEAVES)


def test_the_installed_command_searches_without_a_terminal(installed, environment, tmp_path):
    done = subprocess.run(
        [str(installed / "bin" / "seedread"), "search", "kakai"],
        check=False,
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
    )
    assert done.returncode == 0, done.stderr
    assert "paragraph" in done.stdout


def test_the_page_on_an_index_has_no_relative_link_and_the_wheel_brings_the_manual(wheel):
    with zipfile.ZipFile(wheel) as archive:
        metadata = next(name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        page = archive.read(metadata).decode().split("\n\n", 1)[1]
        assert any(name.endswith("share/man/man1/seedread.1") for name in archive.namelist())
    links = re.findall(r"\]\(([^)\s]+)\)", page)
    assert links
    assert not [link for link in links if not link.startswith(("https://", "#"))]
