from pathlib import Path

from index.article import Article, Kind, Paragraph
from index.marks.figures.figure import Bound, Figure, FigureKind
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from tui.models.annotated_article import AnnotatedArticle
from tui.widgets.rows.marks import MarkRow, SpeakerRow, figure_rows, index_rows, mark_of, speaker_rows
from tui.widgets.rows.panel_view import PanelView

TEXT = (
    'Marta Kowalska, head of the board, said "nobody was hurt." About 30 ships came, about 30 ships left after 9 days.'
)


def at(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


SAID = Quote(
    *at("nobody was hurt."), QuoteKind.DIRECT, Confidence.HIGH, (at("nobody was hurt."),),
    "Marta Kowalska", SpeakerKind.PERSON, "head of the board", at("Marta Kowalska"), at("said"),
)  # fmt: skip
SHIPS = Figure(*at("About 30 ships"), 30.0, Bound.ABOUT, FigureKind.COUNT, None, "ships")
AGAIN = Figure(*at("about 30 ships"), 30.0, Bound.ABOUT, FigureKind.COUNT, None, "ships")
DAYS = Figure(*at("9 days"), 9.0, Bound.EXACT, FigureKind.DURATION, "days")
ARTICLE = Article(Path("a.txt"), TEXT, (Paragraph(1, Kind.BODY, 0, len(TEXT)),))
OPENED = AnnotatedArticle(ARTICLE, (SAID,), (DAYS, SHIPS, AGAIN))


def text(row: MarkRow) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in row.lines(40)]


def test_a_speaker_has_letter_count_and_role_and_what_they_said_below():
    rows = speaker_rows(OPENED, OPENED.speakers(uncertain=False), PanelView())
    assert text(rows[0]) == [" A Marta Kowalska                     1", "   head of the board"]
    assert text(rows[1]) == [" ▌ ¶1 “nobody was hurt.”"]
    assert mark_of(rows[1]) is SAID


def test_figures_given_twice_are_one_row_and_durations_come_last():
    rows = figure_rows(OPENED, PanelView())
    assert [text(row)[0].split() for row in rows] == [
        ["¶1", "About", "30", "ships", "×2"],
        ["¶1", "9", "days", "duration"],
    ]


def test_the_row_of_a_repeated_figure_is_found_from_each_of_its_places():
    there = index_rows(figure_rows(OPENED, PanelView()))
    assert there.row_at(AGAIN.start, AGAIN.end) == 0
    assert there.row_at(AGAIN.end - 1, AGAIN.end) == 0
    assert there.row_at(DAYS.start, DAYS.end) == 1
    assert there.row_at(0, 5) == -1


def test_quotations_of_low_confidence_are_shown_only_when_asked_for_and_say_so():
    weak = Quote(*at("nobody was hurt."), QuoteKind.DIRECT, Confidence.LOW, (at("nobody was hurt."),))
    opened = AnnotatedArticle(ARTICLE, (weak,), ())
    assert opened.speakers(uncertain=False) == ()
    rows = speaker_rows(opened, opened.speakers(uncertain=True), PanelView())
    assert text(rows[0]) == [" ? unattributed                       1"]
    assert "uncertain" in text(rows[1])[0]


def test_an_article_without_marks_says_so():
    empty = AnnotatedArticle(ARTICLE, (), ())
    assert text(speaker_rows(empty, (), PanelView())[0]) == [" nobody is quoted here"]
    assert text(figure_rows(empty, PanelView())[0]) == [" no figures here"]


def test_a_folded_speaker_is_one_selectable_row():
    rows = speaker_rows(OPENED, OPENED.speakers(uncertain=False), PanelView(folded=frozenset({"Marta Kowalska"})))
    assert [type(row) for row in rows] == [SpeakerRow]
    assert rows[0].selectable
    assert text(rows[0])[0].endswith("1 ▸")


def test_marks_can_be_listed_by_weight_and_filtered_by_words():
    assert mark_of(figure_rows(OPENED, PanelView(by_weight=True))[0]) is SHIPS
    assert [mark_of(row) for row in figure_rows(OPENED, PanelView(filter_text="DAYS"))] == [DAYS]
    assert text(speaker_rows(OPENED, OPENED.speakers(uncertain=False), PanelView(filter_text="zeppelin"))[0]) == [
        " no speaker has these words"
    ]
