"""Shows in grey a completion of the typed query: an earlier search, a field, a name of the corpus."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from textual.suggester import Suggester

from tui.models.completion import Completion, NamesOf, complete, unfinished_word
from tui.state.search_history import Searches, completion

PREFIX_SIGN = "…"
"""Shown after a last word that counts as the beginning of words."""


class QuerySuggester(Suggester):
    """Suggests the newest search that starts with the typed text, else what completes its last word."""

    def __init__(self, searches: Callable[[], Searches], names_of: NamesOf) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._searches = searches
        self._names_of = names_of
        self._last = "", Completion("", "")

    async def get_suggestion(self, value: str) -> str | None:
        """The typed text and what could follow; the sign of an unfinished word if nothing could."""
        earlier = completion(self._searches(), value)
        if earlier is not None:
            found: Completion | None = Completion(earlier, earlier)
        elif ":" in value.rsplit(" ", 1)[-1]:  # names are read from the index
            found = await asyncio.to_thread(complete, value, self._names_of)
        else:
            found = complete(value, self._names_of)
        if found is not None:
            self._last = value, found
            return found.shown
        return f"{value}{PREFIX_SIGN}" if unfinished_word(value) else None

    def accepted(self, value: str) -> str | None:
        """The query if what is shown after a text is accepted; None if nothing but the sign is shown."""
        typed, found = self._last
        return found.query if typed == value and value else None
