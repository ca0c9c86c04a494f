"""Processor time of reading web pages and PDF files, beside trafilatura (fast mode) and pypdf, in one run.

    python -m bench.reading [--pages FOLDER] [--pdfs FOLDER] [--rounds 3]

The peers give the words alone: no kinds of paragraphs, places, metadata or pages. They are not dependencies: install
`trafilatura lxml_html_clean pypdf` to compare. Each round reads all files with each reader, in turn; the median counts.
"""

import argparse
import gzip
import importlib
import statistics
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from index.reading import UnreadableError, read


def read_ours(path: Path) -> None:
    """Reads a file as the program does."""
    with suppress(UnreadableError):
        read(path)


def read_trafilatura(path: Path) -> None:
    """Extracts the text of a page."""
    trafilatura: Any = importlib.import_module("trafilatura")
    trafilatura.extract(path.read_bytes(), fast=True)


def read_pypdf(path: Path) -> None:
    """Extracts the text of all pages of a PDF."""
    pypdf: Any = importlib.import_module("pypdf")
    for page in pypdf.PdfReader(str(path)).pages:
        page.extract_text()


def measured(readers: Sequence[Callable[[Path], None]], files: Sequence[Path], rounds: int) -> list[float]:
    """The median processor time of each reader for all files, in seconds."""
    times: list[list[float]] = [[] for _ in readers]
    for each in readers:
        each(files[0])  # imports
    for _ in range(rounds):
        for number, each in enumerate(readers):
            start = time.process_time()
            for path in files:
                each(path)
            times[number].append(time.process_time() - start)
    return [statistics.median(found) for found in times]


def unpacked(folder: Path, pattern: str, scratch: Path) -> list[Path]:
    """The files of a folder and its subfolders; those packed with gzip are unpacked into `scratch`."""
    found = sorted(folder.rglob(pattern))
    for number, path in enumerate(sorted(folder.rglob(f"{pattern}.gz"))):
        made = scratch / f"{number}{Path(path.stem).suffix}"
        made.write_bytes(gzip.decompress(path.read_bytes()))
        found.append(made)
    return found


def show(what: str, peer: str, times: Sequence[float], count: int) -> None:
    """Prints files a second of both readers, and how many times the peer's rate is ours."""
    ours, theirs = times
    print(f"{what}: {count} files, {count / ours:.1f} a second; {peer} {count / theirs:.1f}; {theirs / ours:.2f}x")


def main() -> None:
    """Measures what the arguments name."""
    import tempfile

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=Path, help="folder of web pages, *.html or *.html.gz")
    parser.add_argument("--pdfs", type=Path, help="folder of PDF files")
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        if given.pages:
            files = unpacked(given.pages, "*.html", Path(scratch))
            times = measured((read_ours, read_trafilatura), files, given.rounds)
            show("HTML", "trafilatura fast", times, len(files))
        if given.pdfs:
            files = unpacked(given.pdfs, "*.pdf", Path(scratch))
            times = measured((read_ours, read_pypdf), files, given.rounds)
            show("PDF", "pypdf", times, len(files))


if __name__ == "__main__":
    main()
