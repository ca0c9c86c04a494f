import json

import pytest

from tui.cli.exit_codes import ExitCode


def test_a_hit_is_a_row_with_its_whole_paragraph_and_its_matches(rows, folder):
    text = (folder / "bridge.txt").read_text()
    (row,) = rows("search", "lorries", "-C", folder)
    assert row["text"] == text[row["start"] : row["end"]]
    assert [text[slice(*span)] for span in row["spans"]] == ["lorries"]
    assert (row["schema"], row["path"], row["paragraph"], row["place"]) == (1, str(folder / "bridge.txt"), 2, "body")
    assert (row["title"], row["outlet"], row["date"]) == ("Bridge reopens after the flood", None, None)


def test_hits_are_printed_under_their_article_and_the_count_is_printed_on_stderr(run, folder):
    result = run("search", "lorries", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    heading, line = result.stdout.splitlines()
    assert heading.startswith(f"{folder / 'bridge.txt'}: Bridge reopens after the flood (")
    assert line == "  paragraph 2: Over 300 lorries were waiting on 4 May 2021 when the barrier was lifted."
    assert result.stderr.startswith("1 paragraph in 1 article")


def test_at_most_the_requested_number_of_hits_is_shown_and_all_are_counted(run, folder):
    result = run("search", "the", "-C", folder, "--limit", "2")
    assert len([line for line in result.stdout.splitlines() if line.startswith("  ")]) == 2
    assert "the first 2 shown" in result.stderr


def test_nothing_found_ends_with_1(run, folder):
    result = run("search", "submarine", "-C", folder)
    assert (result.exit_code, result.stdout) == (ExitCode.NOTHING, "")
    assert result.stderr.startswith(f"No paragraph in {folder} for submarine.")


def test_an_empty_query_asks_for_words(run, folder):
    result = run("search", "  ", "-C", folder)
    assert result.exit_code == 1
    assert result.stderr == "The query is empty: type words to search for.\n"


def test_explain_says_how_the_query_was_understood(run, folder):
    assert "understood as: " in run("search", "lorries", "-C", folder, "--explain").stderr


def test_explain_in_json_is_the_first_object(run, folder):
    first = json.loads(run("search", "lorries", "-C", folder, "--explain", "--json").stdout.splitlines()[0])
    assert (first["type"], first["query"], first["total"], first["articles"]) == ("explanation", "lorries", 1, 1)


def test_exact_leaves_other_spellings_out(run, tmp_path):
    (tmp_path / "a.txt").write_text("Governor Yusuf al-Karimi spoke.\n\nLater Kareemi left.\n")
    assert "Kareemi" in run("search", "karimi", "-C", tmp_path).stdout
    assert "Kareemi" not in run("search", "karimi", "-C", tmp_path, "--exact").stdout


def test_where_only_other_spellings_are_found_the_query_is_not_suggested_again(run, tmp_path):
    (tmp_path / "a.txt").write_text("The council met.\n\nLater Kakaii left.\n")
    result = run("search", "kakai", "-C", tmp_path, "--exact")
    assert result.exit_code == ExitCode.NOTHING
    assert "Other spellings are found: leave out --exact." in result.stderr
    assert "Try: kakai\n" not in result.stderr
    assert "--exact" not in run("search", "submarine", "-C", tmp_path, "--exact").stderr


@pytest.mark.parametrize("query", ["", "   ", '"', "(((", "AND OR", "a" * 5000, "*", "\x00", "speaker:", "-"])
def test_an_odd_query_finds_or_does_not_and_never_fails(run, folder, query):
    assert run("search", query, "-C", folder).exit_code in (ExitCode.FOUND, ExitCode.NOTHING)


def test_a_limit_below_1_is_refused(run, folder):
    assert run("search", "a", "-C", folder, "--limit", "0").exit_code == ExitCode.USAGE


def test_an_index_that_another_program_is_writing_is_searched_in_its_last_state(run, folder, monkeypatch):
    from index.store.library import IndexLocked, Library

    def locked(*_args, **_more):
        raise IndexLocked

    run("index", folder)
    monkeypatch.setattr(Library, "refresh", locked)
    result = run("search", "lorries", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "Another seedread is writing this index; this is how it was before." in result.stderr


def test_an_index_that_another_is_making_ends_with_4(run, folder, monkeypatch):
    from index.store.library import IndexLocked, Library

    monkeypatch.setattr("tui.cli.library.FIRST_INDEX_WAIT_S", 0.0)

    def locked(*_args, **_more):
        raise IndexLocked

    monkeypatch.setattr(Library, "refresh", locked)
    result = run("search", "lorries", "-C", folder)
    assert result.exit_code == ExitCode.INDEX
    assert result.stderr == "seedread: another seedread is writing this index. Try again when it is done.\n"


def test_where_no_index_can_be_written_search_works_and_says_so(run, folder, home):
    home.write_text("a file where the directory should be")
    result = run("search", "lorries", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "no index can be kept in" in result.stderr


def test_a_search_waits_for_the_first_index_that_another_program_makes(run, folder, monkeypatch):
    from index.store.library import IndexLocked, Library

    whole, calls = Library.refresh, []

    def locked_at_first(library, *args):
        calls.append(1)
        if len(calls) < 4:
            raise IndexLocked
        return whole(library, *args)

    monkeypatch.setattr(Library, "refresh", locked_at_first)
    result = run("search", "lorries", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "waiting for it" in result.stderr
    assert len(calls) == 4


def test_one_added_spelling_can_be_left_out(run, tmp_path):
    (tmp_path / "a.txt").write_text("Governor Yusuf al-Karimi spoke.\n\nLater Kareemi left.\n")
    result = run("search", "karimi", "-C", tmp_path, "--without-spelling", "kareemi", "--explain")
    assert "Kareemi" not in result.stdout
    assert "without the spelling kareemi" in result.stderr


def test_a_search_is_saved_listed_used_and_removed(run, folder):
    assert run("search", "lorries", "-C", folder, "--save", "road").exit_code == ExitCode.FOUND
    assert run("search", "--list-saved", "-C", folder).stdout == "road: lorries\n"
    assert json.loads(run("search", "--list-saved", "-C", folder, "--json").stdout)["query"] == "lorries"
    assert "300 lorries" in run("search", "--saved", "road", "-C", folder).stdout
    assert run("search", "submarine", "--saved", "road", "-C", folder).exit_code == ExitCode.NOTHING
    assert run("search", "--forget", "road", "-C", folder).exit_code == ExitCode.FOUND
    missing = run("search", "--saved", "road", "-C", folder)
    assert (missing.exit_code, missing.stdout) == (ExitCode.NOTHING, "")
    assert "no search is saved as 'road'" in missing.stderr


def test_within_finds_only_among_the_hits_of_another_query(run, tmp_path):
    (tmp_path / "a.txt").write_text("Title\n\nThe ferry left the harbour.\n\nThe ferry sank.\n")
    result = run("search", "ferry", "--within", "harbour OR quay", "-C", tmp_path, "--json")
    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["The ferry left the harbour."]


def test_paragraphs_like_one(run, tmp_path):
    (tmp_path / "a.txt").write_text("Sea\n\nThe ferry left the harbour at dawn.\n\nBread is dear.\n")
    (tmp_path / "b.txt").write_text("Port\n\nA ferry came into the harbour.\n\nNobody sang.\n")
    result = run("search", "--like", tmp_path / "a.txt", "--paragraph", "1", "-C", tmp_path, "--json")
    assert {json.loads(line)["text"] for line in result.stdout.splitlines()} == {
        "The ferry left the harbour at dawn.",
        "A ferry came into the harbour.",
    }
    lonely = run("search", "--like", tmp_path / "a.txt", "--paragraph", "2", "-C", tmp_path)
    assert lonely.exit_code == ExitCode.NOTHING
    assert "shares a rare word" in lonely.stderr


def test_synonyms_of_a_file_act_and_are_named(run, tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Title\n\nThe quay burned.\n\nA pier was built.\n")
    (tmp_path / "mine.txt").write_text("quay, pier\nalone\n")
    result = run("search", "quay", "-C", tmp_path / "articles", "--synonyms", tmp_path / "mine.txt")
    assert "pier was built" in result.stdout
    assert "quay also as pier (with your synonyms)" in result.stderr
    assert f"{tmp_path / 'mine.txt'}, line 2: " in result.stderr
    missing = run("search", "quay", "-C", tmp_path / "articles", "--synonyms", tmp_path / "none.txt")
    assert missing.exit_code == ExitCode.UNREADABLE


def test_a_facet_in_json_has_the_query_that_narrows_to_it(run, tmp_path):
    (tmp_path / "a.txt").write_text("Title\n\nThe ferry left.\n")
    lines = run("search", "ferry", "-C", tmp_path, "--facets", "--json").stdout.splitlines()
    kinds = {row["value"]: row["query"] for row in map(json.loads, lines) if row.get("facet") == "kind"}
    assert kinds == {"body": "ferry kind:body"}


@pytest.mark.parametrize("options", [[], ["--paragraph", "1"], ["a", "--quote", "words"]])
def test_options_that_do_not_fit_together_are_refused(run, folder, options):
    assert run("search", *options, "-C", folder).exit_code == ExitCode.USAGE


def test_a_search_without_a_path_says_that_it_looked_in_the_sample(run):
    result = run("search", "submarine")
    assert "No path given: reading the sample articles" in result.stderr
    assert "No paragraph in the sample articles for submarine." in result.stderr


def test_the_users_marks_limit_a_search(run, rows, folder):
    from index.reading import read
    from tui.state.article_states import StateChange, add_state, states_file

    add_state(states_file(), StateChange(read(folder / "school.txt").source_hash, starred=True, labels=("To check",)))
    add_state(states_file(), StateChange(read(folder / "bridge.txt").source_hash, read=True))

    def found(query: str) -> set[str]:
        rows_ = rows("search", query, "-C", folder, "--limit", 99)
        return {str(row["path"]).rpartition("/")[2] for row in rows_ if row.get("type") != "explanation"}

    assert found("the") == {"bridge.txt", "school.txt"}
    assert found("the is:starred") == found('label:"to check" the') == found("the is:unread") == {"school.txt"}
    assert found("the -is:starred") == found("is:read the") == {"bridge.txt"}
    assert found("the is:starred is:read") == set()


def test_a_condition_that_cannot_be_read_is_named_and_left_out(run, folder):
    result = run("search", "lorries is:blue", "-C", folder)
    assert result.exit_code == ExitCode.FOUND
    assert "is:blue is left out. Write is:unread, is:read or is:starred." in result.stderr
    assert "No article has the label “x”. No labels are in use." in run("search", "a label:x", "-C", folder).stderr
    only = run("search", "is:read", "-C", folder)
    assert only.exit_code == ExitCode.USAGE
    assert "is:read limits a search: add words" in only.stderr
