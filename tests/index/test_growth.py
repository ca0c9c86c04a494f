"""What takes twice, four and eight times the text takes about as many times the work, and not its square.

Work is counted in calls of functions and, for what a regular expression does within one call, in processor time.
"""

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from time import process_time

import pytest

from index import Article, find_dates, find_figures, read_text
from index.citing.find_quotation import find_quotation
from index.clippings.same_words import places_of
from index.compare import passages
from index.marks import calendar
from tests.helpers.counting import calls_of

TIMES = (1, 2, 4, 8)
ALLOWED = 1.4
"""How much more than twice the work twice the text may take."""
UNITS = {
    "prose": "The mayor, Ann Lee, said on 4 May 2021 that over 300 people had left, and 12 of them by boat.\n\n",
    "lines": "A short line\n",
    "figures": "300, 400 and 1,500 of 2 million (or 5%) ",
    "dates": "on Monday 3 March 2025, two days later and on 4/5/2024, ",
    "marks": '"No," "yes," ',
    "blanks": "a     \n   \n ",
    "names": "Ann Lee Anna Leigh ",
    "stops": "... ",
    "digits": "1",
    "heading": "# A heading\n\n- a point\n- a point\n\n",
}
WORK: dict[str, Callable[[str], object]] = {
    "reading": lambda text: read_text(text, "a.txt"),
    "reading Markdown": lambda text: read_text(text, "a.md"),
    "figures": lambda text: find_figures(read_text(text, "a.txt")),
    "dates": lambda text: find_dates(read_text(text, "a.txt")),
    "find-quote": lambda text: find_quotation("Ann Lee said that over 400 people left by boat", [read_text(text)]),
    "kept words": lambda text: places_of("over 300 people had left", text),
}


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("what", WORK)
def test_calls_grow_with_the_text_and_not_faster(what: str, unit: str) -> None:
    texts = [UNITS[unit] * (40 * times) for times in TIMES]
    WORK[what](texts[0])  # tables that are read once
    counts = [_counted(what, text) for text in texts]
    assert all(more <= 2 * ALLOWED * less + 2_000 for less, more in pairwise(counts)), counts


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("what", WORK)
def test_processor_time_grows_with_the_text_and_not_with_its_square(what: str, unit: str) -> None:
    work, texts = WORK[what], [UNITS[unit] * (150 * times) for times in (1, 8)]
    work(texts[0])
    short = min(_seconds(work, texts[0]) for _ in range(3))
    long = min(_seconds(work, texts[1]) for _ in range(2))
    assert long <= 8 * 3 * short + 0.3, (short, long)  # its square would be 64 times


def test_comparing_passages_grows_with_the_articles_and_not_with_their_square() -> None:
    passages(_corpus(10))
    counts = [calls_of(partial(passages, _corpus(count))) for count in (10, 20, 40, 80)]
    assert all(more <= 2 * ALLOWED * less + 5_000 for less, more in pairwise(counts)), counts


def _corpus(count: int) -> list[Article]:
    paragraphs = "The ship number {0} left the harbour {0} late.\n\n" * 6
    return [read_text(f"Story {number}\n\n{paragraphs.format(number)}", f"{number}.txt") for number in range(count)]


def _counted(what: str, text: str) -> int:
    calendar._in_paragraph.cache_clear()  # dates of a paragraph that another test had are found already
    return calls_of(partial(WORK[what], text))


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = process_time()
    work(text)
    return process_time() - begun
