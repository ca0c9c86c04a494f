import json

from tui.cli.exit_codes import ExitCode


def test_the_article_that_has_the_words_is_found_with_their_speaker(run, folder):
    result = run("find-quote", "the bridge is SAFE to cross", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    heading, line = result.stdout.splitlines()
    assert heading.startswith(str(folder / "bridge.txt"))
    assert line == "  paragraph 1: The bridge is safe to cross (the same words; said by Anna Velt)"


def test_words_come_from_stdin(run, folder):
    result = run("find-quote", "-", "-C", folder, "--json", stdin="12 buckets\nunder it")
    row = json.loads(result.stdout)
    assert (row["text"], row["exact"], row["likeness"]) == ("12 buckets under it", True, 1)


def test_a_passage_that_nearly_has_them_shows_where_it_differs(run, folder):
    result = run("find-quote", "Over 400 lorries were waiting on 4 May 2021", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "differs: “400” was looked up, the article has “300”" in result.stdout


def test_words_that_no_article_has_end_with_1(run, folder):
    result = run("find-quote", "an entirely different matter", "-C", folder)
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr == "No exact or near match.\n"


def test_a_search_without_words_is_refused(run, folder):
    assert run("find-quote", "-", "-C", folder, stdin=" \n").exit_code == ExitCode.USAGE
