"""The user's own synonyms: what a file says, and what a search does with it."""

from pathlib import Path

import pytest

from index.search.own_synonyms import Synonyms, joined, read_synonyms
from index.store.library import Library

TEXT = {
    "harbour": "Harbour\n\nThe quay was under water after the inundation.\n\nThe disaster agency sent boats.\n",
    "valley": "Valley\n\nA flood closed the road.\n\nBNPB sent tents.\n",
}


def library(tmp_path: Path, synonyms: str) -> Library:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXT.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    found = read_synonyms(synonyms)
    made = Library([folder], tmp_path / "cache", synonyms=lambda: found)
    made.refresh()
    return made


def stems(library: Library, query: str, exact: bool = False) -> set[str]:
    return {hit.path.stem for hit in library.search(query, exact=exact).hits}


def test_a_group_works_in_all_directions() -> None:
    others = read_synonyms("bnpb, Disaster Agency\n").others
    assert others == {("bnpb",): (("disaster", "agency"),), ("disaster", "agency"): (("bnpb",),)}


def test_an_arrow_works_in_one_direction() -> None:
    assert read_synonyms("flood => inundation, high water").others == {("flood",): (("inundation",), ("high", "water"))}


@pytest.mark.parametrize("line", ["alone", "=> nothing", "something =>", ", ,", "a b c d e f g, h"])
def test_a_line_that_cannot_be_read_is_named_and_left_out(line: str) -> None:
    found = read_synonyms(f"# comment\n\none, two\n{line}\n")
    assert found.others.keys() == {("one",), ("two",)}
    assert [problem.partition(":")[0] for problem in found.problems] == ["line 4"]


def test_files_add_to_each_other() -> None:
    both = joined([read_synonyms("a1, b1"), read_synonyms("a1 => c1\nbad")])
    assert both.others["a1",] == (("b1",), ("c1",))
    assert len(both.problems) == 1


def test_a_search_finds_synonyms_and_says_that_they_are_the_users(tmp_path: Path) -> None:
    made = library(tmp_path, "flood => inundation")
    results = made.search("flood")
    assert stems(made, "flood") == {"harbour", "valley"}
    assert ("flood", ("inundation",)) in results.folded
    assert results.own_synonyms == {"flood"}
    assert stems(made, "inundation") == {"harbour"}


def test_a_synonym_of_several_words_is_found_and_finds(tmp_path: Path) -> None:
    made = library(tmp_path, "bnpb, disaster agency")
    assert stems(made, "bnpb sent") == {"harbour", "valley"}
    assert stems(made, "disaster agency") == {"harbour", "valley"}
    assert stems(made, '"disaster agency"') == {"harbour", "valley"}


def test_exact_words_and_exclusions_have_no_synonyms(tmp_path: Path) -> None:
    made = library(tmp_path, "flood, inundation")
    assert stems(made, "flood", exact=True) == {"valley"}
    assert stems(made, "=flood") == {"valley"}
    assert stems(made, "sent -flood") == {"harbour", "valley"}
    assert not made.search("=flood").own_synonyms


def test_synonyms_that_the_corpus_lacks_are_not_named(tmp_path: Path) -> None:
    assert library(tmp_path, "flood, deluge").search("flood").own_synonyms == frozenset()


def test_no_text_breaks_the_reading() -> None:
    for text in ("\ufeffa1, b1", "\x00,\x01 => ,", "," * 5000, "=>" * 500, "ا, ب\n東京, 大阪"):
        assert isinstance(read_synonyms(text), Synonyms)


def test_an_everyday_word_brings_in_no_acronym(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    text = (
        "Care\n\nThe clinic treats binge eating disorder (BED).\n\nShe sat on the bed. The bed broke; a bed is a bed.\n"
    )
    (folder / "a.txt").write_text(text, encoding="utf-8")
    made = Library([folder], tmp_path / "cache")
    made.refresh()
    assert "binge eating disorder" not in str(made.search("bed").folded)
    assert "binge eating disorder" in str(made.search("BED").folded)
