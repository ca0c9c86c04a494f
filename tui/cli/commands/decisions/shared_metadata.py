"""The user's facts about articles, for a shared file: articles are named from the folder of the corpus."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.decisions.decision import Act, Decision
from index.decisions.exchange import placed, portable
from index.decisions.journal import decide_all, read_decisions
from index.decisions.words import decision_words
from index.files import content_hash
from index.reading import find_files
from index.reading.parts import split_part
from tui.cli.output import print_error
from tui.state.paths import metadata_file


class Kept(Struct, frozen=True):
    """How many statements of a file were taken over."""

    new: int = 0
    already: int = 0
    refused: int = 0
    """Those that contradict a statement of the user."""
    elsewhere: int = 0
    """Those about files that are not here."""


def metadata_to_share(paths: Sequence[Path]) -> list[Decision]:
    """The last statement in force of each fact about the articles of these paths.

    A file that has moved is found by its bytes.
    """
    roots = [path.absolute() for path in paths]
    by_content = _files_by_content(paths)
    found: dict[tuple[str, str], Decision] = {}
    for line in read_decisions(metadata_file()).in_force(Act.METADATA):
        decision = line.decision
        statement = portable(decision, roots)
        is_there = statement is not None and split_part(Path(decision.article))[0].exists()
        if not is_there and decision.content and (moved := by_content().get(decision.content)):
            statement = portable(replace(decision, article=str(moved)), roots)
        if statement is not None:
            found[statement.article, statement.field] = statement
    return list(found.values())


def take_over(statements: Iterable[Decision], paths: Sequence[Path]) -> Kept:
    """Keeps the statements that are new, all or none. One that contradicts the user's is reported and left out.

    Raises OSError.
    """
    roots = [path.absolute() for path in paths]
    by_content = _files_by_content(paths)
    mine = {
        (line.decision.article, line.decision.field): line.decision.value
        for line in read_decisions(metadata_file()).in_force(Act.METADATA)
    }
    new: dict[tuple[str, str], Decision] = {}
    counts = dict.fromkeys(("already", "refused", "elsewhere"), 0)
    for each in statements:
        here = placed(each, roots)
        if here is None and each.content and (moved := by_content().get(each.content)):
            here = replace(each, article=str(moved))
        if here is None:
            counts["elsewhere"] += 1
            continue
        known = mine.get((here.article, here.field))
        if known is None:
            new[here.article, here.field] = here
        elif known == here.value:
            counts["already"] += 1
        else:
            counts["refused"] += 1
            print_error(f"not taken over: {decision_words(each)}", todo=f"By you it is “{known}”")
    if new:
        decide_all(metadata_file(), list(new.values()))
    return Kept(len(new), **counts)


def _files_by_content(paths: Sequence[Path]) -> Callable[[], Mapping[str, Path]]:
    """A function that gives the files by the hash of their bytes; they are read when it is first called."""

    @cache
    def files() -> Mapping[str, Path]:
        return {content_hash(file): file.absolute() for file in find_files(paths)}

    return files
