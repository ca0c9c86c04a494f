"""The file of decisions: lines are appended and synced to the disk, never rewritten.

Several programs may write at once; each takes the lock, reads what the others wrote, and appends. A line cut short by a
kill or a full disk is kept and reported; the next decision starts on a new line. Each line ends with a checksum of what
precedes it: a damaged line is reported and never counts as another decision. A line without a checksum counts.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from msgspec.structs import asdict, replace

from index.checked_lines import append_lines, checked_sum, with_sum
from index.decisions.decision import Act, Decision, Decisions, Line
from index.files import acquire_lock, make_private
from index.patience import patient

_LOCK_WAIT_S = 10.0
_MOST_LINE_BYTES = 1_000_000
"""A longer line was not written by seedread; it is skipped and reported."""


class _Kept(Decision, frozen=True, omit_defaults=True):
    """A decision as its line has it."""

    undoes_sum: str = ""
    """The checksum of the line that is taken back, because a damaged line feed shifts the numbers of later lines."""


class ContradictionError(ValueError):
    """A decision says the opposite of one in force; the message names that one and its line."""


class DecisionsLockedError(OSError):
    """Another program holds the file of decisions for too long."""


def read_decisions(file: Path) -> Decisions:
    """The decisions in a file; none if the file does not exist.

    Raises:
        OSError: the file cannot be read.
    """
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return Decisions()
    lines: list[Line] = []
    unread: list[int] = []
    numbers: dict[str, int] = {}
    for number, raw in enumerate(content.split(b"\n"), 1):
        if not raw.strip():
            continue
        try:
            if len(raw) > _MOST_LINE_BYTES:
                raise ValueError("too long")
            kept = msgspec.json.decode(raw, type=_Kept)
            numbers[checked_sum(raw)] = number
            undoes = numbers.get(kept.undoes_sum, 0) if kept.undoes_sum else kept.undoes
            lines.append(Line(number, _decision(replace(kept, undoes=undoes))))
        except (msgspec.MsgspecError, ValueError, RecursionError):
            unread.append(number)
    return Decisions(tuple(lines), tuple(unread))


def _kept(decision: Decision, before: Sequence[bytes]) -> _Kept:
    """A decision for the file, given its present lines."""
    undone = before[decision.undoes - 1] if 0 < decision.undoes <= len(before) else b""
    return _Kept(**asdict(decision), undoes_sum=checked_sum(undone))


def _decision(kept: _Kept) -> Decision:
    return Decision(**{field: getattr(kept, field) for field in Decision.__struct_fields__})


def decide(file: Path, decision: Decision) -> Line:
    """Appends a decision and returns it with its line number; it is on the disk when this returns.

    Args:
        file: the file of decisions; it and its folder are made where they are missing, for the user alone.
        decision: what is decided; `at` is filled in.

    Raises:
        ContradictionError: the opposite is in force, or the same already is.
        OSError: the file cannot be written; nothing was changed.
    """
    return decide_all(file, [decision])[0]


def decide_all(file: Path, decisions: Sequence[Decision]) -> tuple[Line, ...]:
    """Appends decisions that belong together, all or none, and returns them with their line numbers.

    They get the same time, to the millisecond, by which `undo_last` finds them.

    Raises:
        ContradictionError: one of them, or the opposite of one, is already in force.
        OSError: the file cannot be written; nothing was changed.
    """
    make_private(file.parent)
    lock = acquire_lock(file.with_suffix(".lock"), patient(_LOCK_WAIT_S))
    if lock is None:
        raise DecisionsLockedError(f"{file} is in use by another program")
    try:
        known = read_decisions(file)
        for decision in decisions:
            _refuse_contradiction(known, decision)
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        return _append(file, [replace(decision, at=now) for decision in decisions])
    finally:
        lock.release()


def undo_last(file: Path, act: Act) -> tuple[Line, ...]:
    """Takes back the newest decisions of a kind that were made together; returns them, none if there are none.

    Raises:
        OSError: the file cannot be written.
    """
    lines = read_decisions(file).in_force(act)
    together = tuple(line for line in lines if line.decision.at == lines[-1].decision.at)
    if together:
        decide_all(file, [Decision(Act.UNDO, at="", undoes=line.number) for line in together])
    return together


def undo(file: Path, number: int | None = None) -> Line | None:
    """Takes a decision back, the newest in force unless a line is named; None if there is nothing to undo.

    Raises:
        OSError: the file cannot be written.
    """
    known = read_decisions(file)
    last = known.last() if number is None else None
    wanted = last.number if last is not None else number
    found = next((line for line in known.lines if line.number == wanted), None)
    if found is None:
        return None
    decide(file, Decision(Act.UNDO, at="", undoes=found.number))
    return found


def _append(file: Path, decisions: Sequence[Decision]) -> tuple[Line, ...]:
    before = file.read_bytes().split(b"\n") if file.exists() else []
    first = append_lines(file, [with_sum(msgspec.json.encode(_kept(each, before))) for each in decisions])
    return tuple(Line(number, decision) for number, decision in enumerate(decisions, first))


def _refuse_contradiction(known: Decisions, decision: Decision) -> None:
    """Raises ContradictionError if the same or the opposite follows from the decisions in force."""
    if decision.do not in (Act.SAME, Act.APART):
        return
    wanted = {decision.a, decision.b}
    same, apart = known.in_force(Act.SAME), known.in_force(Act.APART)
    for line in (*apart, *same):
        if {line.decision.a, line.decision.b} == wanted:
            raise ContradictionError(f"{_pair(decision)} {_ARE[line.decision.do]} by line {line.number}; undo it first")
    of_a, of_b = _one_person(decision.a, same), _one_person(decision.b, same)
    if decision.do is Act.APART and decision.b in of_a:
        lines = ", ".join(str(line.number) for line in same if line.decision.a in of_a)
        raise ContradictionError(f"{_pair(decision)} are one by lines {lines} together; undo one of them first")
    for line in apart if decision.do is Act.SAME else ():
        first, second = line.decision.a, line.decision.b
        if (first in of_a and second in of_b) or (first in of_b and second in of_a):
            raise ContradictionError(f"{_pair(line.decision)} are two by line {line.number}; undo it first")


_ARE = {Act.SAME: "are one", Act.APART: "are two"}


def _pair(decision: Decision) -> str:
    return f"“{decision.a}” and “{decision.b}”"


def _one_person(name: str, same: Sequence[Line]) -> set[str]:
    """All names that are one person's with a name, by decisions and by those that follow from them."""
    found, grows = {name}, True
    while grows:
        before = len(found)
        for line in same:
            pair = {line.decision.a, line.decision.b}
            if pair & found:
                found |= pair
        grows = len(found) > before
    return found
