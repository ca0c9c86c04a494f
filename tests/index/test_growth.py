"""Two, four and eight times the text take about as many times the work, not its square.

Work is counted in calls of functions and, for what a regular expression does within one call, in processor time.
"""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from index import Article, find_dates, find_figures, find_quotes, read_text
from index.citing.find_quotation import find_quotation
from index.clippings.same_words import places_of
from index.compare import figures_by_subject, passages, people, timeline
from index.marks import calendar
from index.reading import UnreadableError, read_all
from index.search.tokens import opening_words
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
    "rows of marks": '"' * 20,
    "blanks": "a     \n   \n ",
    "names": "Ann Lee Anna Leigh ",
    "stops": "... ",
    "digits": "1",
    "quarters": "Q1 ",
    "groups": "300 thing0 ",
    "openings": "in the words of Ann Lee ",
    "heading": "# A heading\n\n- a point\n- a point\n\n",
}
WORK: dict[str, Callable[[str], object]] = {
    "reading": lambda text: read_text(text, "a.txt"),
    "reading Markdown": lambda text: read_text(text, "a.md"),
    "quotations": lambda text: find_quotes(read_text(text, "a.txt")),
    "figures": lambda text: find_figures(read_text(text, "a.txt")),
    "dates": lambda text: find_dates(read_text(text, "a.txt")),
    "find-quote": lambda text: find_quotation("Ann Lee said that over 400 people left by boat", [read_text(text)]),
    "kept words": lambda text: places_of("over 300 people had left", text),
    "words that begin a sentence": opening_words,
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


IN_EACH = {
    "sentences": "The ship number {0} left the harbour {0} late. " * 6,
    "a speaker": "“We lost ship {0},” said Ann Lee, the mayor.",
    "a body": "The World Ship Society{0} (WSS{0}) said that it was lost.",
    "a figure": "Ship{0} lost {0} sailors.",
    "a day": "On 3 May 2021 the ship left.",
}
"""The text of each article of a corpus; {0} is its number."""
COMPARED: dict[str, Callable[[list[Article]], object]] = {
    "passages": passages,
    "people": people,
    "figures": figures_by_subject,
    "time line": timeline,
}


@pytest.mark.parametrize("says", IN_EACH)
@pytest.mark.parametrize("what", COMPARED)
def test_comparing_grows_with_the_articles_and_not_with_their_square(what: str, says: str) -> None:
    def corpus(count: int) -> list[Article]:
        texts = (f"Story {number}\n\n{IN_EACH[says].format(number)}" for number in range(count))
        return [read_text(text, f"{number}.txt") for number, text in enumerate(texts)]

    COMPARED[what](corpus(160))  # fills the tables that are read once, and the caches of paragraphs
    counts = [calls_of(partial(COMPARED[what], corpus(count))) for count in (20, 160)]
    assert counts[1] <= 8 * 2 * counts[0] + 5_000, counts  # its square would be 64 times


_NEXIS = (
    "Ship {0}\n\nThe Herald\n\nMay 4, 2021 Tuesday\n\nCopyright 2021 Herald\nSection: NEWS\nLength: 30 words\n"
    "Byline: Ann Lee\nBody\n\nThe mayor said that {0} people left.\n\nLoad-Date: May 4, 2021\n\nEnd of Document\n\n"
)
_LEXIS = (
    "                    {0} of 900 DOCUMENTS\n\n                    The Herald\n\n                    May 4, 2021\n\n"
    "Ship {0}\n\nBYLINE: Ann Lee\n\nLENGTH: 30 words\n\nThe mayor said that {0} people left.\n\n"
    "LOAD-DATE: May 4, 2021\n\n"
)
_FACTIVA = (
    "Ship {0}\nBy Ann Lee\n300 words\n4 May 2021\nThe Herald\nHER\nEnglish\nCopyright 2021 Herald.\n\n"
    "The mayor said that {0} people left.\n\nDocument HER0000020210504eh54{0:05}\n\n"
)
_PROQUEST = (
    "____________________________________________________________\n\nShip {0}\n\nAuthor: Lee, Ann\n\n"
    "Full text: The mayor said that {0} people left.\n\nTitle: Ship {0}\n\nPublication title: The Herald\n\n"
    "Publication date: May 4, 2021\n\nDatabase: ProQuest\n\n"
)
_MAIL = "From a@b.org Tue May  4 10:00:00 2021\nFrom: a@b.org\nSubject: Ship {0}\n\nThe mayor said no.\n\n"
_FEED = "<item><title>Ship {0}</title><description>The mayor said no.</description></item>"
FILES: dict[str, tuple[str, str, str]] = {
    "a.html": ("<html><body><h1>Ship</h1>", "<p>The mayor said that <b>{0}</b> people left.</p>", "</body></html>"),
    "tags.html": ("<html><body>", "<div><span>a", ""),
    "list.html": ("<html><body><ul>", "<li>a<br>", ""),
    "a.jsonl": ("", '{{"title": "Ship {0}", "body": "The mayor said no."}}\n', ""),
    "keys.json": ('{"title": "Ship", "body": "The mayor said no."', ', "key{0}": 1', "}"),
    "a.csv": ("title,body\n", 'Ship {0},"The mayor said no."\n', ""),
    "open.csv": ("title,body\n", 'Ship {0},"The mayor said no.\n', ""),
    "a.mbox": ("", _MAIL, ""),
    "a.eml": ("From: a@b.org\nSubject: Ship\n\n", "> The mayor said no.\n", ""),
    "heads.eml": ("From: a@b.org\n", "X-Number: {0}\n", "\nThe mayor said no.\n"),
    "a.rtf": ("{\\rtf1\\ansi ", "The mayor said {0}.\\par\n", "}"),
    "deep.rtf": ("{\\rtf1\\ansi ", "{{\\b a", ""),
    "a.xml": ('<rss version="2.0"><channel><title>F</title>', _FEED, "</channel></rss>"),
    "nexis.txt": ("", _NEXIS, ""),
    "lexis.txt": ("", _LEXIS, ""),
    "factiva.txt": ("", _FACTIVA, ""),
    "proquest.txt": ("", _PROQUEST, ""),
    "lines.txt": (_NEXIS.format(1), "Byline: Ann Lee\n", _NEXIS.format(2)),
}
"""Of files that hold much of the same: what they begin with, what is repeated ({0} is its number), their end."""


@pytest.mark.parametrize("name", FILES)
def test_reading_a_file_grows_with_it_and_not_with_its_square(name: str, tmp_path: Path) -> None:
    begin, unit, end = FILES[name]

    def seconds(count: int) -> float:
        file = tmp_path / name
        file.write_text(begin + "".join(unit.format(number) for number in range(count)) + end, encoding="utf-8")
        begun = process_time()
        with suppress(UnreadableError):
            for _ in read_all(file):
                pass
        return process_time() - begun

    seconds(10)
    count = 100
    while (short := seconds(count)) < 0.02 and count < 20_000:
        count *= 2
    short = min(short, seconds(count), seconds(count))
    long = min(seconds(8 * count) for _ in range(2))
    assert long <= 8 * 3 * short + 0.3, (count, short, long)  # its square would be 64 times


def _counted(what: str, text: str) -> int:
    calendar._in_paragraph.cache_clear()  # dates of a paragraph that another test had are found already
    return calls_of(partial(WORK[what], text))


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = process_time()
    work(text)
    return process_time() - begun
