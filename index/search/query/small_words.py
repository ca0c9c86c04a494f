"""Small words of a query: articles, prepositions, pronouns, question words. They need not occur in a hit."""

from msgspec.structs import replace

from index.search.query.nodes import And, Node, Not, Optional, Word

SMALL_WORDS = frozenset(
    """a an the and or of to in on at by for with from into as is are was were be been being am it its this that these
    those he she his her him hers they them their we us our you your i me my what who whom whose which when where why
    how do does did has have had will would can could shall should may might must not no nor but if then than so there
    here about after before over under again also just only very too up down out off via per vs s t""".split()
)
_QUESTION = frozenset("what who whom whose which when where why how did does do is was are were has have".split())
_REPORTING = frozenset("say says said saying tell tells told think thinks thought talk talks talked speak".split())


def with_optional_words(query: Node) -> Node:
    """The query with its small words made optional, as long as another word is left.

    In a question ("what did X say about Y") the reporting verb is optional too. Words in phrases and after NOT, exact
    words (=the) and words in capitals are not changed.
    """
    if not isinstance(query, And):
        return query
    question = isinstance(first := query.queries[0] if query.queries else None, Word) and first.term in _QUESTION
    small = [
        _is_small(part) or (question and isinstance(part, Word) and part.term in _REPORTING) for part in query.queries
    ]
    if all(small[at] or isinstance(part, Not) for at, part in enumerate(query.queries)):
        return query
    parts = (Optional(part) if drop else part for part, drop in zip(query.queries, small, strict=True))
    return replace(query, queries=tuple(parts))


def _is_small(query: Node) -> bool:
    return isinstance(query, Word) and query.term in SMALL_WORDS and not (query.exact or query.acronym)
