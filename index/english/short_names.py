"""Short forms of given names: "Bob" for "Robert"."""

from functools import cache

from index.english.word_lists import word_rows


def full_forms(given: str) -> frozenset[str]:
    """The given names that a short name may replace, including itself if it is a full name; names are folded."""
    return _table().get(given, frozenset())


def have_one_full_form(one: str, other: str) -> bool:
    """Whether two given names may stand for one: "Dick" and "Rick" for "Richard"."""
    return not full_forms(one).isdisjoint(full_forms(other))


@cache
def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for full, *shorts in word_rows("short_given_names"):
        for each in (full, *shorts):
            table.setdefault(each, set()).add(full)
    return {name: frozenset(fulls) for name, fulls in table.items()}
