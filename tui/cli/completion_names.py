"""Completes names of speakers and outlets from the index of a corpus; without an index it offers none."""

from collections.abc import Sequence
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from tui.cli.default_paths import unsaid_default_paths
from tui.state.paths import cache_folder

_ALL = "kind:body"
"""A query that finds paragraphs of every article."""
_MOST = 50
"""Most names that are offered: a shell lists no more than a screen of them well."""


def complete_speaker(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Speakers of the articles that the command names, those with most quotations first."""
    return _items(_paths(ctx), "speaker", incomplete)


def complete_outlet(ctx: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Outlets of the articles that the command names, those with most paragraphs first."""
    return _items(_paths(ctx), "outlet", incomplete)


def _paths(ctx: click.Context) -> tuple[Path, ...]:
    # Click leaves the words before an option without its value in args
    paths = ctx.params.get("paths") or [word for word in ctx.args if not word.startswith("-")]
    return tuple(Path(path) for path in paths) or unsaid_default_paths()


def _items(paths: Sequence[Path], name: str, incomplete: str) -> list[CompletionItem]:
    """The names that continue the typed text; a completion never raises and never builds an index."""
    try:
        from index.search.facets import Facet
        from index.spelling.names import fold
        from index.store.library import Library

        library = Library(paths, cache_folder())
        words = fold(incomplete).split()
        query = f"{name}:{words[0]}*" if words else _ALL
        counts = library.facets(query, exact=True).of(Facet(name)) if library.is_ready() else ()
    except Exception:  # the commands themselves report any error
        return []
    return [CompletionItem(name) for name in _matching([c.value for c in counts if c.value], incomplete)[:_MOST]]


def _matching(names: Sequence[str], incomplete: str) -> list[str]:
    """The names that start with the typed text, else the only one with a later word that does.

    A shell puts what all completions share in place of the typed word, so that names with other first words must not
    be mixed.
    """
    from index.spelling.names import fold

    typed = fold(incomplete)
    starting = [name for name in names if fold(name).startswith(typed)]
    inside = [name for name in names if f" {typed}" in fold(name)]
    return starting or (inside if len(inside) == 1 else [])
