import json

import pytest

from index.article import Article, Kind, Known, Origin, Paragraph
from index.dates import Date
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.search.hits import Hit
from index.text import escape_controls
from tui.cli.format.json_line import json_line
from tui.cli.format.records import article_fields, hit_fields, mark_fields, plain_value

TEXT = "About 5 to 7 boats\n\nleft."


@pytest.fixture
def article(tmp_path):
    return Article(tmp_path / "a.txt", TEXT, (Paragraph(2, Kind.CAPTION, 0, 18),))


def test_a_range_is_a_list_of_its_ends(article):
    boats = Figure(0, 18, (5.0, 7.0), Bound.ABOUT, FigureKind.COUNT, noun="boats")
    row = json.loads(json_line(mark_fields(article, boats)))
    expected = {
        "schema": 1, "path": str(article.path), "paragraph": 2, "place": "caption", "start": 0, "end": 18,
        "text": "About 5 to 7 boats", "value": [5, 7], "bound": "~", "kind": "count", "unit": None, "noun": "boats",
        "noun_from_context": False,
    }  # fmt: skip
    assert {name: row[name] for name in expected} == expected


def test_a_mark_between_paragraphs_has_no_place(article):
    row = mark_fields(article, Figure(18, 19, 5.0, Bound.EXACT, FigureKind.COUNT))
    assert (row["paragraph"], row["place"]) == (None, None)


def test_letters_are_not_escaped_and_a_record_stays_one_line():
    assert json_line({"text": "“é”\n\u2028"}) == '{"schema": 1, "text": "“é”\\n\\u2028"}'


@pytest.mark.parametrize(
    "hostile",
    ["\x1b[2J\x9b2J\x7f\u202e", "\U000e0041\U000e007f", "a\u180e\u200b\ufeff\u2061\u00ad\u3164", "\ufe0f\ufe0f"],
)
def test_nothing_in_a_line_steers_a_terminal_or_is_invisible(hostile: str):
    line = json_line({"text": hostile})
    assert escape_controls(line) == line
    assert json.loads(line)["text"] == hostile


@pytest.mark.parametrize("words", ["می‌خواهم", "👩‍👩‍👧", "❤️", "葛\U000e0100"])
def test_joiners_and_selectors_that_belong_to_words_are_not_escaped(words: str):
    assert words in json_line({"text": words})


def test_half_a_surrogate_pair_is_escaped_and_survives_the_round_trip():
    line = json_line({"path": "a\udcff.txt"})
    assert json.loads(line.encode("utf-8"))["path"] == "a\udcff.txt"


def test_a_number_that_json_lacks_is_null():
    assert plain_value(float("inf")) is None
    assert plain_value((1.0, 2.5)) == [1, 2.5]


def test_known_metadata_has_its_origin(tmp_path):
    article = Article(tmp_path / "a.txt", "x", (), published=Known(Date(2021, 5), Origin.BYLINE, (3, 11)))
    row = article_fields(article)
    assert row["published"] == {"value": "2021-05", "from": "byline", "span": [3, 11]}
    assert row["title"] is None


def test_a_hit_gives_its_whole_paragraph_and_where_it_matches(tmp_path):
    hit = Hit(tmp_path / "a.txt", None, None, "2021", Kind.BODY, 3, 10, 20, "some words", ((15, 20),), 1.25)
    row = hit_fields(hit)
    assert row["text"] == "some words"
    assert row["spans"] == [[15, 20]]
    assert row["paragraph"] == 3
