"""Keeps decisions about people and nouns, from any list of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from msgspec.structs import replace

from tui.actions.across import MARK_NAME
from tui.widgets.rows.panel_view import Tab

if TYPE_CHECKING:
    from textual.screen import Screen

    from index.compare.values import Person
    from tui.actions import AnyCommand
    from tui.models.across import Scope
    from tui.models.across_state import AcrossState
    from tui.screens.reader.host import Answer
    from tui.services import Services
    from tui.widgets.row_list import Row


class DecisionHost(Protocol):
    """The parts of the list's screen that deciding needs."""

    services: Services

    def set_message(self, text: str, seconds: float = 2) -> None: ...
    def key_of(self, command: AnyCommand) -> str: ...
    def open_dialog(self, screen: Screen[Answer], done: Callable[[Answer | None], None]) -> None: ...


class DecisionController:
    """Decides about the marked names, else about the row under the cursor.

    `listed` gives the tab and the scope that the list shows; `changed` is called when marks change.
    """

    def __init__(
        self,
        state: AcrossState,
        host: DecisionHost,
        listed: Callable[[], tuple[Tab, Scope]],
        row: Callable[[], Row | None],
        changed: Callable[[], None],
    ) -> None:
        self._state = state
        self._host = host
        self._listed = listed
        self._row = row
        self._changed = changed

    @property
    def can_part(self) -> bool:
        """Whether two or more names are marked, or the cursor is on a spelling other than the main name."""
        return len(self._marked) > 1 or self._spelling() is not None

    def decide(self, *, same: bool) -> None:
        """Keeps the decision that names are one person or two people, or that nouns count one thing."""
        names = self._names()
        if names is None:
            return
        from index.decisions.decision import Act, Decision
        from index.decisions.words import decision_words

        act = Act.SAME if same else Act.APART
        if self._listed()[0] is Tab.FIGURES:
            act = Act.SYNONYM
        first, *others = names
        for other in others:
            decision = Decision(act, at="", a=first, b=other)
            self._host.services.decisions.decide(decision, f"{decision_words(decision)}, by you")
        self._set_marks(frozenset())

    def rename(self) -> None:
        """Asks for the name that the person under the cursor is shown by."""
        person = self._person()
        if person is None:
            return
        from tui.screens.prompt import Prompt

        spelled = person.spellings[0].name

        def keep(name: str | None) -> None:
            if name is not None and name.strip() and name.strip() != person.name:
                from index.decisions.decision import Act, Decision
                from index.decisions.words import decision_words

                decision = Decision(Act.NAME, at="", a=spelled, value=name.strip())
                self._host.services.decisions.decide(decision, f"{decision_words(decision)}, by you")

        self._host.open_dialog(Prompt("Show this person as", person.name), keep)

    def toggle_mark(self) -> None:
        """Marks the name under the cursor, or takes its mark away."""
        name = getattr(self._row(), "name", None)
        if name is None:
            self._host.set_message("This row has no name to mark")
            return
        self._set_marks(self._marked ^ {name})

    def undo(self) -> None:
        """Takes the last decision back."""
        self._host.services.decisions.undo()

    def _names(self) -> tuple[str, ...] | None:
        """The names to decide about, the main one first; None, with a message, if there are not two."""
        if len(self._marked) > 1:
            return tuple(sorted(self._marked, key=self._weight))
        if (found := self._spelling()) is not None:
            return found
        person = self._person()
        proposed = [each.name for each in person.spellings if str(each.standing) == "proposed"] if person else []
        if person is not None and len(proposed) == 1:
            return person.spellings[0].name, proposed[0]
        several = "Several spellings are proposed: move to one of them"
        self._host.set_message(several if proposed else f"Mark two first: {self._host.key_of(MARK_NAME)}", 4)
        return None

    def _spelling(self) -> tuple[str, str] | None:
        """The person's main spelling and the one under the cursor, if that is another."""
        person, name = self._person(), getattr(self._row(), "name", None)
        if person is None or name is None or name == person.spellings[0].name:
            return None
        return person.spellings[0].name, name

    def _person(self) -> Person | None:
        key = getattr(self._row(), "key", None)
        return next((each for each in self._people() if each.name == key), None)

    def _people(self) -> Sequence[Person]:
        from tui.models.across_people import PeopleOverview

        found = self._state.overview(*self._listed())
        return found.people if isinstance(found, PeopleOverview) else ()

    def _weight(self, name: str) -> tuple[int, str]:
        """Sorts the most quoted name first."""
        said = (each.said for person in self._people() for each in person.spellings if each.name == name)
        return -max(said, default=0), name

    @property
    def _marked(self) -> frozenset[str]:
        return self._state.views[self._listed()[0]].marked

    def _set_marks(self, marked: frozenset[str]) -> None:
        tab = self._listed()[0]
        self._state.views[tab] = replace(self._state.views[tab], marked=marked)
        self._changed()
