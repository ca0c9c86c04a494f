"""The marks of a long article, found in a separate process: ten seconds of rules beside the screen would slow every
key, and what they work with would stay in memory, many times as large as the text.

The process reads the text of an article and the name of its file, and writes its marks, in parts: pickling all at once
would take the size of the text once more.
"""

import os
import pickle
import select
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, BinaryIO, cast

from msgspec.structs import replace

from index.article import Article
from index.helper_process import start_helper
from index.marks.finding import Marks, find_marks
from index.reading import read_text

if TYPE_CHECKING:
    import subprocess

_LOOK_EVERY = 0.1
"""Seconds between looks whether the marks are still wanted."""
_CHARACTERS, _MARKS = 65_536, 256
"""How much of the text, and how many marks of a kind, are sent at once."""


def find_marks_in_subprocess(article: Article, given_up: Callable[[], bool]) -> Marks | None:
    """Like find_marks, in a separate process, for an article as it was read; None soon after `given_up` returns True.

    If the process cannot be started, or ends too early, the marks are found in this process.
    """
    process = start_helper(__name__)
    if process is None:
        return find_marks(article)
    try:
        return _answer(process, article, given_up)
    except Exception:  # a process that was killed may leave half a pickle, and reading that can raise any error
        return find_marks(article)
    finally:
        process.kill()
        process.communicate()  # closes the pipes, even if one of them is broken


def _answer(process: "subprocess.Popen[bytes]", article: Article, given_up: Callable[[], bool]) -> Marks | None:
    wanted, found = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    # of plain text no paragraphs: to send them takes as much memory again as the text. The text made of another format
    # cannot be read again from its words
    paragraphs = () if article.format == "text" else article.paragraphs
    pickle.dump(replace(article, text="", paragraphs=paragraphs), wanted, 5)
    for at in range(0, len(article.text) + _CHARACTERS, _CHARACTERS):  # the last part is empty
        pickle.dump(article.text[at : at + _CHARACTERS], wanted, 5)
    wanted.flush()
    while not select.select([found], [], [], _LOOK_EVERY)[0]:
        if given_up():
            return None
    parts: list[Marks] = list(iter(lambda: pickle.load(found), None))
    return Marks(
        tuple(quote for part in parts for quote in part.quotes),
        tuple(figure for part in parts for figure in part.figures),
        parts[-1].faults,
        tuple(date for part in parts for date in part.dates),
    )


def _in_parts(marks: Marks) -> Iterator[Marks]:
    for at in range(0, max(len(marks.quotes), len(marks.figures), len(marks.dates)), _MARKS):
        end = at + _MARKS
        yield Marks(marks.quotes[at:end], marks.figures[at:end], dates=marks.dates[at:end])
    yield Marks(faults=marks.faults)


def main(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answers one article, then ends."""
    os.nice(5)  # the screen comes first, also on a machine with one core
    about = pickle.load(requests)
    text = "".join(iter(lambda: pickle.load(requests), ""))
    if about.format == "text":
        article = replace(read_text(text, about.path.name), published=about.published)  # dates are counted from it
    else:
        article = replace(about, text=text)
    for part in (*_in_parts(find_marks(article)), None):
        pickle.dump(part, answers, 5)
    answers.close()
