"""Writing a segment of the index: whole posting lists at once, in Whoosh's own W3 format.

Stock Whoosh spends its time on one call for each posting. Here lists grow while paragraphs are added, and each is
written as one block. Any stock Whoosh reads the result. Two files of our own are written beside the segment: a
directory of where each list is, so that opening an index need not read its term file; and the paragraphs of all terms
(`id_lists`).
"""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.search.bitmap import bitmap_of, unchecked
from index.store.format import whoosh_format
from index.store.format.files import checksums
from index.store.format.rows import Row
from index.store.format.schema import INDEX_NAME, LISTED_FIELDS, PLACED_FIELDS, schema
from index.store.format.segment_info import COMPARED, DIRECTORY, IDS, LISTS
from index.store.format.table import write_table
from index.store.read.ranges import figure_columns
from index.store.write.document_writer import DocumentWriter
from index.store.write.facts_writer import FactsWriter
from index.store.write.field_words import FieldWords, TextWords
from index.store.write.posting_list_writer import PostingListWriter
from index.store.write.runs import Run, in_blocks, merged
from index.store.write.spill_file import SpillFile
from index.store.write.term_counts import TermCounts

if TYPE_CHECKING:
    from index.compare.facts import ArticleFacts

MOST_AT_ONCE = 100_000
"""Paragraphs of a segment of a large corpus."""
_MOST_TEXT = 4_000_000
"""Characters of text whose words are kept in memory: some 14,000 paragraphs, 800,000 words.

In every run each distinct word is tokenized again, sorted and written: some 37 % of the time of a build with runs of
half this size.
"""


class SegmentWriter:
    """Collects rows; `finish` writes them as a segment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.segment: Any = whoosh_format.codec().new_segment(whoosh_format.storage(folder), INDEX_NAME)
        self._documents = DocumentWriter(folder, self.segment)
        self._spill = SpillFile(folder)
        self._facts = FactsWriter(self._spill)
        self._text = TextWords()
        self._placed = {field: self._text if field == "text" else FieldWords() for field in PLACED_FIELDS}
        self._listed: dict[str, defaultdict[str, array[int]]] = {
            field: defaultdict(_numbers) for field in LISTED_FIELDS
        }
        self._runs: list[Run] = []
        self._held = 0

    def __len__(self) -> int:
        return len(self._documents)

    def add_article(self, rows: Iterable[Row], article: int, facts: "ArticleFacts | None") -> None:
        """Adds the paragraphs of the article with a number, and what it gives to be compared."""
        first = len(self)
        for row in rows:
            self.add(row, article)
        if facts is not None and len(self) > first:
            self._facts.add(article, first, len(self) - first, facts)

    def add(self, row: Row, article: int) -> None:
        """Adds one paragraph of an article. Raises OSError."""
        number = self._documents.add(row.packed, article, row.day)
        self._text.add_text(number, row.text, row.is_title)
        for field, (terms, places) in row.placed.items():
            self._placed[field].add(number, terms, places)
        for field, values in row.listed.items():
            for value in values:
                self._listed[field][value].append(number)
        self._held += len(row.text)
        if self._held >= _MOST_TEXT:
            self._write_run()

    def finish(self) -> tuple[Any, TermCounts]:
        """Writes the segment and drops what was collected. Raises OSError; after an error call `discard`.

        Returns the segment, and the counts of the words of its text.
        """
        for words in self._placed.values():
            words.fill(len(self))
        self._documents.finish({field: words.lengths for field, words in self._placed.items()})
        lists = PostingListWriter(self._folder, self.segment)
        extents = {}
        with (self._folder / self.segment.make_filename(IDS)).open("wb") as file:
            for field, spec in sorted(schema().items()):
                if field in self._placed:
                    held = self._placed[field]
                    words_of_all = merged([*(run.blocks(field) for run in self._runs), in_blocks(held.take_out())])
                    lists.placed(field, words_of_all, held.lengths)
                elif field in self._listed:
                    named = {value.encode("utf-8", "replace"): ids for value, ids in self._listed[field].items()}
                    lists.listed(field, named, True)
                elif field == "article":
                    lists.listed(field, self._by_article(spec), False)
                if field in self._placed or field in self._listed:
                    extents[field] = lists.ids.write(file, self._planes)
        lists.close()
        self._runs = []
        self._facts.write(self._folder / self.segment.make_filename(COMPARED))
        self._spill.close()
        files = {path.name: path.stat().st_size for path in self._folder.glob(f"{self.segment.segment_id()}.*")}
        about = {"files": files, "extents": extents, "planes": self._planes, "words": sum(self._text.lengths)}
        columns = (
            lists.directory
            | figure_columns(sorted(self._listed["figure"]))
            | {
                "about": json.dumps(about).encode(),
                **{name: checksums(self._folder / self.segment.make_filename(name)) for name in (IDS, LISTS)},
                "lengths": self._text.lengths.tobytes(),
                "articles": self._documents.columns["article"].tobytes(),
                "days": self._documents.columns["day"].tobytes(),
                "stored starts": self._documents.starts.tobytes(),
                "lasts": self._last_paragraphs(),
            }
        )
        write_table(self._folder / self.segment.make_filename(DIRECTORY), columns)
        return self.segment, self._text.take_census()

    def discard(self) -> None:
        """Drops what was added; the next commit removes the files."""
        try:
            self._documents.discard()
        finally:
            self._spill.close()

    def _write_run(self) -> None:
        """Moves the positions of all words out of memory."""
        self._runs.append(run := Run(self._spill))
        for field, words in self._placed.items():
            run.write(field, words.take_out())
        self._held = 0

    @property
    def _planes(self) -> int:
        """In how many bytes the number of a paragraph fits."""
        return max(1, -(-(len(self) - 1).bit_length() // 8))

    def _last_paragraphs(self) -> bytes:
        """Returns the last paragraph of each article as a serialized bitmap."""
        articles = self._documents.columns["article"]
        lasts = {article: number for number, article in enumerate(articles)}
        return bitmap_of([sorted(lasts.values())], len(articles), unchecked).serialize()

    def _by_article(self, spec: Any) -> "dict[bytes, array[int]]":
        found: defaultdict[int, array[int]] = defaultdict(_numbers)
        for number, article in enumerate(self._documents.columns["article"]):
            found[article].append(number)
        return {spec.to_bytes(article): ids for article, ids in found.items()}


def _numbers() -> "array[int]":
    return array("I")
