"""seedread decisions: list, correct, undo, export, import."""

import json
import shlex
from pathlib import Path

import pytest

TEXT = """The weir

The weir broke, and 415 guards went home on Monday.

“Nobody was hurt,” said Ana Ode, the mayor.
"""


@pytest.fixture
def weir(tmp_path: Path) -> Path:
    folder = tmp_path / "story"
    folder.mkdir()
    (folder / "weir.txt").write_text(TEXT, encoding="utf-8")
    return folder


def correct(run, folder: Path, *options: str):
    return run("decisions", "correct", folder / "weir.txt", "-C", folder, *options)


def test_a_corrected_speaker_is_used_by_the_other_commands_with_and_without_an_index(run, weir: Path):
    assert correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee").exit_code == 0
    for _ in range(2):
        (quote,) = (json.loads(line) for line in run("quotes", weir, "--json").stdout.splitlines() if "Nobody" in line)
        assert (quote["speaker"], quote["by_you"]) == ("Ben Lee", True)
        assert "Ben Lee" in run("people", weir).stdout
        run("index", weir)
    assert "Nobody was hurt" in run("search", "speaker:Lee", "-C", weir).stdout
    assert run("search", "speaker:Ode", "-C", weir).exit_code == 1


def test_figures_and_dates_are_corrected(run, weir: Path):
    correct(run, weir, "--figure", "415 guards", "--value", "about 450")
    correct(run, weir, "--date", "Monday", "--none")
    assert "about 450 guards" in run("figures", weir).stdout
    assert run("dates", weir).exit_code == 1


def test_decisions_are_listed_and_undone_by_number(run, weir: Path):
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    correct(run, weir, "--figure", "415 guards", "--none")
    assert "“Nobody was hurt,” is said by “Ben Lee”" in run("decisions", weir).stdout
    assert run("decisions", "undo", weir, "--number", "1").exit_code == 0
    assert "Ben Lee" not in run("decisions", weir).stdout
    assert run("decisions", "undo", weir, "--number", "9").exit_code == 1


def test_a_correction_whose_words_are_gone_is_listed_as_such(run, weir: Path):
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    (weir / "weir.txt").write_text("The weir\n\nIt was mended.\n", encoding="utf-8")
    assert "its words are not in the articles now" in run("decisions", weir, "--check").stdout
    (line,) = run("decisions", weir, "--check", "--json").stdout.splitlines()
    assert json.loads(line)["found"] is False


def test_exported_decisions_are_taken_over_by_another_user(run, weir: Path, tmp_path: Path, monkeypatch):
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    file = tmp_path / "decisions.toml"
    assert run("decisions", "export", weir, "-o", file).exit_code == 0
    assert run("decisions", "export", weir, "-o", file).exit_code == 2
    monkeypatch.setenv("SEEDREAD_HOME", str(tmp_path / "colleague"))
    assert run("decisions", "import", file, weir).exit_code == 0
    assert "Ben Lee" in run("quotes", weir).stdout
    assert "0 decisions taken over, 1 in force already" in run("decisions", "import", file, weir).stderr


def test_an_imported_decision_that_contradicts_is_refused(run, weir: Path, tmp_path: Path):
    file = tmp_path / "decisions.toml"
    file.write_text('[[decision]]\ndo = "same"\na = "Ana Ode"\nb = "Ben Lee"\n', encoding="utf-8")
    (weir / "weir.txt").write_text(TEXT + "\n“It was dark,” said Ben Lee, a guard.\n", encoding="utf-8")
    assert run("people", weir, "--apart", "Ana Ode", "Ben Lee").exit_code == 0
    result = run("decisions", "import", file, weir)
    assert "are two by line 1; undo it first" in result.stderr
    assert "0 decisions taken over, 0 in force already, 1 contradict yours" in result.stderr


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--quote", "Nobody was", "--value", "7", "--none"), 2),
        (("--quote", "Nobody was"), 2),
        (("--figure", "415 guards", "--value", "many"), 2),
        (("--quote", "words that are not there", "--none"), 1),
        (("--figure", "weir broke", "--none"), 1),
    ],
)
def test_an_impossible_correction_ends_with_a_reason(run, weir: Path, options: tuple[str, ...], code: int):
    result = correct(run, weir, *options)
    assert result.exit_code == code
    assert result.stderr
    assert run("decisions", weir).exit_code == 1


def test_a_correction_is_used_by_the_commands_that_name_the_article_alone(run, weir: Path):
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    correct(run, weir, "--figure", "415 guards", "--value", "about 450")
    cited = run("cite", weir / "weir.txt", "--quote", "Nobody was hurt", "--json")
    assert json.loads(cited.stdout)["speaker"] == "Ben Lee", cited.stdout
    assert "Ben Lee" in run("find-quote", "Nobody was hurt", "-C", weir / "weir.txt").stdout
    shown = run("show", weir / "weir.txt").stdout
    assert "Ben Lee" in shown
    assert "Ana Ode, the mayor:" not in shown
    assert "Ben Lee" in run("quotes", weir / "weir.txt").stdout
    run("decisions", "undo", weir)
    run("decisions", "undo", weir)
    assert (
        json.loads(run("cite", weir / "weir.txt", "--quote", "Nobody was hurt", "--json").stdout)["speaker"]
        == "Ana Ode"
    )


