"""Which dates of a field lie between two days: years are looked up, the rest is looked at."""

from datetime import date

from index.search.bitmap import Check
from index.search.spans import may_lie_in
from index.search.word_list import WordList

_SOME = 1024
"""Dates that are looked at from one check to the next."""
_AFTER = "~"


def date_rows(first: date | None, last: date | None, terms: WordList, check: Check) -> list[int]:
    """The rows of all dates, as far as they are known, that may lie between two days; ascending."""
    begin = terms.begin(f"{first.year:04}") if first else 0
    end = terms.begin(f"{last.year:04}{_AFTER}") if last else len(terms)
    found: list[int] = []
    for at in range(begin, end, _SOME):
        check()
        some = enumerate(terms[at : min(at + _SOME, end)], at)
        found += [row for row, term in some if may_lie_in(term, first, last)]
    return found
