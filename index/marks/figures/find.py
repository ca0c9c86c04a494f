"""Finds the figures of an article: tokens, masks, numbers, ranges, bounds, nouns, in that order."""

from dataclasses import replace

from index.article import Article, Kind
from index.marks.figures.ages import older_or_younger, with_age
from index.marks.figures.bounds import left_bound, right_bound
from index.marks.figures.counted import Counted, counted
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.figures.masks import masked
from index.marks.figures.number_words import STARTERS
from index.marks.figures.one import said_in_passing
from index.marks.figures.quantity import Quantity, quantities
from index.marks.figures.ranges import join_ranges
from index.marks.figures.tokens import NUMBER, Tokens, tokenize
from index.marks.figures.units import unit_at

_READ = frozenset(Kind) - {Kind.FURNITURE}


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article, in text order; spans are characters of article.text, end exclusive, and disjoint."""
    found: list[Figure] = []
    for paragraph in article.paragraphs:
        if paragraph.kind in _READ:
            found += figures_in(article.text, paragraph.start, paragraph.end, paragraph.kind is Kind.TITLE)
    return tuple(found)


def figures_in(text: str, start: int, end: int, title: bool = False) -> list[Figure]:
    """The figures of text[start:end], a paragraph. `title`: its words may all be capitalised."""
    tokens = tokenize(text, start, end)
    if not any(token.kind == NUMBER or token.lower in STARTERS or not token.text.isascii() for token in tokens):
        return []
    found = [with_age(tokens, q) for q in join_ranges(tokens, quantities(tokens, masked(tokens, title)))]
    figures: list[Figure] = []
    noun: Counted | None = None
    floor = 0
    for n, quantity in enumerate(found):
        figure, its_noun, floor = _figure(text, tokens, quantity, noun, floor, found[n + 1 : n + 5])
        figures.append(figure)
        known = its_noun is not None and not its_noun.from_context and not figure.passing
        if known and quantity.kind is FigureKind.COUNT:
            noun = its_noun
    return figures


def _figure(
    text: str, tokens: Tokens, quantity: Quantity, before: Counted | None, floor: int, rest: list[Quantity]
) -> tuple[Figure, Counted | None, int]:
    """The figure, its noun, and the token its span ends at; the span stays between its neighbours."""
    first, last = quantity.first, quantity.last
    ceiling = rest[0].first if rest else len(tokens)
    bound = Bound.ABOUT if quantity.vague else Bound.EXACT
    left = left_bound(tokens, first)
    right = right_bound(tokens, last)
    if left is not None and left[1] >= floor:
        bound, first = (bound if quantity.vague else left[0]), left[1]
    elif right is not None and right[1] <= ceiling:
        bound = bound if quantity.vague else right[0]
    if right is not None and right[1] <= ceiling:
        last = right[1]
        quantity = older_or_younger(tokens, quantity, last)
    noun = counted(tokens, _moved_end(quantity, last), before, rest)
    if noun is not None and not noun.from_context and quantity.first <= noun.first < ceiling:
        last = max(last, min(noun.last, ceiling))
        trailing = right_bound(tokens, last) if right is None else None
        if trailing is not None and trailing[1] <= ceiling and left is None and not quantity.vague:
            bound, last = trailing
    if noun is not None and not noun.from_context and (money := unit_at(tokens, noun.last - 1)) is not None:
        if money[1] is FigureKind.MONEY and quantity.kind is FigureKind.COUNT:
            quantity, noun = replace(quantity, unit=money[0], kind=FigureKind.MONEY), None
    words = text[tokens[noun.first].start : tokens[noun.last - 1].end] if noun else None
    value = quantity.low if quantity.high is None else (quantity.low, quantity.high)
    figure = Figure(
        tokens[first].start, tokens[last - 1].end, value, bound, quantity.kind, quantity.unit, words,
        noun is not None and noun.from_context, quantity.change,
        said_in_passing(tokens, quantity.first, quantity.last),
    )  # fmt: skip
    return figure, noun, last


def _moved_end(quantity: Quantity, last: int) -> Quantity:
    return quantity if last == quantity.last else replace(quantity, last=last)
