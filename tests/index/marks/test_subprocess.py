import subprocess
import sys
from pathlib import Path

import pytest

from index.article import Article
from index.helper_process import start_helper
from index.marks import subprocess as marks_subprocess
from index.marks.finding import find_marks
from index.marks.subprocess import find_marks_in_subprocess
from index.reading import read_text
from tests.helpers.patience import PATIENCE_S

ARTICLE = read_text(
    'A storm at sea\n\n4 May 2026\n\n"We lost 12 boats," Ada Lind said on Friday.\n\n'
    "She added that 3 people were missing.\n"
)


def wanted() -> bool:
    return False


def test_another_process_finds_the_same_marks():
    marks = find_marks_in_subprocess(ARTICLE, wanted)
    assert marks == find_marks(ARTICLE)
    assert marks is not None
    assert marks.quotes
    assert marks.figures
    assert [mark.iso() for mark in marks.dates if mark.basis] == ["2026-05-01"]


def test_nothing_is_found_once_it_is_given_up():
    long = Article(Path("long.txt"), ARTICLE.text * 2000, read_text(ARTICLE.text * 2000).paragraphs)
    assert find_marks_in_subprocess(long, lambda: True) is None


@pytest.mark.parametrize("command", [["false"], [sys.executable, "-c", "print('no pickle')"]])
def test_a_process_that_fails_is_not_missed(command: list[str], monkeypatch: pytest.MonkeyPatch):
    def start(_: str) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    monkeypatch.setattr(marks_subprocess, "start_helper", start)
    assert find_marks_in_subprocess(ARTICLE, wanted) == find_marks(ARTICLE)


def test_a_process_that_does_not_start_is_not_missed(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(marks_subprocess, "start_helper", lambda _: None)
    assert find_marks_in_subprocess(ARTICLE, wanted) == find_marks(ARTICLE)


def test_the_process_ends_when_its_answer_is_no_longer_wanted():
    process = start_helper("index.marks.subprocess")
    assert process is not None
    with process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(timeout=PATIENCE_S) is not None
