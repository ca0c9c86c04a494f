from tui.cli.exit_codes import ExitCode


def test_a_date_is_as_precise_as_it_is_written(rows, tmp_path):
    text = "The mill closed in 2014. It burned on 3 March 2015, and on 5 April it was gone."
    (tmp_path / "mill.txt").write_text(text)
    found = rows("dates", tmp_path)
    assert [(row["text"], row["value"], row["grain"], row["origin"]) for row in found] == [
        ("2014", "2014", "year", "stated"),
        ("3 March 2015", "2015-03-03", "day", "stated"),
        ("5 April", "--04-05", "day", "unresolved"),
    ]
    assert all(text[row["start"] : row["end"]] == row["text"] for row in found)


def test_lines_give_the_place_and_iso_8601(run, folder):
    result = run("dates", folder)
    assert result.exit_code == ExitCode.FOUND
    assert result.stdout.splitlines()[1:] == [
        "  paragraph 1: “Monday” not resolved (day)",
        "  paragraph 2: “4 May 2021” = 2021-05-04 (day)",
    ]


def test_a_derived_date_names_its_source(run, rows, tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: A flood\ndate: 2021-05-06\n---\n\nThe dam broke on Tuesday.\n")
    (row,) = rows("dates", tmp_path)
    assert (row["value"], row["origin"], row["derived_from"]) == ("2021-05-04", "derived", "the article’s date")
    assert (row["article_date"], row["first_day"], row["last_day"]) == ("2021-05-06", "2021-05-04", "2021-05-04")
    line = run("dates", tmp_path).stdout.splitlines()[1]
    assert line == "  paragraph 1: “Tuesday” = 2021-05-04, derived (day, from the article’s date 2021-05-06)"


def test_resolved_leaves_out_dates_whose_days_are_unknown(rows, folder):
    assert [row["text"] for row in rows("dates", folder, "--resolved")] == ["4 May 2021"]


def test_both_ends_of_a_span_give_the_span(rows, tmp_path):
    (tmp_path / "a.txt").write_text("The fair ran from 12 to 14 July 2019.")
    assert [(row["value"], row["span"]) for row in rows("dates", tmp_path)] == [
        ("2019-07-12", "2019-07-12/2019-07-14"),
        ("2019-07-14", "2019-07-12/2019-07-14"),
    ]


def test_no_date_ends_with_1(run, folder):
    result = run("dates", folder / "school.txt")
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == "No date found.\n"
