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


def test_only_what_is_counted_is_asked_for(rows, folder):
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
