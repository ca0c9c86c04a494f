"""Decisions are appended, survive kills and other programs, and can be taken back."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from index.decisions.decision import Act, Decision, Decisions
from index.decisions.journal import ContradictionError, decide, read_decisions, undo


def same(a: str, b: str) -> Decision:
    return Decision(Act.SAME, at="", a=a, b=b)


def apart(a: str, b: str) -> Decision:
    return Decision(Act.APART, at="", a=a, b=b)


def test_decisions_are_read_back_in_order(tmp_path: Path) -> None:
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


def test_what_contradicts_several_decisions_together_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "people.jsonl"
    decide(file, Decision(Act.SAME, at="", a="Ana", b="Anna"))
    decide(file, Decision(Act.SAME, at="", a="Anna", b="Anne"))
    with pytest.raises(ContradictionError, match="“Ana” and “Anne” are one by lines 1, 2 together"):
        decide(file, Decision(Act.APART, at="", a="Ana", b="Anne"))
    decide(file, Decision(Act.APART, at="", a="Bo", b="Anne"))
    with pytest.raises(ContradictionError, match="“Bo” and “Anne” are two by line 3"):
        decide(file, Decision(Act.SAME, at="", a="Ana", b="Bo"))


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


def test_a_damaged_bit_changes_no_decision_unnoticed(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    for at in range(12):
        decide(file, same(f"Jo Name{at}", f"Joseph Name{at}"))
    undo(file, 7)
    decide(file, apart("Jo Name6", "Joseph Name6"))
    whole, known = file.read_bytes(), read_decisions(file)
    true = {_content(line.decision) for line in known.lines}
    random = Random(5)
    for _ in range(300):
        damaged = bytearray(whole)
        at = random.randrange(len(damaged))
        damaged[at] ^= 1 << random.randrange(8)
        file.write_bytes(damaged)
        found = read_decisions(file)
        lost = len(known.lines) - len(found.lines)
        assert {_content(line.decision) for line in found.lines} <= true
        assert lost <= 2  # a damaged line feed joins two lines
        assert bool(found.unread) == bool(lost)
        if lost:
            in_force = {line.decision.a for line in found.in_force(Act.SAME)}
            assert "Jo Name6" not in in_force or any(b'"undo"' in each for each in _lines(whole, found.unread))


def _content(decision: Decision) -> Decision:
    return replace(decision, undoes=0)  # the number of a line moves where one before it was split or joined


def _lines(content: bytes, numbers: tuple[int, ...]) -> list[bytes]:
    lines = content.split(b"\n")
    return [line for number in numbers for line in lines[number - 1 : number + 1]]


def test_a_line_of_an_earlier_version_counts_and_one_changed_by_hand_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    file.write_text('{"do":"same","at":"2026","a":"Ana","b":"Anna"}\n{"do":"undo","at":"2026","undoes":1}\n')
    decide(file, same("Bo", "Beau"))
    assert read_decisions(file).pairs(Act.SAME) == {frozenset(("Bo", "Beau"))}
    file.write_text(file.read_text().replace("Beau", "Boas"))
    assert read_decisions(file).unread == (3,)
    assert undo(file) is None


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
