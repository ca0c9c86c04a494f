import pytest

from index import read_text
from index.marks.finding import find_marks

ARTICLE = read_text('"Nobody was hurt," Marta Kowalska said. About 30 ships came in 2014.\n', "a.txt")


def broken(_: object) -> tuple[()]:
    raise RuntimeError


def test_all_kinds_are_found():
    marks = find_marks(ARTICLE)
    assert [quote.speaker for quote in marks.quotes] == ["Marta Kowalska"]
    assert [figure.value for figure in marks.figures] == [30.0]
    assert [mark.iso() for mark in marks.dates] == ["2014"]
    assert marks.faults == ()


@pytest.mark.parametrize(
    ("rules", "what"),
    [
        ("index.marks.quotes.find_quotes", "quotations"),
        ("index.marks.figures.find_figures", "figures"),
        ("index.marks.dates.find_dates", "dates"),
    ],
)
def test_where_the_rules_of_one_kind_fail_the_other_kinds_are_found(
    monkeypatch: pytest.MonkeyPatch, rules: str, what: str
):
    monkeypatch.setattr(rules, broken)
    marks = find_marks(ARTICLE)
    assert [name for name, _ in marks.faults] == [what]
    assert bool(marks.quotes) is (what != "quotations")
    assert bool(marks.figures) is (what != "figures")
    assert bool(marks.dates) is (what != "dates")
