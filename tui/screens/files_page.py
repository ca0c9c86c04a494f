"""The page of files that are not read: unreadable files and files that are not articles, each with a reason."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from textual.content import Content

from index.text import escape_controls
from tui.screens.info import WIDEST, explained

if TYPE_CHECKING:
    from index.reading.other_files import OtherFile
    from index.store.refresh_types import Unreadable

MOST_NAMED = 2_000
"""Other files that are named; more are only counted by kind."""


def files_content(
    unreadable: Sequence["Unreadable"],
    others: Sequence["OtherFile"],
    problems: Iterable[tuple[Path, str]],
    articles: int,
    columns: int,
) -> Content:
    """The text of the page.

    Args:
        unreadable: Files that could not be read.
        others: Files that are not articles.
        problems: Files of the user's own facts and decisions that cannot be used, with reasons.
        articles: How many articles are read.
        columns: Width of the screen.
    """
    parts: list[Content] = []
    stated = [(path, reason) for path, reason in problems]
    bad = [*stated, *((each.path, each.reason.removeprefix("could not be read: ")) for each in unreadable)]
    for path, reason in bad:
        parts += [Content("")] * bool(parts) + _named(path, reason, columns)
    if others:
        from index.reading.other_files import count_kinds

        total = sum(each.files for each in others)
        kinds = ", ".join(f"{count:,} {kind}" for kind, count in count_kinds(others).most_common())
        head = f"{total:,} other {'file is' if total == 1 else 'files are'} not read"
        parts += [Content("")] * bool(parts) + explained(head, (kinds,), WIDEST, columns, indent=0)
        for each in others[:MOST_NAMED]:
            count = f" ({each.files:,} files)" if each.files != 1 else ""
            parts += [Content(""), *_named(each.path, f"{each.reason}{count}", columns)]
    if not bad:
        read = "the article is read" if articles == 1 else f"all {articles:,} articles are read"
        there = "" if others else ", and there are no other files"
        parts.insert(0, Content(f"Nothing failed: {read}{there}."))
    return Content("\n").join(parts)


def _named(path: Path, reason: str, columns: int) -> list[Content]:
    return explained(escape_controls(str(path)), (escape_controls(reason),), WIDEST, columns, indent=0)
