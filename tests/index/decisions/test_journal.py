"""Decisions are appended, survive kills and other programs, and can be taken back."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from index.decisions.decision import Act, Decision, Decisions
from index.decisions.journal import ContradictionError, decide, read_decisions, undo


def same(a: str, b: str) -> Decision:
    return Decision(Act.SAME, at="", a=a, b=b)


def apart(a: str, b: str) -> Decision:
    return Decision(Act.APART, at="", a=a, b=b)


def test_what_was_decided_is_read_back_in_order(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "one.jsonl"
    first, second = decide(file, same("Ana", "Anna")), decide(file, apart("Bo", "Beau"))
    assert (first.number, second.number) == (1, 2)
    assert read_decisions(file).lines == (first, second)
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_an_undone_decision_is_no_longer_in_force_and_undo_can_be_repeated(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    decide(file, same("Ana", "Anna"))
    decide(file, same("Bo", "Beau"))
    assert undo(file) is not None
    assert read_decisions(file).pairs(Act.SAME) == {frozenset(("Ana", "Anna"))}
    assert undo(file) is not None
    assert read_decisions(file).pairs(Act.SAME) == frozenset()
    assert undo(file) is None


def test_a_contradiction_is_refused_and_named_and_allowed_after_undo(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    decide(file, apart("Ana", "Anna"))
    with pytest.raises(ContradictionError, match="“Anna” and “Ana” are two by line 1; undo it first"):
        decide(file, same("Anna", "Ana"))
    undo(file)
    decide(file, same("Anna", "Ana"))


def test_lines_that_cannot_be_read_stay_and_are_reported(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    decide(file, same("Ana", "Anna"))
    with file.open("ab") as written:
        written.write(b"\xff\xfe not json\n" + b"[" * 20_000 + b"\n" + b'{"do":"same","at":"","a":7}\n' + b'{"do":"sa')
    third = decide(file, same("Bo", "Beau"))
    found = read_decisions(file)
    assert [line.decision.a for line in found.lines] == ["Ana", "Bo"]
    assert found.unread == (2, 3, 4, 5)
    assert third.number == 6


def test_no_file_is_not_a_decision(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "none.jsonl") == Decisions()


def test_many_at_once_lose_nothing(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda at: decide(file, same(f"a{at}", f"b{at}")), range(40)))
    found = read_decisions(file)
    assert len(found.lines) == 40
    assert len({line.number for line in found.lines}) == 40


_WRITER = """
import sys
from pathlib import Path
from index.decisions.decision import Act, Decision
from index.decisions.journal import decide
for at in range(10_000):
    decide(Path(sys.argv[1]), Decision(Act.SAME, at="", a=f"a{at}", b=f"b{at}"))
    print(at, flush=True)
"""


@pytest.mark.parametrize("acknowledged", [1, 5, 20])
def test_an_acknowledged_decision_survives_a_kill(tmp_path: Path, acknowledged: int) -> None:
    file = tmp_path / "one.jsonl"
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(file)], stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    seen = [writer.stdout.readline() for _ in range(acknowledged)]
    os.kill(writer.pid, signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    kept = {line.decision.a for line in read_decisions(file).lines}
    assert {f"a{int(line)}" for line in seen} <= kept
