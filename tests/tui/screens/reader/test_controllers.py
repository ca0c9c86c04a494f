"""The reader's controllers without a screen: widgets, host and workers are recorders."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import MagicMock

import pytest

from index import read_text
from index.search.hits import Results
from tui.models.across_state import AcrossState
from tui.models.annotated_article import AnnotatedArticle
from tui.models.hit_cursor import HitCursor
from tui.models.messages import ArticleFailed, ArticleOpened, RefreshFinished, SearchAnswered, SearchFailed
from tui.screens.reader.across import AcrossController
from tui.screens.reader.article import ArticleController
from tui.screens.reader.citing import CitingController
from tui.screens.reader.corpus import CorpusController
from tui.screens.reader.host import Panes
from tui.screens.reader.marks import MarksController
from tui.screens.reader.model import ReaderModel
from tui.screens.reader.preview import PreviewController
from tui.screens.reader.search import SearchController
from tui.screens.reader.selection import SelectionController
from tui.screens.reader.session import SessionController
from tui.state.session import Session
from tui.widgets.rows.panel_view import Tab

TEXT = "Ferries stop\n\nThe harbour board said that no ferry would sail.\n\nNobody knew when they would sail again."


def annotated(name: str) -> AnnotatedArticle:
    return AnnotatedArticle(read_text(TEXT, name), (), (), fingerprint=name)


class Reader:
    """All controllers over one model."""

    def __init__(self) -> None:
        self.host = MagicMock()
        self.host.services.settings = SimpleNamespace(exact=False, style="apa", history=True)
        self.host.services.positions.offsets = {}
        self.host.services.session = Session()
        self.host.is_looking = False
        self.host.key_of = lambda command: command.keys[0]
        self.panes = Panes(*(MagicMock() for _ in Panes._fields))
        self.panes.source.configure_mock(opened=None, place=0, paragraph=1, selecting=None, furniture=False, page=20)
        self.panes.source.selected_span.return_value = None
        self.model = ReaderModel(uncertain=False)
        self.article = ArticleController(self.model, self.panes, self.host, self._changed)
        self.preview = PreviewController(self.model, self.panes, self.host, self.article, self._changed)
        self.search = SearchController(self.model, self.panes, self.host, self.article, self.preview)
        self.selection = SelectionController(self.model, self.panes, self.host, self.article)
        self.marks = MarksController(self.model, self.panes, self.host, self.article, self.selection)
        self.citing = CitingController(self.model, self.panes, self.host, self.article, lambda: None, lambda: None)
        across = cast(AcrossController, SimpleNamespace(state=AcrossState()))
        self.session = SessionController(self.model, self.panes, self.host, self.article, self.search, across)
        self.corpus = CorpusController(self.model, self.panes, self.host, self.article, self.search, self.session)

    def _changed(self) -> None:
        self.search.update()

    def show(self, name: str) -> AnnotatedArticle:
        """Opens an article and answers at once."""
        self.article.open(Path(name))
        opened = annotated(name)
        self.article.on_opened(ArticleOpened(self.model.open_request, view_model(opened)))
        return opened

    @property
    def messages(self) -> list[str]:
        return [call.args[0] for call in self.host.set_message.call_args_list]


def view_model(opened: AnnotatedArticle) -> Any:
    return SimpleNamespace(opened=opened, uncertain=False, decorations=None, layout=None)


@pytest.fixture
def reader() -> Reader:
    return Reader()


def test_an_answer_to_an_older_request_is_dropped(reader: Reader):
    reader.article.open(Path("a.txt"))
    old = reader.model.open_request
    reader.article.open(Path("b.txt"))
    reader.article.on_opened(ArticleOpened(old, view_model(annotated("a.txt"))))
    assert reader.model.opened is None
    assert reader.model.awaiting


def test_an_article_that_cannot_be_opened_leaves_the_one_before(reader: Reader):
    shown = reader.show("a.txt")
    reader.article.open(Path("b.txt"))
    reader.article.on_failed(ArticleFailed(reader.model.open_request, "no such file"))
    assert reader.model.opened is shown
    assert reader.model.opening is None
    assert reader.model.open_request.path == Path("a.txt")
    assert reader.article.failed == Path("b.txt")


def test_back_and_forward_return_to_the_positions_visited(reader: Reader):
    reader.show("a.txt")
    reader.article.jump(Path("b.txt"), (3, 5))
    reader.article.on_opened(ArticleOpened(reader.model.open_request, view_model(annotated("b.txt"))))
    reader.article.go_back()
    assert reader.model.open_request.path == Path("a.txt")
    assert reader.article.can_go_forward
    assert not reader.article.can_go_back


@pytest.mark.parametrize("action", ["copy_words", "copy_citation", "keep_clipping"])
def test_nothing_acts_on_the_article_before_while_another_is_being_opened(reader: Reader, action: str):
    reader.show("a.txt")
    reader.article.open(Path("b.txt"))
    services = reader.host.services
    getattr(reader.citing, action)()
    assert reader.messages == ["Opening b.txt; press the key again once it is shown"]
    for worker in (services.clipboard.words, services.clipboard.citation, services.clippings.keep):
        worker.assert_not_called()


def test_the_exact_words_of_the_current_paragraph_are_copied(reader: Reader):
    shown = reader.show("a.txt")
    reader.citing.copy_words()
    article, target = reader.host.services.clipboard.words.call_args.args
    paragraph = shown.article.paragraphs[1]
    assert article is shown.article
    assert target.span == (paragraph.start, paragraph.end)


def test_an_answer_to_an_older_search_is_dropped(reader: Reader):
    reader.search.ask("ferry", typing=True)
    old = reader.search.request
    reader.search.ask("ferries", typing=True)
    reader.search.on_answered(SearchAnswered(old, HitCursor(Results("ferry", (), 0, 0)), ()))
    assert reader.model.hits.results is None


def test_a_failed_search_says_so_until_the_next(reader: Reader):
    reader.search.ask("ferry", typing=True)
    reader.search.on_failed(SearchFailed(reader.search.request, "disk full"))
    assert reader.panes.search_bar.set_status.call_args.args[0].startswith("search failed: disk full")
    reader.search.update()
    assert reader.panes.search_bar.set_status.call_args.args[-1] == "search failed"


def test_without_hits_the_next_article_of_the_list_is_opened(reader: Reader):
    reader.model.files = (Path("a.txt"), Path("b.txt"))
    reader.show("a.txt")
    reader.search.go_to_article(1)
    assert reader.model.open_request.path == Path("b.txt")


def test_marks_are_shown_at_the_current_paragraph_and_left_to_the_position_before(reader: Reader):
    shown = reader.show("a.txt")
    reader.marks.show(Tab.FIGURES)
    paragraph = shown.article.paragraphs[1]
    reader.panes.marks.follow.assert_called_with((paragraph.start, paragraph.end), nearest=True)
    reader.marks.leave()
    reader.panes.source.show_span.assert_called_with((0, 0))


def test_a_message_about_a_paragraph_of_another_article_is_dropped(reader: Reader):
    reader.show("a.txt")
    stale = SimpleNamespace(article=annotated("b.txt").article, paragraph=1)
    reader.marks.on_paragraph_reached(stale)
    reader.host.run_later.assert_not_called()


def test_a_selection_starts_at_the_paragraph_and_its_ends_can_be_swapped(reader: Reader):
    reader.show("a.txt")
    reader.selection.start()
    selection = reader.panes.source.select.call_args.args[0]
    assert selection.span[0] == 0
    reader.panes.source.selecting = selection
    reader.selection.start()
    assert reader.panes.source.select.call_args.args[0] == selection.swapped()


def test_the_first_article_is_opened_once_the_corpus_is_known(reader: Reader):
    reader.corpus.on_listed(SimpleNamespace(files=(Path("a.txt"), Path("b.txt"))))
    assert reader.model.open_request.path == Path("a.txt")
    reader.panes.top_bar.set_texts.assert_called_with(left=("2 articles",))


def test_after_a_refresh_an_article_that_is_being_opened_is_not_asked_for_again(reader: Reader):
    reader.show("a.txt")
    reader.article.open(Path("b.txt"), (1, 2))
    asked = reader.model.open_request
    refreshed = SimpleNamespace(stopped=False, unreadable=(), notes=())
    reader.corpus.on_finished(RefreshFinished(refreshed, ()))
    assert reader.model.open_request == asked
