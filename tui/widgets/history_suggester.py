"""Completes the query from earlier searches."""

from collections.abc import Callable

from textual.suggester import Suggester

from tui.state.search_history import Searches, completion


class HistorySuggester(Suggester):
    """Suggests the newest search that starts with the typed text; the input shows the rest in grey."""

    def __init__(self, searches: Callable[[], Searches]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._searches = searches

    async def get_suggestion(self, value: str) -> str | None:
        """The search, or None."""
        return completion(self._searches(), value)
