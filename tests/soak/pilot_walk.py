"""One episode in Textual's pilot, with a clipboard that is a variable and workers that can be slow."""

import asyncio
import contextlib
import faulthandler
import json
import random
import shutil
import sqlite3
import sys
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from textual import events
from textual.keys import _character_to_key

from index.article import Article
from index.text import strip_controls
from tests.helpers.idle import what_is_busy, workers_of
from tests.helpers.patience import PATIENCE_S
from tests.soak.episodes import CHARACTERS, Action, Files, change_file, key_name, restore_files
from tests.soak.invariants import Failed, always, settled
from tests.soak.slow_answers import late, slow_functions
from tui.app import SeedreadApp
from tui.screens.reader.screen import ReaderScreen
from tui.widgets.source_pane import SourcePane

MAX_HITS_WALKED = 12


class PilotWalk:
    """Runs the actions of an episode and checks the invariants after each."""

    def __init__(self, folder: Path, home: Path, originals: Files, slow_s: float, seed: str) -> None:
        self.folder, self.home, self.originals, self.slow_s = folder, home, originals, slow_s
        self.rng = random.Random(f"delays {seed}")
        self.counts: Counter[str] = Counter()
        self.last = ""
        self.wrong = ""
        """Words that a worker was asked to copy although they are not shown."""
        self.copied: str | None = None

    @property
    def reader(self) -> ReaderScreen:
        return self.app.screen_stack[0]

    async def go(self, size: tuple[int, int], actions: list[Action]) -> None:
        """Raises Failed for whatever does not hold."""
        restore_files(self.folder, self.originals)
        for extra in {file.name for file in self.folder.iterdir()} - {name for name, _ in self.originals}:
            (self.folder / extra).unlink()
        for kind in ("state", "data"):
            shutil.rmtree(self.home / kind, ignore_errors=True)
        with self.patched():
            self.app = app = SeedreadApp((self.folder,))
            app._print_error_renderables = lambda: None
            try:
                async with app.run_test(size=size, notifications=True) as self.pilot:
                    await self.settle()
                    for action in actions:
                        if await self.left_by_action(action):
                            return
                    await self.way_out()
                    self.check_files()
            except TimeoutError:
                raise Failed(f"hang at {self.last}") from None
            except Failed:
                raise
            except Exception as error:
                self.raise_crash(error)
                raise
            finally:
                faulthandler.cancel_dump_traceback_later()
                app.services.close()

    async def left_by_action(self, action: Action) -> bool:
        self.last = json.dumps(action)
        faulthandler.dump_traceback_later(PATIENCE_S * 3, exit=False, file=sys.__stderr__)
        await asyncio.wait_for(self.do(action), PATIENCE_S * 2)
        faulthandler.cancel_dump_traceback_later()
        if self.app.is_running:
            self.check_always()
            return False
        self.raise_crash()
        if self.app.return_code == 0 and "q" in self.last:  # typed outside the input
            self.counts["left by q"] += 1
            return True
        raise Failed(f"ended rc={self.app.return_code} after {self.last}")

    def raise_crash(self, error: BaseException | None = None) -> None:
        error = self.app._exception or error
        if error is None:
            return
        frames = traceback.extract_tb(error.__traceback__)
        own = [frame for frame in frames if "/tui/" in frame.filename or "/index/" in frame.filename] or frames[-1:]
        where = f"{'/'.join(Path(own[-1].filename).parts[-3:])}:{own[-1].name}"
        raise Failed(f"crash {type(error).__name__} {where} ({error}) at {self.last}")

    # ------------------------------------------------------------ patches

    @contextlib.contextmanager
    def patched(self) -> Iterator[None]:
        """Records copies instead of running a program; delays reading, marking, searching and comparing."""
        import tui.clipboard
        from tui.workers.clipboard import ClipboardWorker

        undo = []

        def put(where: Any, name: str, new: Any) -> None:
            undo.append((where, name, getattr(where, name)))
            setattr(where, name, new)

        def copy(text: str, **_: object) -> tui.clipboard.Copied:
            self.copied = text
            return tui.clipboard.Copied("test", "copied with test")

        def checked(name: str) -> None:
            stock = getattr(ClipboardWorker, name)

            def wrapped(worker: ClipboardWorker, article: Any, target: Any, *rest: Any) -> None:
                self.counts["copies"] += 1
                if not self.is_shown(article):
                    self.wrong = f"copy-of-another-article than the one asked for: {article.path.name}"
                elif not 0 <= target.span[0] < target.span[1] <= len(article.text):
                    self.wrong = f"copy-span {target.span} is outside {article.path.name}"
                stock(worker, article, target, *rest)

            put(ClipboardWorker, name, wrapped)

        put(tui.clipboard, "copy", copy)
        checked("words")
        checked("citation")
        for where, name in slow_functions() if self.slow_s else ():
            put(where, name, late(getattr(where, name), self.rng, self.slow_s))
        try:
            yield
        finally:
            for where, name, old in reversed(undo):
                setattr(where, name, old)

    def is_shown(self, article: Article) -> bool:
        """Whether an article is what the reader or a wide view shows."""
        panes = self.app.screen.query(SourcePane)
        if self.app.screen is not self.reader and panes:
            return any(pane.opened is not None and pane.opened.article is article for pane in panes)
        model = self.reader.model
        return model.opened is not None and article is model.opened.article and model.opening is None

    # ------------------------------------------------------------ actions

    def send(self, key: str) -> None:
        character = key if len(key) == 1 else CHARACTERS.get(key)
        name = _character_to_key(key) if len(key) == 1 else key
        self.counts["keys"] += 1
        self.app._driver.process_message(events.Key(name, character))

    async def do(self, action: Action) -> None:
        what, *args = action
        self.counts[what] += 1
        if what in ("keys", "type"):
            for key in args[0] if what == "keys" else map(key_name, args[0]):
                self.send(key)
        elif what == "settle":
            await self.settle()
        elif what == "pause":
            await asyncio.sleep(args[0])
        elif what == "resize":
            await self.pilot.resize_terminal(*args)
        elif what == "paste":
            self.app.post_message(events.Paste(args[0]))
        elif what == "click":
            x, y = self.cell(*args[:2])
            with contextlib.suppress(Exception):
                await self.pilot.click(offset=(x, y), times=args[2])
            self.raise_crash()
        elif what == "scroll":
            x, y = self.cell(*args[:2])
            kind = events.MouseScrollDown if args[2] > 0 else events.MouseScrollUp
            self.app._driver.process_message(kind(None, x, y, 0, args[2], 0, False, False, False, x, y))
        elif what == "file":
            change_file(self.folder, self.originals, *args)
        if self.app.is_running:
            await self.pilot.pause()

    def cell(self, x: float, y: float) -> tuple[int, int]:
        return int(x * self.app.size.width), int(y * self.app.size.height)

    async def settle(self) -> None:
        """Waits until every request is answered, then checks the invariants."""
        await self.pilot.pause()
        end = time.monotonic() + PATIENCE_S
        workers = list(workers_of(self.reader.services))
        while not self.is_quiet() or await what_is_busy(self.pilot, workers, with_timers=False):
            self.check_log()
            if time.monotonic() > end:
                reader, search = self.reader, self.reader.search
                raise Failed(
                    f"never-settles busy={await what_is_busy(self.pilot, workers, with_timers=False)} "
                    f"awaiting={reader.model.awaiting and reader.model.open_request} "
                    f"indexing={reader.services.index.running} "
                    f"search={search.request.number}/{search._answered} at {self.last}"
                )
            if not self.app.is_running or self.app._exception:
                self.raise_crash()
                return
            await self.pilot.pause(0.02)
        await self.pilot.pause()
        if self.is_quiet():
            self.counts["settled"] += 1
            self.check_always()
            settled(self.app, self.reader, self.check)

    def check_log(self) -> None:
        log = self.home / "state" / "defects.log"
        self.check(not log.exists(), "error-logged", log.read_text()[-600:] if log.exists() else "")

    def is_quiet(self) -> bool:
        reader = self.reader
        search, hits = reader.search, reader.model.hits
        answered = not search.request.query.strip() or search.is_answered or bool(search._failure)
        more = hits.incomplete and hits.results is not None
        refreshed = reader.model.refreshed is not None and not reader.services.index.running
        return refreshed and not reader.model.awaiting and answered and not more

    # ------------------------------------------------------------ checks

    def check(self, holds: object, kind: str, details: object = "") -> None:
        self.counts["checks"] += 1
        if not holds:
            raise Failed(f"{kind} {details} at {self.last}")

    def check_always(self) -> None:
        self.raise_crash()
        self.check(not self.wrong, self.wrong)
        always(self.app, self.reader, self.home, self.check)

    async def way_out(self) -> None:
        """Esc closes every dialog and reaches the article; then the hits and the copies are checked."""
        self.last = '"the way out"'
        app, reader = self.app, self.reader
        await self.pilot.resize_terminal(120, 30)
        await self.settle()
        for _ in range(8):
            if app.screen is reader:
                break
            self.send("escape")
            await self.pilot.pause(0.05)
        self.check(app.screen is reader, "esc-does-not-close", type(app.screen).__name__)
        source = reader.panes.source
        for _ in range(3):
            if source.has_focus:
                break
            self.send("escape")
            await self.pilot.pause(0.05)
        self.check(source.has_focus, "esc-does-not-reach-the-article", reader.focused)
        await self.settle()
        if source.selecting is not None:
            self.send("escape")
            await self.pilot.pause()
        await self.walk_hits()
        await self.copy_all()

    async def walk_hits(self) -> None:
        reader, source = self.reader, self.reader.panes.source
        hits = reader.model.hits
        total = len(hits.articles()) if hits.folded else hits.total  # folded, `n` goes from article to article
        if not total or hits.total > MAX_HITS_WALKED:
            return
        seen = set()
        for _ in range(total):
            self.send("n")
            await self.settle()
            hit, opened = reader.model.hits.current, reader.model.opened
            self.check(hit is not None, "n-reaches-nothing")
            seen.add(reader.model.hits.index)
            if hit.path.exists() and opened is not None and opened.article.text[hit.start : hit.end] == hit.text:
                self.check(opened.article.path == hit.path, "hit-in-another-article", hit.path.name)
                at = opened.paragraph_index(hit.start)
                if hit.spans:
                    self.check(source.paragraph == at, "n-shows-another-paragraph", f"{source.paragraph} {at}")
                    row, y = source.rows.row_of(at, hit.spans[0][0]), source.scroll_offset.y
                    self.check(y <= row < y + source.page, "hit-not-on-screen", f"{row} {y} {source.page}")
        self.check(len(seen) == total, "n-does-not-reach-all", f"{len(seen)} of {total}")

    async def copy_all(self) -> None:
        reader = self.reader
        found = reader.citing.target() if reader.model.opened is not None else None
        if found is None:
            return
        opened, target = found
        for key in "ey":
            self.copied = None
            self.send(key)
            for _ in range(200):
                await self.pilot.pause(0.01)
                if self.copied is not None:
                    break
            if key == "e":
                words = strip_controls(opened.article.text[slice(*target.span)])
                self.check(self.copied == words, "copy-is-not-the-words", f"{self.copied!r:.80} {words!r:.80}")
            else:
                self.check(self.copied, "nothing-cited", target.span)
        self.check_always()

    def check_files(self) -> None:
        for file in (self.home / "state").glob("*.json"):
            try:
                json.loads(file.read_text(encoding="utf-8"))
            except ValueError as error:
                raise Failed(f"state-does-not-parse {file.name} {error}") from None
        for file in self.home.glob("data/*.sqlite"):
            with contextlib.closing(sqlite3.connect(file)) as base:
                self.check(base.execute("pragma integrity_check").fetchone()[0] == "ok", "clippings-damaged")
