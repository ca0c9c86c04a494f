"""Searches, and steps through the hits and the articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual.widgets import Input

from tui.actions.corpus import REFRESH
from tui.actions.search import TOGGLE_FOLDING
from tui.models.article_matches import ArticleMatches
from tui.models.completion import finished_words, has_unread_value, unfinished_word
from tui.models.conditions import read_conditions
from tui.models.hit_cursor import HitCursor
from tui.models.list_view import list_title
from tui.models.messages import SearchRequest
from tui.screens.reader.article_list import show_article_list
from tui.screens.reader.search_status import is_hit_shown, search_status
from tui.state.search_history import HistoryStepper, start_stepper
from tui.widgets.rows.messages import MessageRow

if TYPE_CHECKING:
    from tui.models.messages import SearchAnswered, SearchFailed
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel
    from tui.screens.reader.preview import PreviewController
    from tui.widgets.list_pane import ListPane
    from tui.widgets.rows.hits import ListRow

UNREAD_AFTER_S = 0.7
"""Seconds after the last key until a value that cannot be read is named: it may be half a date."""


class SearchController:
    """Hits appear as the query is typed; answers to older queries are dropped."""

    def __init__(
        self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController, preview: PreviewController
    ) -> None:
        self._model = model
        self._panes = panes
        self._host = host
        self._article = article
        self._preview = preview
        self.exact = host.services.settings.exact
        self.request = SearchRequest(0, "", typing=False, exact=False)
        """The newest search."""
        self._answered = SearchRequest(0, "", typing=False, exact=False)
        """The search whose hits are shown."""
        self._submitted = 0
        """Number of the search whose first hit is opened when it is answered."""
        self._within: Path | None = None
        """The only article that is searched; None for all."""
        self._failure: tuple[str, ...] = ()
        """The status of a search that failed."""
        self._history = HistoryStepper("", ())
        self._matches = ArticleMatches()

    # ------------------------------------------------------------ as commands see it

    @property
    def has_hits(self) -> bool:
        return self._model.hits.total > 0

    @property
    def has_history(self) -> bool:
        return bool(self._host.services.history.searches)

    @property
    def is_active(self) -> bool:
        """Whether the list holds hits, or will when the search answers."""
        return self._model.hits.results is not None or bool(self.request.words.strip())

    @property
    def finished_query(self) -> str:
        """The query with the same hits once its last word is finished."""
        return self.with_conditions(self.finished_words)

    @property
    def finished_words(self) -> str:
        """The same without the conditions on the user's marks."""
        words = self.request.words.strip()
        return finished_words(words, exact=self.request.exact) if self.request.typing else words

    def with_conditions(self, words: str) -> str:
        """A query with other words and the conditions of this one."""
        return self.request.conditions.added_to(words) if self.request.conditions else words

    @property
    def is_answered(self) -> bool:
        """Whether the hits shown are those of the newest search."""
        return self._answered.number == self.request.number

    def find_in_article(self) -> None:
        """Focuses the search bar; only the article that is shown is searched."""
        position = self._article.position
        if position is not None:
            self._set_within(position[0])
            self._focus_selected()

    def focus_input(self) -> None:
        """Focuses the search bar and selects the query; all articles are searched."""
        self._set_within(None)
        self._focus_selected()

    def _set_within(self, article: Path | None) -> None:
        if article != self._within:
            self._within = article
            self._panes.search_bar.set_scope(in_article=article is not None)
            self.repeat()

    def _focus_selected(self) -> None:
        entry = self._panes.search_bar.input
        entry.select_on_focus = True
        self._host.focus_widget(entry)

    def step_history(self) -> None:
        """Puts an earlier search that contains the typed text into the bar; again: the one before."""
        entry = self._panes.search_bar.input
        typed = entry.value if entry.has_focus else ""
        entry.select_on_focus = False
        self._host.focus_widget(entry)
        if not typed or typed != self._history.shown:
            self._history = start_stepper(self._host.services.history.searches, typed)
        if not self._history.found:
            self._host.set_message("No earlier search contains this")
            return
        self._history = self._history.back()
        entry.value = self._history.shown
        entry.action_end()

    def toggle_folding(self) -> None:
        """Switches between all spellings and exact spelling."""
        self.exact = not self.exact
        self._host.set_message("Exact spelling only" if self.exact else "Other spellings are found too")
        self.repeat()

    # ------------------------------------------------------------ queries and answers

    def repeat(self) -> None:
        """Searches again for the same query, after something has changed."""
        if self.request.query:
            self.ask(self.request.query, typing=self.request.typing)

    def ask(self, query: str, *, typing: bool) -> None:
        """Asks for the hits of a query; without words in it the articles are listed that fulfil its conditions."""
        self._failure = ()
        number, view = next(self._model.request_numbers), self._model.list_view
        conditions = read_conditions(query, typing=typing)
        typing = typing and bool(unfinished_word(conditions.words))
        self.request = SearchRequest(number, query, typing, self.exact, view, self._within, conditions)
        if conditions.words.strip():
            self._host.services.search.submit(self.request)
        else:
            self._set_hits(HitCursor())
            self._preview.cancel()
        self._article.save_position_soon()  # the query survives a kill

    def set_query(self, query: str, *, focus_bar: bool = False) -> None:
        """Puts another query into the bar and searches for it; the hits have the focus, or the bar."""
        query = f"{query.strip()} "  # its last word is finished
        entry = self._panes.search_bar.input
        with entry.prevent(Input.Changed):
            entry.value = query
        entry.select_on_focus = False
        self._host.focus_widget(entry if focus_bar else self._panes.list_pane)
        entry.action_end()
        self.ask(query, typing=True)

    def clear(self) -> None:
        """Clears the search."""
        entry = self._panes.search_bar.input
        with entry.prevent(Input.Changed):
            entry.value = ""
        self._set_within(None)
        self.ask("", typing=False)

    def on_submitted(self, query: str) -> None:
        """Goes to the current hit; if there are no hits, searches for the query that the list offers."""
        results = self._model.hits.results
        entry = self._panes.search_bar.input
        if results is not None and not results.hits and self._answered.query == query:
            if results.has_other_spellings and self.exact:
                self.toggle_folding()
                return
            if results.suggestion:
                entry.value = self.with_conditions(results.suggestion)
                entry.action_end()
                return
        if self.request.typing and has_unread_value(self.request.words):
            self.ask(query, typing=False)
            return
        self._host.services.history.add(query)
        if not query.strip():
            self._host.focus_widget(self._panes.source)
        elif not self.request.words.strip():  # only conditions: the articles that fulfil them are listed
            self._host.focus_widget(self._panes.list_pane)
        elif self.is_answered:
            self.enter_hit()
        else:
            self._submitted = self.request.number

    def enter_hit(self) -> None:
        """Goes to the current hit, or to the first."""
        hits = self._model.hits
        if hits.total:
            self._open_hit(hits if hits.index >= 0 else hits.step(1))
            self._host.focus_widget(self._panes.source)

    def on_answered(self, message: SearchAnswered) -> None:
        """Shows the hits, unless there is a newer search; while the reader looks at the list, previews one."""
        request, before = message.request, self._answered
        if request.number != self.request.number:
            return
        hits = self._model.hits
        counted = hits.results is not None and hits.results.exact_count
        if before.number == request.number and counted:  # the same hits with more at the end
            self._set_hits(replace(message.hits, index=hits.index), message.rows, more=True)
            return
        self._answered = request
        is_looking = self._host.is_looking
        is_other = replace(before, number=0, typing=False) != replace(request, number=0, typing=False)
        index = message.hits.index_of(None if is_looking and is_other else hits.current)
        if index < 0 and is_looking and message.hits.total:
            index = 0
        elif index < 0 and not before.number and (position := self._article.position) is not None:
            index = message.hits.index_at(*position)  # a restored session
        self._set_hits(replace(message.hits, index=index), message.rows)
        if self._submitted == request.number:
            self._submitted = 0
            self.enter_hit()
        elif is_looking:
            self._preview_current()
        if request.typing and has_unread_value(request.words):
            self._host.run_later(UNREAD_AFTER_S, lambda: self._name_unread(request))

    def _name_unread(self, request: SearchRequest) -> None:
        if request == self.request:
            self.ask(request.query, typing=False)

    def on_failed(self, message: SearchFailed) -> None:
        """Reports why there is no answer."""
        if message.request.number != self.request.number:
            return
        why = message.why or "internal error"
        again = f"{self._host.key_of(REFRESH)}: try again"
        self._failure = f"search failed: {why} · {again}", "search failed"
        self._set_hits(HitCursor())
        self._preview.cancel()

    def _set_hits(self, hits: HitCursor, rows: Sequence[ListRow] = (), *, more: bool = False) -> None:
        self._model.hits = hits
        if hits.results is None:
            self.list_articles()
        elif more:
            self._panes.list_pane.show_more_hits(rows)
        else:
            if not hits.total and self.exact and not hits.results.has_other_spellings:
                again = f"Tab, then {self._host.key_of(TOGGLE_FOLDING)}: also find other spellings"
                rows = (*rows, MessageRow(again))
            self._panes.list_pane.show_hits(rows, hits.index, list_title("Hits", self._model.list_view))
        self._host.show_layout()
        self.update()
        self._host.show_keys()

    # ------------------------------------------------------------ display

    def update(self) -> None:
        """Paints the matches, and the status, which names a hit only while its article is shown."""
        model, opened = self._model, self._model.opened
        current = model.hits.current
        is_shown = is_hit_shown(model)
        if self.request.number or self._failure:  # until the first search the bar shows the welcome
            states, failed, previews = self._host.services.states, self._article.failed, self._preview.is_shown
            status = self._failure or search_status(model, self.request, states, failed, previews=previews)
            self._panes.search_bar.set_status(*status)
        if opened is not None:
            span = current.spans[0] if current is not None and is_shown and current.spans else None
            self._panes.source.set_hits(self._matches.of(model.hits, opened.article), span)

    def list_again(self) -> None:
        """Lists the hits or the articles in the present order, folding and filter."""
        if self.is_active:
            self.repeat()
        else:
            self.list_articles()

    def list_articles(self) -> None:
        """Lists the articles, with the cursor on the one that is open."""
        states, conditions = self._host.services.states, self.request.conditions
        show_article_list(self._model, self._panes.list_pane, states, conditions, self._host.key_of(REFRESH))

    def on_states_loaded(self) -> None:
        """Lists again if the query or the filter asks for the user's marks, which are known now."""
        if self.request.conditions or self._model.list_view.filter_text.strip():
            self.list_again()

    # ------------------------------------------------------------ stepping through hits and articles

    def go_to_hit(self, by: int) -> None:
        """Opens a hit further on or back, in whichever article it is."""
        before = self._model.hits.index
        self._open_hit(self._model.hits.step(by))
        self._note_wrap(before, by)

    def preview_hit(self, by: int) -> None:
        """Previews a hit further on or back; the focus stays."""
        before = self._model.hits.index
        self._model.hits = self._model.hits.step(by)
        self._preview_current()
        self._note_wrap(before, by)

    def _note_wrap(self, before: int, by: int) -> None:
        hits = self._model.hits
        if hits.total > 1 and (hits.index - before) * by < 0 <= before:
            self._host.set_message(f"Wrapped to the {'first' if by > 0 else 'last'} hit")

    def go_to_article(self, by: int) -> None:
        """Opens an article further on or back in the list."""
        model = self._model
        paths = model.hits.articles() or model.article_paths
        if not paths:
            return
        current = model.open_request.path
        here = paths.index(current) if current in paths else -1 if by > 0 else 0
        path = paths[(here + by) % len(paths)]
        if model.hits.total:
            self._open_hit(replace(model.hits, index=model.hits.by_article[path].start))
            return
        self._panes.list_pane.point_at_article(path)
        self._article.go_to(path)

    def on_pointed(self, message: ListPane.Pointed) -> None:
        """Previews the article or hit under the cursor of the list, or opens a chosen one."""
        model = self._model
        if message.hit is not None:
            index = model.hits.index_of(message.hit)
            if index < 0:  # the hit of an older search
                return
            model.hits = replace(model.hits, index=index)
            if message.chosen:
                self.enter_hit()
            else:
                self._preview_current()
            return
        if model.hits.results is not None:  # the row of an article in the list that was shown before the hits
            return
        if message.path != model.open_request.path:
            self._preview.show(message.path, None)
        if message.chosen:
            self._preview.accept()
            self._host.focus_widget(self._panes.source)
        self._accept_if_left()

    def leave(self) -> None:
        """Returns to the position from before the previews; the hits stay listed."""
        self._preview.cancel()
        self.follow_position()

    def follow_position(self) -> None:
        """Makes the hit at the reader's position the current one, or none."""
        model, position = self._model, self._article.position
        if position is None:
            return
        if model.hits.results is None:
            self._panes.list_pane.point_at_article(position[0])
            return
        self._panes.list_pane.point_at_hit(model.follow_hit(*position))
        self.update()

    def _preview_current(self) -> None:
        hit = self._model.hits.current
        if hit is None:
            self._preview.cancel()
            return
        self._panes.list_pane.point_at_hit(self._model.hits.index)
        self._preview.show(hit.path, hit.spans[0] if hit.spans else (hit.start, hit.start))
        self._accept_if_left()
        self.update()

    def _accept_if_left(self) -> None:
        if not self._host.is_looking:  # the keys that followed have left the list before it could tell
            self._preview.accept()

    def _open_hit(self, hits: HitCursor) -> None:
        self._model.hits = hits
        hit = hits.current
        if hit is None:
            return
        self._panes.list_pane.point_at_hit(hits.index)
        self._article.select_mark(None)
        self._article.jump(hit.path, hit.spans[0] if hit.spans else (hit.start, hit.start))
        self.update()
