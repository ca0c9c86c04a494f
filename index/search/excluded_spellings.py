"""Spellings that are taken out of a query: "kakai -=kakaii" finds kakai in all its spellings but that one.

`-=word` takes a spelling out if another word of the query adds it; paragraphs that also have it are still found. If
no word adds it, paragraphs with exactly this word are excluded.
"""

import re
from collections.abc import Container

from msgspec.structs import replace

from index.search.query import parse
from index.search.query.nodes import And, Node, Not, Or, Phrase, Word


def without_spelling(query: str, spelling: str) -> str:
    """The query with one more spelling taken out."""
    whole = f"({query.strip()})" if isinstance(parse(query), Or) else query.strip()
    return f"{whole} {_written(spelling)}"


def with_spelling_again(query: str, spelling: str) -> str:
    """The query without the part that takes the spelling out."""
    kept, found = re.subn(rf"(?<!\S){re.escape(_written(spelling))}(?!\S)", "", query, count=1)
    return " ".join(kept.split()) if found else query


def named_spellings(query: Node) -> frozenset[str]:
    """The spellings that a query may take out: words or phrases that are excluded exactly as they are written."""
    parts = query.queries if isinstance(query, And) else ()
    return frozenset(spelling for part in parts if (spelling := _spelling(part)))


def without_parts(query: Node, spellings: Container[str]) -> Node:
    """The query without the parts that take out some spellings."""
    if not isinstance(query, And):
        return query
    kept = tuple(part for part in query.queries if _spelling(part) not in spellings)
    return kept[0] if len(kept) == 1 else replace(query, queries=kept)


def _spelling(part: Node) -> str:
    match part:
        case Not(Word(term, _, True)):
            return term
        case Not(Phrase(words)) if all(isinstance(word, Word) and word.exact for word in words):
            return " ".join(word.term for word in words if isinstance(word, Word))
        case _:
            return ""


def _written(spelling: str) -> str:
    return f'-="{spelling}"' if " " in spelling else f"-={spelling}"
