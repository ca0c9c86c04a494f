"""The articles among the paths of a command; unreadable files are reported on stderr and skipped."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from index.article import Article
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.output import print_error
from tui.cli.sample_corpus import sample_folder

FORMATS = "seedread reads plain text and Markdown: .txt, .text, .md, .markdown"
_REST = "The rest goes on"


def existing_paths(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The paths that exist, the bundled articles where none is given; raises CommandError where none exists."""
    if not paths:
        return (sample_folder(),)
    missing = [path for path in paths if not path.exists()]
    none_left = len(missing) == len(paths)
    for path in missing[:-1] if none_left else missing:
        print_error("no such file or folder", where=str(path), todo=_REST)
    if none_left:
        last = str(missing[-1])
        raise CommandError("no such file or folder", where=last, todo="Check the name", code=ExitCode.UNREADABLE)
    return tuple(path for path in paths if path not in missing)


def article_files(existing: Sequence[Path]) -> tuple[Path, ...]:
    """The article files among existing paths; raises CommandError if there are none."""
    from index.reading import find_files

    found = find_files(existing)
    if not found:
        raise unreadable_error("no article here", existing)
    return found


def read_articles(paths: Sequence[Path]) -> Iterator[Article]:
    """The articles, read one at a time; after the last, raises CommandError if no file could be read."""
    from index.reading import UnreadableError, read

    existing = existing_paths(paths)
    found = article_files(existing)
    readable = 0
    for path in found:
        try:
            article = read(path)
        except UnreadableError as error:
            print_error(str(error), where=str(path), todo=_REST if len(found) > 1 else None)
            continue
        readable += 1
        yield article
    if not readable:
        raise unreadable_error("none of the files could be read", existing)


def read_one_article(path: Path) -> Article:
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
    return next(read_articles(found))


def unreadable_error(what: str, existing: Sequence[Path]) -> CommandError:
    """The end of a command whose paths hold no article that can be read."""
    return CommandError(what, where=", ".join(map(str, existing)), todo=FORMATS, code=ExitCode.UNREADABLE)
