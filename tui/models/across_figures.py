"""The overview of figures: the things that several articles count, each value with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tui.models.across import Excerpt, SourceName

if TYPE_CHECKING:
    from index.compare.corpus import Corpus
    from index.decisions.decision import Decisions


MOST_COLUMNS = 6
"""Articles that are columns of a table at most."""


class FigureCell(Struct, frozen=True):
    """A figure with its value in words and who says it."""

    words: Excerpt
    value: str
    speaker: str | None


class FigureGroup(Struct, frozen=True):
    """Figures of one thing."""

    key: str
    """The counted noun, with a number if several groups share it."""
    counted: str
    noun: str
    """The last word of the noun, by which a decision names it; empty if none is known."""
    relation: str
    cells: tuple[FigureCell, ...]

    @property
    def articles(self) -> int:
        """How many articles give it."""
        return len({cell.words.address for cell in self.cells})


class FiguresOverview(Struct, frozen=True):
    """The figures of the things that several articles count."""

    groups: tuple[FigureGroup, ...]
    sources: Mapping[Path, SourceName]
    is_whole: bool = True
    waiting: int = 0

    @property
    def columns(self) -> tuple[SourceName, ...]:
        """The articles as columns of a table, by date; none if there are too many of them for a screen."""
        counting = {cell.words.address for group in self.groups for cell in group.cells}
        if len(counting) > MOST_COLUMNS:
            return ()
        return tuple(sorted((self.sources[address] for address in counting), key=lambda source: source.order))

    @property
    def count(self) -> int:
        """How many things are counted by several articles."""
        return len(self.groups)

    def about(self, address: Path) -> FiguresOverview:
        """Only the things that one article also counts."""
        return replace(self, groups=tuple(g for g in self.groups if any(c.words.address == address for c in g.cells)))


def figures_overview(corpus: Corpus, decisions: Decisions, *, is_whole: bool = True) -> FiguresOverview:
    """The figures of one thing in several articles."""
    from index.compare.figures import compared_figures
    from tui.cli.format.figures import value_words
    from tui.models.across_excerpts import Excerpts, sources_of

    excerpts = Excerpts(corpus)
    groups: list[FigureGroup] = []
    times: dict[str, int] = {}
    for row in compared_figures(corpus, None, decisions):
        cells = []
        for cell in row.cells:
            words = excerpts.at(cell.place)
            value = value_words(cell.figure, excerpts.article(words.address).words(cell.place.span))
            cells.append(FigureCell(words, value, cell.speaker))
        times[row.counted] = times.get(row.counted, 0) + 1
        key = f"{row.counted}\0{times[row.counted]}"
        nouns = Counter(cell.figure.noun.rpartition(" ")[2] for cell in row.cells if cell.figure.noun)
        noun = max(nouns, key=lambda each: nouns[each], default="")
        groups.append(FigureGroup(key, row.counted, noun, str(row.relation), tuple(cells)))
    return FiguresOverview(tuple(groups), sources_of(corpus), is_whole)
