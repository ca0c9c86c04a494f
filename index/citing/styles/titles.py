"""Shared by the prose styles: titles in marks, full stops, dates in words."""

from index.citing.headline_case import SMALL_WORDS
from index.citing.quotation_marks import QuoteStyle, ended, renest
from index.citing.rich_text import Run, Runs
from index.dates import MONTHS, Date
from index.dates.date import SEASONS

_ARTICLES = frozenset(("a", "an", "the"))
_LONG_TITLE_WORDS = 8
_SHORT_TITLE_WORDS = 4


def in_marks(title: str, marks: QuoteStyle, stop: str = "") -> str:
    """A title in double marks, its own marks a level deeper, a full stop or comma inside the last of them."""
    inner = renest(title, marks)
    if stop:
        # the outer marks are added here, so the title's own closing mark is found before they are
        inner = ended(inner, stop)
    return marks.double[0] + inner + marks.double[1]


def stopped(text: str, italic: bool = False) -> Runs:
    """A text with its full stop; the stop is not italic unless it is inside the text's own marks."""
    closed = ended(text, ".")
    return (Run(text, italic), Run(".")) if closed == text + "." else (Run(closed, italic),)


def month_day_year(date: Date, season: str = "") -> str:
    """ "March 14, 2026", "March 2026", "Spring 2026", "2026"."""
    if date.season is not None:
        return f"{season or season_name(date)} {date.year}"
    if not date.month:
        return str(date.year)
    month = MONTHS[date.month - 1].title()
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def season_name(date: Date) -> str:
    """The season of a date that has one: "Spring"."""
    return SEASONS[date.season].title() if date.season is not None else ""


def without_the(name: str) -> str:
    """A newspaper's name without its initial article."""
    return name[4:] if name.lower().startswith("the ") and len(name) > 4 else name


def page_of(page: str) -> str:
    """ "p. A12", "pp. A1, A6"."""
    several = any(sign in page for sign in ",–-") and not page.replace("-", "").isalpha()
    return f"{'pp.' if several else 'p.'} {page}"


def shortened(title: str) -> str:
    """A long headline as it is named in the text: its first phrase (MLA 9, 6.10).

    That is the part before the first sign that parts it, else before the first preposition or conjunction.
    """
    words = title.split()
    if len(words) <= _LONG_TITLE_WORDS:
        return title
    for at, word in enumerate(words[:_LONG_TITLE_WORDS]):
        if at > 0 and word.endswith((":", ";", "—", "–", "?", ",")):
            return " ".join(words[: at + 1]).rstrip(":;,—– ")
    for at, word in enumerate(words[: _LONG_TITLE_WORDS + 1]):
        if at > 1 and word.lower() in SMALL_WORDS and word.lower() not in _ARTICLES:
            return " ".join(words[:at])
    short = words[:_SHORT_TITLE_WORDS]
    return " ".join(short[:-1] if short[-1].lower() in _ARTICLES else short).rstrip(",;:—–-")


def capitalized(text: str) -> str:
    """The text with a capital first letter, as a note begins: "A witness", "Police", "Al-Hasan"."""
    return text[:1].upper() + text[1:]
