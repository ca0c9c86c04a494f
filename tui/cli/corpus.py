"""The articles among the paths of a command; unreadable files are reported on stderr and skipped."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from index.article import Article
from index.reading.parts import split_part
from tui.cli.command_error import CommandError
from tui.cli.default_paths import default_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.output import print_error, print_status

if TYPE_CHECKING:
    from index.reading.long_text import LongText
    from index.reading.options import ReadOptions
    from tui.state.decisions import DecisionsSource

FORMATS = (
    "seedread reads text, Markdown, web pages, PDF, DOCX, ODT, RTF, mail, database exports, JSON, CSV, feeds, EPUB, "
    "WARC and zip archives"
)
CONTINUING = "Continuing with the other files"
_MISSING = "no such file or folder"


def existing_paths(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The paths that can be read, the default ones if none is given; raises CommandError if none can be read."""
    if not paths:
        return default_paths()
    refused = {path: why for path in paths if (why := _why_not(split_part(path)[0]))}
    none_left = len(refused) == len(set(paths))
    for path in list(refused)[:-1] if none_left else refused:
        print_error(refused[path], where=str(path), todo=CONTINUING)
    if none_left:
        last = list(refused)[-1]
        todo = "Check the name" if refused[last] == _MISSING else "Change its permissions, or give another path"
        raise CommandError(refused[last], where=str(last), todo=todo, code=ExitCode.UNREADABLE)
    return tuple(path for path in paths if path not in refused)


def _why_not(path: Path) -> str | None:
    """Why there is nothing to read at a path, if it is missing or a folder that cannot be listed."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except PermissionError:
        return "no permission to look into the folder that it is in"
    except (OSError, ValueError):
        return _MISSING
    return "no permission to list the folder" if is_folder and not os.access(path, os.R_OK | os.X_OK) else None


def article_files(existing: Sequence[Path]) -> tuple[Path, ...]:
    """The article files among existing paths; raises CommandError if there are none."""
    from index.reading import find_files

    found = find_files(existing)
    if not found:
        raise unreadable_error("no article here", existing)
    return found


def read_articles(paths: Sequence[Path], options: "ReadOptions | None" = None) -> Iterator[Article]:
    """The articles with what the user states of them, read one at a time.

    Args:
        paths: Files and folders.
        options: How to read the files this time; by default as the user stated for each.

    Raises:
        CommandError: after the last article, if no file could be read.
    """
    from index.decisions.metadata import with_metadata
    from index.reading import UnreadableError
    from tui.state.decisions import DecisionsSource

    existing = existing_paths(paths)
    found = article_files(existing)
    readable = 0
    decisions = DecisionsSource(existing)
    stated = decisions.metadata()
    _report(decisions)
    for path in found:
        try:
            for article in _articles_of(path, options or stated.options(split_part(path)[0])):
                readable += 1
                yield with_metadata(article, stated.of(article.path, article.part, article.source_hash))
        except UnreadableError as error:
            print_error(str(error), where=str(path), todo=CONTINUING if len(found) > 1 else None)
    if not readable:
        raise unreadable_error("none of the files could be read", existing)


def _report(decisions: "DecisionsSource") -> None:
    for problem in decisions.problems:
        print_error(problem.reason, where=str(problem.path), todo="Continuing without it")


def _articles_of(path: Path, options: "ReadOptions") -> Iterator[Article]:
    """The articles of a file, or the one that "FILE#12" names. Raises UnreadableError."""
    from index.reading import read, read_all

    return iter([read(path, options)]) if split_part(path)[1] is not None else read_all(path, options)


def read_one_article(path: Path, options: "ReadOptions | None" = None) -> Article:
    """The article that a path names: a file, or a folder that holds one. Raises CommandError."""
    found = article_files(existing_paths([path]))
    if len(found) > 1:
        some = ", ".join(str(file) for file in found[:5])
        raise CommandError(
            f"{len(found)} articles here, and this command takes one",
            where=str(path),
            todo=f"Name one of them: {some}{', …' if len(found) > 5 else ''}",
            code=ExitCode.USAGE,
        )
    articles = read_articles(found, options)
    first = next(articles)
    if first.part is not None and split_part(found[0])[1] is None:
        print_status(f"{path} holds several articles; this is {first.location.name}")
    return first


def read_long_article(path: Path, characters: int, options: "ReadOptions | None" = None) -> "LongText | None":
    """A plain text of at least that many characters, to be printed while it is read; None for anything else."""
    from index.decisions.metadata import with_metadata
    from index.reading import UnreadableError
    from index.reading.long_text import read_long_text
    from tui.state.decisions import DecisionsSource

    try:
        if split_part(path)[1] is not None or not path.is_file() or path.stat().st_size < characters:
            return None
        decisions = DecisionsSource((path,))
        stated = decisions.metadata()
        found = read_long_text(path, characters, options or stated.options(path))
    except (OSError, UnreadableError):
        return None  # reading it in the usual way reports the reason
    if found is None:
        return None
    _report(decisions)
    return replace(found, article=with_metadata(found.article, stated.of(path, None, found.article.source_hash)))


def unreadable_error(what: str, existing: Sequence[Path]) -> CommandError:
    """The error of a command whose paths contain no readable article."""
    return CommandError(what, where=", ".join(map(str, existing)), todo=FORMATS, code=ExitCode.UNREADABLE)
