"""Lines that name the source: "Source: …", "First published in …", "Example News – Baghdad", an address."""

import re

from index.article import Known, Metadata, Origin
from index.dates import parse_date
from index.dates.vocabulary import ANY_MONTH
from index.reading.bylines import read_person_and_outlet
from index.reading.dated_lines import read_dated
from index.reading.names import has_publication_word, is_generic_credit, is_outlet

_LONGEST = 180
_SOURCE = re.compile(
    r"(?:original\s+)?(?:source|via)\s*:\s*(?P<name>\S.{1,60}?)(?P<rest> and (?:news )?agencies)?\.?", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"(?:(?:original\s+)?(?:source|url|link|original|from|saved\s+from|available\s+at|original\s+article)\s*:?\s*)?"
    r"<?(?P<url>https?://[^\s<>]{4,1000})>?",
    re.IGNORECASE,
)
_PLACE_LINE = re.compile(r"(?P<outlet>[^–—/|-]{3,40}?)\s?[–—/|-]\s+(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)")
_DAY = rf"(?i:{ANY_MONTH} \d{{1,2}}|\d{{1,2}} {ANY_MONTH})"
_PLACE_AND_DAY = re.compile(rf"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}), {_DAY}")
_DATE_AFTER = re.compile(r",? (?:on )?(?=(?:\w+day,? )?(?:\d|[A-Z][a-z]{2,8}\.? \d))")
_FIRST_IN = re.compile(
    r"""(?:this\s+(?:article|story|piece|report|post)\s+)?(?:was\s+|is\s+)?
    (?:(?:re|cross-?)(?:published|posted|printed)|(?:originally|first)\s+(?:published|appeared|posted))\s+
    (?:with\s+permission\s+)?(?:by|in|on|at|from|courtesy\s+of|with\s+permission\s+from)\s+
    (?P<name>[^.,;|]{2,60}?)(?:\s+on\s+(?P<date>[\w ,]{6,30}))?\.?""",
    re.IGNORECASE | re.VERBOSE,
)


def read_source_line(words: str, at: int) -> Metadata | None:
    """Reads outlet, dates and address off a line above the body; None for a line that is anything more."""
    if len(words) > 1000:
        return None
    return (
        read_address(words, at) or read_source(words, at) or read_dated(words, at) or read_person_and_outlet(words, at)
    )


def read_source(words: str, at: int, *, surely: bool = False) -> Metadata | None:
    """Reads "Source: NAME" and "This article was first published in NAME", anywhere in the text.

    `surely` asks the name after "Source:" to say that it is an outlet: below the body it may be that of a graphic.
    """
    if len(words) > _LONGEST:
        return None
    source = _SOURCE.fullmatch(words)
    match = source or _FIRST_IN.fullmatch(words)
    if source and not surely and (dated := _dated_source(source, at)):
        return dated
    if source and surely and not (has_publication_word(source["name"]) or source["rest"]):
        return None
    if match is None or not is_outlet(match["name"]) or is_generic_credit(match["name"]) or parse_date(match["name"]):
        return None
    return Metadata(outlet=Known(match["name"], Origin.SOURCE_LINE, (at + match.start("name"), at + match.end("name"))))


def _dated_source(source: re.Match[str], at: int) -> Metadata | None:
    """Reads "Source: Example News, 3 May 2026"; None without a date at its end."""
    for gap in _DATE_AFTER.finditer(source["name"]):
        name, date = source["name"][: gap.start()], parse_date(source["name"][gap.end() :])
        if date is not None and is_outlet(name) and not is_generic_credit(name):
            start = at + source.start("name")
            published = Known(date, Origin.SOURCE_LINE, (start + gap.end(), at + source.end("name")))
            return Metadata(outlet=Known(name, Origin.SOURCE_LINE, (start, start + len(name))), published=published)
    return None


def read_address(words: str, at: int) -> Metadata | None:
    """The web address that a paragraph is, or is but for a label."""
    match = _ADDRESS.fullmatch(words)
    if match is None:
        return None
    return Metadata(url=Known(match["url"], Origin.SOURCE_LINE, (at + match.start("url"), at + match.end("url"))))


def read_place_line(words: str, at: int) -> Metadata | None:
    """Reads "Example News – Baghdad" or "Basra, June 12" on a line of its own."""
    if day := _PLACE_AND_DAY.fullmatch(words):
        return Metadata(dateline=Known(day["place"], Origin.DATELINE, (at, at + day.end("place"))))
    match = _PLACE_LINE.fullmatch(words) if len(words) <= 60 else None
    if match is None or not has_publication_word(match["outlet"]):
        return None
    return Metadata(
        outlet=Known(match["outlet"], Origin.DATELINE, (at, at + match.end("outlet"))),
        dateline=Known(match["place"], Origin.DATELINE, (at + match.start("place"), at + match.end("place"))),
    )
