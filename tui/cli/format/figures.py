"""A figure in words: the phrase as written, its value, what is counted."""

import re

from index.article import Article
from index.marks.figures.figure import Bound, Figure
from tui.cli.format.layout import Page, hanging, one_line
from tui.cli.format.phrases import number_words

_BOUNDS = {Bound.EXACT: "", Bound.ABOUT: "about ", Bound.OVER: "over ", Bound.UNDER: "under "}
# "hundreds" is 100 or more by convention; to tell people "about 100" would be to invent
_MANY = r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
_NO_NUMBER = re.compile(
    rf"\b{_MANY}(?:\s+of\s+{_MANY})?\b"
    r"|\b(?:several|a\s+few|few|many)\s+(?:dozen|score|hundred|thousand|million|billion)\b",
    re.IGNORECASE,
)
_SIGNS = frozenset("$£€¥₹₺₽₪₩")


def figure_line(article: Article, figure: Figure, label: str, page: Page) -> str:
    """The label, the phrase as written, and what it amounts to."""
    written = article.text[figure.start : figure.end]
    value = value_words(figure, written)
    if figure.noun:
        value += f" of {figure.noun}" if value.endswith("s") and not figure.unit else f" {figure.noun}"
    return hanging(f"  {label}“{written}” = {value} ({kind_words(figure)})", page)


def value_words(figure: Figure, written: str) -> str:
    """The value with its bound and unit: "over 10,000", "5 to 7 years", "$20"; "hundreds" where no number stands."""
    if figure.bound is Bound.ABOUT and not any(map(str.isdigit, written)) and (vague := _NO_NUMBER.search(written)):
        return one_line(vague[0]).lower()
    if isinstance(figure.value, tuple):
        low, high = figure.value
        number = f"{number_words(low)} to {number_words(high)}"
    else:
        number = number_words(figure.value)
    return _BOUNDS[figure.bound] + _with_unit(number, figure.unit)


def kind_words(figure: Figure) -> str:
    """The kind, and whether the noun was read elsewhere in the sentence."""
    return f"{figure.kind}, counted noun from context" if figure.noun_from_context else str(figure.kind)


def figure_cells(article: Article, figure: Figure) -> tuple[str, str, str, str, str]:
    """The row of a table: place, as written, value, what is counted, kind."""
    paragraph = article.paragraph_at(figure.start)
    return (
        paragraph.place if paragraph else "",
        one_line(article.text[figure.start : figure.end]),
        value_words(figure, article.text[figure.start : figure.end]),
        one_line(figure.noun or ""),
        str(figure.kind),
    )


def _with_unit(number: str, unit: str | None) -> str:
    if unit is None:
        return number
    if unit in _SIGNS:
        return f"{unit}{number}"
    return f"{number}%" if unit == "%" else one_line(f"{number} {unit}")
