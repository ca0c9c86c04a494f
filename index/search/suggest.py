"""A query near to one that finds nothing."""

import re
from collections.abc import Callable
from itertools import islice

from index.search.bitmap import CancelCheck
from index.search.expand import expand
from index.search.expanded import Expanded
from index.search.fuzzy import suggestion
from index.search.lexicon import Lexicon
from index.search.query import parse
from index.search.query.nodes import And, Field, Node, Not, Or, Phrase, Word
from index.search.tokens import folded, tokens

_MENDED = 8
"""Words that are mended at most: whoever pastes a page in another language is not to wait for all of them."""
_MARKS = re.compile('["“”„«»]')


def suggest(
    query: str, exact: bool, lexicon: Lexicon, has_hits: Callable[[Expanded], bool], check: CancelCheck
) -> str | None:
    """The first that has hits: words mended, spellings let in, phrases opened, or any word; None where none has."""
    mended = query
    unknown = (term for term in dict.fromkeys(_terms(parse(query))) if not lexicon.knows(folded(term)))
    for term in islice(unknown, _MENDED):
        if better := suggestion(term, lexicon, check):
            mended = re.sub(rf"(?<!\w){re.escape(term)}(?!\w)", better, mended, flags=re.IGNORECASE)
    opened = _MARKS.sub(" ", mended).strip()
    any_word = " OR ".join(dict.fromkeys(token.term for token in tokens(opened) if token.term not in ("or", "and")))
    for candidate in (mended, opened, any_word):
        if (candidate != query or exact) and candidate and has_hits(expand(parse(candidate), lexicon, check=check)):
            return " ".join(candidate.split())
    return None


def _terms(tree: Node) -> list[str]:
    match tree:
        case Word(term):
            return [term]
        case Phrase(words):
            return [word.term for word in words if isinstance(word, Word)]
        case And(queries) | Or(queries):
            return [term for inner in queries for term in _terms(inner)]
        case Field(_, inner) | Not(inner):
            return _terms(inner)
        case _:
            return []
