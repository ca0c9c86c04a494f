"""Invariants of the reader at any moment, and once everything is answered."""

import re
import threading
from collections.abc import Callable
from pathlib import Path

from textual.app import App

from index.article import Article
from index.reading.parts import split_part
from tui.screens.reader.screen import ReaderScreen
from tui.widgets.row_list import RowList

Check = Callable[..., None]
"""check(holds, kind, details)."""


class Failed(Exception):
    """An invariant does not hold; the first word of the message names its kind."""


def screen_text(app: App[int]) -> str:
    """The text on the screen."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def always(app: App[int], reader: ReaderScreen, home: Path, check: Check) -> None:
    """Holds at any moment."""
    log = home / "state" / "defects.log"
    check(not log.exists(), "error-logged", log.read_text()[-600:] if log.exists() else "")
    for note in app._notifications:
        check(not note.message.startswith("Internal error"), "error-shown", note.message)
    check(len(app.screen_stack) <= 6, "dialogs-pile-up", len(app.screen_stack))
    if app.screen is reader:  # a dialog that was just pushed has no lines yet; the terminal still shows the reader
        _screen_is_not_blank(app, check)
    for rows in app.screen.query(RowList):
        check(-1 <= rows.cursor < max(len(rows._rows), 1), "cursor-beyond", f"{rows!r} {rows.cursor} {len(rows._rows)}")
    _counter_is_right(app, reader, check)
    _panes_show_one_article(reader, check)


def _screen_is_not_blank(app: App[int], check: Check) -> None:
    if app.size.width >= 2 and app.size.height >= 2 and app.screen.size == app.size:
        check(screen_text(app).strip(), "blank-screen", f"{app.size} {type(app.screen).__name__}")


def _counter_is_right(app: App[int], reader: ReaderScreen, check: Check) -> None:
    hits, opened = reader.model.hits, reader.model.opened
    check(-1 <= hits.index < max(hits.total, 1), "counter", f"{hits.index} of {hits.total}")
    shown = re.findall(r"hit +([\d,]+) of (?:the first |at least )?([\d,]+)", screen_text(app))
    for index, total in shown:
        here, of = int(index.replace(",", "")), int(total.replace(",", ""))
        check(1 <= here <= of, "counter-shown", f"{here} of {of}")
    if shown and app.screen is reader and hits.current is not None:
        # while a hit is only previewed it may be named while its article is on the way
        is_shown = opened is None or _is_answer(opened.article, hits.current.path)
        is_coming = reader.model.origin is not None and reader.model.open_request.path == hits.current.path
        check(is_shown or (is_coming and reader.model.awaiting), "hit-named-but-not-shown", hits.current.path)


def _is_answer(article: Article, asked: Path) -> bool:
    """Whether an article was asked for: a file of several articles may have become a file of one."""
    return asked == article.location or (article.part is None and split_part(asked)[0] == article.path)


def _panes_show_one_article(reader: ReaderScreen, check: Check) -> None:
    model, panel, source = reader.model, reader.panes.marks, reader.panes.source
    if model.opened is None:
        return
    article = model.opened.article
    check(source.opened is not None and source.opened.article is article, "source-of-another-article")
    check(panel._prepared is not None and panel._prepared.opened.article is article, "panel-of-another-article")
    marks = (*model.opened.quotes, *model.opened.figures, *model.opened.dates)
    check(model.mark is None or model.mark in marks, "mark-of-another-article", model.mark)
    check(source.paragraph < len(article.paragraphs), "paragraph-beyond", source.paragraph)
    selected = source.selected_span()
    check(selected is None or 0 <= selected[0] <= selected[1] <= len(article.text), "selection-beyond", selected)
    for start, spans in source._hits.items():
        paragraph = article.paragraph_at(start)
        check(paragraph is not None and paragraph.start == start, "hit-at-no-paragraph", start)
        check(all(start <= a < b <= paragraph.end for a, b in spans), "hit-beyond-paragraph", spans)


def settled(app: App[int], reader: ReaderScreen, check: Check) -> None:
    """Holds once everything is answered."""
    _screen_is_not_blank(app, check)
    model, hits, query = reader.model, reader.model.hits, reader.search.request.query
    value = reader.panes.search_bar.input.value
    if query.strip() or value.strip():
        check(value == query, "bar-and-search-differ", f"{value!r} {query!r}")
    if query.strip() and hits.results is not None:
        check(hits.results.query == query, "hits-of-another-query", f"{hits.results.query!r} {query!r}")
    if not query.strip():
        check(hits.results is None, "hits-without-a-query", query)
    if model.opened is not None:
        article = model.opened.article
        asked = model.open_request.path
        check(_is_answer(article, asked), "another-article-than-asked-for", f"{asked} {article.location}")
    if app.screen is reader:
        is_looking = reader.is_looking or reader.has_class("-tiny")  # then nothing is shown, and nothing has the focus
        check(model.origin is None or is_looking, "preview-without-looking", f"{app.focused!r} {model.origin}")
    _focus_is_visible(app, reader, check)
    if app.screen is reader and hits.total and model.opened is not None and hits.current is not None:
        listed = reader.panes.list_pane
        if 0 <= hits.index < len(listed._hits):
            row = listed._shown[listed._hits[hits.index]]
            check(row.hit == hits.current, "list-and-counter-differ")
    check(threading.active_count() < 40, "threads", threading.active_count())


def _focus_is_visible(app: App[int], reader: ReaderScreen, check: Check) -> None:
    if reader.has_class("-tiny") or app.size.width < 40 or app.size.height < 12:
        return
    focused = app.screen.focused
    # a page of text has nothing that takes the focus
    check(focused is not None or app.screen is not reader, "no-focus", f"{app.size} {type(app.screen).__name__}")
    if focused is not None:
        seen = focused.region.intersection(app.screen.region)
        check(focused.display and seen.area > 0, "focus-not-visible", f"{focused!r} {focused.region} {app.size}")
