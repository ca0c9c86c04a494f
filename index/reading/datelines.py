"""Reads the beginning of news text: "LONDON, March 3 (Reuters) -", "(AP) —", "Example News/"."""

import re

from msgspec import Struct

from index.article import Known, Metadata, Origin
from index.dates import parse_date
from index.dates.vocabulary import MONTH
from index.reading.names import WIRES, has_publication_word, is_acronym, is_outlet

_HEAD = 160
_DAY = rf"(?:(?:{MONTH}\s\d{{1,2}}|\d{{1,2}}\s{MONTH})(?:,?\s(?:19|20)\d\d)?)"
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ /-](?:al-)?[A-Z][A-Z.'’]*){0,4}"
_REGION = rf"(?:,\s(?!{MONTH}\s\d)[A-Z][\w.]*(?:\s[A-Z][\w.]*){{0,2}})?"
_DASH = r"\s?(?:[–—―]|\s--?|--)\s*"
_OPENS = r"(?=[\"“‘'«A-Z\d\[(])"
_CLOSE = rf"\s?[–—―-]{{1,2}}\s*(?:$|{_OPENS})"
_ANY_PLACE = r"[A-Z][\w.'’/-]*(?:\s[A-Z][\w.'’/-]*){0,3}"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # "Mosul (AFP) March 12, 2024 -"
        rf"(?P<place>{_ANY_PLACE}{_REGION})\s\((?P<agency>[^()]{{2,40}})\),?(?:\s[–—―-])?\s(?P<date>{_DAY})(?:\s*$|{_CLOSE})",
        # a place in any letters, an agency in brackets, a dash
        rf"(?P<place>{_ANY_PLACE}{_REGION})(?:,\s(?P<date>{_DAY}))?\s\((?P<agency>[^()]{{2,40}})\){_CLOSE}",
        # "BEIJING, August 8 (Xinhua)", a line of its own
        rf"(?P<place>{_ANY_PLACE}{_REGION}),\s(?P<date>{_DAY})\s\((?P<agency>[^()]{{2,40}})\)\s*$",
        # "Damascus, SANA- "
        rf"(?P<place>{_ANY_PLACE}),\s(?P<agency>{'|'.join(sorted(WIRES))})\s?[–—―-]{{1,2}}\s*{_OPENS}",
        rf"(?:(?P<date>{_DAY})\s)?\((?P<agency>[A-Z][^()]{{1,40}})\){_CLOSE}",
        rf"(?P<place>{_CAPITALS}{_REGION}),\s(?P<date>{_DAY}){_DASH}{_OPENS}",
        rf"(?P<place>{_CAPITALS}{_REGION}){_DASH}{_OPENS}",
    )
)
_COLON = re.compile(r"(?P<place>[A-Z]{3,}(?:[ /][A-Z]{2,}){0,2}):\s" + _OPENS)
_TAG = re.compile(r"(?P<agency>[A-Z][\w.&'’-]*(?:\s[A-Z0-9][\w.&'’-]*){0,4})\s?/\s(?=[\"“‘'A-Z\d])")
_PLACE_TAG = re.compile(
    r"(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?)\s?/\s?(?P<agency>[A-Z][\w.&-]*(?:\s[A-Z][\w.&-]*){0,3})\s?(?:/|[–—―-])\s"
)
_LABELS = frozenset(
    """ABSTRACT ADVERTISEMENT ANALYSIS BREAKING CLARIFICATION COMMENT CORRECTION EDITORIAL EXCLUSIVE EXPLAINER FACT
    FACTBOX FEATURE FILE FULL GRAPHIC INTERVIEW INVESTIGATION LIVE NEWS NOTE OPINION PHOTO PHOTOS POLL PROFILE
    QUESTION REPORT REVIEW SPECIAL SUMMARY TIMELINE UPDATE UPDATED URGENT VIDEO WARNING WATCH WHAT WHO WHY
    HOW""".split()
)


class Dateline(Struct, frozen=True):
    """The words before the first sentence of the article, and what they state."""

    stated: Metadata
    end: int
    """Start of the first sentence, in characters of the paragraph."""


def read_dateline(words: str, at: int, *, colon: bool = False) -> Dateline | None:
    """The dateline or agency tag that a paragraph begins with; `at` is its offset in the text.

    `colon` admits "DUBAI: The ...", which in a transcript would be a speaker.
    """
    head = words[:_HEAD]
    for form in (_TAG, _PLACE_TAG):
        match = form.match(head)
        if match and (has_publication_word(match["agency"]) or is_acronym(match["agency"])):
            return _dateline(match, at)
    for form in (*_FORMS, _COLON) if colon else _FORMS:
        match = form.match(head)
        if match and not _is_label(match.groupdict().get("place")):
            return _dateline(match, at)
    return None


def is_speaker_turn(words: str) -> bool:
    """Whether a paragraph has the form of a turn in a transcript: "NAME: ..."."""
    return bool(_COLON.match(words[:_HEAD]))


def _is_label(place: str | None) -> bool:
    return place is not None and re.split(r"[ ,/]", place)[0] in _LABELS


def _dateline(match: re.Match[str], at: int) -> Dateline:
    found = match.groupdict()
    place, agency, written = found.get("place"), found.get("agency"), found.get("date")
    if place in WIRES and agency is None:
        place, agency = None, place
        span = at + match.start("place"), at + match.end("place")
    else:
        span = (at + match.start("agency"), at + match.end("agency")) if agency else (0, 0)
    date = parse_date(written) if written else None
    stated = Metadata(
        outlet=Known(agency, Origin.DATELINE, span) if agency and is_outlet(agency) else None,
        dateline=Known(place, Origin.DATELINE, (at + match.start("place"), at + match.end("place"))) if place else None,
        published=Known(date, Origin.DATELINE, (at + match.start("date"), at + match.end("date"))) if date else None,
    )
    return Dateline(stated, match.end())
