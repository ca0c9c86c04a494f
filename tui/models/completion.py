"""Completes the last word of a query: names of fields, and values of a field that occur in the corpus."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from tui.models.conditions import CONDITION_FIELDS

if TYPE_CHECKING:
    from index.search.query.nodes import Node

NamesOf = Callable[[str, str], Sequence[str]]
"""The values of a field that continue the typed text, the most frequent first."""
COMPLETED_FIELDS = ("outlet", "speaker", "date", "counted", "kind", "title", *CONDITION_FIELDS)
_LEAST_LETTERS = 2
"""Minimum length of a word that may be the name of a field."""
_CLOSING = ' \t"”»)'
"""A query that ends so has no unfinished word."""


class Completion(Struct, frozen=True):
    """A possible continuation of the typed text."""

    shown: str
    """The typed text with the rest after it, shown in grey."""
    query: str
    """The query if it is accepted: the value is quoted if it has several words."""


def complete(typed: str, names_of: NamesOf) -> Completion | None:
    """Completes the last word of a query, or returns None."""
    end = typed.rfind('"') if typed.count('"') % 2 else len(typed)  # blanks within open quotes end no word
    start = max(typed.rfind(" ", 0, end), typed.rfind("(", 0, end)) + 1
    before, word = typed[:start], typed[start:]
    sign = "-" if word.startswith("-") else ""
    field, colon, value = word[len(sign) :].partition(":")
    if not colon:
        return _field(typed, before + sign, field)
    field = field.lower()
    if field not in COMPLETED_FIELDS:
        return None
    opened = value.startswith('"')
    begun = value[1:] if opened else value
    found = next(((name, at) for name in names_of(field, begun) if (at := _word_at(name, begun)) >= 0), None)
    if found is None or found[0].casefold() == begun.casefold():
        return None
    name, at = found
    quoted = f'"{name}"' if opened or " " in name else name
    rest = name[at + len(begun) :] + ('"' if opened else "")
    return Completion(typed + rest, f"{before}{sign}{field}:{quoted} ")


def _word_at(name: str, begun: str) -> int:
    """Where a word of a name starts with the typed text, or -1; the first word comes before all others."""
    folded, typed = name.casefold(), begun.casefold()
    return 0 if folded.startswith(typed) else folded.find(f" {typed}") + 1 or -1


def unfinished_word(query: str) -> str:
    """The last word if it counts as the beginning of words, else an empty text."""
    if not query or query[-1] in _CLOSING or not (query[-1].isalnum() or query[-1] in "'’"):
        return ""
    return query.rsplit(maxsplit=1)[-1]


def finished_words(words: str, *, exact: bool) -> str:
    """Words with the same hits once the last one is finished: "sail" is "sail OR sail*".

    A word that is being typed finds the words that begin with it, and its own spellings unless `exact`.
    """
    from index.search.query import parse  # not before the first paint

    last = re.split(r"[\s(]", words)[-1]
    if exact or not _ends_in_word(parse(words, typing=True), last):
        return f"{words}*"
    before = words[: -len(last)]
    return f"{before}({last} OR {last}*)" if before else f"{last} OR {last}*"


def has_unread_value(words: str) -> bool:
    """Whether words end in a value that cannot be read, such as "date:may", which is not named while it is typed."""
    if ":" not in words:
        return False
    from index.search.query.parse import read_query

    return read_query(words, typing=True).notes != read_query(words).notes


def _ends_in_word(query: Node, written: str) -> bool:
    """Whether the last part of a query is an unfinished word by itself, which alternatives can take the place of."""
    from index.search.query.nodes import And, Or, Word

    match query:
        case And(queries) | Or(queries) if queries:
            return _ends_in_word(queries[-1], written)
        case Word(term, True):
            return term == written.lower()
    return False


def _field(typed: str, before: str, begun: str) -> Completion | None:
    if len(begun) < _LEAST_LETTERS:
        return None
    from index.search.query.fields import FIELDS  # not before the first paint

    fields = (*FIELDS, *CONDITION_FIELDS)
    name = next((field for field in fields if field.startswith(begun.lower()) and field != begun.lower()), None)
    if name is None:
        return None
    return Completion(f"{typed}{name[len(begun) :]}:", f"{before}{name}:")
