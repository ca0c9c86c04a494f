"""The current hit, and the status text for it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from index.text import escape_controls
from tui.models.plurals import counted, plural
from tui.widgets.text_fit import fallbacks

if TYPE_CHECKING:
    from index.article import Article, Span
    from index.search.hits import Hit, Results


MAX_HITS = 10_000
"""The number of hits that can be stepped through; the bar shows the total beyond it."""

_MARKS = re.compile('["“”]')


class HitCursor(Struct, frozen=True):
    """The results of a search, and the index of the current hit, -1 before the first."""

    results: Results | None = None
    index: int = -1
    incomplete: bool = False
    """Whether more of the hits are still to come."""
    of: int = 0
    """Articles in the corpus; 0 if not known."""
    folded: bool = False
    """Whether only articles are listed: then steps go from article to article."""
    unfiltered: int = 0
    """Number of hits before the filter of the list; 0 without a filter."""
    in_article: bool = False
    """Whether only one article was searched."""
    by_article: Mapping[Path, range] = field(default_factory=dict)
    """The indexes of each article's hits, which are contiguous; computed if not given."""

    def __post_init__(self) -> None:
        if self.results is not None and not self.by_article:
            force_setattr(self, "by_article", _by_article(self.results.hits))

    @property
    def total(self) -> int:
        """The number of hits that can be opened."""
        return len(self.results.hits) if self.results else 0

    @property
    def current(self) -> Hit | None:
        """The current hit."""
        return self.results.hits[self.index] if self.results and 0 <= self.index < self.total else None

    def index_of(self, hit: Hit | None) -> int:
        """The number of the hit in the same paragraph, or -1."""
        if hit is None or self.results is None:
            return -1
        numbers = self.by_article.get(hit.path, range(0))
        return next((number for number in numbers if self.results.hits[number].start == hit.start), -1)

    def index_at(self, path: Path, offset: int) -> int:
        """The index of the hit whose paragraph holds a character of an article, or -1."""
        if self.results is None:
            return -1
        hits, numbers = self.results.hits, self.by_article.get(path, range(0))
        return next((number for number in numbers if hits[number].start <= offset < hits[number].end), -1)

    def step(self, by: int) -> HitCursor:
        """At the hit `by` further; round the ends, once all hits are there."""
        if not self.total:
            return self
        if self.folded:
            return self._step_article(by)
        to = (self.index if self.index >= 0 else -1 if by > 0 else 0) + by
        return replace(self, index=max(0, min(to, self.total - 1)) if self.incomplete else to % self.total)

    def _step_article(self, by: int) -> HitCursor:
        """At the first hit of the article `by` further."""
        current = self.current
        paths = self.articles()
        at = paths.index(current.path) if current is not None else -1 if by > 0 else 0
        to = max(0, min(at + by, len(paths) - 1)) if self.incomplete else (at + by) % len(paths)
        return replace(self, index=self.by_article[paths[to]].start)

    def spans_in(self, article: Article) -> Mapping[int, tuple[Span, ...]]:
        """The matches in an article by the start of their paragraph; none of a paragraph that has changed since."""
        if self.results is None:
            return {}
        hits = [self.results.hits[number] for number in self.by_article.get(article.location, ())]
        return {hit.start: hit.spans for hit in hits if _unchanged(hit, article)}

    def articles(self) -> tuple[Path, ...]:
        """The articles with hits, in the order of the hits."""
        return tuple(self.by_article)

    def status_texts(self) -> tuple[str, ...]:
        """The status texts, longest first: "hit 2 of 5 in 2 of 12 articles · also kakaii, Kakeyi".

        The index is padded to the width of the total, so that nothing moves from hit to hit. Notes on parts of the
        query that were read differently from how they were typed come first; the list shows them whole.
        """
        results = self.results
        if results is None:
            return ("",)
        notes = tuple(escape_controls(note).partition(". ")[0].rstrip(".") for note in results.notes)
        read = _read_as(results)
        if not results.hits:
            return (*fallbacks((*notes, "no hit", *read)), "no hit") if notes else fallbacks(("no hit", *read))
        total = min(results.total, MAX_HITS) if self.incomplete else self.total
        cut = results.total != total
        many = f"the first {total:,}" if cut else f"{total:,}" if results.exact_count else f"at least {total:,}"
        number = f"{self.index + 1:>{len(f'{total:,}')},}"
        place = f"hit {number} of {many}" if self.index >= 0 else f"{many} {plural(total, 'hit')}"
        articles = f"{place} in {self._where(results.articles)}"
        articles += f" · filtered from {self.unfiltered:,}" if self.unfiltered else ""
        exact = "" if results.exact_count else ">"
        all_ = f"{articles} · {exact}{results.total:,} in all" if cut else articles
        spellings = tuple(dict.fromkeys(other for _, others in results.folded for other in others))
        named = [_also(spellings, count) for count in range(len(spellings), 0, -1)]
        counted_ = (f"+{counted(len(spellings), 'spelling')}",) if spellings else ()
        plain = (
            *(" · ".join((all_, *read, also)) for also in named),
            *fallbacks((all_, *counted_, *read)),
            *fallbacks((place, *counted_)),
        )
        return (*(" · ".join((*notes, text)) for text in plain[-2:]), *plain) if notes else plain

    def _where(self, articles: int) -> str:
        """Where hits are: "2 of 12 articles"."""
        if self.in_article:
            return "this article"
        return f"{articles:,} of {counted(self.of, 'article')}" if self.of > articles else counted(articles, "article")


def _also(spellings: Sequence[str], count: int) -> str:
    rest = len(spellings) - count
    return f"also {', '.join(spellings[:count])}{f' +{rest}' if rest else ''}"


def _read_as(results: Results) -> tuple[str, ...]:
    """The interpreted query, if it says more than the typed words; a last word that counts as a beginning."""
    words = results.understood.rstrip("…")
    typed, read = (" ".join(_MARKS.sub("", text).casefold().split()) for text in (results.query, words))
    if read.replace(" and ", " ") != typed and words:
        return (f"read as: {escape_controls(results.understood)}",)
    unfinished = results.understood.endswith("…") and results.query.split()
    return (f"{escape_controls(results.query.split()[-1])}…",) if unfinished else ()


def _by_article(hits: Sequence[Hit]) -> Mapping[Path, range]:
    numbers: dict[Path, range] = {}
    for path, group in groupby(range(len(hits)), lambda number: hits[number].path):
        here = list(group)
        numbers[path] = range(here[0], here[-1] + 1)
    return numbers


def _unchanged(hit: Hit, article: Article) -> bool:
    return article.text[hit.start : hit.end] == hit.text
