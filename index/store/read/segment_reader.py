"""Reads a segment: the paragraphs of a term as a slice of one array, its positions from Whoosh's lists."""

import json
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property, partial
from itertools import islice, pairwise
from pathlib import Path
from pickle import loads
from zlib import decompress

from index.article import Kind
from index.search.bitmap import Bitmap, CancelCheck, all_docs, bitmap_of, unchecked, with_checks
from index.search.evaluate import Finder
from index.search.query.nodes import ValueRange
from index.search.tokens import term_width
from index.store.format.errors import DamagedError
from index.store.format.facts_table import FactsReader
from index.store.format.files import CheckedPieces, Pieces
from index.store.format.rows import Stored
from index.store.format.schema import PLACED_FIELDS
from index.store.format.segment_info import COMPARED, DIRECTORY, IDS, LISTS, STORED, Part
from index.store.format.table import Table
from index.store.read.field_columns import FieldColumns
from index.store.read.position_cache import PositionCache
from index.store.read.ranges import FigureColumns, date_rows, read_figure_columns, when_rows
from index.store.read.standing import Standing, Standings
from index.store.read.term_bitmaps import TermBitmaps
from index.store.read.term_places import TermPlaces

_TERMS = 1024
"""Terms that are looked up between two checks."""
_POSTINGS = 1 << 16
"""Paragraphs of terms that are read at once."""


