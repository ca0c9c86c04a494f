"""Engines side by side over the same paragraphs: each builds an index and answers top 20 with an exact count.

SQLite comes with Python and stock Whoosh with the program. `pip install tantivy` brings tantivy. Xapian comes with the
system (Debian: `apt-get install python3-xapian`, for a Python of the same minor version); its binding is also sought
in the packages of the system and in the folder that SEEDREAD_XAPIAN names. Engines that are not installed are left out.
"""

import os
import sqlite3
import sys
from collections.abc import Callable, Iterable
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from bench.corpus import Made

Answer = tuple[int, list[int]]
"""Number of paragraphs that match, and the first twenty."""
TOP = 20
AT_ONCE = 100_000
"""Paragraphs that a refresh collects in memory before it writes them."""


class Engine(Protocol):
    name: str

    def build(self, corpus: Iterable[Made], folder: Path) -> None: ...

    def search(self, kind: str, words: list[str]) -> Answer: ...


class Seedread:
    """This index; words are exact, so that all engines answer the same question."""

    name = "seedread"

    def build(self, corpus: Iterable[Made], folder: Path) -> None:
        from index.article import Kind, Paragraph
        from index.files import make_private
        from index.search.document import IndexedParagraph
        from index.store.format.paragraph_marks import NO_MARKS
        from index.store.read.snapshot import Snapshot
        from index.store.write.changes import FileState
        from index.store.write.prepare import Prepared, prepare_rows
        from index.store.write.update import Update

        make_private(folder)
        update = Update(folder, None)
        for article in corpus:
            if len(update) >= AT_ONCE:
                update.commit(())
            passages = [
                (Paragraph(number, Kind.BODY, 0, len(text)), IndexedParagraph(text), NO_MARKS)
                for number, text in enumerate(article.paragraphs, 1)
            ]
            prepared = Prepared("", None, None, None, "", *prepare_rows(passages), ())
            update.add(FileState(article.name, 0, 0), prepared)
        update.commit(())
        self.snapshot = Snapshot(folder)

    def search(self, kind: str, words: list[str]) -> Answer:
        from index.search.expand import expand
        from index.search.query import parse
        from index.search.ranking import ranked

        query = f'"{" ".join(words)}"' if kind.startswith("phrase") else " ".join(words)
        bound = expand(parse(query, typing="prefix" in kind), self.snapshot.catalogue.lexicon, exact=True)
        hits = self.snapshot.matching(bound, _silent, self.snapshot.everything)
        return len(hits), [number for number, _ in islice(ranked(bound, hits, self.snapshot, _silent), TOP)]


class StockWhoosh:
    """Whoosh as its manual says: its own writer, analyser and searcher."""

    name = "stock Whoosh"

    def build(self, corpus: Iterable[Made], folder: Path) -> None:
        from whoosh.analysis import StandardAnalyzer
        from whoosh.fields import TEXT, Schema
        from whoosh.index import create_in

        folder.mkdir(parents=True)
        index = create_in(str(folder), Schema(text=TEXT(analyzer=StandardAnalyzer(stoplist=None), stored=True)))
        writer = index.writer(limitmb=512)
        for article in corpus:
            for text in article.paragraphs:
                writer.add_document(text=text)
        writer.commit()
        self.searcher = index.searcher()

    def search(self, kind: str, words: list[str]) -> Answer:
        from whoosh.query import And, Phrase, Prefix, Query, Term

        query: Query
        if kind.startswith("phrase"):
            query = Phrase("text", words)
        else:
            last = Prefix if "prefix" in kind else Term
            query = And([Term("text", word) for word in words[:-1]] + [last("text", words[-1])])
        results = self.searcher.search(query, limit=TOP)
        return len(results), [hit.docnum for hit in results]


