"""Asks who says a quotation: a name that is listed, or one that is typed."""

from collections.abc import Mapping, Sequence

from index.text import one_line
from tui.screens.filtered_choice import FilteredChoice
from tui.widgets.row_list import Row
from tui.widgets.rows.messages import ChoiceRow

NAME = "="
"""Begins an answer that is a name."""


class SpeakerChoice(FilteredChoice):
    """Lists names and other answers; typed letters list the names that contain them, after the typed name itself.

    The answer is a key of `titles`, or NAME and the typed name: Enter takes exactly the typed name.
    """

    def __init__(self, titles: Mapping[str, str], current: str) -> None:
        def rows(typed: str) -> tuple[Sequence[Row], int]:
            if not typed:
                names = list(titles)
                return [ChoiceRow(*item) for item in titles.items()], names.index(current) if current in names else 0
            words = typed.casefold().split()
            listed = {NAME + typed: f"“{one_line(typed)}”, as typed"}
            for name, title in titles.items():
                if name.startswith(NAME) and all(word in title.casefold() for word in words):
                    listed.setdefault(name, title)
            return [ChoiceRow(*item) for item in listed.items()], 0

        super().__init__(
            "Who says it?",
            "type a name, or select one",
            "Enter: select",
            "Esc: cancel",
            list_rows=rows,
            highest=len(titles) + 1,
        )
