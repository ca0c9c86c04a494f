"""The articles among the paths of a command; what cannot be read is told on stderr, and the rest goes on."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from index.article import Article
from tui.exit_codes import ExitCode
from tui.twins.error import CommandError
from tui.twins.output import complain

_FORMATS = "seedread reads plain text and Markdown: .txt, .text, .md, .markdown"


def bundled() -> Path:
    """The folder of the five articles that come with seedread."""
    import seeds

    return Path(next(iter(seeds.__path__)))


def present(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The paths that exist, the bundled articles where none is given; raises CommandError where none exists."""
    if not paths:
        return (bundled(),)
    missing = [path for path in paths if not path.exists()]
    if len(missing) == len(paths):
        *most, last = missing
        for path in most:
            _complain_missing(path)
        raise CommandError("no such file or folder", where=str(last), todo="Check the name", code=ExitCode.UNREADABLE)
    for path in missing:
        _complain_missing(path)
    return tuple(path for path in paths if path not in missing)


def files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The article files among the paths; raises CommandError where there is none."""
    from index.reading import find_files

    existing = present(paths)
    found = find_files(existing)
    if not found:
        raise CommandError(
            "no article here", where=", ".join(map(str, existing)), todo=_FORMATS, code=ExitCode.UNREADABLE
        )
    return found


def articles(paths: Sequence[Path]) -> Iterator[Article]:
    """The articles, read one at a time; raises CommandError after the last where none of the files could be read."""
    from index.reading import UnreadableError, read

    found = files(paths)
    readable = 0
    for path in found:
        try:
            article = read(path)
        except UnreadableError as error:
            if len(found) == 1:
                raise CommandError(str(error), where=str(path), todo=_FORMATS, code=ExitCode.UNREADABLE) from error
            complain(str(error), where=str(path), todo="The rest goes on")
            continue
        readable += 1
        yield article
    if not readable:
        raise CommandError(
            "no article could be read", where=", ".join(map(str, paths)), todo=_FORMATS, code=ExitCode.UNREADABLE
        )


def one_article(path: Path) -> Article:
    """The article that a path names: a file, or a folder that holds one. Raises CommandError."""
    found = files([path])
    if len(found) > 1:
        first = ", ".join(file.name for file in found[:5])
        raise CommandError(
            f"{len(found)} articles here, and this command takes one",
            where=str(path),
            todo=f"Name one of them: {first}{', …' if len(found) > 5 else ''}",
            code=ExitCode.USAGE,
        )
    return next(articles(found))


def _complain_missing(path: Path) -> None:
    complain("no such file or folder", where=str(path), todo="Check the name; the rest goes on")
