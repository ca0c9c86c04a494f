"""The lines above the body, gone through once and sorted."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from index.article import Kind
from index.reading.blocks import Block, is_prose
from index.reading.bylines import read_byline
from index.reading.captions import is_caption_above_body
from index.reading.credits import is_credit
from index.reading.dated_lines import is_bare_date
from index.reading.datelines import is_speaker_turn, read_dateline
from index.reading.headline import may_stand_above_body
from index.reading.source_lines import read_place_line, read_source_line
from index.reading.stated import Stated

_DEEPEST = 16
_PROSE_ABOVE_BODY = 2
_DATES_WITHIN = 60


@dataclass(slots=True)
class Scan:
    """The lines above the body, sorted while they are gone through; places count paragraphs from 0."""

    kinds: dict[int, Kind] = field(default_factory=dict)
    statements: list[Stated] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    """Lines that are neither running text nor anything known, below the first running text."""
    prose: list[int] = field(default_factory=list)
    separators: list[int] = field(default_factory=list)
    dateline: Stated | None = None
    body: int = 0


def scan_head(blocks: Sequence[Block], words: Sequence[str], kinds: dict[int, Kind]) -> Scan:
    """Goes down to where the body surely begins; what follows running text counts only with more of it below."""
    scan = Scan()
    colon = sum(is_speaker_turn(line) for line in words[:40]) == 1
    several_dates = len({line for line in words[:_DATES_WITHIN] if is_bare_date(line)}) > 1
    waiting: list[tuple[int, Stated]] = []
    for at, line in enumerate(words[:_DEEPEST]):
        if at in kinds:
            continue
        start = blocks[at].words_start
        prose = is_prose(line) and not blocks[at].heading
        byline = read_byline(line, start)
        if not byline and not blocks[at].heading and _begins_body(scan, words, at, colon and bool(scan.lines), start):
            _accept(scan, waiting)
            return scan
        if is_bare_date(line) and (several_dates or (scan.prose and not waiting)):
            continue  # a heading of a chronicle
        stated = byline or read_source_line(line, start) or read_place_line(line, start)
        if stated or is_credit(line):
            waiting.append((at, stated or Stated()))
        elif scan.lines and not scan.prose and is_caption_above_body(line):
            scan.kinds[at] = Kind.CAPTION
        elif prose:
            _accept(scan, waiting)
            scan.prose.append(at)
            if len(scan.prose) > _PROSE_ABOVE_BODY:
                break
        else:
            (scan.strays if scan.prose else scan.lines).append(at)
    above = [separator for separator in scan.separators if scan.prose and separator > scan.prose[0]]
    scan.body = next((at for at in scan.prose if not above or at > above[-1]), len(words))
    return scan


def _begins_body(scan: Scan, words: Sequence[str], at: int, colon: bool, start: int) -> bool:
    """Whether a dateline opens the paragraph; what stands above it must be short enough for a head."""
    dateline = read_dateline(words[at], start, colon=colon)
    if dateline is None or not all(may_stand_above_body(words[above]) for above in scan.prose):
        return False
    alone = dateline.end == len(words[at])
    if not alone and not is_prose(words[at]):
        return False
    scan.dateline, scan.body = dateline.stated, at
    if alone:
        scan.kinds[at] = Kind.FURNITURE
    return True


def _accept(scan: Scan, waiting: list[tuple[int, Stated]]) -> None:
    """Bylines and source lines belong to the head once running text follows them."""
    for at, stated in waiting:
        scan.kinds[at] = Kind.FURNITURE
        scan.statements.append(stated)
        if stated.url is None:
            scan.separators.append(at)
    waiting.clear()
