"""Asks who says a quotation: a name that is listed, or one that is typed."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence

from textual.widgets import Input

from index.text import one_line
from tui.screens.filtered_choice import FilteredChoice
from tui.widgets.row_list import Row
from tui.widgets.rows.messages import ChoiceRow

NAME = "="
"""Begins an answer that is a name."""
_MOST_NAMES = 12
"""Names that are listed for typed letters at most."""


class SpeakerChoice(FilteredChoice):
    """Lists names and other answers; typed letters list the names that contain them, after the typed name itself.

    The answer is a key of `titles`, or NAME and the typed name: Enter takes exactly the typed name. `names_with` gives
    more names that have a word with a first letter; it is called in another thread, once for a letter.
    """

    def __init__(self, titles: Mapping[str, str], current: str, names_with: Callable[[str], Iterable[str]]) -> None:
        self._titles = titles
        self._current = current
        self._names_with = names_with
        self._looked_up: dict[str, Sequence[str]] = {}
        super().__init__(
            "Who says it?",
            "type a name, or select one",
            "Enter: select",
            "Esc: cancel",
            list_rows=self._rows_of,
            highest=max(len(titles), _MOST_NAMES) + 1,
        )

    def on_input_changed(self, event: Input.Changed) -> None:
        """Looks for more names with the typed letters; the method of the base class, called too, lists the known."""
        letter = event.value.strip()[:1].casefold()
        if letter and letter not in self._looked_up:
            self._looked_up[letter] = ()
            self.run_worker(self._look_up(letter))

    async def _look_up(self, letter: str) -> None:
        self._looked_up[letter] = await asyncio.to_thread(lambda: tuple(self._names_with(letter)))
        rows, _ = self._rows_of(self.query_one(Input).value.strip())
        self._list_rows.replace_rows(rows)  # the names come after the known ones, and the cursor may have moved

    def _rows_of(self, typed: str) -> tuple[Sequence[Row], int]:
        if not typed:
            names = list(self._titles)
            at = names.index(self._current) if self._current in names else 0
            return [ChoiceRow(*item) for item in self._titles.items()], at
        words = typed.casefold().split()
        more = {NAME + name: one_line(name) for name in self._looked_up.get(typed[:1].casefold(), ())}
        listed = {NAME + typed: f"“{one_line(typed)}”, as typed"}
        for name, title in {**self._titles, **more}.items():
            if name.startswith(NAME) and all(word in title.casefold() for word in words) and len(listed) <= _MOST_NAMES:
                listed.setdefault(name, title)
        return [ChoiceRow(*item) for item in listed.items()], 0
