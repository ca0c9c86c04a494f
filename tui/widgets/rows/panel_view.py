"""How the panel at the right lists marks; the rows themselves are made once there is an article."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace


class Tab(StrEnum):
    """What the panel lists."""

    SPEAKERS = "speakers"
    FIGURES = "figures"
    DATES = "dates"


class PanelView(Struct, frozen=True):
    """How the panel lists marks: which speakers are folded, in what order, and only those with certain words."""

    folded: frozenset[str | None] = frozenset()
    by_weight: bool = False
    filter_text: str = ""
    derived: bool = True
    """Whether dates are listed that are counted from the article's own date."""

    def toggled(self, speaker: str | None) -> PanelView:
        """With a speaker folded, or unfolded."""
        return replace(self, folded=self.folded ^ {speaker})

    def for_another_article(self) -> PanelView:
        """The same order and kinds of marks, with nothing folded and no filter."""
        return PanelView(by_weight=self.by_weight, derived=self.derived)

    def matches(self, *texts: str | None) -> bool:
        """Whether the words that are looked for stand in one of the texts."""
        return any(self.filter_text.casefold() in (text or "").casefold() for text in texts)
