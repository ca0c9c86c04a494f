"""Decisions as one readable file."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.exchange import exported, from_exported, missing


def decided(*made: Decision) -> Decisions:
    return Decisions(tuple(Line(number, decision) for number, decision in enumerate(made, 1)))


SAME = Decision(Act.SAME, at="2026", a="Ana", b="Anna")


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=6, max_size=6))
def test_exported_decisions_are_read_back(tmp_path_factory: pytest.TempPathFactory, texts: list[str]):
    a, b, exact, before, article, value = texts
    made = (
        Decision(Act.APART, at="2026", a=a, b=b),
        Decision(Act.MARK, at="2026", article=article, exact=exact, before=before, field="figure.value", value=value),
    )
    file = tmp_path_factory.mktemp("exchange") / "decisions.toml"
    file.write_text(exported(decided(*made)), encoding="utf-8", newline="")
    assert from_exported(file) == made


def test_undone_decisions_are_not_exported():
    assert "[[decision]]" not in exported(decided(SAME, Decision(Act.UNDO, at="", undoes=1)))


def test_only_new_decisions_are_imported_once_each():
    turned = Decision(Act.SAME, at="2027", a="Anna", b="Ana")
    new = Decision(Act.NAME, at="", a="Ana", value="Ana Ode")
    assert missing((turned, new, new), decided(SAME)) == (new,)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[decision]\n", "line 1"),
        ('[[decision]]\ndo = "erase"\n', "decision 1"),
        ('[[decision]]\ndo = "undo"\nundoes = 1\n', "decision 1: “undo” cannot be imported"),
        ('decision = "same"\n', "no .*decision.* tables"),
        ("[[decision]]\na = 7\n", "decision 1"),
    ],
)
def test_a_file_of_another_program_is_refused_with_its_line(tmp_path: Path, text: str, reason: str):
    file = tmp_path / "decisions.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=reason):
        from_exported(file)
