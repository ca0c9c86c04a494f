"""The fields of a paragraph in the index, as any Whoosh can read them."""

import struct
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whoosh.fields import Schema

INDEX_NAME = "MAIN"

PLACED_FIELDS = ("text", "said", "speaker", "title", "outlet", "counted")
"""Fields of words, with positions."""
LISTED_FIELDS = ("kind", "date", "figure", "when")
"""Fields of values without positions."""
COLUMNS = ("article", "day")
"""Numbers of each paragraph, to sort and group by."""
_ENDS = struct.Struct(">QQ")
_SIGN = 1 << 63


@cache
def schema() -> "Schema":
    """Returns the fields: words with positions, values, columns to sort by, and values stored to show a hit."""
    from whoosh.analysis.analyzers import SimpleAnalyzer
    from whoosh.fields import ID, NUMERIC, STORED, TEXT, Schema

    fields = {name: TEXT(analyzer=SimpleAnalyzer(), phrase=True, stored=name == "text") for name in PLACED_FIELDS}
    return Schema(
        **fields,
        kind=ID(),
        date=ID(),
        figure=ID(),  # several per paragraph; KEYWORD would also store frequencies
        when=ID(),  # several to a paragraph: the first and the last day of each date in its text
        article=NUMERIC(int, bits=32, signed=False, shift_step=0, sortable=True, default=0),
        day=NUMERIC(int, bits=32, signed=False, shift_step=0, sortable=True, default=0),
        place=STORED(),
        marks=STORED(),
    )


def figure_term(low: float, high: float) -> str:
    """Returns both ends of a figure as one term; terms sort by the lower end."""
    return _ENDS.pack(_sortable(low), _sortable(high)).hex()


def figure_ends(term: str) -> tuple[float, float]:
    """Returns the lower and upper end of a figure term. Raises ValueError for any other term."""
    try:
        low, high = _ENDS.unpack(bytes.fromhex(term))
    except struct.error as error:
        raise ValueError(term) from error
    return _number(low), _number(high)


def when_term(first: str, last: str) -> str:
    """The first and last day of a date, ISO 8601, as one term; terms sort as the first days do."""
    return f"{first}/{last}"


def _sortable(number: float) -> int:
    bits: int = struct.unpack(">Q", struct.pack(">d", number))[0]
    return bits ^ (_SIGN | (_SIGN - 1)) if bits & _SIGN else bits | _SIGN


def _number(bits: int) -> float:
    whole = bits ^ _SIGN if bits & _SIGN else bits ^ (_SIGN | (_SIGN - 1))
    number: float = struct.unpack(">d", struct.pack(">Q", whole))[0]
    return number
