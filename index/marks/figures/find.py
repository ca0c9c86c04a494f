"""Finds the figures of an article: tokens, exclusions, numbers, ranges, bounds, nouns, in that order."""

from msgspec.structs import replace

from index.article import Article, Kind
from index.language import is_english
from index.marks.calendar import expressions
from index.marks.figures.ages import with_ages
from index.marks.figures.antecedents import Antecedents
from index.marks.figures.exclusions import InArticle, find_exclusions, named_numbers
from index.marks.figures.exclusions.pointers import list_numbers
from index.marks.figures.extents import Extent, difference_of, extent_of, with_noun
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.figures.number_words import STARTERS
from index.marks.figures.quantity import Quantity, quantities
from index.marks.figures.ranges import join_ranges
from index.marks.figures.tokens import NUMBER, Tokens, at, may_hold_figures, tokenize
from index.marks.figures.word_one import said_in_passing

_READ = frozenset(Kind) - {Kind.FURNITURE}


def find_figures(article: Article) -> tuple[Figure, ...]:
    """The figures of an article in English, in text order; no figures in any other language.

    Spans are characters of article.text, end exclusive, and disjoint.
    """
    if not is_english(article):
        return ()
    known = InArticle(list_numbers(article.text))
    found: list[Figure] = []
    for paragraph in article.paragraphs:
        if paragraph.kind in _READ:
            title = paragraph.kind is Kind.TITLE
            figures, names = figures_in(article.text, paragraph.start, paragraph.end, title, known)
            found += figures
            known = replace(known, names=known.names | names) if names else known
    return tuple(found)


def figures_in(text: str, start: int, end: int, title: bool, known: InArticle) -> tuple[list[Figure], frozenset[str]]:
    """The figures of text[start:end], a paragraph, and the numbers in it that are parts of names.

    Args:
        text: the article's text.
        start: where the paragraph begins, a character of the text.
        end: where it ends, exclusive.
        title: its words may all be capitalised.
        known: what the article tells of its numbers.
    """
    if not may_hold_figures(text[start:end]):
        return [], frozenset()
    tokens = tokenize(text, start, end)
    if not any(token.kind == NUMBER or token.lower in STARTERS or not token.text.isascii() for token in tokens):
        return [], frozenset()
    excluded = find_exclusions(tokens, expressions(text, start, end, title), title, known)
    found = with_ages(tokens, join_ranges(tokens, quantities(tokens, excluded)))
    extents: list[Extent] = []
    counted = Antecedents()
    floor = 0
    for n, quantity in enumerate(found):
        rest = found[n + 1 : n + 5]
        extent = extent_of(tokens, quantity, floor, rest[0].first if rest else len(tokens))
        if extents and extent.bound is None and _is_conversion(tokens, found[n - 1], quantity):
            extent = replace(extent, bound=extents[-1].bound)
        named = with_noun(tokens, extent, counted.before(tokens, extent.first), rest)
        extents.append(named)
        floor = named.last
        passing = said_in_passing(tokens, quantity.first, quantity.last)
        if named.noun and quantity.kind is FigureKind.COUNT and not passing:
            counted = counted.after(tokens, named.first, named.noun)
    return [_figure(text, tokens, extent) for extent in extents], named_numbers(tokens, excluded)


def _is_conversion(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """ "over 5 miles (8 km)": the same measure again, and as sure."""
    opens = before.last + 1 == quantity.first and at(tokens, before.last).text == "("
    return opens and FigureKind.COUNT not in (before.kind, quantity.kind) and before.unit != quantity.unit


def _figure(text: str, tokens: Tokens, extent: Extent) -> Figure:
    quantity, noun, bound = extent.quantity, extent.noun, extent.bound
    direction = Bound.EXACT if bound is None else bound.direction
    return Figure(
        start=tokens[extent.first].start,
        end=tokens[extent.last - 1].end,
        value=quantity.low if quantity.high is None else (quantity.low, quantity.high),
        bound=Bound.ABOUT if quantity.vague else direction,
        kind=quantity.kind,
        unit=quantity.unit,
        noun=text[tokens[noun.first].start : tokens[noun.last - 1].end] if noun else None,
        inclusive=bound is not None and bound.inclusive and not quantity.vague,
        bound_word=text[tokens[bound.first].start : tokens[bound.last - 1].end] if bound else None,
        bound_follows=bound is not None and bound.first >= quantity.last,
        vague=quantity.vague,
        number_span=(tokens[quantity.first].start, tokens[quantity.last - 1].end),
        noun_from_context=noun is not None and noun.from_context,
        change=quantity.change,
        difference=difference_of(tokens, extent),
        passing=said_in_passing(tokens, quantity.first, quantity.last),
    )
