"""A ready index is read from our own files beside Whoosh's, which say what Whoosh's say."""

import gc
import random
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import Any

import pytest
import whoosh
from whoosh.index import open_dir
from whoosh.query import Term

from index.article import RecordPlace
from index.search.lexicon import Lexicon
from index.search.tokens import folded
from index.spelling.names import key
from index.store.format import whoosh_format
from index.store.format.articles import ArticleRecord, ArticleTable
from index.store.format.catalogue import Catalogue, read_catalogue
from index.store.format.errors import DamagedError
from index.store.format.table import Table
from index.store.format.whoosh_format import newest_generation
from index.store.library import Library
from index.store.read import open_snapshot as opening_module
from index.store.read.snapshot import Snapshot
from index.store.write import term_counts
from index.store.write.term_counts import TermCounts
from tests.helpers.patience import PATIENCE_S
from tests.index.store.corpora import bound, library_of, snapshot_of, write_corpus
from tests.index.store.test_agreement import silent


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(tmp_path / "articles")


@pytest.fixture
def grown(corpus: Path, tmp_path: Path) -> Library:
    """Of several segments, in which paragraphs are deleted."""
    for number in range(3):
        (corpus / f"more-{number}.txt").write_text(f"Heading {number}\n\nA walrus came ashore.\n\nIt slept.\n")
    library = library_of(corpus, tmp_path / "cache")
    for late in ("more-1.txt", "late.txt"):
        (corpus / late).write_text("Heading\n\nA walrus left again.\n")
        library.refresh()
    return library


def test_the_reader_and_whoosh_read_the_same(grown: Library) -> None:
    snapshot = snapshot_of(grown)
    with open_dir(str(grown.folder)).reader() as reader:
        assert snapshot.count == reader.doc_count_all()
        assert snapshot.deleted == {number for number in range(snapshot.count) if reader.is_deleted(number)}
        assert snapshot.deleted
        assert len(snapshot.catalogue.parts) == 3
        for number in range(snapshot.count):
            assert snapshot.stored(number) == reader.stored_fields(number)


def test_the_parts_are_those_of_whooshs_table_of_contents(grown: Library) -> None:
    contents = whoosh_format.contents(grown.folder)
    snapshot = snapshot_of(grown)
    assert contents.generation == snapshot.generation
    assert tuple(map(whoosh_format.part, contents.segments)) == snapshot.catalogue.parts


def test_the_format_is_that_of_the_whoosh_that_is_installed() -> None:
    assert whoosh.__version_str__ == whoosh_format.WHOOSH


