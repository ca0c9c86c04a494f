"""Finds the standfirst among the lines between headline and body: the article in a sentence, before it begins."""

import re

from index.reading.blocks import is_sentence, sentences
from index.reading.header_scan import Scan
from index.reading.headline import repeats_headline
from index.reading.page_model import Page

_TELLS_DAY = re.compile(r"\b(?:on|late|early)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\byesterday\b")
_MOST = 2
_LONGEST = 45
_SHORTEST = 5


def find_standfirsts(page: Page, scan: Scan, headline: int) -> list[int]:
    """The places of the standfirsts, two at most."""
    found = []
    following = page.blocks[headline + 1 : headline + 2]
    if page.words[headline].endswith(";") and following and not following[0].after_blank:
        found.append(headline + 1)  # headline and subtitle in one block
    for at in sorted((*scan.lines, *scan.prose)):
        if at <= headline or at in found or len(found) == _MOST:
            continue
        if _has_the_form(page.words[at]) and _has_the_place(page, scan, at):
            found.append(at)
    return found


def _has_the_form(words: str) -> bool:
    """One or two sentences, or a long phrase."""
    if not _SHORTEST <= len(words.split()) <= _LONGEST or words[-1] in ":,":
        return False
    return sentences(words) <= 2


def _has_the_place(page: Page, scan: Scan, at: int) -> bool:
    words = page.words[at]
    if scan.body == len(page.words):
        return False
    if at < scan.body:
        # a phrase shows itself; a sentence is above the body only where a byline or dateline shows where that begins
        return at in scan.prose or not (is_sentence(words) or words[-1] in '"”!?')
    if at > scan.body:
        return False
    if page.words.count(words) > 1:
        return True
    if _TELLS_DAY.search(words):
        return False  # a lead says on which day it happened; a standfirst sums up
    return at + 1 < len(page.words) and repeats_headline(words, page.words[at + 1])
