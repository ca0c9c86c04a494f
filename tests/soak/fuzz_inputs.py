"""Feeds made-up inputs to everything that reads what strangers or users write, and reports each input that raises.

    python tests/soak/fuzz_inputs.py [--seconds 300] [--seed N] [--only NAME]

Targets: files of every format (well-formed, with damage), the query language, settings, citations of any part, and
clippings through a store and every export. Only the errors that each function promises may be raised. Hypothesis
shrinks what it finds; the smallest input is printed and belongs into a test beside the module. Not a part of the test
suite: a step of a release.
"""

import argparse
import contextlib
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.soak.inputs import article_texts, files, queries, settings_files

Target = Callable[[], None]
_ROUND = 200
"""Examples of one run of Hypothesis; runs repeat with other seeds until the time is over."""


def read_files(folder: Path, named: tuple[str, bytes]) -> None:
    """Any bytes under any name are articles, or refused with a reason."""
    from index import find_dates, find_figures, find_quotes, read_all
    from index.reading import UnreadableError

    name, content = named
    file = folder / name
    file.write_bytes(content)
    with contextlib.suppress(UnreadableError):
        for article in read_all(file):
            for mark in (*find_quotes(article), *find_figures(article), *find_dates(article)):
                assert 0 <= mark.start < mark.end <= len(article.text)
            for paragraph in article.paragraphs:
                assert article.text[paragraph.start : paragraph.end].strip()
    assert file.read_bytes() == content


def understand_queries(library: object, query: str) -> None:
    """Any text is a query; it is answered, explained, and counted."""
    from index import Library

    assert isinstance(library, Library)
    results = library.search(query, 20)
    assert results.total >= len(results.hits) or not results.exact_count
    for hit in results.hits:
        for start, end in hit.spans:
            assert hit.start <= start < end <= hit.end
    library.search(query, 5, exact=True)
    library.facets(query)


def load_settings(folder: Path, content: bytes) -> None:
    """Any file of settings gives settings and problems."""
    from tui.actions import ALL_COMMANDS
    from tui.settings.load import KnownNames, load

    file = folder / "settings.toml"
    file.write_bytes(content)
    loaded = load(file, {}, {}, KnownNames({}, ALL_COMMANDS))
    for problem in loaded.problems:
        assert problem.message
    assert all(loaded.settings.keys.of(command) for command in ALL_COMMANDS)


def cite_anything(text: str, data: st.DataObject) -> None:
    """Any part of any article can be cited in every style."""
    from index import cite, read_text
    from index.citing import STYLES

    article = read_text(text)
    if not article.paragraphs:
        return
    paragraph = data.draw(st.sampled_from(article.paragraphs))
    start = data.draw(st.integers(paragraph.start, paragraph.end - 1))
    end = data.draw(st.integers(start + 1, paragraph.end))
    for style in STYLES:
        assert isinstance(cite(article, (start, end), style), str)


def keep_and_export(folder: Path, text: str, note: str) -> None:
    """A kept clipping is read back unchanged, and every export can be made from it."""
    from index import read_text
    from index.clippings import FORMATS, export, new_clipping, open_clippings

    article = read_text(text)
    if not article.paragraphs:
        return
    first = article.paragraphs[0]
    with tempfile.TemporaryDirectory(dir=folder) as name:
        store = open_clippings(Path(name) / "clippings.sqlite")
        kept = store.keep(new_clipping(article, (first.start, first.end), note=note))
        (found,) = store.all()
        assert found == kept
        for export_format in FORMATS:
            assert isinstance(export(store.all(), export_format), bytes)


def main() -> int:
    """Runs the targets in turn until the time is over; returns 1 if anything raised."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=300)
    options.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    options.add_argument("--only")
    asked = options.parse_args()
    print(f"seed {asked.seed}")
    with tempfile.TemporaryDirectory(prefix="seedread-fuzz-") as name:
        targets = {key: made for key, made in _targets(Path(name)).items() if asked.only in (None, key)}
        return _run(targets, asked.seconds, asked.seed)


def _run(targets: dict[str, Callable[[int], Target]], seconds: float, number: int) -> int:
    ends, runs, found = time.monotonic() + seconds, dict.fromkeys(targets, 0), 0
    while time.monotonic() < ends:
        for name, make in targets.items():
            try:
                make(number)()
            except Exception:
                found += 1
                print(f"== {name}, seed {number}")
                traceback.print_exc(limit=-6, file=sys.stdout)
            runs[name] += _ROUND
            if time.monotonic() > ends:
                break
        number += 1
    print("; ".join(f"{name}: {count:,} inputs" for name, count in runs.items()))
    print(f"{found} findings")
    return 1 if found else 0


def _targets(folder: Path) -> dict[str, Callable[[int], Target]]:
    from index import Library
    from tui.cli.sample_corpus import sample_folder

    library = Library([sample_folder()], folder / "cache")
    library.refresh()

    def target(function: Callable[..., None], *strategies: st.SearchStrategy[object]) -> Callable[[int], Target]:
        def make(number: int) -> Target:
            run = settings(
                max_examples=_ROUND,
                deadline=None,
                database=None,
                suppress_health_check=list(HealthCheck),
                phases=(Phase.generate, Phase.shrink),
                print_blob=False,
            )
            return run(seed(number)(given(*strategies)(function)))

        return make

    return {
        "files": target(_of_one(partial(read_files, folder)), files()),
        "queries": target(_of_one(partial(understand_queries, library)), queries()),
        "settings": target(_of_one(partial(load_settings, folder)), settings_files()),
        "citations": target(cite_anything, article_texts(), st.data()),
        "clippings": target(lambda text, note: keep_and_export(folder, text, note), article_texts(), st.text()),
    }


def _of_one(function: Callable[[object], None]) -> Callable[[object], None]:
    def call(drawn: object) -> None:
        function(drawn)

    return call


if __name__ == "__main__":
    sys.exit(main())
