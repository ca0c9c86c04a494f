"""The part of the reader that searches and goes through the hits."""

from collections.abc import Sequence

from msgspec.structs import replace
from textual import on
from textual.widgets import Input

from tui.actions.corpus import Refresh
from tui.models.hit_cursor import HitCursor
from tui.models.messages import SearchAnswered, SearchFailed, SearchRequest
from tui.screens.reader.opening import OpeningPart
from tui.services import Services
from tui.widgets.list_pane import ListPane
from tui.widgets.rows.articles import ListRow


class SearchingPart(OpeningPart):
    """Hits come in as one types; what answers an older query is dropped."""

    def __init__(self, services: Services) -> None:
        super().__init__(services)
        self._entered = 0
        """Number of the search whose first hit is to be gone to when it is answered."""
        self._answered = 0
        """Number of the search of which hits are shown."""

    def focus_search(self) -> None:
        """Goes to the search bar, with what stands there selected."""
        self.bar.input.select_on_focus = True
        self.set_focus(self.bar.input)

    def on_list_pane_typed(self, message: ListPane.Typed) -> None:
        """Goes on in the search bar where it was left."""
        entry = self.bar.input
        entry.select_on_focus = False
        self.set_focus(entry)
        entry.action_end()
        if message.character is None:
            entry.action_delete_left()
        else:
            entry.insert_text_at_cursor(message.character)

    @on(Input.Changed, "#search-input")
    def search_while_typing(self, event: Input.Changed) -> None:
        """Asks for the hits of what is typed so far."""
        self.ask(event.value, typing=True)

    @on(Input.Submitted, "#search-input")
    def go_into_hits(self, event: Input.Submitted) -> None:
        """Takes the words as typed to their end, and goes to the first hit; without any, takes the looser words."""
        results = self.hits.results
        if results is not None and not results.hits and results.suggestion and results.query == event.value:
            self.bar.input.value = results.suggestion
            return
        self.set_focus(self.source)
        self.services.history.add(event.value)
        if event.value.strip() and self.hits.index < 0:
            self.ask(event.value, typing=False)
            self._entered = self.search.number

    def clear_search(self) -> None:
        """Takes the search back."""
        with self.prevent(Input.Changed):
            self.bar.input.value = ""
        self.ask("", typing=False)

    def toggle_folding(self) -> None:
        """Searches with other spellings, or without."""
        self.exact = not self.exact
        self.say("exact spelling only" if self.exact else "other spellings are found too")
        if self.search.query:
            self.ask(self.search.query, typing=self.search.typing)

    def ask(self, query: str, *, typing: bool) -> None:
        """Asks for the hits of a query; without a query the articles are listed again."""
        self.search = SearchRequest(next(self.numbers), query, typing, self.exact)
        if query.strip():
            self.services.search.submit(self.search)
        else:
            self._take_hits(HitCursor())

    def on_search_answered(self, message: SearchAnswered) -> None:
        """Shows the hits, unless something else was asked for since."""
        if message.request.number != self.search.number:
            return
        counted = self.hits.results is not None and self.hits.results.exact_count
        if self._answered == message.request.number and counted:  # more of the same hits, behind those that were there
            self._take_hits(replace(message.hits, index=self.hits.index), message.rows, more=True)
            return
        self._answered = message.request.number
        at = message.hits.index_of(self.hits.current)
        self._take_hits(replace(message.hits, index=at), message.rows)
        if self._entered == message.request.number and at < 0:
            self.go_to_hit(1)

    def on_search_failed(self, message: SearchFailed) -> None:
        """Says that there is no answer, and why."""
        if message.request.number != self.search.number:
            return
        self._take_hits(HitCursor())
        why = message.why or "a fault in seedread"
        self.bar.set_status(f"search does not work: {why} · {self.key_of(Refresh)} tries again", "search does not work")

    def _take_hits(self, hits: HitCursor, rows: Sequence[ListRow] = (), *, more: bool = False) -> None:
        self.hits = hits
        self.bar.set_status(*hits.status_texts())
        if hits.results is None:
            self.show_articles()
        elif more:
            self.list_pane.show_more_hits(rows)
        else:
            self.list_pane.show_hits(rows, hits.index)
        self.paint_hits()
        self.show_keys()

    def go_to_hit(self, by: int) -> None:
        """Goes to a hit further on or back, in whatever article it is."""
        before = self.hits.index
        self._stand_at_hit(self.hits.step(by))
        if self.hits.total > 1 and (self.hits.index - before) * by < 0 <= before:
            self.say(f"went round to the {'first' if by > 0 else 'last'} hit")

    def action_preview_hit(self, by: int) -> None:
        """Goes through the hits while typing goes on."""
        if self.hits.total:
            self.go_to_hit(by)

    def _stand_at_hit(self, hits: HitCursor) -> None:
        self.hits = hits
        hit = hits.current
        if hit is None:
            return
        self.bar.set_status(*hits.status_texts())
        self.list_pane.point_at_hit(hits.index)
        self.select_mark(None)
        self.jump(hit.path, hit.spans[0] if hit.spans else (hit.start, hit.start))

    def go_to_article(self, by: int) -> None:
        """Opens an article further on or back in the list."""
        paths = self.hits.articles() or self.listed
        if not paths:
            return
        here = paths.index(self.opening.path) if self.opening.path in paths else -1 if by > 0 else 0
        path = paths[(here + by) % len(paths)]
        if self.hits.total:
            self._stand_at_hit(replace(self.hits, index=self.hits.by_article[path].start))
            return
        self.leave_mark()
        self.list_pane.point_at_article(path)
        self.open_article(path)

    def on_list_pane_pointed(self, message: ListPane.Pointed) -> None:
        """Shows what is pointed at in the list; goes there where it is chosen."""
        if message.hit is not None:
            self._stand_at_hit(replace(self.hits, index=message.hit))
        elif message.path != self.opening.path:
            self.leave_mark()
            self.open_article(message.path)
        if message.chosen:
            self.set_focus(self.source)

    def show_articles(self) -> None:
        """Lists the articles, with the one that is open."""
        unreadable = self.refreshed.unreadable if self.refreshed else ()
        if self.article_lines or self.refreshed or not self.files:
            none = ("no article here", f"{self.key_of(Refresh)} looks again")
            self.list_pane.show_articles(self.article_lines, unreadable, self.opening.path, none)
        else:
            self.list_pane.show_files(self.files)
