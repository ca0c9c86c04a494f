"""Writing a segment of the index: whole posting lists at once, in Whoosh's own W3 format.

Stock Whoosh spends its time on one call a posting. Here lists grow while paragraphs come by and each is written as one
block. Any stock Whoosh reads the result. Beside the segment lie a directory of where each list is, so that opening an
index need not read its term file, and the paragraphs of all terms in one plain array, term after term: what begins with
the same letters stands together there, and a prefix is one slice.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from index.search.bitmap import bitmap_of, unchecked
from index.store.format import whoosh_format
from index.store.format.compared import FactsWriter
from index.store.format.files import checksums
from index.store.format.rows import Row
from index.store.format.schema import INDEX_NAME, LISTED_FIELDS, PLACED_FIELDS, schema
from index.store.format.segment_info import COMPARED, DIRECTORY, IDS, LISTS
from index.store.format.table import write_table
from index.store.read.ranges import figure_columns
from index.store.write.document_writer import DocumentWriter
from index.store.write.field_words import FieldWords, TextWords
from index.store.write.posting_list_writer import PostingListWriter
from index.store.write.term_counts import TermCounts

if TYPE_CHECKING:
    from index.compare.facts import ArticleFacts

_ID_BYTES = 4


class SegmentWriter:
    """Collects rows; `finish` writes them as a segment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.segment: Any = whoosh_format.codec().new_segment(whoosh_format.storage(folder), INDEX_NAME)
        self._documents = DocumentWriter(folder, self.segment)
        self._facts = FactsWriter()
        self._text = TextWords()
        self._placed = {field: self._text if field == "text" else FieldWords() for field in PLACED_FIELDS}
        self._listed: dict[str, defaultdict[str, list[int]]] = {field: defaultdict(list) for field in LISTED_FIELDS}

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
        """Adds one paragraph of an article."""
        number = self._documents.add(row.packed, article, row.day)
        self._text.add_text(number, row.text, row.is_title)
        for field, (terms, places) in row.placed.items():
            self._placed[field].add(number, terms, places)
        for field, values in row.listed.items():
            for value in values:
                self._listed[field][value].append(number)

    def census(self) -> TermCounts:
        """Returns the counts of the words of the text."""
        return self._text.census()

    def finish(self) -> Any:
        """Writes the segment and drops what was collected. Raises OSError; after an error call `discard`."""
        for words in self._placed.values():
            words.release()
            words.fill(len(self))
        self._documents.finish({field: words.lengths for field, words in self._placed.items()})
        lists = PostingListWriter(self._folder, self.segment)
        for field, spec in sorted(schema().items()):
            if field in self._placed:
                lists.placed(field, self._placed[field])
            elif field in self._listed:
                named = {value.encode("utf-8", "replace"): ids for value, ids in self._listed[field].items()}
                lists.listed(field, named, True)
            elif field == "article":
                lists.listed(field, self._by_article(spec), False)
        lists.close()
        extents = self._write_ids(lists)
        self._facts.write(self._folder / self.segment.make_filename(COMPARED))
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
        return self.segment

    def discard(self) -> None:
        """Drops what was added; the next commit removes the files."""
        self._documents.discard()

    def _write_ids(self, lists: PostingListWriter) -> dict[str, tuple[int, int]]:
        """Writes the paragraphs of all terms and how often each; returns where each field begins, in bytes."""
        extents = {}
        at, planes = 0, self._planes
        with (self._folder / self.segment.make_filename(IDS)).open("wb") as file:
            for field in (*PLACED_FIELDS, *LISTED_FIELDS):
                ids, times = memoryview(lists.ids.pop(field)).cast("B"), lists.times.pop(field, b"")
                begin = at
                for plane in range(planes):
                    at += file.write(ids[plane::_ID_BYTES].tobytes())
                extents[field] = (begin, at)
                at += file.write(times)
        return extents

    @property
    def _planes(self) -> int:
        """In how many bytes the number of a paragraph fits."""
        return max(1, -(-(len(self) - 1).bit_length() // 8))

    def _last_paragraphs(self) -> bytes:
        """Returns the last paragraph of each article as a serialized bitmap."""
        articles = self._documents.columns["article"]
        lasts = {article: number for number, article in enumerate(articles)}
        return bitmap_of([sorted(lasts.values())], len(articles), unchecked).serialize()

    def _by_article(self, spec: Any) -> dict[bytes, list[int]]:
        found: defaultdict[int, list[int]] = defaultdict(list)
        for number, article in enumerate(self._documents.columns["article"]):
            found[article].append(number)
        return {spec.to_bytes(article): ids for article, ids in found.items()}
