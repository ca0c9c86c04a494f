import pytest

from index import read_text
from index.marks.finding import find_marks

ARTICLE = read_text('"Nobody was hurt," Marta Kowalska said. About 30 ships came.\n', "a.txt")


def broken(_: object) -> tuple[()]:
    raise RuntimeError


def test_both_kinds_are_found():
    marks = find_marks(ARTICLE)
    assert [quote.speaker for quote in marks.quotes] == ["Marta Kowalska"]
    assert [figure.value for figure in marks.figures] == [30.0]
    assert marks.faults == ()


@pytest.mark.parametrize(
    ("rules", "what"),
    [("index.marks.quotes.find_quotes", "quotations"), ("index.marks.figures.find_figures", "figures")],
)
def test_what_one_kinds_rules_fail_at_the_other_kind_is_still_found(
    monkeypatch: pytest.MonkeyPatch, rules: str, what: str
):
    monkeypatch.setattr(rules, broken)
    marks = find_marks(ARTICLE)
    assert [name for name, _ in marks.faults] == [what]
    assert bool(marks.quotes) is (what == "figures")
    assert bool(marks.figures) is (what == "quotations")
