"""The words of a corpus that match a pattern with gaps."""

import re
from itertools import repeat

from index.search.bitmap import CancelCheck
from index.search.lexicon import Lexicon
from index.search.spelling import Distance, Spellings
from index.search.tokens import folded

_SOME = 4096
"""Words visited from one check to the next."""
_GAP = re.compile(r"([*?]+)")


def wildcard_terms(pattern: str, lexicon: Lexicon, exact: bool, check: CancelCheck) -> Spellings:
    """All terms that match a pattern: `*` is any letters, `?` one."""
    pieces = [piece if exact or not piece else folded(piece) for piece in _GAP.split(pattern)[::2]]
    fills = re.compile(_filling(pieces, _GAP.findall(pattern))).fullmatch
    words = lexicon.terms if exact else lexicon.folds
    rows = range(len(words)) if exact else words.beginning(pieces[0])
    part = max(pieces, key=len)
    found: Spellings = {}
    for at in range(rows.start, rows.stop, _SOME):
        check()
        end = min(at + _SOME, rows.stop)
        listed = zip(words[at:end], lexicon.terms[at:end], strict=True)
        found.update(zip([term for word, term in listed if part in word and fills(word)], repeat(Distance.SAME)))
    return found


def _filling(pieces: list[str], gaps: list[str]) -> str:
    """A pattern that never backtracks: each piece matches at its first place, the last one at the end."""
    first, *others = map(re.escape, pieces)
    for at, (gap, piece) in enumerate(zip(gaps, others, strict=True), 1):
        if "*" not in gap:
            first += "." * len(gap) + piece
        elif at == len(gaps):
            first += f".*{piece}"
        else:
            first += f"(?>.*?{piece})"
    return first
