"""The figures of sentences written for seedread: tests/data/figures/*.txt, whose heads say how a line is read."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec import Struct

from index import read_text
from index.marks.figures import Figure, find_figures

DATA = Path(__file__).parents[3] / "data" / "figures"
_OPENING = "Council news of the week\n\nThe council met again on the matter, officials said.\n\n"


class Wanted(Struct, frozen=True):
    bound: str
    value: float | tuple[float, ...]
    unit: str | None
    noun: str | None
    kind: str | None


def sentences() -> Iterator[tuple[str, str]]:
    for path in sorted(DATA.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, _, wanted = line.rpartition(" | ")
                yield text, wanted.strip()


def wanted_figures(line: str) -> list[Wanted]:
    line = line.removesuffix("...").strip()
    found = []
    for part in [] if line in ("", "-") else line.split(";"):
        bound, number = re.match(r"([=~<>]?)(\S+)", part.strip()).groups()
        ends = [float(end) for end in number.strip("[]").split(",")]
        named = dict(re.findall(r"(unit|noun|kind):(\S+)", part))
        value = tuple(ends) if number[0] == "[" else ends[0]
        found.append(Wanted(bound, value, named.get("unit"), named.get("noun"), named.get("kind")))
    return found


_UNIT_NAMES = {
    "$": "dollar", "€": "euro", "£": "pound", "₦": "₦", "Rs": "rupee", "INR": "₹", "km": "km", "°C": "°c",
}  # fmt: skip


def fits(wanted: Wanted, figure: Figure) -> bool:
    """Whether a figure is the one that is wanted: a noun by its last word, a unit by its name or sign."""
    unit = (figure.unit or "-").lower()
    named = (
        wanted.unit is None
        or wanted.unit.lower().replace("_", " ").rstrip("s") in unit
        or _UNIT_NAMES.get(wanted.unit, "?") in unit
    )
    noun = (figure.noun or "-").lower().split()
    return (
        figure.value == pytest.approx(wanted.value, rel=5e-3)
        and wanted.bound in ("", figure.bound)
        and (named or (wanted.unit == "Rs" and unit == "₹"))
        and (wanted.noun is None or wanted.noun.lower() in " ".join(noun) or noun[-1] == wanted.noun.lower())
        and wanted.kind in (None, figure.kind)
    )


@pytest.mark.parametrize(("text", "line"), sentences())
def test_the_figures_of_a_sentence(text: str, line: str) -> None:
    found = list(find_figures(read_text(_OPENING + text.replace("\\n", "\n") + "\n")))
    for wanted in wanted_figures(line):
        hit = next((figure for figure in found if fits(wanted, figure)), None)
        assert hit is not None, f"{wanted} is not among {found}"
        found.remove(hit)
    assert line.endswith("...") or not found
