"""How the panel lists marks; the rows are made once there is an article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3})")


class Tab(StrEnum):
    """The tabs of the panel."""

    SPEAKERS = "speakers"
    FIGURES = "figures"
    DATES = "dates"
    PASSAGES = "passages"

    @property
    def is_decided_about(self) -> bool:
        """Whether names that the tab lists over several articles can be decided to be one's."""
        return self in (Tab.SPEAKERS, Tab.FIGURES)

    @property
    def wide_title(self) -> str:
        """The title of the wide view."""
        return _WIDE_TITLES[self]


_WIDE_TITLES = {
    Tab.SPEAKERS: "People",
    Tab.FIGURES: "Figures by outlet",
    Tab.DATES: "Time line",
    Tab.PASSAGES: "Passages",
}


ARTICLE_TABS = (Tab.SPEAKERS, Tab.FIGURES, Tab.DATES)
"""Tabs that list the marks of one article; passages are of several."""


class PanelView(Struct, frozen=True):
    """How the panel lists marks: folded speakers, order, and the words to filter by."""

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
        """Whether each word of the filter is in one of the texts."""
        return has_words(self.filter_text, texts)


def has_words(asked: str, texts: Iterable[str | None]) -> bool:
    """Whether each of the words asked for is in one of the texts, each in any of them.

    Neither case nor the commas of thousands count: "1500" is in "over 1,500".
    """
    line = _plain("\n".join(filter(None, texts)))
    return all(word in line for word in _plain(asked).split())


def _plain(text: str) -> str:
    return _THOUSANDS.sub("", text.casefold())
