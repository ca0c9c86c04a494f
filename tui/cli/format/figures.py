"""A figure as text: the phrase as written, its value, the counted noun."""

from fractions import Fraction

from index.article import Article
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.figures.units import singular_unit
from tui.cli.format.layout import PageWidth, hanging_indent, one_line
from tui.cli.format.phrases import format_number

_BOUNDS = {Bound.EXACT: "", Bound.ABOUT: "about", Bound.OVER: "over", Bound.UNDER: "under"}
_SIGNS = frozenset("$£€¥₹₺₽₪₩₦₱₴฿₫₸₼₾₵₡₲")
_TIED = frozenset("<>~≈≤≥+")
"""Bounds that are signs: printed without a space before the number."""
_MOST_PARTS = 100


def figure_line(article: Article, figure: Figure, label: str, page: PageWidth) -> str:
    """The label, the phrase as written, and its value."""
    written = article.text[figure.start : figure.end]
    value = value_words(figure, written)
    if figure.noun:
        value += f" of {figure.noun}" if figure.vague and value.endswith("s") and not figure.unit else f" {figure.noun}"
    return hanging_indent(f"  {label}“{written}” = {value} ({kind_words(figure)})", page)


def value_words(figure: Figure, written: str) -> str:
    """The value with its unit and its bound as the article words it: "nearly 400", "at least 12", "18 years or over".

    A figure that gives only a size is shown as written ("hundreds"): a number would be invented.
    """
    if figure.vague:
        start, end = figure.number_span or (figure.start, figure.end)
        return _with_bound(figure, one_line(written[start - figure.start : end - figure.start]).lower())
    if isinstance(figure.value, tuple):
        low, high = figure.value
        return _with_bound(figure, _with_unit(f"{_number(figure, low)} to {_number(figure, high)}", figure.unit))
    unit = singular_unit(figure.unit) if figure.unit and abs(figure.value) == 1 else figure.unit
    return _with_bound(figure, _with_unit(_number(figure, figure.value), unit))


def _number(figure: Figure, value: float) -> str:
    """The number; a share that no short decimal gives exactly as a fraction: "1/3"."""
    if figure.kind is FigureKind.SHARE and round(value, 4) != value:
        part = Fraction(value).limit_denominator(_MOST_PARTS)
        if abs(part - Fraction(value)) < 1e-9:
            return f"{part.numerator}/{part.denominator}"
    return format_number(value)


def _with_bound(figure: Figure, value: str) -> str:
    word = one_line(figure.bound_word or "").lower() or _BOUNDS[figure.bound]
    if not word or (figure.vague and not figure.bound_word):
        return value
    gap = "" if word in _TIED else " "
    return f"{value}{gap}{word}" if figure.bound_follows else f"{word}{gap}{value}"


def kind_words(figure: Figure) -> str:
    """The kind, and whether the noun was read elsewhere in the sentence."""
    return f"{figure.kind}, counted noun from context" if figure.noun_from_context else str(figure.kind)


def figure_cells(article: Article, figure: Figure) -> tuple[str, str, str, str, str]:
    """The row of a table: paragraph, phrase as written, value, counted noun, kind."""
    paragraph = article.paragraph_at(figure.start)
    return (
        paragraph.place if paragraph else "",
        one_line(article.text[figure.start : figure.end]),
        value_words(figure, article.text[figure.start : figure.end]),
        one_line(figure.noun or ""),
        str(figure.kind),
    )


CSV_HEADS = (
    "path", "paragraph", "as written", "low", "high", "bound", "inclusive", "bound as written", "vague", "unit", "noun",
    "kind", "start", "end",
)  # fmt: skip


def csv_cells(article: Article, figure: Figure) -> tuple[object, ...]:
    """The row of a CSV file, in the order of `CSV_HEADS`; both ends are the same where the value is one number."""
    paragraph = article.paragraph_at(figure.start)
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    return (
        str(article.location),
        paragraph.place if paragraph else "",
        one_line(article.text[figure.start : figure.end]),
        f"{low:.15g}",
        f"{high:.15g}",
        str(figure.bound),
        "yes" if figure.inclusive else "no",
        one_line(figure.bound_word or ""),
        "yes" if figure.vague else "no",
        figure.unit or "",
        one_line(figure.noun or ""),
        str(figure.kind),
        figure.start,
        figure.end,
    )


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None:
        return number
    name, per, base = unit.partition(" per ")
    if name in _SIGNS or name.endswith("$"):
        return one_line(f"{name}{number}{per}{base}")
    return one_line(f"{number}%{per}{base}" if name == "%" else f"{number} {unit}")
