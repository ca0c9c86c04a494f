"""Quotations: paragraphs a second, reading included, beside a naive regex in the same run.

    python -m bench.quotes [PATH...]        files or folders of articles; none: articles made up on the spot

Prints a line for the engine, one for the peer, and their ratio: it travels between machines, the speed does not.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from index import find_quotes, read_text

PEER = re.compile(r'["“]([^"”]+),["”] (?:said|says|added) ((?:[A-Z][\w.-]+ ?){1,3})|'
                  r'["“]([^"”]+),["”] ((?:[A-Z][\w.-]+ ){1,3})(?:said|says|added)')  # fmt: skip
MADE = """“We will not wait for rain,” said Rosa Hama, head of the water board. “The wells are dry.”

The ministry said on Monday that 40 villages had no water, and that trucks were on their way to the valley.

Nawzad Aram, a strategic expert, told the paper that the plan was “a joke”, adding that nobody had asked the farmers.

According to two officials briefed on the talks, the dam will stay shut until May, whatever the farmers say.

He did not know when the money would come. The road to the north was open, but few cars passed the checkpoint.

"""


def texts(paths: list[str]) -> list[str]:
    files = [f for p in map(Path, paths) for f in (sorted(p.rglob("*.txt")) if p.is_dir() else [p])]
    return [f.read_text(encoding="utf-8", errors="replace") for f in files] or [MADE * 4] * 60


def speed(work: Callable[[str], object], articles: list[str]) -> float:
    work(articles[0])
    begin = time.process_time()
    for text in articles:
        work(text)
    took = time.process_time() - begin
    return sum(bool(line.strip()) for text in articles for line in text.split("\n")) / max(took, 1e-9)


def main() -> None:
    articles = texts(sys.argv[1:])
    ours = speed(lambda text: find_quotes(read_text(text)), articles)
    peer = speed(lambda text: [match.groups() for match in PEER.finditer(text)], articles)
    print(f"engine, with reading   {ours:12,.0f} paragraphs a second")
    print(f"naive regex            {peer:12,.0f} paragraphs a second")
    print(f"ratio                  {peer / ours:12.1f}")


if __name__ == "__main__":
    main()
