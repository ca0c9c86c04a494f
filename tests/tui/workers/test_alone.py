import threading
from pathlib import Path
from time import monotonic, sleep

import pytest

from index.article import Article
from index.clippings import Clippings
from index.marks.finding import find_marks
from index.reading import read
from index.search.hits import Hit
from index.store.library import Library
from tests.helpers.patience import PATIENCE_S
from tests.helpers.worker_messages import Held, Posted, no_fault
from tui.models.annotated_article import without_marks
from tui.models.article_view_model import layout_fits
from tui.models.citation_target import CitationTarget
from tui.models.hit_cursor import HitCursor
from tui.models.messages import (
    ArticleFailed,
    ArticleOpened,
    ClippingFound,
    ClippingsChanged,
    CopyFinished,
    CorpusListed,
    CorpusStale,
    IndexLoaded,
    LayoutReady,
    MarksFound,
    OpenRequest,
    RefreshFinished,
    SearchAnswered,
    SearchRequest,
)
from tui.state.paths import cache_folder
from tui.state.search_history import load_searches
from tui.workers.articles import ArticleWorker
from tui.workers.clipboard import ClipboardWorker
from tui.workers.clippings import ClippingsWorker
from tui.workers.history import HistoryWorker
from tui.workers.index import IndexWorker
from tui.workers.lazy import Lazy
from tui.workers.search import SearchWorker


@pytest.fixture
def posted() -> Posted:
    return Posted()


@pytest.fixture
def library(articles: Path) -> Library:
    made = Library((articles,), cache_folder())
    made.refresh()
    return made


@pytest.fixture
def harbour(articles: Path) -> Article:
    return read(articles / "harbour.txt")


def paragraph(article: Article, index: int) -> CitationTarget:
    there = article.paragraphs[index]
    return CitationTarget((there.start, there.end), None, "paragraph")


def test_searching_answers_with_the_request(library: Library, posted: Posted):
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault)
    request = SearchRequest(7, "sailors", typing=True, exact=False)
    searching.submit(request)
    answer = posted.one(SearchAnswered)
    searching.close()
    assert answer.request is request
    assert answer.hits.results is not None
    assert answer.hits.results.query == "sailors"
    assert answer.hits.total > 0
    assert not answer.hits.incomplete
    assert len(answer.rows) > answer.hits.total


def hits_of(cursor: HitCursor) -> tuple[Hit, ...]:
    assert cursor.results is not None
    return cursor.results.hits


def test_further_hits_are_appended_after_the_first_ones(
    tmp_path: Path, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tui.workers.search.FIRST_LIMITS", (4, 7))
    for letter in "abc":
        (tmp_path / f"{letter}.txt").write_text("\n\n".join(["A storm, said many."] * 5), encoding="utf-8")
    library = Library((tmp_path,), cache_folder())
    library.refresh()
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault)
    searching.submit(SearchRequest(1, "storm", typing=True, exact=False))
    posted.until(lambda: len(posted.of(SearchAnswered)) == 3)
    searching.close()
    few, more, all_ = (answer.hits for answer in posted.of(SearchAnswered))
    assert [few.total, more.total, all_.total] == [4, 7, 15]
    assert [few.incomplete, more.incomplete, all_.incomplete] == [True, True, False]
    assert hits_of(all_)[:7] == hits_of(more)
    assert hits_of(more)[:4] == hits_of(few)


def test_hits_are_posted_before_a_long_count_ends(tmp_path: Path, posted: Posted, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("index.store.read.run_query.SLOW", 4)
    (tmp_path / "a.txt").write_text("\n\n".join(["A storm of storms, said many."] * 12), encoding="utf-8")
    library = Library((tmp_path,), cache_folder())
    library.refresh()
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault)
    searching.submit(SearchRequest(1, '"storm of"', typing=False, exact=False))
    posted.until(lambda: len(posted.of(SearchAnswered)) == 2)
    searching.close()
    some, all_ = (answer.hits.results for answer in posted.of(SearchAnswered))
    assert some is not None
    assert all_ is not None
    assert (some.exact_count, all_.exact_count) == (False, True)
    assert 0 < some.total < all_.total == 12


