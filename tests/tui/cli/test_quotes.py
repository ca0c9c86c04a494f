import pytest

from tui.cli.exit_codes import ExitCode


def test_each_quotation_is_a_row_with_speaker_and_exact_words(rows, folder):
    text = (folder / "bridge.txt").read_text()
    row = rows("quotes", folder / "bridge.txt")[0]
    assert row["text"] == text[row["start"] : row["end"]]
    assert row["text"].startswith("The bridge is safe to cross")
    assert (row["schema"], row["paragraph"], row["place"], row["kind"]) == (1, 1, "body", "direct")
    assert (row["speaker"], row["speaker_kind"]) == ("Anna Velt", "person")
    assert [[row["start"], row["end"]]] == row["pieces"]
    assert text[slice(*row["mention"])] == "Anna Velt"
    assert text[slice(*row["cue"])] == "said"


@pytest.mark.parametrize("name", ["Velt", "anna velt", "VELT"])
def test_one_speaker_is_asked_for(rows, folder, name):
    found = rows("quotes", folder, "--speaker", name)
    assert found
    assert {row["speaker"] for row in found} == {"Anna Velt"}


def test_one_kind_is_asked_for(rows, folder):
    found = rows("quotes", folder, "--kind", "direct")
    assert found
    assert {row["kind"] for row in found} == {"direct"}


def test_all_shows_at_least_as_much_as_the_default(rows, folder):
    assert len(rows("quotes", folder, "--all")) >= len(rows("quotes", folder))
    assert "low" not in {row["confidence"] for row in rows("quotes", folder)}


def test_lines_name_place_speaker_and_words(run, folder):
    result = run("quotes", folder, "--speaker", "Dust")
    assert result.exit_code == ExitCode.FOUND
    heading, line = result.stdout.splitlines()
    assert heading.startswith(f"{folder / 'school.txt'}: School roof repaired (")
    assert line.startswith("  paragraph 2: Omar Dust, headmaster: “We had 12 buckets under it")


def test_nobody_found_ends_with_1(run, folder):
    result = run("quotes", folder, "--speaker", "Nobody")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == "No quotation found.\n"


def test_an_unknown_kind_names_those_that_exist(run, folder):
    result = run("quotes", folder, "--kind", "loud")
    assert result.exit_code == ExitCode.USAGE
    assert "'direct', 'mixed', 'indirect'" in result.stderr


def test_explain_names_the_rule_and_how_the_speaker_was_found(run, tmp_path):
    article = tmp_path / "ferry.txt"
    article.write_text(
        "Ferry stops\n\nMayor Rosa Hama opened the pier.\n\n“It will hold,” she said. A sailor said it was late.\n"
    )
    lines = run("quotes", article, "--explain", "--plain").stdout.splitlines()
    assert any("rule: after quote" in line and "“said”" in line for line in lines)
    assert any("speaker: resolved from a pronoun: “she”" in line for line in lines)
    assert any("A sailor (not named)" in line for line in lines)


def test_json_distinguishes_a_name_from_the_articles_own_words(rows, tmp_path):
    article = tmp_path / "ferry.txt"
    article.write_text("Ferry stops\n\nRosa Hama said the pier was safe. A sailor said it was late.\n")
    assert [(row["speaker"], row["speaker_origin"]) for row in rows("quotes", article)] == [
        ("Rosa Hama", "name"),
        ("A sailor", "own words"),
    ]
