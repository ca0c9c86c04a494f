"""Memory of indexing one file with many articles: of the program and of each of its helpers, over the bare process.

    python -m bench.large_file [--megabytes 50 200] [--format jsonl warc] [--page-bytes 40000] [--keep FOLDER]

A process indexes the file as `seedread index` does, and another reads /proc every 50 ms. "Bare" is what a process holds
that has imported what indexing needs and has read nothing. Memory is flat if the peaks of the two sizes are alike.

The articles are those of `bench/corpus.py`, the same few thousand again and again with another number in each, so that
all differ. A record of a WARC is a page of `--page-bytes`, mostly scripts and menus, as on the web.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from bench.corpus import Made, articles

_LOOK_S = 0.05
_BASE_PARAGRAPHS = 20_000
_INDEX = """
import sys
from pathlib import Path
from index.store.library import Library
import index.store.write.refresh, index.store.write.update, index.reading.articles, index.marks.finding
print(flush=True)
if sys.argv[2:]:
    done = Library([Path(sys.argv[1])], Path(sys.argv[2])).refresh()
    print(done.added, done.notes[:1])
else:
    sys.stdin.read()
"""


def numbered(base: list[Made]) -> Iterator[tuple[int, Made]]:
    """The same articles without end, each with its number."""
    for number in count(1):
        yield number, base[number % len(base)]


def record(number: int, made: Made) -> bytes:
    """A line of JSON with one article."""
    text = "\n\n".join((f"Report {number} of the harbour office.", *made.paragraphs))
    fields = {
        "title": f"Report {number}",
        "source": "The Lantern",
        "published": f"20{number % 15 + 10}-0{number % 9 + 1}-1{number % 10}",
        "url": f"https://lantern.example/{number}",
        "text": text,
    }
    return json.dumps(fields).encode() + b"\n"


def page(number: int, made: Made, size: int) -> bytes:
    """A page with one article between scripts and menus."""
    body = "".join(f"<p>{text}</p>\n" for text in (f"Report {number} of the harbour office.", *made.paragraphs))
    head = f"<html><head><title>Report {number}</title></head><body><article><h1>Report {number}</h1>\n"
    rest = max(0, size - len(head) - len(body)) // 2
    script = "<script>" + "var a = 1;\n" * (rest // 11) + "</script>"
    menu = "<nav>" + '<a href="/section">Section</a>\n' * (rest // 31) + "</nav>"
    return (head + body + "</article>" + script + menu + "</body></html>").encode()


def write_jsonl(path: Path, size: int, base: list[Made], _: int) -> int:
    """Writes lines of JSON up to a size in bytes; returns how many."""
    written = 0
    with path.open("wb") as file:
        for number, made in numbered(base):
            if written >= size:
                return number - 1
            written += file.write(record(number, made))
    return 0


def write_warc(path: Path, size: int, base: list[Made], page_bytes: int) -> int:
    """Writes a WARC up to a size in bytes; returns how many pages."""
    from io import BytesIO

    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=False)
        for number, made in numbered(base):
            if file.tell() >= size:
                return number - 1
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0")
            address, payload = f"https://lantern.example/{number}", BytesIO(page(number, made, page_bytes))
            writer.write_record(writer.create_warc_record(address, "response", payload=payload, http_headers=headers))
    return 0


WRITERS = {"jsonl": write_jsonl, "warc": write_warc}


def held(process: int) -> tuple[str, float]:
    """The parent of a process and its memory in megabytes; "" and 0 if it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return "", 0
    fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
    return fields["PPid"].strip(), int(fields.get("VmRSS", "0").split()[0]) / 1024


def peaks(process: "subprocess.Popen[bytes]") -> tuple[float, list[float]]:
    """The most that a process and each of its children held until it ended, in megabytes."""
    own, children = 0.0, dict[int, float]()
    while process.poll() is None:
        own = max(own, held(process.pid)[1])
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                number = int(entry.name)
                parent, memory = held(number)
                if parent == str(process.pid):
                    children[number] = max(children.get(number, 0), memory)
        time.sleep(_LOOK_S)
    return own, sorted(children.values())


def bare() -> float:
    """Memory in megabytes of a process that has imported what indexing needs."""
    process = subprocess.Popen([sys.executable, "-c", _INDEX, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.readline()
    memory = held(process.pid)[1]
    process.communicate()
    return memory


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--megabytes", type=int, nargs="*", default=[50, 200])
    options.add_argument("--format", nargs="*", choices=WRITERS, default=list(WRITERS))
    options.add_argument("--page-bytes", type=int, default=40_000)
    options.add_argument("--keep", type=Path, help="where the files and their indexes are kept")
    asked_for = options.parse_args()
    base = list(articles(_BASE_PARAGRAPHS))
    nothing = bare()
    print(f"bare process {nothing:.0f} MB; peaks over it in MB")
    print("file | articles | program | helpers | s by the clock | index MB", flush=True)
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        folder = asked_for.keep or Path(place)
        for kind in asked_for.format:
            for megabytes in asked_for.megabytes:
                path = folder / f"{megabytes}.{kind}"
                made = WRITERS[kind](path, megabytes * 1_000_000, base, asked_for.page_bytes)
                begun = time.monotonic()
                command = [sys.executable, "-c", _INDEX, str(path), str(folder / f"cache-{path.name}")]
                process = subprocess.Popen(command, stdout=subprocess.PIPE)
                own, helpers = peaks(process)
                taken = time.monotonic() - begun
                size = sum(file.stat().st_size for file in (folder / f"cache-{path.name}").rglob("*") if file.is_file())
                beside = ", ".join(f"{memory - nothing:.0f}" for memory in helpers)
                cells = f"{made:,} | {own - nothing:.0f} | {beside} | {taken:.0f} | {size / 1e6:.0f}"
                print(f"{path.name} | {cells}", flush=True)


if __name__ == "__main__":
    main()