def test_further_hits_are_not_fetched_after_a_new_request(
    library: Library, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tui.workers.search.FIRST_LIMITS", (1,))
    monkeypatch.setattr("tui.workers.search.IDLE_BEFORE_REST_S", PATIENCE_S)
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault)
    searching.submit(SearchRequest(1, "the", typing=True, exact=False))
    assert posted.one(SearchAnswered).hits.incomplete
    searching.submit(SearchRequest(2, "sailors", typing=True, exact=False))
    posted.until(lambda: len(posted.of(SearchAnswered)) == 2)
    searching.close()
    assert [answer.request.number for answer in posted.of(SearchAnswered)] == [1, 2]


def test_opening_answers_with_the_request_whether_it_could_be_read_or_not(articles: Path, posted: Posted):
    opening = ArticleWorker(posted, no_fault)
    request = OpenRequest(3, articles / "harbour.txt", (0, 4))
    opening.submit(request)
    opened = posted.one(ArticleOpened)
    missing = OpenRequest(4, articles / "gone.txt")
    opening.submit(missing)
    failed = posted.one(ArticleFailed)
    opening.close()
    assert opened.request is request
    assert opened.prepared.opened.article.path == request.path
    assert failed.request is missing
    assert failed.reason


def test_marks_of_an_indexed_article_come_from_the_index(
    articles: Path, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    made = Library((articles,), cache_folder())
    made.refresh()
    library = Lazy(lambda: made)
    library.get()

    def refuse(article: Article) -> None:
        raise AssertionError("the index has the marks")

    expected = find_marks(read(articles / "harbour.txt"))
    monkeypatch.setattr("index.marks.finding.find_marks", refuse)
    opening = ArticleWorker(posted, no_fault, library=library)
    opening.submit(OpenRequest(1, articles / "harbour.txt", (0, 4)))
    opened = posted.one(ArticleOpened).prepared.opened
    opening.close()
    assert opened.quotes == expected.quotes
    assert opened.figures == expected.figures


def test_indexing_posts_the_files_then_the_result_and_next_time_the_known_articles(articles: Path, posted: Posted):
    indexing = IndexWorker((articles,), Lazy(lambda: Library((articles,), cache_folder())), posted, no_fault)
    indexing.start()
    ended = posted.one(RefreshFinished)
    listed = posted.one(CorpusListed)
    (articles / "new.txt").write_text("A new report of the port came in today.\n", encoding="utf-8")
    end = monotonic() + PATIENCE_S
    while indexing.running and monotonic() < end:
        sleep(0.001)
    indexing.look()
    posted.one(CorpusStale)
    indexing.close()
    assert posted.messages.index(listed) < posted.messages.index(ended)
    assert {line.path for line in ended.lines} == set(listed.files)
    later = IndexWorker((articles,), Lazy(lambda: Library((articles,), cache_folder())), posted, no_fault)
    later.start()
    known = posted.one(IndexLoaded)
    later.close()
    assert known.lines == ended.lines


def test_copying_posts_the_copied_text(harbour: Article, posted: Posted, tmp_path: Path):
    file = tmp_path / "clipboard"
    copying = ClipboardWorker(posted, no_fault, lambda _: None, f"tee {file}")
    copying.words(harbour, paragraph(harbour, 1))
    copying.close()
    assert posted.one(CopyFinished).what == "exact words of the paragraph"
    there = harbour.paragraphs[1]
    assert file.read_text(encoding="utf-8") == harbour.text[there.start : there.end]


def test_keeping_answers_with_the_clippings_and_finds_them_again(harbour: Article, posted: Posted):
    keeping = ClippingsWorker(posted, no_fault)
    keeping.keep(harbour, paragraph(harbour, 2), "C shows clippings")
    changed = posted.one(ClippingsChanged)
    assert changed.clippings is not None
    keeping.find(changed.clippings[0], (harbour.path,))
    found = posted.one(ClippingFound)
    keeping.close()
    there = harbour.paragraphs[2]
    assert (found.path, found.span) == (harbour.path, (there.start, there.end))


def test_the_history_worker_saves_searches_and_posts_nothing(tmp_path: Path):
    file = tmp_path / "searches.json"
    remembering = HistoryWorker(Lazy(lambda: file), no_fault, pytest.fail)
    remembering.start()
    remembering.add("sailors")
    remembering.close()
    assert list(remembering.searches) == list(load_searches(file))
    assert "sailors" in str(remembering.searches)


def test_an_article_that_was_overtaken_while_it_was_read_is_not_posted(
    articles: Path, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    held = Held(read)
    monkeypatch.setattr("index.reading.read", held)
    opening = ArticleWorker(posted, no_fault)
    opening.submit(OpenRequest(1, articles / "harbour.txt"))
    assert held.begun.wait(PATIENCE_S)
    opening.submit(OpenRequest(2, articles / "weather.txt"))
    held.go.set()
    assert posted.one(ArticleOpened).request.number == 2
    opening.close()


def test_another_article_opens_while_the_marks_of_a_long_one_are_being_found(
    articles: Path, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    (articles / "long.txt").write_text("The sailors waited. " * 11_000, encoding="utf-8")
    held = Held(lambda article, given_up: find_marks(article))
    monkeypatch.setattr("index.marks.subprocess.find_marks_in_subprocess", held)
    opening = ArticleWorker(posted, no_fault)
    opening.submit(OpenRequest(1, articles / "long.txt"))
    assert held.begun.wait(PATIENCE_S)
    opening.submit(OpenRequest(2, articles / "weather.txt"))
    posted.until(lambda: [m.request.number for m in posted.of(ArticleOpened)] == [1, 2])
    assert not posted.of(MarksFound)
    held.go.set()
    assert posted.one(MarksFound).prepared.opened.article is posted.of(ArticleOpened)[0].prepared.opened.article
    opening.close()


def test_the_beginning_of_a_very_long_article_comes_first(tmp_path: Path, posted: Posted):
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Sailor {number} waited." for number in range(30_000)), encoding="utf-8")
    opening = ArticleWorker(posted, no_fault)
    opening.submit(OpenRequest(1, path))
    posted.until(lambda: len(posted.of(ArticleOpened)) == 2)
    opening.close()
    begun, whole = (message.prepared.opened for message in posted.of(ArticleOpened))
    assert begun.partial_total > len(begun.article.paragraphs) > 100
    assert whole.article.text.startswith(begun.article.text)
    assert not whole.partial_total
    assert len(whole.article.paragraphs) == 30_000


def test_a_jump_far_into_an_article_skips_the_partial_view(tmp_path: Path, posted: Posted):
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(f"Sailor {number} waited." for number in range(30_000)), encoding="utf-8")
    opening = ArticleWorker(posted, no_fault)
    opening.submit(OpenRequest(1, path, (500_000, 500_010)))
    assert not posted.one(ArticleOpened).prepared.opened.partial_total
    opening.close()


def test_an_article_is_laid_out_for_another_width_in_the_background(harbour: Article, posted: Posted):
    opening = ArticleWorker(posted, no_fault)
    opening.submit_layout(without_marks(harbour), 40, furniture=False)
    laid = posted.one(LayoutReady)
    opening.close()
    assert laid.article is harbour
    assert layout_fits(laid.rows, without_marks(harbour), 40, furniture=False)


def test_a_search_that_was_overtaken_is_not_posted(library: Library, posted: Posted, monkeypatch: pytest.MonkeyPatch):
    held = Held(library.search)
    monkeypatch.setattr(library, "search", held, raising=False)
    searching = SearchWorker(Lazy(lambda: library), posted, no_fault)
    searching.submit(SearchRequest(1, "sailors", typing=True, exact=False))
    assert held.begun.wait(PATIENCE_S)
    searching.submit(SearchRequest(2, "storm", typing=True, exact=False))
    held.go.set()
    assert posted.one(SearchAnswered).request.number == 2
    searching.close()


def test_a_clipping_store_that_cannot_be_opened_is_reported_and_retried(
    harbour: Article, posted: Posted, monkeypatch: pytest.MonkeyPatch
):
    failures: list[str] = []
    told = threading.Event()

    def failed(doing: str, error: Exception) -> None:
        failures.append(doing)
        told.set()

    def broken(_: Path) -> Clippings:
        raise RuntimeError("no")

    keeping = ClippingsWorker(posted, failed)
    with monkeypatch.context() as patch:
        patch.setattr("index.clippings.open_clippings", broken)
        keeping.keep(harbour, paragraph(harbour, 1), "C shows clippings")
        assert told.wait(PATIENCE_S)
    keeping.keep(harbour, paragraph(harbour, 2), "C shows clippings")
    changed = posted.one(ClippingsChanged)
    keeping.close()
    assert failures == ["working on the clippings"]
    assert changed.clippings is not None
    assert len(changed.clippings) == 1
