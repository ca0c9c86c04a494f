"""Makes the search narrower, or another one: counts, spellings, similar paragraphs, saved searches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from index.text import escape_controls
from tui.workers.narrow import CountRequest, LikeRequest, SavedRequest

if TYPE_CHECKING:
    from index.article import Paragraph, Span
    from tui.screens.reader.article import ArticleController
    from tui.screens.reader.host import Host, Panes
    from tui.screens.reader.model import ReaderModel
    from tui.screens.reader.search import SearchController
    from tui.state.saved_searches import SavedSearch
    from tui.workers.narrow import HitsCounted, LikeFound, SavedFound

MAX_PER_GROUP = 7
"""Values listed of outlets, of years, of speakers and of kinds."""
GROUPS = {"outlet": "outlet", "date": "year", "speaker": "speaker", "kind": "kind"}
_SAVE = "save:"
_SAVE_ROW = "Save this search"


class NarrowController:
    """Counts and similar paragraphs are looked up in the background; a dialog opens when they are there."""

    def __init__(
        self, model: ReaderModel, panes: Panes, host: Host, article: ArticleController, search: SearchController
    ) -> None:
        self._model = model
        self._panes = panes
        self._host = host
        self._article = article
        self._search = search
        self._asked = 0
        """Number of the newest request; answers to older ones are dropped."""

    @property
    def has_spellings(self) -> bool:
        """Whether other spellings were added, or left out."""
        results = self._model.hits.results
        return bool(results and (results.folded or "-=" in results.query))

    def ask_counts(self) -> None:
        """Counts the hits, to take one value."""
        request = self._search.request
        self._asked = next(self._model.request_numbers)
        words = self._search.finished_words
        asked = CountRequest(self._asked, words, request.exact, request.within, request.conditions)
        self._host.services.narrow.submit(asked)

    def on_counted(self, message: HitsCounted) -> None:
        """Lists the counts; a chosen value is added to the query."""
        if message.request.number != self._asked or not self._host.is_active:
            return
        from index.search.facets import Facet, narrowed
        from tui.screens.keyed_choice import KeyedChoice
        from tui.widgets.rows.narrowing import taken_rows

        query, facets = message.request.query, message.facets
        parts = [
            (GROUPS[count.facet], escape_controls(count.value), f"{count.hits:,}", narrowed(query, facet, count.value))
            for facet in Facet
            for count in facets.of(facet)[:MAX_PER_GROUP]
            if count.value
        ]
        if not parts:
            self._host.set_message("The hits state no outlet, date or speaker")
            return
        of = f"{facets.counted:,} hits" if facets.exact else f"the first {facets.counted:,} hits"
        self._host.open_dialog(KeyedChoice(f"Only hits with… ({of})", taken_rows(parts)), self._take_words)

    def search_within(self) -> None:
        """Lets the reader type more words that the hits must have."""
        from index.search.facets import within_hits

        query = self._search.with_conditions(within_hits(self._search.finished_words, ""))
        self._search.set_query(f"{query} ", focus_bar=True)

    def choose_spelling(self) -> None:
        """Lists the spellings that were added, to leave one out, and those left out, to restore one."""
        from index.search.excluded_spellings import named_spellings, with_spelling_again, without_spelling
        from index.search.query import parse
        from tui.screens.keyed_choice import KeyedChoice
        from tui.widgets.rows.narrowing import taken_rows

        results = self._model.hits.results
        if results is None:
            return
        query = self._search.finished_words
        parts = [
            ("take out", escape_controls(spelling), f"for {escape_controls(typed)}", without_spelling(query, spelling))
            for typed, others in results.folded
            for spelling in others
        ]
        parts += [
            ("bring back", escape_controls(spelling), "", with_spelling_again(query, spelling))
            for spelling in sorted(named_spellings(parse(query)))
        ]
        if parts:
            self._host.open_dialog(KeyedChoice("Spellings", taken_rows(parts)), self._take_words)
        else:
            self._host.set_message("No other spellings were added")

    def find_similar(self) -> None:
        """Searches for paragraphs like the current one."""
        opened = self._article.shown_for_action()
        at = self._panes.source.paragraph
        if opened is None or not 0 <= at < len(opened.article.paragraphs):
            return
        paragraph = opened.article.paragraphs[at]
        self._asked = next(self._model.request_numbers)
        self._host.services.narrow.submit(LikeRequest(self._asked, opened.article.words(paragraph_span(paragraph))))

    def on_like(self, message: LikeFound) -> None:
        """Searches for the rarest words of the paragraph."""
        if message.request.number != self._asked:
            return
        if message.query:
            self._search.set_query(message.query)
        else:
            self._host.set_message("No other paragraph shares a rare word with this one")

    def ask_saved(self) -> None:
        """Opens the saved searches."""
        self._asked = next(self._model.request_numbers)
        self._host.services.narrow.submit(SavedRequest(self._asked))

    def on_saved(self, message: SavedFound) -> None:
        """Lists the saved searches, also after a search was saved or removed."""
        if message.problem:
            self._host.warn(message.problem, "Saved searches")
            return
        if message.damaged:
            self._host.warn(message.damaged, "Damaged")
        if message.request.save is not None:
            self._host.set_message(f"Saved as “{escape_controls(message.request.save[0])}”")
            return
        if message.request.number == self._asked and self._host.is_active:
            self._list_saved(message.searches)

    def _list_saved(self, searches: tuple[SavedSearch, ...]) -> None:
        from tui.screens.keyed_choice import REMOVE, KeyedChoice
        from tui.widgets.rows.narrowing import TakenRow, taken_rows

        query = self._search.finished_query
        parts = [("", escape_controls(each.name), escape_controls(each.query), each.name) for each in searches]
        rows = taken_rows(parts)
        if query:
            rows.append(TakenRow("+", "", _SAVE_ROW, escape_controls(query), _SAVE))
        if not rows:
            self._host.set_message("No search is saved yet: search first, then save it here")
            return
        queries = {each.name: each.query for each in searches}

        def take(answer: str | None) -> None:
            if answer is None:
                return
            if answer == _SAVE:
                self._ask_name(query)
            elif answer.startswith(REMOVE) and answer[len(REMOVE) :] in queries:
                self._asked = next(self._model.request_numbers)
                self._host.services.narrow.submit(SavedRequest(self._asked, remove=answer[len(REMOVE) :]))
            elif answer in queries:
                self._search.set_query(queries[answer])

        self._host.open_dialog(KeyedChoice("Saved searches", rows, "Delete: remove", removes=True), take)

    def _ask_name(self, query: str) -> None:
        from tui.screens.prompt import Prompt

        def save(name: str | None) -> None:
            if name is not None and name.strip():
                number = next(self._model.request_numbers)
                self._host.services.narrow.submit(SavedRequest(number, save=(name, query)))
            elif name is not None:
                self._host.set_message("Not saved: no name was typed")

        self._host.open_dialog(Prompt(f"Save “{escape_controls(query)}” as"), save)

    def _take_words(self, words: str | None) -> None:
        if words is not None:
            self._search.set_query(self._search.with_conditions(words))


def paragraph_span(paragraph: Paragraph) -> Span:
    """The characters of a paragraph."""
    return paragraph.start, paragraph.end
