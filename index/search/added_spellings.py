"""The spellings and names that a query finds besides its own words, to be shown and taken out again."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from index.search.aliases import MOST_WORDS
from index.search.excluded_spellings import named_spellings, without_parts
from index.search.query.nodes import And, Field, Near, Node, Optional, Or, Phrase, Word
from index.search.word_spellings import WordSpellings, key_of


class AddedSpellings(Struct, frozen=True):
    """The spellings and names that a query finds besides its own words.

    `folded` has each word or name of the query with the other spellings and names of the corpus that it finds. `own`
    has the words for which the user's synonyms add a name. `out` has the spellings that the query takes out again.
    """

    folded: tuple[tuple[str, tuple[str, ...]], ...] = ()
    own: frozenset[str] = frozenset()
    out: frozenset[str] = frozenset()


def added_spellings(query: Node, words: WordSpellings) -> AddedSpellings:
    """The spellings and names that a query adds; unfinished words add none. Raises what `words.check` raises."""
    out = taken_out(query, words)
    words = replace(words, without=out)
    folded: dict[str, tuple[str, ...]] = {}
    own: set[str] = set()
    for run in _runs(without_parts(query, out)):
        if others := words.others(run):
            written = " ".join(word.term for word in run)
            folded[written] = others
            if words.own(tuple(map(key_of, run))):
                own.add(written)
    return AddedSpellings(tuple(folded.items()), frozenset(own), out)


def taken_out(query: Node, words: WordSpellings) -> frozenset[str]:
    """The spellings that a query takes out and that another of its words adds."""
    named = named_spellings(query)
    if not named:
        return named
    rest = without_parts(query, named)
    return named & {other.lower() for run in _runs(rest) for other in words.others(run)}


def _runs(query: Node) -> Iterator[tuple[Word, ...]]:
    """The finished words of a query that may add others: each by itself, and runs of several."""
    match query:
        case Word():
            if _is_plain(query):
                yield (query,)
        case Field(_, inner) | Optional(inner):
            yield from _runs(inner)
        case Or(inner) | Near(inner):
            for each in inner:
                yield from _runs(each)
        case And(inner) | Phrase(inner):
            for each in inner:
                yield from _runs(each)
            yield from _in_a_row([each.query if isinstance(each, Optional) else each for each in inner])
        case _:
            return


def _in_a_row(nodes: Sequence[Node]) -> Iterator[tuple[Word, ...]]:
    for begin in range(len(nodes)):
        run = [word for word in takewhile(_is_plain, nodes[begin : begin + MOST_WORDS]) if isinstance(word, Word)]
        yield from (tuple(run[:end]) for end in range(len(run), 1, -1))


def _is_plain(query: Node) -> bool:
    return isinstance(query, Word) and not (query.exact or query.prefix)


def finished(query: Node) -> Node:
    """The query with its last word taken as finished."""
    match query:
        case Word(_, True):
            return replace(query, prefix=False)
        case Optional(inner):
            return Optional(finished(inner))
        case And(queries) | Or(queries) if queries:
            return replace(query, queries=(*queries[:-1], finished(queries[-1])))
        case _:
            return query
