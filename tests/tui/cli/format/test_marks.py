import pytest

from index.article import Article, Kind, Known, Origin, Paragraph
from index.dates import Date
from index.dates.resolve import DateOrigin
from index.dates.value import DateValue, Grain
from index.marks.dates import DateMark
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from tui.cli.format.article import about_lines, paragraph_lines
from tui.cli.format.dates import date_line
from tui.cli.format.figures import figure_line, value_words
from tui.cli.format.heading import article_heading
from tui.cli.format.layout import PageWidth
from tui.cli.format.places import place_label
from tui.cli.format.quotes import quote_line, said_words, speaker_words
from tui.cli.format.table import table

TEXT = "“Water is back,” said Lena Aro, “and so is power.” Over 40 homes had none in May 2021."


def quote(**changed):
    settings = {
        "start": 1, "end": 49, "kind": QuoteKind.DIRECT, "confidence": Confidence.HIGH,
        "pieces": ((1, 15), (33, 49)), "speaker": "Lena Aro", "speaker_kind": SpeakerKind.PERSON,
    }  # fmt: skip
    return Quote(**(settings | changed))


def figure(**changed):
    settings = {
        "start": 51, "end": 64, "value": 40.0, "bound": Bound.OVER, "kind": FigureKind.COUNT, "noun": "homes"
    }  # fmt: skip
    return Figure(**(settings | changed))


@pytest.fixture
def article(tmp_path):
    return Article(tmp_path / "water.txt", TEXT, (Paragraph(1, Kind.BODY, 0, len(TEXT)),))


def test_a_split_quotation_shows_its_gap_and_its_speaker(article):
    line = quote_line(article, quote(role="the mayor"), "paragraph 1: ", PageWidth())
    assert line == "  paragraph 1: Lena Aro, the mayor: “Water is back, […] and so is power.” (direct)"


def test_a_mixed_quotation_keeps_only_the_marks_of_the_article(article):
    mixed = quote(kind=QuoteKind.MIXED, pieces=((1, 15),))
    assert said_words(article, mixed) == "Water is back,"


def test_a_speaker_that_is_not_named_is_said_to_be_so():
    assert speaker_words(quote(speaker=None)) == "speaker not named"


def test_confidence_is_shown_if_it_is_not_high(article):
    assert quote_line(article, quote(confidence=Confidence.MEDIUM), "", PageWidth()).endswith(
        "(direct, medium confidence)"
    )


def test_a_figure_shows_its_phrase_its_value_and_its_noun(article):
    line = figure_line(article, figure(), place_label(article, 51), PageWidth())
    assert line == "  paragraph 1: “Over 40 homes” = over 40 homes (count)"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"bound": Bound.EXACT}, "40"),
        ({"bound": Bound.ABOUT, "value": 100.0}, "about 100"),
        ({"bound": Bound.UNDER, "unit": "%"}, "under 40%"),
        ({"value": (5.0, 7.0), "bound": Bound.EXACT, "unit": "years"}, "5 to 7 years"),
        ({"value": 2e7, "bound": Bound.EXACT, "unit": "$"}, "$20,000,000"),
    ],
)
def test_value_bound_and_unit_in_words(changed, words):
    assert value_words(figure(**changed), "so many") == words


@pytest.mark.parametrize(
    ("written", "words"),
    [("Hundreds of boats", "hundreds of boats"), ("tens of thousands of boats", "tens of thousands of boats"),
     ("several hundred boats", "several hundred boats"), ("about a hundred boats", "about 100 boats")],
)  # fmt: skip
def test_no_number_is_shown_for_a_figure_without_one(tmp_path, written, words):
    article = Article(tmp_path / "a.txt", written, ())
    vague = "about" not in written
    span = (0, written.index(" of") if " of b" in written else len("several hundred"))
    if " of boats" in written:
        span = (0, written.index(" of boats"))
    found = Figure(0, len(written), 100.0, Bound.ABOUT, FigureKind.COUNT, noun="boats", vague=vague, number_span=span)
    assert figure_line(article, found, "", PageWidth()) == f"  “{written}” = {words} (count)"


def test_a_date_is_not_more_precise_than_it_is_written(article):
    start = TEXT.index("May")
    value = DateValue(Grain.MONTH, 2021, 5)
    line = date_line(article, DateMark(start, start + 8, value, DateOrigin.STATED, Grain.MONTH), PageWidth())
    assert line == "  paragraph 1: “May 2021” = 2021-05 (month)"


def test_a_heading_lists_missing_metadata(article):
    assert article_heading(article, PageWidth()).endswith("water.txt: no headline (no outlet stated, no date)")


def test_metadata_is_shown_with_its_origin(tmp_path):
    known = Article(
        tmp_path / "a.txt",
        "x",
        (),
        title=Known("Water is back", Origin.TITLE_LINE),
        published=Known(Date(2021, 5), Origin.BYLINE),
        notes=("read as cp1252",),
    )
    lines = list(about_lines(known, PageWidth()))
    assert "title: Water is back (from the title line)" in lines
    assert "outlet: not stated" in lines
    assert "published: 2021-05 (from the byline)" in lines
    assert "note: read as cp1252" in lines


def test_marks_are_printed_after_their_paragraph(article):
    lines = list(paragraph_lines(article, article.paragraphs[0], [quote()], [figure()], PageWidth()))
    assert lines[0] == f"paragraph 1: {TEXT}"
    assert lines[1].startswith("  quotation: Lena Aro: “Water")
    assert lines[2].startswith("  figure: “Over 40 homes”")


def test_a_table_reads_no_markup_and_stays_on_the_page():
    drawn = table(("A", "B"), [("[red]x[/red]", "[/x] " + "long " * 30)], PageWidth(width=60))
    assert "[red]x[/red]" in drawn
    assert "[/x]" in drawn
    assert max(map(len, drawn.splitlines())) <= 60
