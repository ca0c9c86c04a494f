"""The query of `seedread search`, from its argument and the options that add to it."""

from collections.abc import Callable, Sequence
from pathlib import Path

import click
from msgspec import Struct

from index.search.excluded_spellings import without_spelling
from index.search.facets import within_hits
from index.search.own_synonyms import Synonyms, read_synonyms
from index.store.library import Library
from tui.cli.command_error import CommandError
from tui.cli.corpus import read_one_article
from tui.cli.exit_codes import ExitCode
from tui.cli.passage import find_passage, require_one
from tui.cli.saved_searches import saved_query


class QueryOptions(Struct, frozen=True):
    """The options that the user gave; see the help of the command."""

    query: str | None
    saved: str | None = None
    within: str | None = None
    without: tuple[str, ...] = ()
    like: Path | None = None
    place: str | None = None
    words: str | None = None


def built_query(given: QueryOptions, paths: Sequence[Path]) -> str:
    """The query without the words that `--like` adds. Raises UsageError and CommandError."""
    if given.query is None and given.saved is None and given.like is None:
        raise click.UsageError("give a QUERY, or --saved, --like or --list-saved")
    if given.like is None and (given.place is not None or given.words is not None):
        raise click.UsageError("--paragraph and --quote go with --like FILE")
    query = "" if given.saved is None else saved_query(paths, given.saved)
    for more in (given.within, given.query):
        query = within_hits(query, more) if more is not None else query
    for spelling in given.without:
        query = without_spelling(query, spelling)
    return query


def with_like(query: str, given: QueryOptions, library: Library) -> str:
    """The query for paragraphs that share rare words with the passage of `--like`. Raises UsageError, CommandError."""
    require_one(given.place, given.words)
    assert given.like is not None
    article = read_one_article(given.like)
    span, _ = find_passage(article, given.place, given.words)
    paragraph = article.paragraph_at(span[0])
    start, end = (paragraph.start, paragraph.end) if paragraph else span
    like = library.like(article.text[start:end])
    if not like:
        raise CommandError(
            "no other paragraph shares a rare word with this one", where=str(article.location), code=ExitCode.NOTHING
        )
    return within_hits(query, like)


def synonyms_of(file: Path) -> Callable[[], Synonyms]:
    """The synonyms in a file. Raises CommandError if it cannot be read."""
    try:
        found = read_synonyms(file.read_text(encoding="utf-8", errors="replace"))
    except OSError as error:
        raise CommandError(error.strerror or "cannot be read", where=str(file), code=ExitCode.UNREADABLE) from error
    named = Synonyms(found.others, tuple(f"{file}, {problem}" for problem in found.problems))
    return lambda: named
