"""The part of a credit line that names the authors: without labels, dates, and people who did other work."""

import re

from index.english.given_names import GIVEN_NAMES

_LABEL = re.compile(
    r"(?:(?:written|reported|reporting|story|text|words|posted|published|exclusive)\s+)?(?:by\s*:?|from)\s+"
    r"|(?:author|byline|text|words|story|opinion|analysis)s?\s*:\s*",
    re.IGNORECASE,
)
# "by" in German, French, Spanish, Portuguese and Italian, before a given name and a family name
_FOREIGN_LABEL = re.compile(r"(?:von|par|por|di)\s+(?=(?P<given>\S+)\s+\S)", re.IGNORECASE)
_OTHER_WORK = re.compile(
    r"\s+reported from\b.*$"
    r"|[.,;(\s]*\b(?:with\s+)?(?:(?:additional|further|extra)\s+(?:reporting|work|research|contributions?)"
    r"|edit(?:ed|ing)|photo(?:s|graph|graphs|graphy)?|pictures?|video|illustrations?|graphics?|translat(?:ed|ion)"
    r"|research(?:ed)?|produced)\s*(?:by\b|:).*$",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(r"\bcontributed\b(?: (?:reporting|research|to)\b|\.?$)", re.IGNORECASE)
_AND_OTHERS = re.compile(r",?\s+(?:et\s+al\.?|(?:and|&)\s+(?:\d+\s+)?(?:others?|more|agenc(?:y|ies)|wires?|staff))$")
_DATE_AFTER = re.compile(r"[\s,]+(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2},?)\s+\d{4}$")


def without_label(words: str) -> str:
    """The words without "By", "Text:" or "Von" before them."""
    if label := _LABEL.match(words):
        return words[label.end() :]
    if (label := _FOREIGN_LABEL.match(words)) and label["given"].lower() in GIVEN_NAMES:
        return words[label.end() :]
    return words


def authors_part(words: str) -> str:
    """The part of a credit that names authors; empty if it names only an editor, a photographer or a translator."""
    if _CONTRIBUTED.search(words):
        return ""
    return _AND_OTHERS.sub("", _DATE_AFTER.sub("", _OTHER_WORK.sub("", words))).strip(" ,")
