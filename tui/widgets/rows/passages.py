"""The rows of a passage as other articles have it."""

from collections.abc import Sequence

from msgspec import Struct

from index.citing.find_quotation import Difference
from index.compare.elsewhere import Elsewhere
from index.text import escape_controls
from tui.widgets.rows.messages import kind_sign
from tui.widgets.segments import StyledText, align

_ONE_LINE = str.maketrans("\n\r\t", "   ")
_TOLD, _LONGEST = 3, 40
"""Differences shown for a sentence, and characters of each."""


class SentenceRow(Struct, frozen=True):
    """The sentence that was looked for."""

    words: str
    selectable: bool = False
    height: int = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Its words."""
        return (align([(f" “{_line(self.words)}”", "strong")], ("", ""), width),)


class PassageRow(Struct, frozen=True):
    """The sentence in another article: outlet, headline and paragraph, its words, the differences."""

    other: Elsewhere
    selectable: bool = True
    height: int = 3

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Where it is; its words there; the differences."""
        hit = self.other.hit
        date = f" · {hit.date}" if hit.date else ""
        title = (
            escape_controls(hit.title) if hit.title else escape_controls(hit.path.name) if hit.outlet else "no headline"
        )
        named = [
            ("   ", ""),
            (escape_controls(hit.outlet or hit.path.name), "strong"),
            (f"  {title}", "" if hit.title else "muted"),
        ]
        return (
            align(named, (f"{kind_sign(hit.place)}{date}", "muted"), width - 1),
            align([("     ", ""), (_line(self.other.words), "")], ("", ""), width),
            align([("     ", ""), (self._likeness_words(), "muted")], ("", ""), width),
        )

    def _likeness_words(self) -> str:
        differences = self.other.differences
        if not differences:
            return "the same words"
        told = [_difference_words(each) for each in differences[:_TOLD]]
        more = [f"{len(differences) - _TOLD} more"] if len(differences) > _TOLD else []
        return f"{self.other.likeness:.0%} the same words: " + " · ".join((*told, *more))


def _difference_words(difference: Difference) -> str:
    given, found = _short(difference.given), _short(difference.found)
    if not given:
        return f"there besides “{found}”"
    return f"there “{found}” for “{given}”" if found else f"there without “{given}”"


def _short(words: str) -> str:
    line = _line(words)
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"


def _line(words: str) -> str:
    return escape_controls(words.translate(_ONE_LINE))
