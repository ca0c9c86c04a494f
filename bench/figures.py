"""Sentences searched for figures per second, reading included, beside quantulum3 in the same run.

    python bench/figures.py [FOLDER] [--sentences N] [--rounds N]

The sentences are those of the articles in FOLDER (without it, the bundled seeds), each read as a separate text.
Both sides take the same sentences in turn, round by round; the fastest round counts. Only this comparison needs
quantulum3. Without it, only our side is measured. To measure both, use a separate environment:

    python3 -m venv /tmp/benchvenv
    /tmp/benchvenv/bin/pip install quantulum3
    /tmp/benchvenv/bin/python bench/figures.py
"""

import argparse
import sys
import time
from collections.abc import Callable
from importlib import import_module, util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from index import find_figures, read, read_text  # noqa: E402
from index.article import Kind  # noqa: E402
from index.english.sentences import sentences  # noqa: E402

Find = Callable[[str], object]


def sentences_of(folder: Path) -> list[str]:
    found: list[str] = []
    for path in sorted(folder.glob("*.txt")) + sorted(folder.glob("*.md")):
        article = read(path)
        for paragraph in article.paragraphs:
            if paragraph.kind is Kind.BODY:
                found += [article.words(span) for span in sentences(article.text, paragraph.start, paragraph.end)]
    return found


def peer() -> Find | None:
    if util.find_spec("quantulum3") is None:
        return None
    parse: Find = import_module("quantulum3.parser").parse
    return parse


def took(find: Find, texts: list[str]) -> float:
    begin = time.perf_counter()
    for text in texts:
        find(text)
    return time.perf_counter() - begin


def main() -> None:
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("folder", nargs="?", type=Path, default=ROOT / "seeds")
    options.add_argument("--sentences", type=int, default=600, help="how many a round, repeated as needed")
    options.add_argument("--rounds", type=int, default=3)
    args = options.parse_args()
    texts = sentences_of(args.folder)
    if not texts:
        sys.exit(f"no sentences in {args.folder}")
    texts = (texts * (args.sentences // len(texts) + 1))[: args.sentences]
    sides: dict[str, Find] = {"seedread": lambda text: find_figures(read_text(text))}
    other = peer()
    if other is not None:
        sides["quantulum3"] = other
    best = dict.fromkeys(sides, float("inf"))
    for find in sides.values():
        find(texts[0])  # tables are built on the first call
    for _ in range(args.rounds):
        for name, find in sides.items():
            best[name] = min(best[name], took(find, texts))
    for name, seconds in best.items():
        print(f"{name:12}{len(texts) / seconds:10,.0f} sentences a second")
    if other is None:
        print("quantulum3 is not installed here; the head of this file says how to have it beside us")
    else:
        print(f"ratio       {best['quantulum3'] / best['seedread']:10.1f}")


if __name__ == "__main__":
    main()
