"""A record that changes in a file of many is one article that is refreshed, whatever the format."""

from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from index.store.library import Library
from tests.helpers.made_files import docx
from tests.index.reading.exports import layouts
from tests.index.reading.exports.containers import factiva_page
from tests.index.reading.exports.stories import Story, story
from tests.index.reading.test_records import BODIES, jsonl, mailbox, table

STORIES = [story(Random(f"record {number}"), "en") for number in range(4)]


def of(lines: Callable[..., list[str]], **options: bool) -> Callable[[Sequence[Story]], bytes]:
    return lambda stories: "\n".join(lines(Random(1), stories, **options)).encode()


EXPORTS: dict[str, Callable[[Sequence[Story]], bytes]] = {
    "nexis.txt": of(layouts.nexis),
    "academic.txt": of(layouts.academic, wrapped=True),
    "factiva.txt": of(layouts.factiva),
    "coded.txt": of(layouts.factiva_coded),
    "proquest.txt": of(layouts.proquest),
    "nexis.docx": lambda stories: docx([("", line) for line in layouts.nexis(Random(1), stories)]),
    "factiva.html": lambda stories: factiva_page(stories, Random(1)),
}


def refreshed(folder: Path, path: Path, before: bytes, after: bytes) -> tuple[int, int, int]:
    """Numbers of articles updated, added and removed when a file changes."""
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(before)
    library = Library([path.parent], folder / "cache")
    library.refresh()
    assert len(library.articles()) == 4
    path.write_bytes(after)
    done = library.refresh()
    assert len(library.articles()) == 4
    return done.updated, done.added, done.removed


@pytest.mark.parametrize("name", EXPORTS)
def test_only_the_changed_article_of_an_export_is_refreshed(tmp_path: Path, name: str):
    data = EXPORTS[name](STORIES)
    other = data.replace(STORIES[2].body[0].encode()[:40], STORIES[2].body[0].upper().encode()[:40], 1)
    if name.endswith(".docx"):
        lines = layouts.nexis(Random(1), STORIES)
        at = lines.index(STORIES[2].body[0])
        other = docx([("", line.upper() if number == at else line) for number, line in enumerate(lines)])
    assert other != data
    assert refreshed(tmp_path, tmp_path / "story" / name, data, other) == (1, 0, 0)


@pytest.mark.parametrize(("name", "make"), [("a.jsonl", jsonl), ("a.csv", table)])
def test_only_the_changed_record_of_a_list_is_refreshed(tmp_path: Path, name: str, make: Callable[[], bytes]):
    data = make()
    other = data.replace(b"Mayor resigns: the", b"Mayor resigns at last: the")
    assert refreshed(tmp_path, tmp_path / "story" / name, data, other) == (1, 0, 0)


def test_a_record_inserted_in_front_does_not_change_the_others(tmp_path: Path):
    titles = tuple(BODIES)
    (tmp_path / "story").mkdir()
    path = tmp_path / "story" / "a.mbox"
    path.write_bytes(mailbox(titles[2:]))
    library = Library([path.parent], tmp_path / "cache")
    library.refresh()
    path.write_bytes(mailbox((titles[0], *titles[2:])))
    done = library.refresh()
    assert (done.added, done.updated, done.removed) == (1, 0, 0)
