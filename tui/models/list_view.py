"""How the list is ordered, folded and filtered."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from tui.models.conditions import Conditions, read_conditions
from tui.state.article_states import ArticleState


class Order(StrEnum):
    """Orders of the list; hits stay together by article in every order."""

    RELEVANCE = "relevance"
    """Best hit first; articles without a search in the order of their files."""
    DATE = "date"
    """Earliest first, articles without a date last."""
    OUTLET = "outlet"
    TITLE = "title"
    HITS = "hits"
    """Most hits first."""

    def next(self, *, hits: bool) -> Order:
        """The order after this one; without hits there is nothing to order by their number."""
        orders = [order for order in Order if hits or order is not Order.HITS]
        return orders[(orders.index(self) + 1) % len(orders)] if self in orders else Order.RELEVANCE


class ListView(Struct, frozen=True):
    """How the list is shown."""

    order: Order = Order.RELEVANCE
    folded: bool = False
    """Whether hits are folded to their articles."""
    filter_text: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether all hits are listed, best first."""
        return self.order is Order.RELEVANCE and not self.filter_text.strip()


class ListFilter(Struct, frozen=True):
    """A filter as read: an article must fulfil every part."""

    words: tuple[str, ...] = ()
    """Casefolded; each occurs in title, outlet, date, first words or file name."""
    conditions: Conditions = Conditions()

    def accepts(self, texts: Iterable[str | None], state: ArticleState) -> bool:
        """Whether an article with these texts and marks is listed."""
        if not self.conditions.hold(state):
            return False
        if not self.words:
            return True
        text = "\n".join(text for text in texts if text).casefold()
        return all(word in text for word in self.words)


def read_filter(text: str) -> ListFilter:
    """Reads a filter: words, `is:unread`, `is:starred`, `label:x`; a part that cannot be read is named and ignored."""
    conditions = read_conditions(text, typing=True)
    return ListFilter(tuple(conditions.words.casefold().split()), conditions)


def list_title(what: str, view: ListView) -> str:
    """The title of the list: "Hits · by date · articles only"."""
    parts = [what]
    if view.order is not Order.RELEVANCE:
        parts.append(f"by {view.order}")
    if view.folded and what == "Hits":
        parts.append("articles only")
    return " · ".join(parts)
