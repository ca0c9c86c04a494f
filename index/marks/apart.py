"""The marks of a long article, found in a process of its own: ten seconds of rules beside the screen would slow every
key, and what they work with would stay in memory, many times as large as the text.

Started as `python -m index.marks.apart`: the text of an article and the name of its file come in, its marks go out,
each some at a time: what is pickled at once takes its size once more, and of a text that stays as long as the text.
"""

import os
import pickle
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from typing import BinaryIO, cast

from index.article import Article
from index.marks.finding import Marks, find_marks
from index.reading import read_text

_LOOK_EVERY = 0.1
"""Seconds between looks whether the marks are still wanted."""
_CHARACTERS, _MARKS = 65_536, 256
"""How much of the text, and how many marks of a kind, are sent at once."""


def find_marks_apart(article: Article, given_up: Callable[[], bool]) -> Marks | None:
    """As find_marks does, for an article as it was read, in a process of its own; None soon after `given_up` says so.

    Where the process cannot be started, or ends before its time, they are found here.
    """
    process = _start()
    if process is None:
        return find_marks(article)
    try:
        return _answer(process, article, given_up)
    except Exception:  # a process that was killed may leave half a pickle behind, which raises anything
        return find_marks(article)
    finally:
        process.kill()
        process.communicate()  # closes the pipes, though one may be broken


def _answer(process: "subprocess.Popen[bytes]", article: Article, given_up: Callable[[], bool]) -> Marks | None:
    wanted, found = cast(BinaryIO, process.stdin), cast(BinaryIO, process.stdout)
    # text and name only: to send its paragraphs, too, takes as much memory again as the text
    pickle.dump(article.path.name, wanted, 5)
    for at in range(0, len(article.text) + _CHARACTERS, _CHARACTERS):  # the last one is empty
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
    )


def _in_parts(marks: Marks) -> Iterator[Marks]:
    for at in range(0, max(len(marks.quotes), len(marks.figures)), _MARKS):
        yield Marks(marks.quotes[at : at + _MARKS], marks.figures[at : at + _MARKS])
    yield Marks(faults=marks.faults)


def _start() -> "subprocess.Popen[bytes] | None":
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "index.marks.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
    except OSError:
        return None


def _end_with_the_program() -> None:
    while os.read(0, 1):
        pass
    os._exit(0)  # whoever asked is gone: nobody waits for the answer


def main() -> None:
    """Answers one article."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which then ends us
    os.nice(5)  # the screen comes first, on a machine with one core, too
    answers = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # whatever prints must not print into the answer
    name = pickle.load(sys.stdin.buffer)
    text = "".join(iter(lambda: pickle.load(sys.stdin.buffer), ""))
    threading.Thread(target=_end_with_the_program, daemon=True).start()
    for part in (*_in_parts(find_marks(read_text(text, name))), None):
        pickle.dump(part, answers, 5)
    answers.close()


if __name__ == "__main__":
    main()