def test_opening_and_searching_a_ready_index_loads_nothing_that_writes_one(grown: Library, corpus: Path) -> None:
    code = (
        "import sys, pathlib; from index.store.library import Library;"
        "library = Library([pathlib.Path(sys.argv[1])], pathlib.Path(sys.argv[2]));"
        "assert library.search('walrus', typing=True).total == int(sys.argv[3]);"
        "assert library.search('haddad').total and library.search('\"two dredgers\"').total;"
        "assert library.search('date:2024.. figure:>2 -kind:title').understood;"
        "assert len(library.articles()) == 7;"
        "unwanted = {'whoosh', 'index.reading.articles', 'index.marks', 'index.store.write.refresh', 'tempfile'};"
        "loaded = sorted(unwanted & sys.modules.keys()); print(loaded); sys.exit(len(loaded))"
    )
    asked = [str(corpus), str(grown.folder.parent.parent), str(grown.search("walrus").total)]
    ran = subprocess.run([sys.executable, "-c", code, *asked], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_refresh_that_finds_nothing_to_do_loads_no_whoosh(grown: Library, corpus: Path) -> None:
    code = (
        "import sys, pathlib; from index.store.library import Library;"
        "library = Library([pathlib.Path(sys.argv[1])], pathlib.Path(sys.argv[2]));"
        "assert library.refresh().unchanged == 7; sys.exit('whoosh' in sys.modules)"
    )
    asked = [str(corpus), str(grown.folder.parent.parent)]
    ran = subprocess.run([sys.executable, "-c", code, *asked], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr


def test_a_table_of_contents_written_by_another_program_is_rejected(
    corpus: Path, grown: Library, tmp_path: Path
) -> None:
    whole = grown.search("walrus").total
    with open_dir(str(grown.folder)).writer() as writer:
        writer.add_document(text="Stock Whoosh was here.")
    with open_dir(str(grown.folder)).searcher() as searcher:  # it has joined our segments, to the last list
        assert len(searcher.search(Term("text", "walrus"), limit=None)) == whole
    foreign = Library([corpus], tmp_path / "cache")
    assert foreign.search("walrus").total == 0
    assert foreign.is_stale()
    (note,) = foreign.refresh().notes
    assert "is open to others; it has been rebuilt" in note
    assert foreign.search("walrus").total == whole > 0
    assert open_dir(str(foreign.folder)).doc_count() == snapshot_of(foreign).count


def test_a_table_of_contents_of_the_same_number_must_be_the_same(grown: Library) -> None:
    generation = newest_generation(grown.folder)
    contents = whoosh_format.contents(grown.folder)
    whoosh_format.commit(grown.folder, generation, whoosh_format.contents_of(contents.segments[:1], generation))
    with pytest.raises(DamagedError, match="table of contents"):
        Snapshot(grown.folder)


def test_a_catalogue_without_its_table_of_contents_counts_for_nothing(grown: Library) -> None:
    newest = newest_generation(grown.folder)
    left_over = grown.folder / f"catalogue-{newest + 1}"
    left_over.write_bytes((grown.folder / f"catalogue-{newest}").read_bytes())
    assert snapshot_of(grown).generation == newest


def test_every_changed_byte_of_the_catalogue_is_noticed(grown: Library) -> None:
    chance = random.Random(8)
    file = grown.folder / f"catalogue-{newest_generation(grown.folder)}"
    whole = file.read_bytes()
    for _ in range(60):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        file.write_bytes(spoiled)
        assert Library(grown.paths, grown.folder.parent.parent).reopen() is None


def test_every_changed_byte_of_a_directory_is_noticed(grown: Library) -> None:
    chance = random.Random(9)
    file = next(grown.folder.glob("*.lists"))
    whole = file.read_bytes()
    Table(file).check()
    for _ in range(60):
        spoiled = bytearray(whole)
        spoiled[chance.randrange(len(spoiled))] ^= 1 << chance.randrange(8)
        file.write_bytes(spoiled)
        with pytest.raises(Exception, match=r"written|no table"):
            Table(file).check()


def test_a_commit_while_the_index_is_opened_is_not_damage(
    corpus: Path, grown: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    before = grown.search("walrus").total

    def read(folder: Path, generation: int) -> Catalogue:
        opened.append(generation)
        if len(opened) == 1:
            (corpus / "later.txt").write_text("Heading\n\nA walrus came later.\n")
            grown.refresh()
        return read_catalogue(folder, generation)

    reader = Library([corpus], grown.folder.parent.parent)
    monkeypatch.setattr("index.store.read.snapshot.read_catalogue", read)
    assert reader.search("walrus").total == before + 1
    assert opened[-1] > opened[0]


def test_the_open_index_stays_in_use_while_the_files_cannot_be_read(corpus: Path, tmp_path: Path) -> None:
    library = library_of(corpus, tmp_path / "cache")
    before = library.search("ferries").total
    for file in library.folder.glob("*.toc"):
        file.write_bytes(b"")
    assert library.reopen() is None
    assert library.is_stale()
    assert library.search("ferries").total == before > 0
    assert library.refresh().notes == ("the index was damaged and has been rebuilt",)
    assert library.search("ferries").total == before
    assert not library.is_stale()


def test_an_index_that_stays_unreadable_is_tried_a_few_times_only(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library([corpus], tmp_path / "cache")
    asked: list[Path] = []

    def ever_changing(folder: Path) -> object:
        asked.append(folder)
        return object()

    monkeypatch.setattr(opening_module, "contents_seen", ever_changing)
    assert library.reopen() is None
    assert len(asked) < 50


def test_articles_are_read_one_by_one_as_all_at_once() -> None:
    chance = random.Random(3)
    made = {
        number: ArticleRecord(
            number,
            chance.choice((f"/news/{number}\n\ud800.txt", f'"{number}".txt', f"/news/{number}")),
            5,
            -1,
            "ab",
            None,
            "Outlet\n",
            "2024",
            "é",
            3,
        )
        for number in chance.sample(range(1, 9000), 2500)
    }
    entries = ArticleTable().changed(made)
    assert list(entries) == sorted(made)
    assert list(entries.values()) == [made[number] for number in sorted(made)]
    assert all(entries[number] == entry for number, entry in made.items())
    assert all(entries.of_path(entry.path) == entry for entry in list(made.values())[:50])
    assert entries.files() == {entry.path: ((entry.number,), entry.size, entry.changed) for entry in made.values()}
    assert entries.of_path("/news") is None
    assert entries.get(9001) is None


@pytest.fixture
def of_two_files() -> ArticleTable:
    """200 articles of two files, in turn, then 50 of one file each; titles and outlets look like other fields."""
    made = {}
    for at in range(250):
        part = str(at // 2 + 1) if at < 200 else None
        path = f"/news/{'ab'[at % 2]}.warc" if part else f"/news/{at}.txt"
        place = RecordPlace(at, 5) if at % 3 else None
        title = ('a, null,"7",[1]]', "b,[", 'c",null]')[at % 3]
        made[at + 1] = ArticleRecord(at + 1, path, 5, -1, "ab", title, ',"3",', "2024", "é", 3, part, place)
    return ArticleTable().changed(made)


def test_articles_of_one_file_are_found_by_their_numbers(
    of_two_files: ArticleTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    one = ArticleTable._entry
    monkeypatch.setattr(ArticleTable, "_entry", lambda table, at: read.append(at) or one(table, at))
    for entry in of_two_files.values():
        read.clear()
        assert of_two_files.of_address(entry.address) == entry
        assert len(read) <= 4
    for path in ("/news/a.warc", "/news/a.warc#101", "/news/201.txt#1"):
        assert of_two_files.of_address(Path(path)) is None
    files = of_two_files.files()
    assert files["/news/a.warc"] == (tuple(range(1, 200, 2)), 5, -1)
    assert files["/news/201.txt"] == ((202,), 5, -1)


def test_many_articles_are_found_in_one_pass(of_two_files: ArticleTable, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [entry.address for entry in of_two_files.values()]
    others = [Path("/news/a.warc"), Path("/news/none.txt"), Path("/news/a.warc#101")]
    for some in (paths[:8], paths[::3], paths):
        numbers = sorted(entry.number for entry in of_two_files.values() if entry.address in some)
        assert of_two_files.numbers_of([*some, *others]) == numbers
    monkeypatch.setattr(ArticleTable, "of_address", None)
    assert of_two_files.numbers_of(frozenset(paths)) == list(of_two_files)


def test_articles_come_change_and_go() -> None:
    def entry(number: int, path: str) -> ArticleRecord:
        return ArticleRecord(number, path, 5, 6, "ab", None, None, None, "", 3)

    entries = ArticleTable().changed({1: entry(1, "a"), 2: entry(2, "b"), 3: entry(3, "c")})
    after = entries.changed({2: None, 3: entry(3, "d"), 4: entry(4, "e"), 9: None})
    assert [(each.number, each.path) for each in after.values()] == [(1, "a"), (3, "d"), (4, "e")]
    assert len(entries) == 3


@pytest.mark.parametrize("rows_at_once", [4, 4096])
def test_the_names_of_a_lexicon_are_those_written_with_a_capital_as_often_as_not(
    rows_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(term_counts, "_ROWS_AT_ONCE", rows_at_once)
    monkeypatch.setattr(term_counts, "_FEW", rows_at_once)
    chance = random.Random(4)
    words = "haddad Haddad haddaad Hadad hadad hammond karim Karim 5th Élan élan hamdan".split()
    lexicon, counted = Lexicon(), 0
    for _ in range(40):
        census = TermCounts()
        census.written.update(chance.choices(words, k=chance.randrange(1, 6)))
        lexicon = census.lexicon(lexicon)
        expected: dict[str, Any] = {}
        for row, fold in enumerate(lexicon.folds):
            if lexicon.capitals[row] >= lexicon.smalls[row] and fold.isascii() and not fold[:1].isdigit():
                expected.setdefault(key(fold), []).append((fold, lexicon.terms[row]))
        assert {each: list(lexicon.names_like(each)) for each in lexicon.names} == expected
        assert all(folded(term) == fold for fold, term in zip(lexicon.folds, lexicon.terms, strict=True))
        assert list(lexicon.folds) == sorted(lexicon.folds)
        assert sum(lexicon.capitals) + sum(lexicon.smalls) + sum(lexicon.others) == (
            counted := counted + census.written.total()
        )


def test_a_request_waits_while_another_thread_opens_the_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, cache = write_corpus(tmp_path / "articles"), tmp_path / "cache"
    known = len(library_of(folder, cache).articles())
    begun, go = threading.Event(), threading.Event()

    def slow(folder: Path) -> Snapshot:
        begun.set()
        assert go.wait(PATIENCE_S)
        return Snapshot(folder)

    monkeypatch.setattr(opening_module, "Snapshot", slow)
    library = Library([folder], cache)
    asked, opening = threading.Event(), library._opening

    class Noted:
        """The lock; says when the second thread asks for it."""

        def __enter__(self) -> bool:
            if begun.is_set():
                asked.set()
            return opening.__enter__()

        def __exit__(self, *error: object) -> None:
            opening.release()

    library._opening = Noted()  # type: ignore[assignment]
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(len(library.articles()))) for _ in range(2)]
    threads[0].start()
    assert begun.wait(PATIENCE_S)
    threads[1].start()
    assert asked.wait(PATIENCE_S)
    go.set()
    for thread in threads:
        thread.join(PATIENCE_S)
    assert found == [known, known]


def test_the_files_of_a_snapshot_are_let_go_with_it(grown: Library) -> None:
    snapshot = snapshot_of(grown)
    asked = bound(snapshot, '"walrus left" OR figure:>1 OR ferries')
    assert snapshot.matching(asked, silent, snapshot.everything)
    watched = weakref.ref(snapshot), weakref.ref(snapshot.segments[0]._documents)
    gc.disable()
    try:
        del snapshot
        assert [each() for each in watched] == [None, None]
    finally:
        gc.enable()
