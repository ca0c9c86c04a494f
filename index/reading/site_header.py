"""The site around a reposted article: its name in the header, "Posted by" in the footer."""

import re

from index.article import Known, Metadata, Origin
from index.dates import parse_date
from index.reading.names import has_publication_word, is_acronym, is_section

_LONGEST = 300
_DATE = r"(?P<date>\w{3,9}\.?\s\d{1,2},?\s[12]\d{3}|\d{1,2}\s\w{3,9}\.?,?\s[12]\d{3}|[12]\d{3}-\d\d-\d\d)"
_POSTED = re.compile(rf"(?:{_DATE}\s*[-–—|]?\s*)?(?:re)?posted\s+(?:by|in)\b(?P<rest>.*)", re.IGNORECASE)
_POSTED_ON = re.compile(rf"(?:re)?posted\s+on\s+{_DATE}(?P<rest>\s+by\s.*)?", re.IGNORECASE)


def read_footer(words: str, at: int, header: str | None) -> Metadata | None:
    """Reads the line in which a site says that it posted the article; None for any other paragraph.

    `header` is the site's name at the top of the page, if there is one: the footer names the same or a publication.
    """
    if len(words) > _LONGEST:
        return None
    match = _POSTED.fullmatch(words) or _POSTED_ON.fullmatch(words)
    if match is None or ("|" not in words and match["date"] is None):
        return None
    date = parse_date(match["date"]) if match["date"] else None
    return Metadata(
        republished_by=_site(words, at, header),
        published=Known(date, Origin.SITE_FOOTER, (at + match.start("date"), at + match.end("date"))) if date else None,
    )


def read_header(words: str, at: int) -> Known[str] | None:
    """The name of the site, where a line above the headline is surely one."""
    if not (has_publication_word(words) or (is_acronym(words) and not is_section(words))):
        return None
    return Known(words, Origin.SITE_HEADER, (at, at + len(words)))


def _site(words: str, at: int, header: str | None) -> Known[str] | None:
    start = 0
    for part in words.split("|"):
        name = part.strip()
        if name and (has_publication_word(name) or (header and name.casefold() == header.casefold())):
            begin = at + start + part.index(name)
            return Known(name, Origin.SITE_FOOTER, (begin, begin + len(name)))
        start += len(part) + 1
    return None
