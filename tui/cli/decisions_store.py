"""Keeps decisions, takes them back and describes them, for all commands that decide."""

import os
import shlex
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.journal import ContradictionError, decide, read_decisions, undo
from index.decisions.words import decision_words
from index.paths import corpus_folder
from index.text import escape_controls
from tui.cli.command_error import CommandError
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.state.paths import cache_folder, decisions_file


def decisions_path(paths: Sequence[Path]) -> Path:
    """The file of the decisions about these paths."""
    return decisions_file(existing_paths(paths))


def folder_around(article: Path) -> Path:
    """The folder whose decisions one about this article is added to, where the user names none.

    It is the outermost folder that the user has indexed or decided about, so that the decision counts wherever the
    article is opened; without one, it is the folder that holds the article, or that was named instead of it.
    """
    named = Path(os.path.normpath(article.absolute()))  # without "..", whose folders are not around the article
    holding = named if named.is_dir() else named.parent
    known = (
        folder
        for folder in (*reversed(holding.parents), holding)
        if decisions_file((folder,)).exists() or corpus_folder((folder,), cache_folder()).exists()
    )
    return next(known, holding)


def decided_about(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The paths to which the decisions belong: for one article without decisions of its own, the folder around it."""
    existing = existing_paths(paths)
    if len(existing) > 1 or existing[0].is_dir() or decisions_file(existing).exists():
        return existing
    folder = folder_around(existing[0])
    print_status(f"Decisions about {folder}:")
    return (folder,)


def decisions_of(paths: Sequence[Path]) -> Decisions:
    """The user's decisions about these paths; unreadable lines are named on stderr and kept."""
    file = decisions_path(paths)
    try:
        found = read_decisions(file)
    except OSError as error:
        print_error(f"decisions cannot be read: {error.strerror}", where=str(file), todo="Continuing without them")
        return Decisions()
    for number in found.unread:
        print_error(f"line {number} is not understood; it is kept", where=str(file))
    return found


def keep_decision(paths: Sequence[Path], decision: Decision) -> None:
    """Keeps a decision about these paths and prints its number. Raises CommandError."""
    existing = existing_paths(paths)
    file = decisions_file(existing)
    try:
        line = decide(file, decision)
    except ContradictionError as error:
        raise CommandError(f"not kept: {error}", where=str(file), code=ExitCode.USAGE) from error
    except OSError as error:
        raise not_kept(error, file) from error
    about = shlex.join(map(str, existing))
    print_status(f"Kept as decision {line.number}. To take it back: seedread decisions undo {about}")


def take_back(paths: Sequence[Path], number: int | None = None) -> ExitCode:
    """Takes back a decision about these paths, by default the newest in force. Raises CommandError."""
    file = decisions_path(paths)
    try:
        line = undo(file, number)
    except OSError as error:
        raise not_kept(error, file) from error
    if line is None:
        none = "There is no decision to take back." if number is None else f"No decision has the number {number}."
        print_status(none)
        return ExitCode.NOTHING
    print_status(f"Taken back: decision {line.number}, {decision_words(line.decision)}.")
    return ExitCode.FOUND


def not_kept(error: OSError, file: Path) -> CommandError:
    """The error of a file of decisions that cannot be written."""
    return CommandError(f"not kept: {error.strerror or error}", where=str(file), code=ExitCode.NOT_WRITTEN)


def print_decisions(
    decisions: Decisions, *, as_json: bool, lost: Callable[[Sequence[Line]], Collection[int]] | None
) -> ExitCode:
    """Prints the decisions in force, oldest first.

    Args:
        decisions: the decisions of a corpus.
        as_json: one JSON object per line.
        lost: returns the numbers of those that no longer find their words; None if that is not checked.
    """
    lines = decisions.in_force(*(act for act in Act if act is not Act.UNDO))
    if not lines:
        print_status("No decisions about these articles.")
        return ExitCode.NOTHING
    gone = lost(lines) if lost is not None else ()
    for line in lines:
        if as_json:
            found = {} if lost is None else {"found": line.number not in gone}
            print_json(_fields(line) | found)
        else:
            words = f"{line.number}: {decision_words(line.decision)} ({line.decision.at})"
            print_data(
                escape_controls(f"{words}; its words are not in the articles now" if line.number in gone else words)
            )
    return ExitCode.FOUND


def _fields(line: Line) -> dict[str, object]:
    decision = line.decision
    fields = {name: getattr(decision, name) for name in decision.__struct_fields__ if name != "schema"}
    return {"type": "decision", "number": line.number, **fields, "do": str(decision.do)}
