"""Which command a file or an address is opened by."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tui.programs import open_file as opening
from tui.programs import pdf_viewer
from tui.programs.open_file import open_address, open_file
from tui.programs.pdf_viewer import page_command


def find(name: str) -> str | None:
    return f"/usr/bin/{name}"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    commands: list[tuple[str, ...]] = []
    monkeypatch.setattr(opening, "_started", commands.append)
    return commands


@pytest.fixture
def viewer(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda entry: monkeypatch.setattr(pdf_viewer, "_answer", lambda command: entry)


@pytest.mark.parametrize(
    ("entry", "command"),
    [
        ("org.gnome.Evince.desktop", ("/usr/bin/evince", "--page-index=3", "/a/b c.pdf")),
        ("okularApplication_pdf.desktop", ("/usr/bin/okular", "--page", "3", "/a/b c.pdf")),
        ("firefox-esr.desktop", ("/usr/bin/firefox", "file:///a/b%20c.pdf#page=3")),
        ("mupdf.desktop", ("/usr/bin/mupdf", "/a/b c.pdf", "3")),
        ("some.Other.desktop", None),
        ("", None),
    ],
)
def test_a_known_viewer_gets_the_page(viewer: Callable[[str], None], entry: str, command: tuple[str, ...] | None):
    viewer(entry)
    assert page_command(Path("/a/b c.pdf"), 3, find) == command


def test_a_pdf_opens_at_its_page_and_any_other_file_at_its_start(started, viewer, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(opening.threading, "Thread", RunAtOnce)
    viewer("org.gnome.Evince.desktop")
    assert open_file(Path("/a/b.pdf"), 3, find, "linux") is None
    assert open_file(Path("/a/b.txt"), None, find, "linux") is None
    viewer("unknown.desktop")
    assert open_file(Path("/a/b.pdf"), 3, find, "linux") is None
    assert started == [
        ("/usr/bin/evince", "--page-index=3", "/a/b.pdf"),
        ("/usr/bin/xdg-open", "/a/b.txt"),
        ("/usr/bin/xdg-open", "/a/b.pdf"),
    ]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "-x", ""])
def test_only_addresses_of_the_web_are_handed_over(started, address: str):
    assert "not a web address" in str(open_address(address, find, "linux"))
    assert started == []


def test_an_address_is_handed_over(started):
    assert open_address("https://coast.example/a#:~:text=shut", find, "linux") is None
    assert started == [("/usr/bin/xdg-open", "https://coast.example/a#:~:text=shut")]


class RunAtOnce:
    def __init__(self, target, args, **_):
        self._run = lambda: target(*args)

    def start(self):
        self._run()
