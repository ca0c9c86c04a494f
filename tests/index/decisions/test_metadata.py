from pathlib import Path

import pytest

from index.article import Origin
from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.metadata import from_file, from_pattern, with_metadata
from index.reading import read

NAME = "Coast_News_2026-05-03_Harbour_shut.txt"


def decisions(*stated: tuple[str, str]) -> Decisions:
    return Decisions(
        tuple(
            Line(number, Decision(Act.METADATA, at="", article=NAME, field=field, value=value))
            for number, (field, value) in enumerate(stated, 1)
        )
    )


def test_what_the_reader_states_outranks_the_file(tmp_path: Path):
    (tmp_path / NAME).write_text("Harbour\n\nBy Ann Lee\n\nThe council shut it on Monday, after a long quarrel.\n")
    stated = decisions(("outlet", "Coast News"), ("author", "Bo Ray; Eva Holm"), ("date", "2026-05-03"))
    article = with_metadata(read(tmp_path / NAME), stated)
    assert (article.outlet.value, article.outlet.origin) == ("Coast News", Origin.BY_YOU)
    assert [author.value for author in article.authors] == ["Bo Ray", "Eva Holm"]
    assert article.published.value.iso() == "2026-05-03"
    assert article.title.value == "Harbour"


def test_a_pattern_reads_file_names():
    found = {each.field: each.value for each in from_pattern("{outlet}_{date}_{title}.txt", [NAME, "other.txt"])}
    assert found == {"outlet": "Coast News", "date": "2026-05-03", "title": "Harbour shut"}


@pytest.mark.parametrize("pattern", ["{_}.txt", "a.txt", "{title}_{title}.txt"])
def test_a_pattern_without_a_field_or_with_one_twice_is_refused(pattern: str):
    with pytest.raises(ValueError, match="field"):
        list(from_pattern(pattern, [NAME]))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", f"file,outlet,authors\n{NAME},Coast News,Ann Lee; Bo Ray\n"),
        ("a.toml", f'["{NAME}"]\noutlet = "Coast News"\nauthors = ["Ann Lee", "Bo Ray"]\n'),
    ],
)
def test_a_table_beside_the_articles_states_many(tmp_path: Path, name: str, text: str):
    (tmp_path / name).write_text(text)
    found = {each.field: each.value for each in from_file(tmp_path / name)}
    assert found == {"outlet": "Coast News", "author": "Ann Lee; Bo Ray"}


def test_a_date_that_is_none_is_refused(tmp_path: Path):
    (tmp_path / "a.csv").write_text(f"file,date\n{NAME},someday\n")
    with pytest.raises(ValueError, match="someday is no date"):
        from_file(tmp_path / "a.csv")
