"""Finds the figures of an article: tokens, masks, numbers, ranges, bounds, nouns, in that order."""

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Kind
from index.marks.figures.ages import older_or_younger, with_ages
from index.marks.figures.antecedents import Antecedents, Counted
from index.marks.figures.bounds import left_bound, right_bound
from index.marks.figures.counted_noun import counted_noun
from index.marks.figures.exclusions import find_exclusions
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.figures.number_words import STARTERS
from index.marks.figures.quantity import Quantity, quantities
from index.marks.figures.ranges import join_ranges
from index.marks.figures.tokens import NUMBER, Tokens, at, may_hold_figures, tokenize
from index.marks.figures.units import unit_at
from index.marks.figures.word_one import said_in_passing

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
    if not may_hold_figures(text[start:end]):
        return []
    tokens = tokenize(text, start, end)
    if not any(token.kind == NUMBER or token.lower in STARTERS or not token.text.isascii() for token in tokens):
        return []
    found = with_ages(tokens, join_ranges(tokens, quantities(tokens, find_exclusions(tokens, title))))
    figures: list[Figure] = []
    known = Antecedents()
    floor = 0
    for n, quantity in enumerate(found):
        rest = found[n + 1 : n + 5]
        extent = _extent(tokens, quantity, floor, rest[0].first if rest else len(tokens))
        if n and extent.bound is Bound.EXACT and _is_conversion(tokens, found[n - 1], quantity):
            extent = replace(extent, bound=figures[-1].bound)
        named = _named(tokens, extent, known.before(tokens, extent.first), rest)
        figures.append(_figure(text, tokens, named))
        floor = named.last
        if named.noun and quantity.kind is FigureKind.COUNT and not figures[-1].passing:
            known = known.after(tokens, named.first, named.noun)
    return figures


class _Extent(Struct, frozen=True):
    """A quantity with its bound and noun: the words in tokens[first:last]."""

    quantity: Quantity
    first: int
    last: int
    ceiling: int
    """Where the next quantity begins: no words from there on."""
    bound: Bound
    bound_behind: bool = False
    noun: Counted | None = None


def _extent(tokens: Tokens, quantity: Quantity, floor: int, ceiling: int) -> _Extent:
    """The quantity with the bound before or behind it, within tokens[floor:ceiling]."""
    bound = Bound.ABOUT if quantity.vague else Bound.EXACT
    extent = _Extent(quantity, quantity.first, quantity.last, ceiling, bound)
    left, right = left_bound(tokens, quantity.first), right_bound(tokens, quantity.last)
    if right is not None and right[1] <= ceiling:
        aged = older_or_younger(tokens, quantity, right[1])
        extent = replace(extent, quantity=aged, last=right[1], bound_behind=True, bound=right[0])
    if left is not None and left[1] >= floor:
        opens = quantity.high is not None and _opens_range(tokens, left[1])
        extent = replace(extent, first=left[1], bound=bound if opens else left[0])
    return replace(extent, bound=bound) if quantity.vague else extent


def _opens_range(tokens: Tokens, first: int) -> bool:
    """ "from up to 5 to 8", "starting from 5 to 8": the words open the range and bound nothing."""
    return at(tokens, first - 1).lower == "from" or tokens[first].lower == "starting"


def _is_conversion(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """ "over 5 miles (8 km)": the same measure again, and as sure."""
    opens = before.last + 1 == quantity.first and at(tokens, before.last).text == "("
    return opens and FigureKind.COUNT not in (before.kind, quantity.kind) and before.unit != quantity.unit


def _named(tokens: Tokens, extent: _Extent, before: Counted | None, rest: list[Quantity]) -> _Extent:
    """The extent with the counted noun, and the bound that may stand behind that: "10 guests or more"."""
    quantity = extent.quantity if extent.quantity.last == extent.last else replace(extent.quantity, last=extent.last)
    noun = counted_noun(tokens, quantity, before, rest)
    if noun is None or noun.from_context or not extent.quantity.first <= noun.first < extent.ceiling:
        return replace(extent, noun=noun)
    extent = replace(extent, noun=noun, last=max(extent.last, min(noun.last, extent.ceiling)))
    trailing = None if extent.bound_behind else right_bound(tokens, extent.last)
    if trailing is not None and trailing[1] <= extent.ceiling and extent.bound is Bound.EXACT:
        extent = replace(extent, bound=trailing[0], last=trailing[1])
    money = unit_at(tokens, noun.last - 1)
    if money is not None and money[1] is FigureKind.MONEY and extent.quantity.kind is FigureKind.COUNT:
        paid = replace(extent.quantity, unit=money[0], kind=FigureKind.MONEY)
        return replace(extent, quantity=paid, noun=None)  # "hundreds of offshore dollars"
    return extent


def _figure(text: str, tokens: Tokens, extent: _Extent) -> Figure:
    quantity, noun = extent.quantity, extent.noun
    return Figure(
        start=tokens[extent.first].start,
        end=tokens[extent.last - 1].end,
        value=quantity.low if quantity.high is None else (quantity.low, quantity.high),
        bound=extent.bound,
        kind=quantity.kind,
        unit=quantity.unit,
        noun=text[tokens[noun.first].start : tokens[noun.last - 1].end] if noun else None,
        noun_from_context=noun is not None and noun.from_context,
        change=quantity.change,
        passing=said_in_passing(tokens, quantity.first, quantity.last),
    )
