"""The library: the articles of a corpus with their index.

Modules that only writing an index needs are imported when it begins: a ready index answers before they would be loaded.
"""

from collections.abc import Callable, Collection, Container, Iterable, Iterator
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from index.paths import cache_home, corpus_folder
from index.search.hits import Results, Superseded, check_of
from index.search.own_synonyms import NO_SYNONYMS, Synonyms
from index.store.format.errors import DamagedError
from index.store.read.open_snapshot import article_lines, open_snapshot
from index.store.read.run_query import Asked, answer
from index.store.read.snapshot import Snapshot
from index.store.refresh_types import ArticleLine, IndexLocked, Progress, Refreshed

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from tempfile import TemporaryDirectory

    from index.article import Article, RecordPlace
    from index.compare.corpus import Corpus
    from index.decisions.decision import Decisions
    from index.marks.finding import Marks
    from index.search.facets import Facets
    from index.store.write.decided import Decided

__all__ = ["IndexLocked", "Library", "Superseded"]

_LASTING_LEVELS = 3
"""The folder of the index, that of all corpora, and the cache: private, all three."""
_DAMAGED = "the index is damaged and has to be rebuilt"


class Library:
    """The articles in files and folders. One thread may refresh while another searches."""

    def __init__(
        self,
        paths: Iterable[Path],
        cache_dir: Path | None = None,
        decisions: "Decisions | Callable[[], Decisions] | None" = None,
        synonyms: Callable[[], Synonyms] | None = None,
    ) -> None:
        """Opens nothing yet.

        Args:
            paths: files and folders of articles.
            cache_dir: the folder for indexes, each in a separate folder; by default in the user's cache directory.
            decisions: the user's decisions about the articles: metadata, how files are read, corrected marks. A
                function is called for them at each refresh. Articles are indexed with the decisions about them, and
                are read again if these change.
            synonyms: returns the user's own synonyms; called at each search.
        """
        self._paths = tuple(paths)
        self._synonyms = synonyms or _no_synonyms
        self._decisions = decisions
        self._decided: tuple[Decisions, Decided] | None = None
        self._folder = self._lasting_folder = corpus_folder(self._paths, cache_dir or cache_home())
        self._refresh_lock = Lock()
        self._opening = Lock()
        self._snapshot: Snapshot | None = None
        self._opened = False
        self._readable = False
        self._damaged = False
        self._temporary: TemporaryDirectory[str] | None = None
        self._places = 0

    @property
    def folder(self) -> Path:
        """The folder of the index."""
        return self._folder

    def refresh(
        self,
        progress: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
        rebuild: bool = False,
        executor: "Executor | None" = None,
    ) -> Refreshed:
        """Brings the index up to date; only files that changed are read. Articles are never written to.

        Args:
            progress: called for each file.
            stop: asked after each file; what was done when it returns True stays usable.
            rebuild: make a new index from all files.
            executor: reads, marks and writes the files in batches, on this machine or on others that see the same
                folders under the same names; all is visible in one commit at the end. Without it, as many processes as
                there are processors do it, and the first articles can be searched sooner.

        Raises IndexLocked while another program writes to this index.
        """
        from index.store.write.refresh import bring_up_to_date

        if not self._refresh_lock.acquire(blocking=False):
            raise IndexLocked("the index is being brought up to date already")
        try:
            refreshed = bring_up_to_date(self, progress or _silent, stop or _never, rebuild, self._damaged, executor)
            self._damaged = False
            return refreshed
        finally:
            self._refresh_lock.release()

    def search(
        self,
        query: str,
        limit: int = 200,
        *,
        exact: bool = False,
        typing: bool = False,
        superseded: Callable[[], bool] | None = None,
        within: Path | Collection[Path] | None = None,
        first: Callable[[Results], None] | None = None,
    ) -> Results:
        """Returns matching paragraphs, best first, those of an article together in text order; `total` counts all.

        `results.more(limit)` makes the hits that follow.

        `typing`: the last word is unfinished. `exact`: only the typed spellings. `within`: this article only,
        or these. If counting takes long, `first` is called with some hits before, with an inexact count. Raises
        Superseded soon after `superseded` returns True; no query raises anything.
        """
        asked = Asked(query, limit, exact, typing, within, self._synonyms())
        check = check_of(superseded)
        snapshot = self._current()
        for _ in range(2):
            if snapshot is None:
                return Results(query, (), 0, 0)
            try:
                return answer(snapshot, asked, check, first)
            except (DamagedError, OSError):  # perhaps another program has committed since: look again, once
                snapshot = self.reopen()
        self._damaged = True
        return Results(query, (), 0, 0, understood=_DAMAGED)

    def marks(self, article: "Article") -> "Marks | None":
        """Returns the quotations, figures and dates that were found when an article was indexed.

        None if they have to be found again: the article is not in the index, its file has other bytes now, its
        paragraphs have other offsets, the decisions about it have changed, or a rule failed when it was indexed. An
        index made by other rules is never opened, so the marks are those that this program's rules find.
        """
        from index.store.format.articles import record_hash
        from index.store.read.article_marks import article_marks

        snapshot = self._current()
        if snapshot is None:
            return None
        try:
            content = article.source_hash or record_hash(article)
            entry = snapshot.catalogue.entries.of_path(str(article.path), article.part)
            decided = self.decided().digest(article.path, article.part, content)
            if entry is None or entry.content != content or snapshot.catalogue.decided.get(entry.number, "") != decided:
                return None
            return article_marks(snapshot, article, entry)
        except (DamagedError, OSError):
            return None

    def place_of(self, address: Path) -> "tuple[RecordPlace, str] | None":
        """Where an article is in a file that holds several, and the hash of its bytes, as it was indexed.

        Args:
            address: the file with the number of the article: `records.jsonl#12`.

        None if the article is not in the index, or cannot be read without those before it.
        """
        snapshot = self._current()
        entry = snapshot.catalogue.entries.of_address(address) if snapshot is not None else None
        return (entry.place, entry.content) if entry is not None and entry.place is not None else None

    def corpus(
        self,
        only: Container[Path] | None = None,
        superseded: Callable[[], bool] | None = None,
        progress: Callable[[int, int], object] | None = None,
    ) -> "Corpus":
        """The articles of the index, to be compared: `people(library)` gives what `people(articles)` gives.

        It stays as the index is now; without an index it is empty.

        Args:
            only: the paths of the articles to compare; None for all. One in a file that holds several is
                `export.docx#12`.
            superseded: asked while the corpus is read; if it returns True, that raises Superseded.
            progress: called with the number of articles whose text was read, and of all whose text is to be read.

        Raises:
            DamagedError: what the index keeps for comparing is damaged; the next refresh rebuilds it.
            OSError: it cannot be read.
        """
        from index.compare.article_corpus import ArticleCorpus
        from index.store.read.indexed_corpus import IndexedCorpus

        snapshot = self._current()
        if snapshot is None:
            return ArticleCorpus(())
        try:
            for segment in snapshot.segments:
                segment.facts.check()
        except DamagedError:
            self._damaged = True
            raise
        if progress is None:
            return IndexedCorpus(snapshot, only, check_of(superseded))
        return IndexedCorpus(snapshot, only, check_of(superseded), progress)

    def facets(
        self,
        query: str,
        *,
        exact: bool = False,
        within: Path | Collection[Path] | None = None,
        superseded: Callable[[], bool] | None = None,
    ) -> "Facets":
        """How many of the hits that a search lists there are by outlet, year, speaker and kind.

        Raises Superseded soon after `superseded` says so.
        """
        from index.search.facets import Facets
        from index.store.read.count_facets import count_facets

        snapshot = self._current()
        if snapshot is None:
            return Facets((), 0)
        try:
            return count_facets(snapshot, query, exact, within, check_of(superseded), self._synonyms())
        except (DamagedError, OSError):
            self._damaged = True
            return Facets((), 0)

    def synonym_problems(self) -> tuple[str, ...]:
        """The lines of the user's own synonyms that could not be read."""
        return self._synonyms().problems

    def like(self, text: str) -> str:
        """A query for paragraphs that share the rarest words of a text; empty if there are none."""
        from index.search.similar_paragraphs import like_paragraph

        snapshot = self._current()
        return like_paragraph(text, snapshot.catalogue.lexicon) if snapshot is not None else ""

    @property
    def is_open(self) -> bool:
        """Whether the index has been opened, so that a search or marks need not wait for that."""
        return self._opened

    def bulk_lines(self, index_name: str = "seedread") -> Iterator[bytes]:
        """Yields all paragraphs with their marks as lines for the bulk API of OpenSearch and Elasticsearch.

        Nothing if there is no index. Raises DamagedError and OSError.
        """
        from index.store.read.bulk import bulk_lines

        snapshot = self._current()
        return iter(()) if snapshot is None else bulk_lines(snapshot, index_name)

    def whoosh(self) -> Any:
        """Opens the index with plain Whoosh, for scripts: its searchers give the same hits. Close what they open.

        Fields and stored values are described in docs/development/index-format.md. Raises whoosh.index.EmptyIndexError
        if there is no index yet.

            with library.whoosh().searcher() as searcher:
                print([hit["text"] for hit in searcher.search(Term("text", "ferries"))])
        """
        from whoosh.index import open_dir

        return open_dir(str(self._folder), readonly=True)

    def articles(self) -> tuple[ArticleLine, ...]:
        """All articles of the index, by path; no article is opened. None from a damaged index, which is rebuilt."""
        snapshot = self._current()
        for _ in range(2):
            if snapshot is None:
                return ()
            try:
                return article_lines(snapshot)
            except Exception:  # whatever damaged lines raise: perhaps another program has committed since
                snapshot = self.reopen()
        self._damaged = True
        return ()

    def is_ready(self) -> bool:
        """Opens the index and returns whether it can be searched."""
        return self._current() is not None

    def is_stale(self) -> bool:
        """Returns whether a refresh has something to do: files, decisions or no index. Opens no article."""
        from index.store.write.changes import changes

        snapshot = self._current()
        if snapshot is None or not self._readable or self._damaged:
            return True
        return changes(self._paths, snapshot.catalogue, self.decided()).any

    def purge(self) -> bool:
        """Deletes the index; returns whether it existed. The articles stay, and the library can be used again.

        Raises IndexLocked while another program writes to it, and OSError.
        """
        import shutil

        from index.store.write.write_lock import locked

        self.close()
        if not self._lasting_folder.exists():
            return False
        lock = locked(self._lasting_folder)
        try:
            shutil.rmtree(self._lasting_folder)
        finally:
            lock.release()
        return True

    def close(self) -> None:
        """Closes the files of the index; the library can be used again."""
        with self._opening:
            self._snapshot, self._opened = None, False
            if self._temporary is not None:
                self._temporary.cleanup()
                self._temporary, self._folder, self._places = None, self._lasting_folder, 0

    def decided(self) -> "Decided":
        """The user's current decisions about the articles."""
        from index.decisions.decision import Decisions
        from index.store.write.decided import Decided

        given = self._decisions
        decisions = given if isinstance(given, Decisions) else Decisions() if given is None else given()
        known = self._decided
        if known is None or known[0] is not decisions:
            self._decided = known = (decisions, Decided(decisions))
        return known[1]

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files and folders of the corpus."""
        return self._paths

    def reopen(self) -> Snapshot | None:
        """Opens the newest commit, unless that is open already. Returns None if there is no readable index.

        An open snapshot stays in use until a newer one can be read.
        """
        with self._opening:
            shown = self._snapshot
            if shown is None or shown.folder != self._folder or not shown.is_newest():
                newest = open_snapshot(self._folder)
                self._readable = newest is not None
                self._snapshot = newest or shown
            self._opened = True  # last, so that a caller in the meantime waits for the lock
            return self._snapshot if self._readable else None

    @property
    def private_levels(self) -> int:
        """How many folders, from that of the index upwards, belong to the program."""
        return 1 if self.is_temporary else _LASTING_LEVELS

    @property
    def is_temporary(self) -> bool:
        """Whether the index is removed when the library is closed."""
        return self._temporary is not None

    def use_temporary_folder(self) -> bool:
        """Keeps the index in a temporary folder, removed when the library is closed; each call tries another place.

        Returns False if there is no other place.
        """
        from index.store.temporary_folder import temporary_folder

        if self._temporary is not None:
            self._temporary.cleanup()
        self._temporary, self._places = temporary_folder(self._paths, self._places)
        self._folder = Path(self._temporary.name) if self._temporary else self._lasting_folder
        self.reopen()
        return self._temporary is not None

    def _current(self) -> Snapshot | None:
        if not self._opened:
            self.reopen()
        return self._snapshot


def _silent(progress: Progress) -> None:
    """The progress callback of a caller that does not follow."""


def _no_synonyms() -> Synonyms:
    return NO_SYNONYMS


def _never() -> bool:
    return False
