from pathlib import Path

from rich.cells import cell_len

from index.article import Kind
from index.citing.find_quotation import Difference
from index.compare.elsewhere import Elsewhere
from index.search.hits import Hit
from tui.widgets.rows.passages import PassageRow, SentenceRow

TEXT = "It said that over 200 sailors\nhad come home."
HIT = Hit(Path("b.txt"), "Home again", "Evening Ledger", "2025-03-03", Kind.BODY, 4, 100, 100 + len(TEXT), TEXT, (), 1)


def other(*differences: Difference, likeness: float = 0.8) -> PassageRow:
    return PassageRow(Elsewhere(HIT, (HIT.start, HIT.end), (0, 10), likeness, differences))


def text(row: PassageRow | SentenceRow, width: int = 90) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in row.lines(width)]


def test_a_matching_sentence_shows_its_place_and_the_differences():
    first, words, differs = text(
        other(Difference("more than", "over", (113, 117)), Difference("Lindholm", "", (144, 144)))
    )
    assert first.split("  ") == ["", " Evening Ledger", "Home again", *first.split("  ")[3:]]
    assert first.endswith("¶4 · 2025-03-03")
    assert words == "     It said that over 200 sailors had come home."
    assert differs == "     80% the same words: there “over” for “more than” · there without “Lindholm”"


def test_the_same_words_are_said_to_be_the_same():
    assert text(other(likeness=1.0))[2] == "     the same words"


def test_only_the_first_of_many_differences_are_shown():
    many = [Difference(f"word{n}", f"other{n}", (100, 104)) for n in range(6)]
    assert text(other(*many), 200)[2].endswith("· 3 more")


def test_no_line_is_wider_than_the_list():
    long = Difference("given " * 40, "found " * 40, (100, 104))
    for width in (20, 40, 90):
        assert all(cell_len(line) <= width for row in (other(long), SentenceRow(TEXT * 9)) for line in text(row, width))
