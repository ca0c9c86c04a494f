from tui.cli.exit_codes import ExitCode


def test_a_date_is_as_precise_as_it_is_written(rows, tmp_path):
    text = "The mill closed in 2014. It burned on 3 March 2015, and on 5 April it was gone."
    (tmp_path / "mill.txt").write_text(text)
    found = rows("dates", tmp_path)
    assert [(row["text"], row["date"], row["precision"]) for row in found] == [
        ("2014", "2014", "year"),
        ("3 March 2015", "2015-03-03", "day"),
        ("5 April", "--04-05", "day of unknown year"),
    ]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)


def test_lines_give_the_place_and_iso_8601(run, folder):
    result = run("dates", folder)
    assert result.exit_code == ExitCode.FOUND
    assert result.stdout.splitlines()[1] == "  paragraph 2: “4 May 2021” = 2021-05-04 (day)"


def test_no_date_ends_with_1(run, folder):
    result = run("dates", folder / "school.txt")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == "No date found.\n"
