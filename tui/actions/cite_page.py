"""Commands on the page that shows the citation of a passage in every style."""

from collections.abc import Callable
from typing import Protocol

from tui.actions.command import CITE_PAGE, Command, Group


class CitePageView(Protocol):
    """The page of citations as commands see it."""

    def copy_words(self) -> None: ...
    def toggle_quotation(self) -> None: ...
    def toggle_note(self) -> None: ...
    def toggle_list(self) -> None: ...
    def state_facts(self) -> None: ...


def _on_page(
    name: str, key: str, title: str, footer: str, run: Callable[[CitePageView], None]
) -> Command[CitePageView]:
    return Command(f"citation.{name}", (key,), title, Group.CITE_PAGE, run, footer=footer, scopes=CITE_PAGE)


WORDS = _on_page("words", "e", "Copy the exact words only", "words", lambda page: page.copy_words())
QUOTATION = _on_page(
    "quotation", "q", "With or without the quotation", "quotation on/off", lambda page: page.toggle_quotation()
)
NOTE = _on_page("note", "n", "Show the note alone, or the whole", "show the note only", lambda page: page.toggle_note())
LIST = _on_page(
    "list",
    "b",
    "Show the entry of the bibliography alone",
    "show the entry only",
    lambda page: page.toggle_list(),
)
FACTS = _on_page("facts", "E", "Add what you know of the article", "add facts", lambda page: page.state_facts())

CITE_PAGE_COMMANDS = (WORDS, QUOTATION, NOTE, LIST, FACTS)
