"""What stands above the body: site header, headline, standfirst, byline, source line, captions, dateline."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.article import Kind, Known, Origin
from index.reading.blocks import Block, is_short
from index.reading.datelines import read_dateline
from index.reading.headline import (
    choose_headline,
    could_be_standfirst,
    is_headline_with_stop,
    says_again,
    stands_alone,
)
from index.reading.names import says_outlet
from index.reading.scan import Scan, scan_head
from index.reading.site import read_header
from index.reading.stated import Stated, combine

_STANDFIRSTS = 2
_LONGEST_BEFORE_DATELINE = 25


@dataclass(frozen=True, slots=True)
class Head:
    """The kinds of the paragraphs above the body, by their place; what they state; the site's name if they give it."""

    kinds: dict[int, Kind]
    stated: Stated
    header: str | None = None
    """The short line above the headline, which the footer may show to be the site's name."""
    site: Known[str] | None = None


def read_head(blocks: Sequence[Block], words: Sequence[str], kinds: dict[int, Kind], title: str | None) -> Head:
    """What stands above the body; `kinds` is what shows without it, `title` what the front matter says."""
    if len(words) < 2:
        dateline = read_dateline(words[0], blocks[0].words_start) if words else None
        return Head({}, dateline.stated if dateline else Stated())
    scan = scan_head(blocks, words, kinds)
    found = dict(scan.kinds)
    headline = _headline(blocks, words, kinds, scan, title)
    header, site = None, None
    known = None
    if headline is not None:
        found[headline] = Kind.TITLE
        known = _title(blocks[headline], words[headline])
        for at in scan.lines[: scan.lines.index(headline)] if headline in scan.lines else ():
            found[at] = Kind.FURNITURE
            header = header or words[at]
            site = site or read_header(words[at], blocks[at].words_start)
        found.update(_below_headline(headline, blocks, words, scan))
        scan.statements.extend(_outlet_lines(headline, blocks, words, scan, found))
        found.update(_remains(headline, words, scan, found))
    if scan.dateline:
        scan.statements.append(scan.dateline)
    return Head(found, combine([Stated(title=known), *scan.statements]), header, site)


def _headline(
    blocks: Sequence[Block], words: Sequence[str], kinds: dict[int, Kind], scan: Scan, title: str | None
) -> int | None:
    if title is not None:
        same = [at for at in scan.lines if _folded(words[at]) == _folded(title) or blocks[at].heading == 1]
        return same[0] if same else None
    headings = [at for at in scan.lines if blocks[at].heading]
    if headings:
        return min(headings, key=lambda at: (blocks[at].heading, at))
    if scan.body == len(words) and not _has_body(scan.lines, words):
        return None
    chosen = choose_headline([words[at] for at in scan.lines])
    if chosen is not None:
        return scan.lines[chosen]
    first = next((at for at in range(len(words)) if at not in kinds and at not in scan.kinds), len(words))
    if first + 1 >= len(words) or (first == scan.body and scan.dateline):
        return None
    if first in scan.prose and scan.dateline and len(words[first].split()) <= _LONGEST_BEFORE_DATELINE:
        return first  # only a headline stands before the dateline
    if words[first].endswith(";") and not blocks[first + 1].after_blank:
        return first
    if first in scan.prose and blocks[first + 1].after_blank and is_headline_with_stop(words[first], words[first + 1]):
        return first
    return None


def _has_body(lines: Sequence[int], words: Sequence[str]) -> bool:
    """Whether a text without a full sentence is more than a list: its second paragraph is longer than its first."""
    return len(lines) == 2 and len(words[lines[1]]) > 2 * len(words[lines[0]])


def _title(block: Block, words: str) -> Known[str]:
    written = words.rstrip("; ")
    origin = Origin.HEADING if block.heading else Origin.TITLE_LINE
    # the value has plain spaces for line breaks and hard spaces; the span keeps what stands there
    return Known(" ".join(written.split()), origin, (block.words_start, block.words_start + len(written)))


def _below_headline(headline: int, blocks: Sequence[Block], words: Sequence[str], scan: Scan) -> dict[int, Kind]:
    """The standfirsts: phrases and sentences between headline and body, and a sentence that the body says again."""
    found: dict[int, Kind] = {}
    later = set(words[headline + 1 :])
    if words[headline].endswith(";") and not blocks[headline + 1].after_blank:
        found[headline + 1] = Kind.STANDFIRST
    for at in sorted((*scan.lines, *scan.prose)):
        if at <= headline or len(found) == _STANDFIRSTS or at in scan.kinds or at in found:
            continue
        above_body = at < scan.body and (scan.body < len(words))
        told = at == scan.body and at + 1 < len(words) and says_again(words[at], words[at + 1])
        again = at == scan.body and words.count(words[at]) > 1 and words[at] in later
        alone = at in scan.lines and stands_alone(words[at])
        if could_be_standfirst(words[at]) and (again or told or (above_body and (alone or at in scan.prose))):
            found[at] = Kind.STANDFIRST
    return found


def _outlet_lines(
    headline: int, blocks: Sequence[Block], words: Sequence[str], scan: Scan, found: dict[int, Kind]
) -> list[Stated]:
    """What an outlet's name alone on a line between headline and body states."""
    statements = []
    for at in scan.lines:
        if headline < at < scan.body and at not in found and is_short(words[at]) and says_outlet(words[at]):
            found[at] = Kind.FURNITURE
            start = blocks[at].words_start
            statements.append(Stated(outlet=Known(words[at], Origin.SOURCE_LINE, (start, start + len(words[at])))))
    return statements


def _remains(headline: int, words: Sequence[str], scan: Scan, found: dict[int, Kind]) -> dict[int, Kind]:
    """Names and counts between headline and body, where a date or dateline shows that the body is further down."""
    if not scan.separators and not scan.dateline:
        return {}
    between = [at for at in (*scan.lines, *scan.strays) if headline < at < scan.body and at not in found]
    return {at: Kind.FURNITURE for at in between if is_short(words[at])}


def _folded(words: str) -> str:
    return " ".join(words.casefold().split()).rstrip(".")
