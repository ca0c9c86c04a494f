"""Searches that conditions on the user's marks limit to some articles: `is:starred`, `label:x`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from tui.cli.output import print_error
from tui.models.conditions import missing_labels, read_conditions, searched_articles
from tui.state.article_states import ArticleStates, load_states, states_file

if TYPE_CHECKING:
    from pathlib import Path

    from index.search.facets import Facets
    from index.search.hits import Results
    from index.store.library import Library
    from tui.models.conditions import Conditions


class LimitedSearch:
    """Answers queries from one library; the user's marks are read when a query first asks for them."""

    def __init__(self, library: Library, *, exact: bool) -> None:
        self._library = library
        self._exact = exact
        self._states: ArticleStates | None = None

    def search(self, query: str, limit: int) -> Results:
        """The hits in the articles that fulfil the conditions; what of these could not be read is in the notes.

        Raises UsageError if the query has only conditions.
        """
        conditions = read_conditions(query)
        if conditions and not conditions.words.strip():
            raise click.UsageError(f"{conditions.written} limits a search: add words, or kind:title to list headlines")
        results = self._library.search(conditions.words, limit, exact=self._exact, within=self._within(conditions))
        labels = self._marks().labels() if conditions else ()
        notes = (*conditions.problems, *missing_labels(conditions, labels))
        suggestion = results.suggestion and conditions.added_to(results.suggestion)
        return replace(results, query=query, suggestion=suggestion, notes=(*notes, *results.notes))

    def facets(self, query: str) -> Facets:
        """The counts of the same hits."""
        conditions = read_conditions(query)
        return self._library.facets(conditions.words, exact=self._exact, within=self._within(conditions))

    def _within(self, conditions: Conditions) -> Path | frozenset[Path] | None:
        return searched_articles(self._library.articles(), conditions, self._marks()) if conditions else None

    def _marks(self) -> ArticleStates:
        if self._states is None:
            self._states = ArticleStates()
            states, unread = load_states(states_file())
            self._states.load(states)
            if unread:
                print_error(f"{unread} lines cannot be read", where=str(states_file()), todo="Continuing without them")
        return self._states
