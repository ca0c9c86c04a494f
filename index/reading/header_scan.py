"""Sorts the lines above the body in one pass."""

from msgspec import Struct, field

from index.article import Kind, Metadata
from index.reading.blocks import is_prose
from index.reading.bylines import read_byline
from index.reading.captions import is_caption_above_body
from index.reading.credits import is_credit
from index.reading.dated_lines import is_bare_date
from index.reading.datelines import is_speaker_turn, read_dateline
from index.reading.names import is_genre, is_short_role
from index.reading.page_model import Page
from index.reading.source_lines import read_place_line, read_source_line

_DEEPEST = 16
_PROSE_ABOVE_BODY = 2
_LONGEST_ABOVE_BODY = 45
_DATES_WITHIN = 60
_TURNS_WITHIN = 40


class Scan(Struct):
    """The lines above the body by what they are; places count paragraphs from 0."""

    kinds: dict[int, Kind] = field(default_factory=dict)
    statements: list[Metadata] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    """Lines that are neither running text nor anything known, below the first running text."""
    prose: list[int] = field(default_factory=list)
    separators: list[int] = field(default_factory=list)
    dateline: Metadata | None = None
    body: int = 0


def scan_head(page: Page) -> Scan:
    """Goes down to where the body surely begins; what follows running text counts only with more of it below."""
    scan, words = Scan(), page.words
    colon = sum(is_speaker_turn(line) for line in words[:_TURNS_WITHIN]) == 1
    several_dates = len({line for line in words[:_DATES_WITHIN] if is_bare_date(line)}) > 1
    waiting: list[tuple[int, Metadata]] = []
    for at, line in enumerate(words[:_DEEPEST]):
        if at in page.kinds:
            continue
        start, heading = page.blocks[at].start, page.blocks[at].heading
        byline = read_byline(line, start)
        if not byline and not heading and _begins_body(page, scan, at, colon=colon and bool(scan.lines)):
            _accept(scan, waiting)
            return scan
        if is_bare_date(line) and (several_dates or (scan.prose and not waiting)):
            continue  # a heading of a chronicle
        stated = byline or read_source_line(line, start) or read_place_line(line, start)
        if stated or is_credit(line) or (scan.lines and (is_short_role(line) or is_genre(line))):
            waiting.append((at, stated or Metadata()))
        elif scan.lines and not scan.prose and is_caption_above_body(line):
            scan.kinds[at] = Kind.CAPTION
        elif is_prose(line) and not heading:
            _accept(scan, waiting)
            scan.prose.append(at)
            if len(scan.prose) > _PROSE_ABOVE_BODY:
                break
        else:
            (scan.strays if scan.prose else scan.lines).append(at)
    above = [separator for separator in scan.separators if scan.prose and separator > scan.prose[0]]
    scan.body = next((at for at in scan.prose if not above or at > above[-1]), len(words))
    return scan


def _begins_body(page: Page, scan: Scan, at: int, *, colon: bool) -> bool:
    """Whether a dateline opens the paragraph; the paragraphs above must be short enough for a head."""
    words = page.words[at]
    dateline = read_dateline(words, page.blocks[at].start, colon=colon)
    if dateline is None or any(len(page.words[above].split()) > _LONGEST_ABOVE_BODY for above in scan.prose):
        return False
    alone = dateline.end == len(words)
    if not alone and not is_prose(words):
        return False
    scan.dateline, scan.body = dateline.stated, at
    if alone:
        scan.kinds[at] = Kind.FURNITURE
    return True


def _accept(scan: Scan, waiting: list[tuple[int, Metadata]]) -> None:
    """Bylines and source lines belong to the head once running text follows them."""
    for at, stated in waiting:
        scan.kinds[at] = Kind.FURNITURE
        scan.statements.append(stated)
        if stated.url is None:
            scan.separators.append(at)
    waiting.clear()