def test_a_correction_without_a_corpus_counts_for_the_folder_of_the_article(run, weir: Path):
    kept = run("decisions", "correct", weir / "weir.txt", "--quote", "Nobody was", "--speaker", "Ben Lee")
    assert f"seedread decisions undo {weir}" in kept.stderr
    for paths in ((weir,), (weir / "weir.txt",)):
        assert "Ben Lee" in run("quotes", *paths).stdout
    listed = run("decisions", weir / "weir.txt")
    assert (f"Decisions about {weir}:" in listed.stderr, "Ben Lee" in listed.stdout) == (True, True)
    assert run("decisions", "undo", weir / "weir.txt").exit_code == 0
    assert "Ben Lee" not in run("quotes", weir).stdout


def test_a_correction_without_a_corpus_counts_for_the_outer_folder_that_was_opened(run, weir: Path, tmp_path: Path):
    (tmp_path / "another.txt").write_text("Another story\n\nThe bridge held.\n", encoding="utf-8")
    run("index", tmp_path)
    run("decisions", "correct", weir / "weir.txt", "--quote", "Nobody was", "--speaker", "Ben Lee")
    for paths in ((tmp_path,), (weir,), (weir / "weir.txt",)):
        assert "Ben Lee" in run("quotes", *paths).stdout
    assert "Ben Lee" in run("decisions", tmp_path).stdout


def test_a_correction_of_the_only_article_of_a_named_folder_counts_for_that_folder(run, weir: Path):
    kept = run("decisions", "correct", weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    assert f"seedread decisions undo {weir}\n" in kept.stderr
    assert "Ben Lee" in run("decisions", weir).stdout


def test_a_folder_that_the_path_leaves_again_is_not_around_the_article(run, weir: Path):
    (weir / "other").mkdir()
    (weir / "other" / "a.txt").write_text("Another story\n\nThe bridge held.\n", encoding="utf-8")
    run("index", weir / "other")
    kept = run("decisions", "correct", weir / "other" / ".." / "weir.txt", "--figure", "415 guards", "--none")
    assert f"seedread decisions undo {weir}\n" in kept.stderr


def test_the_command_that_takes_a_decision_back_can_be_pasted(run, weir: Path):
    folder = weir.rename(weir.parent / "Ana's story")
    kept = run("decisions", "correct", folder / "weir.txt", "--figure", "415 guards", "--none")
    words = shlex.split(kept.stderr.partition("To take it back: ")[2])
    assert words == ["seedread", "decisions", "undo", str(folder)]


def test_a_missing_path_is_reported_once(run, weir: Path, tmp_path: Path):
    kept = correct(run, weir, "-C", tmp_path / "missing", "--figure", "415 guards", "--none")
    assert kept.stderr.count("no such file or folder") == 1


def test_a_kept_passage_is_still_its_speakers_by_the_correction(run, weir: Path):
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    assert run("clippings", "add", weir / "weir.txt", "--quote", "Nobody was hurt").exit_code == 0
    (weir / "weir.txt").write_text(TEXT.replace("415", "416"), encoding="utf-8")
    assert "no longer this speaker" not in run("clippings", "list", "--check").stdout


def test_what_is_stated_of_articles_is_exported_from_its_folder_and_imported_into_another(
    run, weir: Path, tmp_path: Path
):
    run("meta", weir / "weir.txt", "--set", "outlet", "The Herald")
    correct(run, weir, "--quote", "Nobody was", "--speaker", "Ben Lee")
    file = tmp_path / "decisions.toml"
    assert run("decisions", "export", weir, "-o", file).exit_code == 0
    assert 'article = "weir.txt"' in file.read_text(encoding="utf-8")
    assert str(weir) not in file.read_text(encoding="utf-8")
    other = tmp_path / "colleague"
    other.mkdir()
    (other / "weir.txt").write_text(TEXT, encoding="utf-8")
    run("meta", "--undo")
    assert "2 decisions taken over" in run("decisions", "import", file, other).stderr
    assert "The Herald" in run("meta", other).stdout
    assert "2 in force already" in run("decisions", "import", file, other).stderr
    run("meta", other / "weir.txt", "--set", "outlet", "The Ledger")
    refused = run("decisions", "import", file, other).stderr
    assert "By you it is “The Ledger”" in refused
    assert "1 contradict yours" in refused
    (other / "weir.txt").unlink()
    (other / "harbour.txt").write_text("The harbour\n\nIt is open.\n", encoding="utf-8")
    assert "1 statement left out" in run("decisions", "import", file, other).stderr


def test_a_moved_file_keeps_what_is_stated_of_it_in_the_export(run, weir: Path):
    run("meta", weir / "weir.txt", "--set", "outlet", "The Herald")
    (weir / "weir.txt").rename(weir / "moved.txt")
    assert 'article = "moved.txt"' in run("decisions", "export", weir).stdout


def test_the_export_has_only_the_last_statement_of_a_fact(run, weir: Path):
    run("meta", weir / "weir.txt", "--set", "outlet", "The Herlad")
    run("meta", weir / "weir.txt", "--set", "outlet", "The Herald")
    exported = run("decisions", "export", weir).stdout
    assert "Herald" in exported
    assert "Herlad" not in exported
