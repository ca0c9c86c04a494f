"""What the prose styles share: titles in marks, full stops, dates in words."""

from index.citing.quotation_marks import QuoteStyle, ended, renest
from index.citing.rich_text import Run, Runs
from index.dates import MONTHS, Date


def in_marks(title: str, marks: QuoteStyle, stop: str = "") -> str:
    """A title in double marks, its own marks a level deeper, a full stop or comma inside the last of them."""
    inner = renest(title, marks)
    if stop:
        # the marks around are ours, so the title's own closing mark is found before they stand there
        inner = ended(inner, stop)
    return marks.double[0] + inner + marks.double[1]


def stopped(text: str, italic: bool = False) -> Runs:
    """A text with its full stop; the stop is not italic unless it stands inside the text's own marks."""
    closed = ended(text, ".")
    return (Run(text, italic), Run(".")) if closed == text + "." else (Run(closed, italic),)


def month_day_year(date: Date) -> str:
    """ "March 14, 2026", "March 2026", "2026"."""
    if not date.month:
        return str(date.year)
    month = MONTHS[date.month - 1].title()
    return f"{month} {date.day}, {date.year}" if date.day else f"{month} {date.year}"


def without_the(name: str) -> str:
    """A newspaper's name without its initial article."""
    return name[4:] if name.lower().startswith("the ") and len(name) > 4 else name
