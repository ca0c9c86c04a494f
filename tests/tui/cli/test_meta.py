"""seedread meta: what the reader states about articles."""

from pathlib import Path

import pytest

from index.decisions.decision import Act, Decision
from index.decisions.journal import decide
from tui.state.paths import decisions_file

BRIDGE = "Bridge falls into the river\n\nThe old bridge fell on Monday. Nobody was hurt.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "news" / "Eastport_bridge.txt"
    path.parent.mkdir()
    path.write_text(BRIDGE, encoding="utf-8")
    return path


def test_a_statement_is_cited_listed_and_taken_back(run, rows, article):
    assert run("meta", article, "--set", "outlet", "Eastport Post", "--set", "date", "2024-05-03").exit_code == 0
    assert [(row["field"], row["value"]) for row in rows("meta", article)] == [
        ("outlet", "Eastport Post"),
        ("date", "2024-05-03"),
    ]
    assert "(2024, May 3). Eastport Post." in run("cite", article, "--paragraph", 1, "--style", "apa").stdout
    assert "published: 2024-05-03 (by you)" in run("show", article).stdout
    assert run("meta", article, "--undo").exit_code == 0
    assert "published: not stated" in run("show", article).stdout
    assert article.read_text(encoding="utf-8") == BRIDGE


def test_a_date_that_cannot_be_read_is_refused_and_not_kept(run, article):
    result = run("meta", article, "--set", "date", "soon")
    assert result.exit_code == 2
    assert "'soon' is not a date" in result.stderr
    assert "2024-05-03" in result.stderr
    assert "You have stated nothing" in run("meta", article).stderr


def test_a_pattern_is_only_tried_until_it_is_to_be_kept(run, article):
    pattern = "{outlet}_{_}.txt"
    tried = run("meta", article.parent, "--pattern", pattern)
    assert "outlet: Eastport" in tried.stdout
    assert "Not kept yet" in tried.stderr
    assert run("meta", article.parent).exit_code == 1
    assert "1 statement kept" in run("meta", article.parent, "--pattern", pattern, "--keep").stderr
    assert "outlet: Eastport (by you)" in run("show", article).stdout


def test_listed_statements_are_taken_from_their_table_again(run, rows, article):
    facts = (("outlet", "Eastport Post"), ("author", "-"), ("title", "=Bridge; it’s a “fall”"))
    run("meta", article, *(word for fact in facts for word in ("--set", *fact)))
    listed = rows("meta", article)
    table = article.parent / "seedread.csv"
    run("meta", article, "--csv", "-o", table)
    assert rows("meta", article, "--from", table) == listed
    run("meta", article, "--undo")
    assert "3 statements kept" in run("meta", article, "--from", table, "--keep").stderr
    assert "you say: author" in run("show", article).stdout


def test_a_table_without_facts_is_not_called_a_file_name(run, article):
    table = article.parent / "seedread.csv"
    table.write_text(f"file,paper\n{article.name},The Post\n", encoding="utf-8")
    result = run("meta", article, "--from", table)
    assert result.exit_code == 1
    assert "It needs a column for each fact: title, outlet, author, date, url" in result.stderr


def test_no_control_character_of_a_table_or_file_name_reaches_the_terminal(run, article):
    control = "\x1b[31m\x07\u202e\U000e0041"
    named = article.with_name(f"a{control}.txt")
    named.write_text(BRIDGE, encoding="utf-8")
    (article.parent / f"b{control}.xyz").touch()
    escaped = "\\u001b[31m\\u0007\\u202e\\U000e0041"
    (article.parent / "seedread.toml").write_text(f'["{article.name}"]\ntitle = "T{escaped}"\n', encoding="utf-8")
    # as from a file of decisions that somebody shared
    decide(decisions_file((article.parent,)), Decision(Act.SAME, at="", a=f"Ann{control}", b="Anna"))
    for command in (
        ("meta", article.parent),
        ("files", article.parent, "--others"),
        ("people", article.parent, "--decisions"),
        ("decisions", "list", article.parent),
        ("show", article),
    ):
        shown = run(*command)
        assert "␛[31m" in shown.stdout, command
        assert not set("\x1b\x07\u202e\U000e0041") & set(shown.stdout + shown.stderr), command