class Fts5:
    """SQLite's full text search with an index of prefixes."""

    name = "SQLite FTS5"

    def build(self, corpus: Iterable[Made], folder: Path) -> None:
        folder.mkdir(parents=True)
        self.base = sqlite3.connect(folder / "fts.db")
        self.base.execute("create virtual table t using fts5(text, prefix='1 2 3')")
        rows = ((text,) for article in corpus for text in article.paragraphs)
        with self.base:
            self.base.executemany("insert into t values (?)", rows)
        self.base.execute("insert into t(t) values ('optimize')")
        self.base.commit()

    def search(self, kind: str, words: list[str]) -> Answer:
        if kind.startswith("phrase"):
            query = '"' + " ".join(words) + '"'
        else:
            query = " ".join(f'"{word}"' for word in words) + ("*" if "prefix" in kind else "")
        (count,) = self.base.execute("select count(*) from t where t match ?", (query,)).fetchone()
        top = self.base.execute("select rowid from t where t match ? order by rank limit ?", (query, TOP)).fetchall()
        return count, [row[0] - 1 for row in top]


class Tantivy:
    """tantivy by its Python binding; left out where that is not installed."""

    name = "tantivy"

    def build(self, corpus: Iterable[Made], folder: Path) -> None:
        tantivy: Any = import_module("tantivy")
        folder.mkdir(parents=True)
        schema = tantivy.SchemaBuilder().add_text_field("text", stored=True).build()
        self._index = tantivy.Index(schema, path=str(folder))
        writer = self._index.writer(heap_size=256_000_000, num_threads=1)
        for article in corpus:
            for text in article.paragraphs:
                writer.add_document(tantivy.Document(text=text))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, kind: str, words: list[str]) -> Answer:
        if "prefix" in kind:
            tantivy: Any = import_module("tantivy")

            schema = self._index.schema
            exact = [(tantivy.Occur.Must, tantivy.Query.term_query(schema, "text", word)) for word in words[:-1]]
            begun = tantivy.Query.regex_query(schema, "text", words[-1] + ".*")
            query = tantivy.Query.boolean_query([*exact, (tantivy.Occur.Must, begun)])
        elif kind.startswith("phrase"):
            query = self._index.parse_query('"' + " ".join(words) + '"', ["text"])
        else:
            query = self._index.parse_query(" AND ".join(words), ["text"])
        found = self._searcher.search(query, TOP, count=True)
        return found.count, [address.doc for _, address in found.hits]


class Xapian:
    """Xapian by its Python binding; left out where that is not installed."""

    name = "Xapian"

    def build(self, corpus: Iterable[Made], folder: Path) -> None:
        sys.path.append(os.environ.get("SEEDREAD_XAPIAN", "/usr/lib/python3/dist-packages"))
        try:
            import xapian
        finally:
            sys.path.pop()
        self.base = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OPEN)
        terms = xapian.TermGenerator()
        for article in corpus:
            for text in article.paragraphs:
                document = xapian.Document()
                document.set_data(text)
                terms.set_document(document)
                terms.index_text(text)
                self.base.add_document(document)
        self.base.commit()

    def search(self, kind: str, words: list[str]) -> Answer:
        import xapian

        if kind.startswith("phrase"):
            query = xapian.Query(xapian.Query.OP_PHRASE, words)
        else:
            last = xapian.Query(words[-1])
            if "prefix" in kind:  # of any number of words; with two arguments the binding takes it for a list
                last = xapian.Query(xapian.Query.OP_WILDCARD, words[-1], 0, xapian.Query.WILDCARD_LIMIT_ERROR)
            query = xapian.Query(xapian.Query.OP_AND, [*map(xapian.Query, words[:-1]), last])
        enquire = xapian.Enquire(self.base)
        enquire.set_query(query)
        found = enquire.get_mset(0, TOP, self.base.get_doccount())
        return found.get_matches_estimated(), [match.docid - 1 for match in found]


def _silent() -> None:
    """Ignores progress."""


ENGINES: tuple[Callable[[], Engine], ...] = (Seedread, StockWhoosh, Fts5, Xapian, Tantivy)
