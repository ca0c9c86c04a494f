"""Explains why our line differs from citeproc's, by the reasons of `reasons.toml`."""

import re
import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from itertools import combinations
from pathlib import Path

from msgspec import Struct, convert

MOST_REASONS = 5
"""Most reasons that together may explain one line."""
DATA = Path(__file__).with_name("reasons.toml")


class Verdict(StrEnum):
    """Which of two different lines is right."""

    EQUAL = "equal"
    OURS = "ours right"
    THEIRS = "theirs right"
    KEPT = "kept by a rule of our own"
    """The manual may ask for theirs; what the article has is not changed unasked."""
    OPEN = "open"


class Reason(Struct, frozen=True):
    """One kind of difference.

    `ours` and `theirs` are pairs of pattern and replacement that make lines equal if they differ for this reason.
    """

    what: str
    verdict: Verdict
    section: str
    checked: str
    styles: tuple[str, ...] = ("apa", "mla", "chicago")
    parts: tuple[str, ...] = ("list", "text")
    ours: tuple[tuple[str, str], ...] = ()
    theirs: tuple[tuple[str, str], ...] = ()
    fold: bool = False
    """Whether capitals are ignored."""

    @property
    def line(self) -> str:
        """The reason with its verdict and its section."""
        return f"{self.verdict}: {self.what} [{self.section}; {self.checked}]"


@cache
def known_reasons() -> tuple[Reason, ...]:
    """The reasons of the table, in the order in which they are tried."""
    return tuple(convert(row, Reason) for row in tomllib.loads(DATA.read_text(encoding="utf-8"))["reason"])


def explain(ours: str, theirs: str, style: str, part: str) -> tuple[Verdict, tuple[Reason, ...]]:
    """The verdict on two lines, and the fewest reasons that together explain all of their difference.

    The verdict is open, without reasons, if no combination of a few reasons makes the lines equal.
    """
    if ours == theirs:
        return Verdict.EQUAL, ()
    possible = [reason for reason in known_reasons() if style in reason.styles and part in reason.parts]
    possible = [reason for reason in possible if _changes(reason, ours, theirs)]
    for many in range(1, MOST_REASONS + 1):
        for reasons in combinations(possible, many):
            if _are_equal(ours, theirs, reasons):
                verdicts = {reason.verdict for reason in reasons}
                worst = (Verdict.OPEN, Verdict.THEIRS, Verdict.KEPT, Verdict.OURS)
                return next(verdict for verdict in worst if verdict in verdicts), reasons
    return Verdict.OPEN, ()


def _changes(reason: Reason, ours: str, theirs: str) -> bool:
    changed = (_changed(ours, reason.ours, fold=reason.fold), _changed(theirs, reason.theirs, fold=reason.fold))
    return changed != (ours, theirs)


def _are_equal(ours: str, theirs: str, reasons: Sequence[Reason]) -> bool:
    for reason in reasons:
        ours = _changed(ours, reason.ours, fold=reason.fold)
        theirs = _changed(theirs, reason.theirs, fold=reason.fold)
    return ours == theirs


def _changed(line: str, changes: tuple[tuple[str, str], ...], *, fold: bool) -> str:
    for pattern, replacement in changes:
        line = re.sub(pattern, replacement, line, flags=re.IGNORECASE)
    return line.casefold() if fold else line
