import json

from tui.cli.exit_codes import ExitCode


def test_paragraphs_are_numbered_and_marks_follow_them_in_words(run, folder):
    result = run("show", folder / "bridge.txt")
    assert result.exit_code == ExitCode.FOUND
    lines = result.stdout.splitlines()
    assert lines[0] == str(folder / "bridge.txt")
    assert any(line.startswith("title: Bridge reopens after the flood (from the ") for line in lines)
    assert "published: not stated" in lines
    at = next(i for i, line in enumerate(lines) if line.startswith("paragraph 2: Over 300 lorries"))
    assert lines[at + 1] == "  figure: “Over 300 lorries” = over 300 lorries (count)"


def test_a_quotation_is_printed_under_its_paragraph(run, folder):
    lines = run("show", folder / "school.txt").stdout.splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("paragraph 2: "))
    assert lines[at + 1].startswith("  quotation: Omar Dust, headmaster: “We had 12 buckets")


def test_the_json_is_the_article_then_its_paragraphs(run, folder):
    text = (folder / "bridge.txt").read_text()
    article, *paragraphs = map(json.loads, run("show", folder / "bridge.txt", "--json").stdout.splitlines())
    assert (article["type"], article["title"]["value"], article["published"]) == (
        "article", "Bridge reopens after the flood", None,
    )  # fmt: skip
    assert {row["type"] for row in paragraphs} == {"paragraph"}
    for row in paragraphs:
        assert row["text"] == text[row["start"] : row["end"]]
        for mark in row["quotes"] + row["figures"]:
            assert mark["text"] == text[mark["start"] : mark["end"]]


def test_site_text_is_left_out_and_said_to_be_so(run, tmp_path):
    (tmp_path / "site.txt").write_text(
        "Skip to content\n\nHome | World | Contact\n\nMill burns\n\n"
        "The mill burned down and nobody was hurt in the fire.\n\nLeave a Reply\n\n"
        "Your email address will not be published. Required fields are marked *\n"
    )
    without = run("show", tmp_path / "site.txt")
    with_it = run("show", tmp_path / "site.txt", "--furniture")
    assert "Leave a Reply" not in without.stdout
    assert "of site text left out; --furniture shows them." in without.stderr
    assert "furniture" in with_it.stdout
    assert "Leave a Reply" in with_it.stdout
    assert with_it.stderr == ""


def test_a_very_long_article_is_printed_without_waiting_for_its_marks(run, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.cli.commands.show._MARKED_CHARACTERS", 100)
    long = tmp_path / "long.txt"
    long.write_text("Bridge reopens\n\n" + "“It is safe,” said Anna Velt of the 300 lorries.\n\n" * 4, encoding="utf-8")
    result = run("show", long)
    assert result.exit_code == 0
    assert "It is safe" in result.stdout
    assert "said by" not in result.stdout
    assert "seedread quotes, figures and dates list its marks" in result.stderr


def test_a_very_long_text_is_printed_the_same_streamed_or_not(run, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.cli.commands.show._MARKED_CHARACTERS", 1000)
    body = "The harbour council of Lannick opened the ferry lines on Monday, its chair Ann Lee told the press.\n\n"
    long = tmp_path / "long.txt"
    long.write_text("Ferry lines open\n\nBy Bo Dahl\n\n" + body * 1200 + "Share\n\nLeave a Reply\n", encoding="utf-8")
    for options in ((), ("--json",), ("--furniture",)):
        streamed = run("show", long, *options)
        with monkeypatch.context() as patched:
            patched.setattr("tui.cli.commands.show.read_long_article", lambda *_: None)
            whole = run("show", long, *options)
        assert "1199" in streamed.stdout
        assert (streamed.stdout, streamed.stderr) == (whole.stdout, whole.stderr)


def test_a_statement_of_the_user_counts_in_a_very_long_text(run, tmp_path, monkeypatch):
    monkeypatch.setattr("tui.cli.commands.show._MARKED_CHARACTERS", 1000)
    long = tmp_path / "long.txt"
    long.write_text("Ferry lines open\n\n" + "The harbour of Lannick opened on Monday, Ann Lee said.\n\n" * 1200)
    run("meta", long, "--set", "outlet", "Varnholm Daily News")
    assert "outlet: Varnholm Daily News (by you)" in run("show", long).stdout
