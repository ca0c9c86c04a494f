"""The rows of passages: their words in each article, with what differs in brackets."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_passages import PassageGroup, PassagePlace, PassagesOverview
from tui.widgets.rows.passages import passage_rows

SHARED = "60 divers whose own towns had refused to take them back"


def place(name: str, before: str, shared: str, *differing: str) -> PassagePlace:
    words = f"{before}{shared}, it said."
    spans = tuple((words.index(each), words.index(each) + len(each)) for each in differing)
    return PassagePlace(
        Excerpt(Path(name), (0, len(shared)), "4", words, (len(before), len(before) + len(shared))), spans
    )


def found(*sources: str) -> PassagesOverview:
    group = PassageGroup(
        SHARED,
        "prose",
        2,
        sources,
        (place("a.txt", "These include ", SHARED), place("b.txt", "Among them were ", f"about {SHARED}", "about")),
    )
    return PassagesOverview(
        (group,),
        {
            Path("a.txt"): SourceName(Path("a.txt"), "The Herald", None, "4 March 2025", "2025-03-04"),
            Path("b.txt"): SourceName(Path("b.txt"), None, None, ""),
        },
    )


def lines(overview: PassagesOverview, width: int = 100, view: AcrossView | None = None) -> list[str]:
    rows = passage_rows(overview, view or AcrossView())
    return ["".join(part for part, _ in line).rstrip() for row in rows for line in row.lines(width)]


def test_a_passage_names_its_kind_and_says_that_its_origin_is_open():
    head, about, *_ = lines(found())
    assert head == f" ▾ {SHARED}"
    assert about == "   shared prose in 2 articles, 2 outlets · origin open"


def test_a_credited_source_is_named():
    assert lines(found("AFP"))[1].endswith("credited to AFP")


def test_each_place_has_its_outlet_and_the_differences_in_brackets():
    _, _, first, words, second, other = lines(found())
    assert first == "   The Herald ¶4 · 4 March 2025"
    assert words.startswith("     …include 60 divers")
    assert second == "   b.txt ¶4 · no date"
    assert "[about] 60 divers" in other


@pytest.mark.parametrize("width", [20, 40, 55])
def test_a_difference_late_in_the_text_is_still_in_the_line(width: int):
    late = PassagePlace(
        Excerpt(Path("a.txt"), (0, 9), "1", "word " * 60 + "different words at its end", (0, 320)), ((300, 309),)
    )
    group = PassageGroup("word " * 60, "prose", 1, (), (late,))
    overview = PassagesOverview((group,), {Path("a.txt"): SourceName(Path("a.txt"), "The Herald", None, "")})
    assert "[diff" in lines(overview, width)[3]


def test_a_folded_passage_has_its_head_only():
    assert len(lines(found(), view=AcrossView(unfolded=frozenset((SHARED,))))) == 2


def test_the_filter_looks_at_words_and_outlets():
    assert len(lines(found(), view=AcrossView(filter_text="herald"))) == 6
    assert lines(found(), view=AcrossView(filter_text="nobody")) == [" no passage has these words"]


def test_no_line_is_wider_than_the_list():
    for width in (20, 40, 90):
        rows = passage_rows(found(), AcrossView())
        assert all(cell_len("".join(part for part, _ in line)) <= width for row in rows for line in row.lines(width))


@pytest.mark.parametrize(
    ("width", "about"),
    [
        (60, "shared prose in 2 articles, 2 outlets · credited to AFP"),
        (54, "prose in 2 articles, 2 outlets · credited to AFP"),
        (48, "prose in 2 articles · credited to AFP"),
    ],
)
def test_the_origin_is_whole_in_a_narrow_list(width: int, about: str):
    assert lines(found("AFP"), width=width)[1] == f"   {about}"


def test_without_an_indexed_article_nothing_is_said_about_passages():
    assert lines(PassagesOverview((), {})) == [" no article is indexed yet"]
    assert lines(PassagesOverview((), found().sources)) == [" no passage is in two articles"]
