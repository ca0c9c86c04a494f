"""The query with its spelling mended, for one that finds nothing."""

import re
from collections.abc import Callable
from itertools import islice

from index.search.bitmap import CancelCheck
from index.search.fuzzy import suggestion
from index.search.lexicon import Lexicon
from index.search.query import parse
from index.search.query.nodes import And, Field, Near, Node, Optional, Or, Phrase, Word
from index.search.tokens import folded

_MENDED = 8
"""Words that are mended at most, so that a pasted page in another language does not take long."""
_RARE = 2
"""Occurrences up to which a word of the corpus may be a misspelling of another."""


def suggest(
    query: str, exact: bool, lexicon: Lexicon, has_hits: Callable[[str], bool], check: CancelCheck
) -> str | None:
    """The query with unknown words mended, else with rare ones mended, if it has hits; None if neither has.

    Only words are replaced: exclusions, fields, phrases and operators stay as they were typed.

    Args:
        query: what was typed.
        exact: whether it was searched without other spellings; then the query itself may have hits with them.
        lexicon: the words of the corpus.
        has_hits: whether a query finds anything.
        check: called now and then; raises to give up.
    """
    terms = list(dict.fromkeys(_terms(parse(query))))
    unknown = [term for term in terms if not lexicon.knows(folded(term))]
    rare = [term for term in terms if term not in unknown and lexicon.frequency(folded(term)) <= _RARE]
    mended = _mended(query, unknown, lexicon, check)
    for candidate in (mended, *(_mended(mended, [term], lexicon, check) for term in rare)):
        if (candidate != query or exact) and has_hits(candidate):
            return " ".join(candidate.split())
    return None


def _mended(query: str, terms: list[str], lexicon: Lexicon, check: CancelCheck) -> str:
    for term in islice(terms, _MENDED):
        if better := suggestion(term, lexicon, check):
            query = re.sub(rf"(?<!\w){re.escape(term)}(?![\w:])", better, query, flags=re.IGNORECASE)
    return query


def _terms(tree: Node) -> list[str]:
    match tree:
        case Word(term):
            return [term]
        case Phrase(words):
            return [word.term for word in words if isinstance(word, Word)]
        case And(queries) | Or(queries):
            return [term for inner in queries for term in _terms(inner)]
        case Near(parts):
            return [term for part in parts for term in _terms(part)]
        case Field(_, inner) | Optional(inner):
            return _terms(inner)
        case _:
            return []
