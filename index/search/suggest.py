"""Corrects the spelling of a query that finds nothing."""

import re
from collections.abc import Callable, Iterator

from index.search.bitmap import CancelCheck
from index.search.fuzzy import suggestions
from index.search.lexicon import Lexicon
from index.search.query import parse
from index.search.query.nodes import And, Field, Near, Node, Optional, Or, Phrase, Word
from index.search.tokens import folded

_MENDED = 8
"""Most words that are corrected, so that a pasted page in another language does not take long."""
_RARE = 2
"""Occurrences up to which a word of the corpus may be a misspelling of another."""


def suggest(query: str, lexicon: Lexicon, has_hits: Callable[[str], bool], check: CancelCheck) -> str | None:
    """The query with unknown words corrected, else with rare words corrected, if it has hits; None if neither has.

    Only words are replaced: exclusions, fields, phrases and operators stay as they were typed.

    Args:
        query: what was typed.
        lexicon: the words of the corpus.
        has_hits: whether a query finds anything.
        check: called now and then; raises to give up.
    """
    terms = list(dict.fromkeys(_terms(parse(query))))
    unknown = [term for term in terms if not lexicon.knows(folded(term))]
    rare = [term for term in terms if term not in unknown and lexicon.frequency(folded(term)) <= _RARE]
    for candidate in _candidates(query, unknown, rare, lexicon, check):
        if _same(candidate) != _same(query) and has_hits(candidate):
            return " ".join(candidate.split())
    return None


def _same(query: str) -> str:
    return " ".join(query.split()).lower()


def _candidates(query: str, unknown: list[str], rare: list[str], lexicon: Lexicon, check: CancelCheck) -> Iterator[str]:
    """Queries to try: the most likely words for all unknown ones, then others for each, then for a rare word."""
    meant = {term: _likely(query, term, lexicon, check) for term in unknown[:_MENDED]}
    best = query
    for term, words in meant.items():
        best = _with(best, term, words[0]) if words else best
    yield best
    for term, words in meant.items():
        others = [_with(query, term, word) for word in words[1:]]
        for other in others:
            for rest, likely in meant.items():
                other = _with(other, rest, likely[0]) if rest != term and likely else other  # noqa: PLW2901
            yield other
    for term in rare[:_MENDED]:
        yield from (_with(best, term, word) for word in _likely(query, term, lexicon, check))


def _likely(query: str, term: str, lexicon: Lexicon, check: CancelCheck) -> list[str]:
    return suggestions(term, lexicon, check, name=term.capitalize() in query)


def _with(query: str, term: str, word: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(term)}(?![\w:])", word, query, flags=re.IGNORECASE)


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
