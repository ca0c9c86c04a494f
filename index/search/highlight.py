"""Which characters of a paragraph a query matches. Counter, snippet, painter and jump all use this function.

A paragraph is a hit if and only if its query matches; its spans are painted.
"""

from collections.abc import Container, Mapping, Sequence
from datetime import date

from index.article import Kind, Span
from index.search.document import IndexedParagraph, field_tokens
from index.search.expanded import And, Expanded, Near, Not, Optional, Or, Phrase, Terms, terms_of
from index.search.positions import Place, find_positions
from index.search.query.nodes import DateRange, KindFilter, NamedRange, ValueRange
from index.search.spelling import Distance
from index.search.tokens import Token
from index.search.word_finder import MOST_TERMS, FoundWord, WordFinder

_MANY_TERMS = 10_000
_FEW = 64
"""Spellings of a word that are searched for beside a word with too many."""


class Highlighter:
    """Finds what one query matches, paragraph by paragraph."""

    def __init__(self, query: Expanded) -> None:
        self._query = query
        asked = list(terms_of(query))
        self._asked: Container[str] | None = asked[0] if len(asked) == 1 else None
        if len(asked) > 1 and sum(map(len, asked)) <= _MANY_TERMS:
            self._asked = {term for terms in asked for term in terms}
        self._words = _WordsOfText(list(terms_of(query, "text")))

    def spans(self, passage: IndexedParagraph) -> tuple[Span, ...]:
        """The matches in a paragraph, as characters of its text, end exclusive, sorted and apart; empty for no match.

        If the query asks for none of the paragraph's words (a date, an outlet, only exclusions), the whole paragraph is
        the match.
        """
        found = _Matcher(self._asked, passage, self._words).match(self._query)
        if found is None:
            return ()
        return merged(found) or ((0, len(passage.text)),)


def match_spans(query: Expanded, passage: IndexedParagraph) -> tuple[Span, ...]:
    """The matches of a query in one paragraph."""
    return Highlighter(query).spans(passage)


def merged(spans: list[Span]) -> tuple[Span, ...]:
    """Sorted spans, overlapping ones merged, empty ones removed."""
    joined: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)


def may_lie_in(written: str | None, first: date | None, last: date | None) -> bool:
    """Whether an ISO date of any precision may lie between two days; an unknown date never does."""
    if not written:
        return False
    day = written[:10]  # of any precision: 2024, 2024-07, 2024-07-15
    return (first is None or day >= first.isoformat()[: len(day)]) and (
        last is None or day <= last.isoformat()[: len(day)]
    )


class _WordsOfText:
    """Finds the words of a query in texts without cutting them, but for those with too many spellings."""

    def __init__(self, asked: Sequence[Mapping[str, Distance]]) -> None:
        few = asked if sum(map(len, asked)) <= MOST_TERMS else [terms for terms in asked if len(terms) <= _FEW]
        finder = WordFinder({term for terms in few for term in terms})
        self.words = finder.words
        self._asked = asked  # kept, so that the identities below stay theirs
        self._found = {id(terms) for terms in few if terms.keys() <= finder.known}

    def finds(self, terms: Mapping[str, Distance]) -> bool:
        """Whether all these spellings of one word are found."""
        return id(terms) in self._found


class _Matcher:
    """Matches one paragraph; it is cut into words once for each field of the query."""

    def __init__(self, asked: Container[str] | None, passage: IndexedParagraph, words: "_WordsOfText") -> None:
        self._asked = asked
        """All terms of the query in any field; None if they are too many for one set."""
        self._passage = passage
        self._tokens: dict[str, list[Token]] = {}
        self._words_of_text = words
        self._found: Sequence[FoundWord] | None = None

    def match(self, query: Expanded) -> list[Span] | None:
        """The spans of a match, which may be none; None for no match."""
        match query:
            case Terms() | Phrase() | Near():
                return self._placed(query)
            case ValueRange():
                return [(f.start, f.end) for f in self._passage.figures if query.matches(f.low, f.high)] or None
            case NamedRange():
                return [(d.start, d.end) for d in self._passage.dates if query.matches(d.first, d.last)] or None
            case KindFilter(kind):
                return [] if self._passage.kind == kind else None
            case DateRange(first, last):
                return [] if may_lie_in(self._passage.date, first, last) else None
            case Optional():
                return []
            case Not(inner):
                return None if self.match(inner) is not None else []
            case And(queries):
                matched = [self.match(inner) for inner in queries]
                return None if None in matched else [span for spans in matched for span in spans or ()]
            case Or(queries):
                matching = [spans for inner in queries if (spans := self.match(inner)) is not None]
                return [span for spans in matching for span in spans] if matching else None

    def _placed(self, query: Terms | Phrase | Near) -> list[Span] | None:
        if query.field == "text" and "text" not in self._tokens:
            if isinstance(query, Terms) and self._words_of_text.finds(query.terms):
                return [(word.start, word.end) for word in self._words_found() if word.term in query.terms] or None
            if not all(map(self._may_have, terms_of(query))):
                return None
        found = find_positions(query, self._words(query.field))
        return self._shown(query, found) if found else None

    def _words_found(self) -> Sequence[FoundWord]:
        if self._found is None:
            self._found = self._words_of_text.words(self._passage.text)
        return self._found

    def _may_have(self, terms: Mapping[str, Distance]) -> bool:
        """Whether the text has one of the terms, as far as its words need not be cut for that."""
        return not self._words_of_text.finds(terms) or any(word.term in terms for word in self._words_found())

    def _words(self, field: str) -> list[Token]:
        if field not in self._tokens:
            self._tokens[field] = field_tokens(self._passage, field, self._asked)
        return self._tokens[field]

    def _shown(self, query: Terms | Phrase | Near, found: list[Place]) -> list[Span]:
        """The characters that show a match in a field."""
        match query.field:
            case "text" | "said":
                return [(place.start, place.end) for place in found]
            case "speaker":
                said = [self._passage.said[place.start] for place in found]
                return [span for one in said for span in one.pieces or ([one.mention] if one.mention else [])]
            case "counted":
                return [(self._passage.figures[p.start].start, self._passage.figures[p.start].end) for p in found]
            case "title" if self._passage.kind is Kind.TITLE:
                return [(place.start, place.end) for place in find_positions(query, self._words("text"))]
            case _:
                return []
