from pathlib import Path

from msgspec.structs import replace

from index import read_text
from index.citing.names import Name
from index.citing.record import Speaker
from index.clippings import Clipping, Relocation, RelocationStatus, new_clipping
from tui.cli.format.ansi import Ansi
from tui.cli.format.clippings import clipping_lines, standing_line
from tui.cli.format.layout import PageWidth

ARTICLE = read_text("Mill burns\n\nThe mill burned down.\n\nNobody was hurt.\n\nIt will be rebuilt.\n", "mill.txt")


def clipping(**more) -> Clipping:
    made = new_clipping(ARTICLE, (ARTICLE.paragraphs[1].start, ARTICLE.paragraphs[2].end))
    record = replace(made.record, **more)
    return Clipping(7, Path("/news/mill.txt"), made.passage, record, "2026-11-21T10:00:30.5+00:00")


def test_unstated_metadata_is_listed_as_missing():
    lines = tuple(clipping_lines(clipping(outlet=None), PageWidth()))
    assert lines == (
        "clipping 7: The mill burned down.  Nobody was hurt.",
        "  from /news/mill.txt: Mill burns (no outlet stated, no date), paras. 1–2 of 3",
        "  kept: 2026-11-21 10:00 UTC",
    )


def test_reported_speech_is_distinguished_from_the_speakers_own_words():
    name = Name("Kos", "Jan")
    own = clipping(speaker=Speaker(name, direct=True, role="miller"))
    told = clipping(speaker=Speaker(name, direct=False))
    assert tuple(clipping_lines(own, PageWidth()))[1] == "  said by Jan Kos, miller"
    assert tuple(clipping_lines(told, PageWidth()))[1] == "  said by Jan Kos (in the article's words)"


def test_the_speaker_is_bold_on_a_terminal():
    lines = tuple(clipping_lines(clipping(speaker=Speaker(Name("Kos", "Jan"), True)), PageWidth(80, Ansi(True, True))))
    assert lines[0].startswith("\x1b[1mclipping 7: \x1b[0m")
    assert lines[1] == "  said by \x1b[1m\x1b[36mJan Kos\x1b[0m"


def test_an_invalid_time_is_shown_unchanged():
    assert tuple(clipping_lines(replace(clipping(), kept="then\x1b"), PageWidth()))[-1] == "  kept: then␛"


def test_the_place_of_a_passage_is_named_only_if_it_has_changed():
    same = standing_line(clipping(), Relocation(RelocationStatus.SAME, ARTICLE, (0, 4)), PageWidth())
    assert same == "  now: the article is unchanged"
    moved = standing_line(clipping(), Relocation(RelocationStatus.MOVED, ARTICLE, (0, 4)), PageWidth())
    assert moved.startswith(f"  now: the article is unchanged, in another file: {ARTICLE.path}")
    assert standing_line(clipping(), None, PageWidth()) == "  now: the article cannot be read; it may have moved"
