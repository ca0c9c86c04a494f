"""The rows of the list of hits: paragraphs with their matches, under their article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from index.text import cell_width, escape_controls
from tui.widgets.rows.articles import ArticleRow, UnreadableRow
from tui.widgets.rows.messages import NARROW, MessageRow, kind_sign
from tui.widgets.segments import StyledText

if TYPE_CHECKING:
    from index.article import Span
    from index.search.hits import Hit, Results
    from tui.models.arranged import LineOf
    from tui.state.article_states import ArticleStates

MAX_CHARACTERS = 100
"""Characters of a query that are repeated if nothing was found."""
WIDE_CELLS = 44
"""Cells of a list from which on a hit takes two lines."""
_INDENT = 3
_PLACE_CELLS = 4
"""Cells of the column of paragraph numbers; longer places push the text to the right."""


class HitRow(Struct, frozen=True):
    """A paragraph that matches, cut so that the match is seen."""

    hit: Hit
    number: int
    """Its index among the hits."""
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells: two if there is room and the paragraph is longer than one."""
        if width < WIDE_CELLS:
            return 1
        text = self.hit.text
        if len(text) > width:  # most are: with ten thousand hits, measuring each takes 9 ms, this 3
            return 2
        return 1 if _cells_at_most(text, self._room(width)) else 2

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The paragraph's place and a snippet with the match, in one or two lines."""
        place = f"{' ' * _INDENT}{kind_sign(self.hit.place):<{_PLACE_CELLS}} "
        snippet = snippet_lines(self.hit, self._room(width), self.height_at(width))
        return [[(" " * len(place), "") if number else (place, "muted"), *line] for number, line in enumerate(snippet)]

    def _room(self, width: int) -> int:
        return max(8, width - _INDENT - max(_PLACE_CELLS, len(kind_sign(self.hit.place))) - 2)


class NoteRow(Struct, frozen=True):
    """The parts of the query that were not read as typed, in as many lines as needed."""

    text: str
    selectable: ClassVar[bool] = False

    @property
    def height(self) -> int:
        """Lines in the narrowest list."""
        return self.height_at(NARROW)

    def height_at(self, width: int) -> int:
        """Lines in a list of `width` cells."""
        return len(self._wrapped(width))

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The lines, the first with a sign."""
        wrapped = self._wrapped(width)
        return [[("   " if number else " ! ", "warning"), (line, "warning")] for number, line in enumerate(wrapped)]

    def _wrapped(self, width: int) -> list[str]:
        from textwrap import wrap

        return wrap(self.text, max(8, width - 4)) or [""]


ListRow = NoteRow | ArticleRow | HitRow | UnreadableRow | MessageRow


def result_rows(
    results: Results, line_of: LineOf, states: ArticleStates, *, folded: bool, filtered: bool
) -> list[ListRow]:
    """The hits, or why there are none; `filtered`: there were some before the filter of the list."""
    if results.hits:
        return hit_rows(results, line_of, states, folded=folded)
    return no_hit_rows(results, filtered=filtered)


def hit_rows(
    results: Results, line_of: LineOf, states: ArticleStates | None = None, *, folded: bool = False
) -> list[ListRow]:
    """Hits in their order, each article's under a row with its title and number of hits.

    Args:
        results: the hits.
        line_of: what the index knows of an article.
        states: the user's marks on articles.
        folded: whether only the articles are listed.
    """
    rows: list[ListRow] = note_rows(results)
    for path, group in groupby(enumerate(results.hits), lambda pair: pair[1].path):
        hits = list(group)
        first, line = hits[0][1], line_of(path)
        words, content = (line.first_words, line.content) if line else ("", "")
        known = first.title, first.outlet, first.date, words, content
        rows.append(ArticleRow(path, *known, states, len(hits), first, level_words(first), selectable=folded))
        if not folded:
            rows.extend(HitRow(hit, number) for number, hit in hits)
    return rows


def no_hit_rows(results: Results, *, filtered: bool = False) -> list[ListRow]:
    """The lines shown if nothing was found: how the query was read, and what to try."""
    from index.search.query import parse
    from index.search.query.nodes import NOTHING

    asked = escape_controls(results.understood or results.query)
    asked = asked if len(asked) <= MAX_CHARACTERS else f"{asked[:MAX_CHARACTERS]}…"
    is_empty = parse(results.query) == NOTHING  # an asterisk, a field without a value
    found = f"“{asked}” has no word to search for" if is_empty else f"No hit for {asked}"
    rows: list[ListRow] = [*note_rows(results), MessageRow(found)]
    if filtered:
        rows.append(MessageRow("The filter of the list hides all hits"))
    elif results.has_other_spellings:
        rows.append(MessageRow("Enter: search with other spellings"))
    elif results.suggestion:
        rows.append(MessageRow(f"Enter: search for {escape_controls(results.suggestion)}"))
    rows.append(MessageRow("Esc twice: clear the search"))
    return rows


def note_rows(results: Results) -> list[ListRow]:
    """The parts of the query that were not read as typed."""
    return [NoteRow(escape_controls(note)) for note in results.notes]


def level_words(hit: Hit) -> str:
    """How much of the query the article of a hit has; empty if a single paragraph has all of it."""
    from index.search.hits import Level

    if hit.level is Level.PARAGRAPH:
        return ""
    if hit.level is Level.ARTICLE:
        return "all words, in different paragraphs"
    return f"{hit.parts[0]} of {hit.parts[1]} words"


def snippet_lines(hit: Hit, width: int, most: int) -> list[list[StyledText]]:
    """A hit's text around its first match, in up to `most` lines of `width` cells."""
    from index.search.snippets import snippet
    from tui.widgets.article.wrap import wrap

    spans = tuple((start - hit.start, end - hit.start) for start, end in hit.spans)
    room = width * most
    while True:  # lines end between words, so the text must be a little shorter than the lines together
        text, marked = snippet(hit.text, spans, room)
        lines = wrap(text, width)
        if len(lines) <= most or room <= width:
            break
        room -= max(1, width // 8)
    shown = escape_controls(text)
    return [_marked(shown, line, marked) for line in lines[:most]]


def _marked(text: str, line: Span, spans: Sequence[Span]) -> list[StyledText]:
    """A line of a text in pieces, the spans with a style of their own."""
    pieces: list[StyledText] = []
    at = line[0]
    for span in spans:
        start, end = max(span[0], at), min(span[1], line[1])
        if start < end:
            pieces += [(text[at:start], ""), (text[start:end], "hit")]
            at = end
    return [*pieces, (text[at : line[1]], "")]


def _cells_at_most(text: str, cells: int) -> bool:
    return len(text) <= cells and (text.isascii() or sum(map(cell_width, text)) <= cells)
