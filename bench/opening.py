"""Opening a ready index: the time to the first answer, and the memory that the reader takes while it searches.

    python -m bench.opening [--paragraphs 100000] [--runs 7] [--keep FOLDER]

Each opening is in a fresh process. Times are processor time, the least of all runs, so that a busy machine does less
harm. "Loading" is the time to load the modules; "first answer" is the time from then to the first hits, including
opening and checking files.

Memory is the resident memory of a process, and the part of it that is private: the system can take back pages that are
mapped from files. It is measured twice. For a library alone, the bare program is the same process before, which has
loaded all that a search needs and has searched an index of one article. For the reader in a terminal, while queries
are typed letter by letter, the bare program is the same reader on a corpus of one article; a bare Textual app is
measured as well.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from bench.corpus import articles, write
from bench.search import queries
from bench.terminal import Terminal, load, seedread
from bench.typing_rate import BARE, CLEAR, EVERY

PREFIX, NAME = "pr", "kassim"
_GOALS = {"time": 80, "memory": 120}
_TYPED = 40
"""Queries that are typed in the terminal."""


def opening(corpus: Path, cache: Path, query: str) -> dict[str, float]:
    """Milliseconds of processor time in this process, which must not have loaded anything of the index yet."""
    begun = time.process_time()
    from index.store.library import Library

    loaded = time.process_time()
    library = Library([corpus], cache)
    hits = library.search(query, typing=True).total
    answered = time.process_time()
    if not hits:
        raise SystemExit(f"{query!r} finds nothing in {corpus}: is its index up to date?")
    library.search(query, typing=True)
    again = time.process_time()
    return {
        "loading": 1000 * (loaded - begun),
        "first answer": 1000 * (answered - loaded),
        "same answer again": 1000 * (again - answered),
    }


def memory(corpus: Path, cache: Path, one_article: Path, asked: list[str]) -> dict[str, float]:
    """Megabytes that this process holds: bare, with the index open, and with all queries answered."""
    from index.store.library import Library

    bare = Library([one_article], cache)
    for query in asked[:50]:
        bare.search(query, typing=True)
    found = {"bare": _resident("VmRSS"), "bare, its own": _resident("RssAnon")}
    library = Library([corpus], cache)
    library.search(PREFIX, typing=True)
    found |= {"open": _resident("VmRSS"), "open, its own": _resident("RssAnon")}
    for query in asked:
        library.search(query, typing=True)
    found |= {"searched": _resident("VmRSS"), "searched, its own": _resident("RssAnon")}
    return found | {"at most": _resident("VmHWM")}


def _query(kind: str, words: list[str]) -> str:
    return f'"{" ".join(words)}"' if kind.startswith("phrase") else " ".join(words)


def in_terminal(corpus: Path, home: Path, one_article: Path, asked: list[str]) -> dict[str, float]:
    """Megabytes that a bare app holds, and the most that the reader holds while queries are typed in it."""
    with Terminal([sys.executable, "-c", BARE], str(home)) as terminal:
        terminal.until(b"EADY")
        terminal.settle()
        found = {"bare Textual app": terminal.resident()}
    for name, opened in (("reader of one article", one_article), ("reader of the archive", corpus)):
        with Terminal(seedread(str(opened)), str(home)) as terminal:
            terminal.until(b"up to date")
            terminal.settle()
            terminal.write(b"/")
            found[name] = max(_typed(terminal, query) for query in asked)
    return found


def _typed(terminal: Terminal, query: str) -> float:
    for letter in query:
        terminal.write(letter.encode())
        terminal.rest(EVERY)
    terminal.settle()
    held = terminal.resident()
    terminal.write(CLEAR)
    return held


def _resident(name: str) -> float:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(name + ":"))


def _in_fresh_process(what: str, *arguments: str, asked: list[str] | None = None) -> dict[str, float]:
    command = [sys.executable, "-m", "bench.opening", "--child", what, *arguments]
    ran = subprocess.run(command, input=json.dumps(asked or []), stdout=subprocess.PIPE, text=True, check=True)
    measured: dict[str, float] = json.loads(ran.stdout)
    return measured


def _child(what: str, arguments: list[str]) -> None:
    if what == "time":
        measured = opening(Path(arguments[0]), Path(arguments[1]), arguments[2])
    else:
        measured = memory(Path(arguments[0]), Path(arguments[1]), Path(arguments[2]), json.load(sys.stdin))
    print(json.dumps(measured))


def _prepared(folder: Path, paragraphs: int) -> tuple[Path, Path, Path]:
    """The corpus, the cache with its index up to date, and a corpus of one article with its own."""
    from index.store.library import Library

    corpus, cache, one = folder / str(paragraphs), folder / "home" / "cache", folder / "one"
    if not corpus.exists():
        write(corpus, paragraphs)
    if not one.exists():
        write(one, 1)
    for each in (one, corpus):
        Library([each], cache).refresh()
    return corpus, cache, one


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=100_000)
    options.add_argument("--runs", type=int, default=7)
    options.add_argument("--keep", type=Path)
    options.add_argument("--child", nargs="*", help=argparse.SUPPRESS)
    asked_for = options.parse_args()
    if asked_for.child:
        _child(asked_for.child[0], asked_for.child[1:])
        return
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        corpus, cache, one = map(str, _prepared(asked_for.keep or Path(place), asked_for.paragraphs))
        print(f"{asked_for.paragraphs:,} paragraphs; {load()}")
        for kind, query in (("two letters", PREFIX), ("a name", NAME)):
            runs = [_in_fresh_process("time", corpus, cache, query) for _ in range(asked_for.runs)]
            least = {name: min(run[name] for run in runs) for name in runs[0]}
            words = ", ".join(f"{name} {milliseconds:.0f} ms" for name, milliseconds in least.items())
            print(f"{kind} ({query}): {words}; goal for the first answer {_GOALS['time']} ms")
        listed = queries(list(articles(asked_for.paragraphs)), 40)
        asked = [_query(kind, words) for kind, each in listed.items() for words in each]
        held = _in_fresh_process("memory", corpus, cache, one, asked=asked)
        print(", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in held.items()))
        over = held["searched"] - held["bare"]
        print(f"library, {len(asked)} queries: {over:.0f} MB over the bare program; goal {_GOALS['memory']} MB")
        typed = random.Random(5).sample(asked, _TYPED)
        held = in_terminal(Path(corpus), Path(cache).parent, Path(one), typed)
        print(", ".join(f"{name} {megabytes:.0f} MB" for name, megabytes in held.items()))
        over = held["reader of the archive"] - held["reader of one article"]
        print(f"reader, {_TYPED} queries typed: {over:.0f} MB over the bare program; goal {_GOALS['memory']} MB")


if __name__ == "__main__":
    main()
