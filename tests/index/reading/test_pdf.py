from collections import Counter
from pathlib import Path

import pytest

from index.article import Kind
from index.reading import UnreadableError, read
from index.reading.lines import glue
from index.reading.pdf.drop_caps import without_drop_caps
from index.reading.pdf.page_lines import PageLine
from tests.helpers.counting import calls_of
from tests.helpers.made_files import pdf

WIDTH = 5.4
"""Points of a letter of Courier at size 9."""


def column(x: float, y: float, *lines: str) -> list[tuple[float, float, float, str]]:
    """Lines one below the other; a blank at the start of a line is an indent."""
    return [(x + (9 if line.startswith(" ") else 0), y - 11 * at, 9, line.strip()) for at, line in enumerate(lines)]


LEFT = (
    "The council of Westmark voted",
    "on Tuesday to close its har-",
    "bour to lorries.",
    " Fishermen had asked for the",
    "closure, said the mayor. The",
)
RIGHT = (
    "order takes effect in May, if",
    "nobody goes to court.",
    " The al-Hasan brothers, who al-",
    "Hasan boats belong to, agreed.",
)

ORDER = "The order takes effect in May, if nobody goes to court."


def of(folder: Path, data: bytes):
    path = folder / "a.pdf"
    path.write_bytes(data)
    return read(path)


def rows(article):
    return [(p.kind, article.words((p.start, p.end)), p.source.page, p.source.last_page) for p in article.paragraphs]


def test_columns_hyphens_pages_and_the_title_come_out_right(tmp_path: Path):
    title = [(40.0, 540.0, 20.0, "Harbour shut")]
    head = [(40.0, 580.0, 8.0, "The Daily Example")]
    first = head + title + column(40, 500, *LEFT) + [(180.0, 20.0, 8.0, "Page 1 of 2")]
    second = head + column(40, 500, *RIGHT) + [(180.0, 20.0, 8.0, "Page 2 of 2")]
    assert rows(of(tmp_path, pdf([first, second]))) == [
        (Kind.TITLE, "Harbour shut", 1, 1),
        (Kind.BODY, "The council of Westmark voted on Tuesday to close its harbour to lorries.", 1, 1),
        (
            Kind.BODY,
            f"Fishermen had asked for the closure, said the mayor. {ORDER}",
            1,
            2,
        ),
        (Kind.BODY, "The al-Hasan brothers, who al-Hasan boats belong to, agreed.", 2, 2),
    ]


def test_two_columns_of_a_page_are_read_one_after_the_other(tmp_path: Path):
    page = column(40, 500, *LEFT) + column(220, 500, *RIGHT)
    words = [row[1] for row in rows(of(tmp_path, pdf([page])))]
    assert words[1].endswith(ORDER)


def test_a_gap_parts_paragraphs_without_indents(tmp_path: Path):
    page = column(40, 500, *LEFT[:3]) + column(40, 440, "The mayor promised to hear all", "hauliers before the order.")
    assert len(of(tmp_path, pdf([page])).paragraphs) == 2


@pytest.mark.parametrize(
    ("data", "words"),
    [(pdf([[], []]), "2 pages without text: scanned"), (b"%PDF-1.4\nnothing", "damaged: not a whole PDF file")],
)
def test_a_file_that_cannot_be_read_gives_the_reason(tmp_path: Path, data: bytes, words: str):
    with pytest.raises(UnreadableError, match=words):
        of(tmp_path, data)


def test_space_below_an_indented_caption_separates_it_from_the_text(tmp_path: Path):
    menu = [(60.0, 560.0 - 16 * at, 9.0, f"Menu item {at}") for at in range(12)]
    caption = [(60.0, 300.0, 9.0, "A man at the gate of the old harbour on Monday")]
    text = column(40, 283, "The order takes effect in May, if nobody goes to", "court before that, said the mayor.")
    words = [row[1] for row in rows(of(tmp_path, pdf([menu + caption + text])))]
    assert "The order takes effect in May, if nobody goes to court before that, said the mayor." in words
    assert "A man at the gate of the old harbour on Monday" in words


