"""Reads `tests/data/quotations.txt` and compares it with the marks; the head of the file explains its format."""

from dataclasses import dataclass, field
from pathlib import Path

from index import find_quotes, read_text
from index.marks.quotes import Confidence

DATA = Path(__file__).parents[3] / "data" / "quotations.txt"
EDGE = " \t\n\"'“”‘’,;:!?.…-–—()[]"


@dataclass
class Case:
    """A text and its expected marks; the lines are kept as written."""

    kind: str
    line: int
    text: str
    wanted: list[str] = field(default_factory=list)


def cases() -> list[Case]:
    """All cases of the file in order."""
    found: list[Case] = []
    kind = ""
    for number, line in enumerate(DATA.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("== "):
            kind = line[3:]
        elif line.startswith(("> ", "! ", "role ")) or line == "only":
            found[-1].wanted.append(line)
        elif line and not line.startswith("#"):
            found.append(Case(kind, number, line))
    return found


def faults(case: Case) -> list[str]:
    """The differences from the expected marks, one line each; empty if all match."""
    text = "Market notes\n\n" + "\n\n".join(case.text.split(" / ")) + "\n"
    found = [quote for quote in find_quotes(read_text(text)) if quote.confidence is not Confidence.LOW]
    have = [(quote.speaker, " ".join(text[slice(*piece)].strip(EDGE) for piece in quote.pieces)) for quote in found]
    roles = {quote.speaker: quote.role for quote in found}
    missing, used = [], set()
    for line in case.wanted:
        mark, _, rest = line.partition(" ")
        left, _, right = (part.strip() for part in rest.partition("::"))
        if mark == "role":
            if (roles.get(left) or "-") != right:
                missing.append(f"{line}: {roles.get(left)}")
        elif mark == "!":
            missing += [f"{line}: {one}" for one in have if left in ("", one[0]) and _same(right or "*", one[1])]
        elif mark == ">":
            hits = [n for n, one in enumerate(have) if _speaks(left, one[0]) and _same(right, one[1])]
            used.update(hits)
            if not hits:
                missing.append(line)
    if "only" in case.wanted:
        missing += [f"too many: {one}" for n, one in enumerate(have) if n not in used]
    return [f"{fault}\n      of {have}" for fault in missing]


def _speaks(wanted: str, speaker: str | None) -> bool:
    names = [name.strip() for name in wanted.split(" | ")]
    return "*" in names or ("-" if speaker is None else speaker) in names


def _same(wanted: str, words: str) -> bool:
    if wanted == "*":
        return True
    core = wanted.strip("*").strip(EDGE)
    if wanted.startswith("*") and wanted.endswith("*"):
        return core in words
    if wanted.startswith("*"):
        return words.endswith(core)
    return words.startswith(core) if wanted.endswith("*") else words == core
