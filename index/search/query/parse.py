"""Reads a query: its tree, and notes on parts that may mean something else than the user thinks; nothing raises."""

import re

from msgspec import Struct

from index.search.query.lex import Unit, units, without_site
from index.search.query.nodes import Node
from index.search.query.other_syntax import outside_quotes, spelled_out
from index.search.query.tree_reader import TreeReader

_MOST_CHARACTERS = 4096
"""Of a longer query only the beginning is searched."""
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_LOWER_OPERATOR = re.compile(r"(?<=\w\s)(?:not|or)(?=\s\w)")
_LOWER_NEAR = re.compile(r"(?<=\w\s)(?P<word>near|around)\s\(\s*(?P<distance>\d+)\s*\)(?=\s\w)")
_PLAIN_NEAR = re.compile(r"(?<=\w\s)near(?=\s\w)")
_LOOSE_MINUS = re.compile(r"(?<=\w\s)(?P<sign>[-!])\s(?P<word>\w+)")


class Reading(Struct, frozen=True):
    """A query as it was read: its tree, and notes for the user on parts that have another meaning here."""

    tree: Node
    notes: tuple[str, ...] = ()


def parse(query: str, typing: bool = False) -> Node:
    """The tree of a query; `typing`: its last word is unfinished and matches all words that begin with it."""
    return read_query(query, typing).tree


def read_query(query: str, typing: bool = False) -> Reading:
    """The tree of a query and notes on it; nothing raises.

    Args:
        query: what was typed.
        typing: the last word is unfinished, and a value that cannot be read yet is left out without a note.
    """
    headline, site = without_site(query[:_MOST_CHARACTERS])
    headline, other = spelled_out(headline)
    unquoted = outside_quotes(headline)
    found = TreeReader(_with_initials(units(headline)), typing and not headline[-1:].isspace())
    tree = found.whole()
    found.notes += other
    if found.few_words and (word := _LOWER_OPERATOR.search(unquoted)):
        found.notes.append(f"“{word[0]}” is read as a word. Write {word[0].upper()} in capitals for the operator.")
    if found.few_words and (loose := _LOOSE_MINUS.search(unquoted)):
        found.notes.append(f"“{loose['sign']} {loose['word']}” excludes nothing. Write -{loose['word']}.")
    if written := _LOWER_NEAR.search(unquoted):
        found.notes.append(f"“{written[0]}” is read as words. Write {written['word']}({written['distance']}).")
    elif found.few_words and _PLAIN_NEAR.search(unquoted):
        found.notes.append("“near” is read as a word. Write near~5 for words that are near each other.")
    if site:
        found.notes.append(f"“| {site}” is read as the name of a site and left out.")
    return Reading(tree, tuple(dict.fromkeys(found.notes)))


def _with_initials(found: list[Unit]) -> list[Unit]:
    """The units with initials that blanks part joined: J. D. as J.D."""
    joined: list[Unit] = []
    for unit in found:
        if joined and all(each.what == "word" and _INITIALS.fullmatch(each.text) for each in (joined[-1], unit)):
            joined[-1] = Unit("word", joined[-1].text + unit.text)
        else:
            joined.append(unit)
    return joined
