import csv

import pytest

from tui.cli.exit_codes import ExitCode


def test_each_figure_is_a_row_with_its_exact_words(rows, folder):
    text = (folder / "bridge.txt").read_text()
    found = rows("figures", folder / "bridge.txt")
    assert found
    for row in found:
        assert row["schema"] == 1
        assert row["text"] == text[row["start"] : row["end"]]
        assert row["path"] == str(folder / "bridge.txt")
        assert row["place"] == "body"


def test_a_range_gives_both_ends(rows, folder):
    (weeks,) = rows("figures", folder, "--kind", "duration")
    assert (weeks["value"], weeks["unit"], weeks["paragraph"]) == ([5, 7], "weeks", 3)


def test_the_counted_filter_looks_only_at_the_noun(rows, folder):
    (lorries,) = rows("figures", folder, "--counted", "lorry")
    assert (lorries["value"], lorries["bound"], lorries["noun"]) == (300, ">", "lorries")


@pytest.mark.parametrize(
    ("limits", "values"),
    [(("--min", "1000"), [2e6]), (("--max", "6"), [[5, 7]]), (("--min", "13", "--max", "400"), [300])],
)
def test_values_lie_between_the_limits(rows, folder, limits, values):
    found = rows("figures", folder / "bridge.txt", *limits)
    assert [row["value"] for row in found if row["kind"] != "age"] == values


def test_lines_name_the_article_the_place_and_the_value(run, folder):
    result = run("figures", folder, "--counted", "lorries")
    assert result.exit_code == ExitCode.FOUND
    heading, line = result.stdout.splitlines()
    assert heading.startswith(f"{folder / 'bridge.txt'}: Bridge reopens after the flood (")
    assert line == "  paragraph 2: “Over 300 lorries” = over 300 lorries (count)"
    assert result.stderr == ""


def test_nothing_found_ends_with_1_and_says_so_on_stderr(run, folder):
    result = run("figures", folder, "--counted", "submarines")
    assert result.exit_code == ExitCode.NOTHING
    assert (result.stdout, result.stderr) == ("", "No figure found.\n")
    assert run("figures", folder, "--counted", "submarines", "--json").stdout == ""


def test_json_has_the_bound_with_its_direction_and_its_words(rows, folder):
    (lorries,) = rows("figures", folder, "--counted", "lorry")
    assert (lorries["bound"], lorries["inclusive"], lorries["bound_word"]) == (">", False, "Over")
    assert lorries["bound_follows"] is lorries["vague"] is False


def test_csv_has_a_row_for_each_figure(run, folder):
    result = run("figures", folder, "--counted", "lorries", "--csv")
    assert result.exit_code == ExitCode.FOUND
    head, row = csv.reader(result.stdout.splitlines())
    assert dict(zip(head, row, strict=True)) | {"path": "", "start": "", "end": ""} == {
        "path": "", "paragraph": "2", "as written": "Over 300 lorries", "low": "300", "high": "300", "bound": ">",
        "inclusive": "no", "bound as written": "Over", "vague": "no", "unit": "", "noun": "lorries", "kind": "count",
        "start": "", "end": "",
    }  # fmt: skip
    assert run("figures", folder, "--counted", "submarines", "--csv").exit_code == ExitCode.NOTHING
