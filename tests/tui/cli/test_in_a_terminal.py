import os
import re
import sys
from pathlib import Path

import pytest

from tests.pseudo_terminal import PseudoTerminal

ROOT = Path(__file__).parents[3]
COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:3\d|4\d|9\d)(?:;\d+)*m")


@pytest.fixture
def sent(home):
    def call(*args, **env):
        command = [sys.executable, "-m", "tui.cli", *map(str, args)]
        environment = {"PATH": os.environ["PATH"], "SEEDREAD_HOME": str(home), "TERM": "xterm-256color"} | env
        with PseudoTerminal(command, columns=80, rows=40, env=environment, cwd=ROOT) as terminal:
            assert terminal.exit_code() == 0
        return terminal.sent

    return call


def test_a_terminal_gets_colour_and_wrapped_lines(sent, folder):
    told = sent("quotes", folder)
    assert COLOUR.search(told)
    assert max(map(len, re.sub(rb"\x1b\[[\d;]*m", b"", told).decode().splitlines())) <= 80


def test_no_color_keeps_bold_and_removes_every_colour(sent, folder):
    told = sent("quotes", folder, NO_COLOR="1") + sent("figures", folder, NO_COLOR="1")
    assert b"\x1b[1m" in told
    assert not COLOUR.search(told)


@pytest.mark.parametrize(("args", "env"), [(["--plain"], {}), ([], {"TERM": "dumb"})], ids=["plain", "dumb"])
def test_plain_lines_and_dumb_terminals_get_no_escape(sent, folder, args, env):
    assert b"\x1b" not in sent("quotes", folder, *args, **env)


def test_figures_are_printed_as_a_table_on_a_terminal(sent, folder):
    told = re.sub(rb"\x1b\[[\d;]*m", b"", sent("figures", folder)).decode().replace("\r", "")
    assert re.search(r"^2 +Over 300 lorries +over 300 +lorries +count *$", told, re.MULTILINE)


def test_progress_shows_on_a_terminal_and_is_wiped(sent, folder):
    told = sent("index", folder).decode()
    assert re.search(r"indexing 1 of 2 \(\d+ %\): bridge.txt", told)
    assert told.rsplit("\r\x1b[K", 1)[1].startswith("2 articles in the index, up to date (2 added)")


def test_long_output_goes_through_the_pager_and_messages_follow(sent, folder, tmp_path):
    pager = tmp_path / "pager"
    pager.write_text('#!/bin/sh\necho "options $LESS"\nsed "s/^/paged: /"\n')
    pager.chmod(0o755)
    told = sent("search", "lorries", "-C", folder, PAGER=str(pager)).decode()
    assert "options FRX" in told
    assert "paged: " in told
    assert told.index("paged: ") < told.index(" in 1 article")
    assert not re.search(r"paged: \d+ paragraph", told)


@pytest.mark.parametrize(
    ("options", "env"),
    [
        (["--no-pager"], {"PAGER": "/bin/false"}),
        ([], {"PAGER": "cat"}),
        ([], {"PAGER": "/bin/false", "SEEDREAD_PAGER": ""}),
        ([], {"PAGER": "./pager"}),
        ([], {"PAGER": "no-such-pager"}),
        ([], {"PAGER": "'"}),
    ],
)
def test_output_is_printed_at_once_without_a_usable_pager(sent, folder, options, env):
    assert b"lorries" in sent(*options, "figures", folder, **env)


def test_a_pager_that_is_left_early_ends_the_command_quietly(sent, folder):
    assert b"Traceback" not in sent("quotes", folder, PAGER="/bin/true")