def test_a_line_that_is_mostly_code_stays_in_its_paragraph(tmp_path: Path):
    upper = column(40, 500, "The clerk of the council wrote the words of the order")
    code = [(40.0, 489.0, 7.5, "print close harbour to lorries from the first of the month")]
    lower = column(40, 478, "on the wall, and everybody laughed.")
    (row,) = rows(of(tmp_path, pdf([upper + code + lower])))
    assert row[1].endswith("of the month on the wall, and everybody laughed.")


def test_sizes_are_as_printed_whatever_the_scale_of_the_page(tmp_path: Path):
    data = pdf([column(40, 500, *LEFT)])
    scaled = data.replace(b"BT\n", b"q .5 0 0 .5 0 0 cm\nBT\n")  # lengths and places are wrong now, which pdfium mends
    assert [row[1] for row in rows(of(tmp_path, scaled))] == [row[1] for row in rows(of(tmp_path, data))]


def test_lines_of_scripts_without_blanks_are_joined_without_one():
    assert (glue("新聞は", "三月"), glue("the old", "harbour"), glue("한국", "신문")) == ("", " ", " ")


@pytest.mark.parametrize(
    ("cap", "first", "begins"),
    [("T", "he council of Westmark voted on", "The council"), ("A", "council of seven had voted on", "A council")],
)
def test_a_drop_cap_is_the_first_letter_of_its_paragraph_wherever_it_is_written(
    tmp_path: Path, cap: str, first: str, begins: str
):
    drop = [(40.0, 478.0, 33.0, cap)]
    beside = column(62, 500, first, "Tuesday to close the harbour to", "lorries and to open it to boats.")
    below = column(40, 467, "The council of the county agrees, though", "nobody asked it.")
    for page in (drop + beside + below, beside[:1] + drop + beside[1:] + below):
        words = [row[1] for row in rows(of(tmp_path, pdf([page])))]
        assert words[0].startswith(f"{begins} of")
        assert " lorries and to open it to boats." in words[0]


def test_the_work_for_drop_caps_grows_with_the_pages_of_a_table_that_has_letters_alone():
    def table(pages: int) -> list[PageLine]:
        return [
            PageLine(text, page, left, left + 9, 500 - 20 * row, 9)
            for page in range(1, pages + 1)
            for row in range(5)
            for left, text in ((40, "B"), (90, "Lorries of the guild"))
        ]

    few, many = table(10), table(100)
    calls = calls_of(lambda: without_drop_caps(few, Counter()))
    assert calls_of(lambda: without_drop_caps(many, Counter())) < 12 * calls


def test_lines_beside_a_picture_are_one_paragraph(tmp_path: Path):
    beside = column(
        40,
        500,
        "There is a new tool in the shed,",
        "which is used to mend the boats",
        "of those who ask for it in time.",
        "The old tool gave no more than a",
        "hint of the work that was to be",
    )
    below = column(40, 445, "done, and nobody had used it since the mayor lost it in the deep water.")
    (row,) = rows(of(tmp_path, pdf([beside + below])))
    assert row[1].endswith("that was to be done, and nobody had used it since the mayor lost it in the deep water.")


def test_a_list_of_short_lines_stays_a_list(tmp_path: Path):
    text = column(40, 511, "The order of the seven towns in which the council met was, in the", "spring:")
    towns = column(
        40, 489, "Westmark in the north", "Eastport by the water", "Oldham at the bridge", "Newham beyond it"
    )
    assert [row[1] for row in rows(of(tmp_path, pdf([text + towns])))][1:] == [line[3] for line in towns]


def test_a_hyphen_is_one_of_the_word_in_a_file_that_breaks_no_words(tmp_path: Path):
    lines = [f"The council met for the {number}th time and talked about the quay and lorries." for number in range(60)]
    page = column(40, 590, *(line for line in lines[:40]))
    last = column(
        40, 590, *lines[40:], "In the end it gave money to all of the families with a low-", "income, it said."
    )
    words = [row[1] for row in rows(of(tmp_path, pdf([page, last])))]
    assert any("a low-income, it said." in each for each in words)
