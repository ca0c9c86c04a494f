"""All that the user decided about a corpus as one list: tables beside the articles, metadata, and the corpus's own."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.journal import read_decisions
from index.decisions.tables import from_table


class Problem(Struct, frozen=True):
    """A file of decisions, or a line in it, that cannot be used; the reason is for people."""

    path: Path
    reason: str


class LoadedDecisions(Struct, frozen=True):
    """Decisions in force, and what could not be read."""

    decisions: Decisions
    problems: tuple[Problem, ...] = ()


def load_decisions(
    tables: Iterable[Path], journals: Iterable[Path], outer_journals: Iterable[Path] = ()
) -> LoadedDecisions:
    """Reads decisions for use, not for changing them: undone ones are left out, lines get new numbers.

    Args:
        tables: Tables beside the articles.
        journals: Files of decisions; a later one outranks an earlier one, and all of them the tables. One that is
            missing has no decisions.
        outer_journals: Decisions about folders around these articles. Only corrections of marks are used, before
            those of `journals`.
    """
    found: list[Decision] = []
    problems: list[Problem] = []
    for table in tables:
        try:
            found += [stated.decision() for stated in from_table(table)]
        except OSError as error:
            problems.append(Problem(table, f"not read: {error.strerror or error}"))
        except (ValueError, RecursionError) as error:
            problems.append(Problem(table, f"not used: {error}"))
    every_act = tuple(act for act in Act if act is not Act.UNDO)
    for journal, acts in (*((each, (Act.MARK,)) for each in outer_journals), *((each, every_act) for each in journals)):
        try:
            read = read_decisions(journal)
        except OSError as error:
            problems.append(Problem(journal, f"not read: {error.strerror or error}"))
            continue
        found += [line.decision for line in read.in_force(*acts)]
        problems += [Problem(journal, f"line {number} is not understood; it is kept") for number in read.unread]
    return LoadedDecisions(
        Decisions(tuple(Line(number, decision) for number, decision in enumerate(found, 1))), tuple(problems)
    )