class SegmentReader:
    """One segment. Its paragraphs are numbered from 0 here and from `base` in the index. It never changes."""

    def __init__(self, folder: Path, part: Part, base: int, kept: PositionCache) -> None:
        """Raises DamagedError or OSError where the segment is not whole."""
        self.base = base
        self.count = part.count
        self.deleted = part.deleted
        self._directory = Table(folder / (part.name + DIRECTORY))
        about = json.loads(bytes(self._directory.column("about")))
        for name, size in about["files"].items():
            if (folder / name).stat().st_size != size:
                raise DamagedError(f"{name} is not as long as it was written")
        self.word_count: int = about["words"]
        ids = CheckedPieces(folder / (part.name + IDS), self._directory.column(IDS))
        lists = CheckedPieces(folder / (part.name + LISTS), self._directory.column(LISTS))
        self._documents = Pieces(folder / (part.name + STORED))
        self._facts_path = folder / (part.name + COMPARED)
        self._fields = {
            field: FieldColumns(field, self._directory, ids, extent, about["planes"])
            for field, extent in about["extents"].items()
        }
        self._standings = {field: Standings(base, column) for field, column in self._fields.items()}
        self._bitmaps = {
            field: TermBitmaps(column, self._standings[field], self.count) for field, column in self._fields.items()
        }
        self._places = {
            field: TermPlaces(f"{part.name} {field}", self._fields[field], self._standings[field], lists, kept)
            for field in PLACED_FIELDS
        }

    def numbers(self, name: str) -> "memoryview[int]":
        """A number for each paragraph: its article, its day, or how many words it has. Raises DamagedError."""
        column = self._directory.numbers(name)
        if len(column) != self.count:
            raise DamagedError("a segment is cut short")
        return column

    @cached_property
    def facts(self) -> FactsReader:
        """The facts of its articles, for comparing. Raises DamagedError and OSError."""
        return FactsReader(self._facts_path)

    def postings(self, field: str) -> Iterator[tuple[str, "memoryview[int]"]]:
        """Yields each term of a field with its paragraphs. Raises DamagedError and OSError."""
        column = self._fields[field]
        starts, terms = column.starts, iter(column.terms)
        at = 0
        while at < len(starts) - 1:
            end = max(at + 1, bisect_right(starts, starts[at] + _POSTINGS, at) - 1)
            ids = column.ids(starts[at], starts[end])
            base = starts[at]
            for begin, stop in pairwise(starts[at : end + 1]):
                yield next(terms), ids[begin - base : stop - base]
            at = end

    @cached_property
    def lasts(self) -> Bitmap:
        """The last paragraph of each article."""
        return Bitmap.deserialize(bytes(self._directory.column("lasts")))

    @cached_property
    def present(self) -> Bitmap:
        """All paragraphs that are not deleted."""
        return all_docs(self.count) - bitmap_of([sorted(self.deleted)], self.count, unchecked)

    @cached_property
    def shown(self) -> Bitmap:
        """The paragraphs that a search finds by default: neither deleted nor furniture."""
        return self.present - self.having("kind", (str(Kind.FURNITURE),), unchecked)

    def standing(self, field: str, term: str) -> Standing | None:
        """Returns the posting list of a term; None if the segment does not have it."""
        row = self._fields[field].terms.find(term)
        return None if row < 0 else self._standings[field].of(row)

    def having(self, field: str, terms: Collection[str], check: CancelCheck) -> Bitmap:
        """Returns all paragraphs that have any of the terms. `check` is called regularly and may raise to give up."""
        return self._with_rows(field, self._rows(field, terms, check), check)

    def having_all(self, field: str, steps: Sequence[Collection[str]], check: CancelCheck, within: Bitmap) -> Bitmap:
        """Returns the paragraphs of `within` that have any term of each step."""
        try:
            return self._bitmaps[field].of_all([self._rows(field, terms, check) for terms in steps], check, within)
        except IndexError as error:
            raise DamagedError("a list leads out of the index") from error

    def places(self, field: str, terms: Collection[str], check: CancelCheck) -> Finder:
        """Returns a function that finds, among ascending paragraphs, those with any of the terms, and the positions.

        Raises DamagedError, then and there.
        """
        known = self._fields[field].terms
        wide = {known.find(term): term_width(term) for term in with_checks(terms, check) if "-" in term}
        return partial(self._places[field].of, self._rows(field, terms, check), wide, check)

    def valued(self, wanted: ValueRange, check: CancelCheck) -> Bitmap:
        """All paragraphs with a figure in the range."""
        return self._with_rows("figure", self._figures.rows(wanted), check)

    def dated(self, first: date | None, last: date | None, check: CancelCheck) -> Bitmap:
        """All paragraphs of articles whose date may lie between two days."""
        return self._with_rows("date", date_rows(first, last, self._fields["date"].terms, check), check)

    def naming(self, first: date | None, last: date | None, check: CancelCheck) -> Bitmap:
        """All paragraphs whose text has a date within two days."""
        return self._with_rows("when", when_rows(first, last, self._fields["when"].terms, check), check)

    def stored(self, number: int) -> Stored:
        """Returns the stored values of a paragraph. Raises DamagedError."""
        starts = self._stored_starts
        try:
            stored: Stored = loads(decompress(self._documents.read(starts[number], starts[number + 1])))
            if not stored.keys() >= {"text", "place", "marks"}:
                raise DamagedError(f"paragraph {number} is damaged")
        except DamagedError:
            raise
        except Exception as error:  # a damaged pickle raises whatever it happens to spell
            raise DamagedError(f"paragraph {number} is damaged: {error}") from error
        return stored

    @cached_property
    def _stored_starts(self) -> "memoryview[int]":
        return self._directory.numbers("stored starts")

    @cached_property
    def _figures(self) -> FigureColumns:
        return read_figure_columns(self._directory)

    def _rows(self, field: str, terms: Collection[str], check: CancelCheck) -> list[int]:
        known, wanted = self._fields[field].terms, iter(terms)
        check()
        if len(terms) <= _TERMS:
            return known.rows(terms)
        rows: list[int] = []
        while some := list(islice(wanted, _TERMS)):
            check()
            rows += known.rows(some)
        return sorted(rows)

    def _with_rows(self, field: str, rows: Sequence[int], check: CancelCheck) -> Bitmap:
        try:
            return self._bitmaps[field].of(rows, check)
        except IndexError as error:
            raise DamagedError("a list leads out of the index") from error
