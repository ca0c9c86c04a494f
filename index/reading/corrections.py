"""Notices in which an outlet corrects or amends its own article."""

import re

from index.article import Known, Metadata, Origin
from index.dates import parse_date

_NOTICE = re.compile(
    r"""(?:
    (?:correction|clarification)s?\b[^.:\n]{0,40}[:–—]
    | (?:editors?['’]?s?|publishers?['’]?s?)['’]?\s+note\b[^.:\n]{0,40}[:–—]
    | this\s+(?:article|story|report|piece|headline|caption|post|item|column)\s+(?:was|has\s+been|is|were)\s+
      (?:since\s+)?(?:amended|updated|corrected|changed|edited|modified|revised|clarified)\b
    | (?:an?\s+)?(?:earlier|previous|original|prior)\s+versions?\s+of\s+this\s+
      (?:article|story|report|piece|headline|caption|post|item|column)\b
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CHANGED_ON = re.compile(
    r"\b(?:amended|updated|corrected|changed|edited|modified|revised)\s+on\s+"
    r"((?:\w{3,9}day,?\s+)?(?:\d{1,2}\s+\w{3,9}\.?|\w{3,9}\.?\s+\d{1,2}),?\s+[12]\d{3}|[12]\d{3}-\d\d-\d\d)",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[*_(\[\s]*")


def is_correction(words: str) -> bool:
    """Whether a paragraph is such a notice."""
    marked = _MARKED.match(words)
    return bool(_NOTICE.match(words, marked.end() if marked else 0))


def read_correction(words: str, at: int) -> Metadata:
    """The date on which the notice says the article was changed; `at` is the offset of its words in the text."""
    match = _CHANGED_ON.search(words)
    date = parse_date(match[1]) if match else None
    if match is None or date is None:
        return Metadata()
    return Metadata(modified=Known(date, Origin.CORRECTION, (at + match.start(1), at + match.end(1))))
