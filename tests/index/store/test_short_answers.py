"""The order of short answers: paragraphs and whole articles on one scale."""

from pathlib import Path

from index.search.hits import Level
from index.store.library import Library

FILLER = "Nobody in the village could say why the road was closed on that long and quiet day in the early spring of it."


def answer(tmp_path: Path, articles: dict[str, list[str]], query: str) -> list[tuple[str, Level]]:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, paragraphs in articles.items():
        text = "\n\n".join(["Report", *paragraphs, *[FILLER] * 4])
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    library = Library([folder], tmp_path / "cache")
    library.refresh()
    return list(dict.fromkeys((hit.path.stem, hit.level) for hit in library.search(query).hits))


def test_words_next_to_each_other_come_first(tmp_path: Path) -> None:
    articles = {
        "apart": ["The dredger Lotte came in on a windy morning, and much later there were some sluice gates to see."],
        "beside": ["On a windy morning, and much later too, there were some to see of the many: the dredger sluice."],
    }
    assert answer(tmp_path, articles, "dredger sluice")[0] == ("beside", Level.PARAGRAPH)


def test_an_article_about_both_words_comes_before_one_that_has_them_once_in_a_long_paragraph(tmp_path: Path) -> None:
    articles = {
        "once": [f"{FILLER} {FILLER} A dredger came by. {FILLER} {FILLER} Somebody saw a sluice. {FILLER} {FILLER}"],
        "about": [
            "The dredger lay still.",
            "The dredger was old.",
            "A dredger costs much.",
            "The sluice was shut.",
            "The sluice was rusty.",
            "A sluice costs more.",
        ],
    }
    assert answer(tmp_path, articles, "dredger sluice") == [("about", Level.ARTICLE), ("once", Level.PARAGRAPH)]


def test_a_short_paragraph_with_both_comes_before_an_article_that_has_each_once(tmp_path: Path) -> None:
    articles = {
        "apart": ["The dredger lay still.", "The sluice was shut."],
        "together": ["The dredger passed the sluice."],
    }
    assert answer(tmp_path, articles, "dredger sluice")[0] == ("together", Level.PARAGRAPH)


def test_the_typed_form_comes_before_other_forms(tmp_path: Path) -> None:
    articles = {
        "plural": ["The dredgers passed the sluices, and the dredgers came back."],
        "typed": ["The dredger passed the sluice, and it came back at night."],
    }
    assert [name for name, _ in answer(tmp_path, articles, "dredger sluice")] == ["typed", "plural"]


def test_articles_with_all_words_differ_from_articles_with_most(tmp_path: Path) -> None:
    articles = {
        "all": ["A dredger came.", "The sluice was shut.", "A heron watched."],
        "most": ["A dredger came by the sluice."],
    }
    articles |= {f"other {number}": ["The council met on Monday."] for number in range(5)}
    found = answer(tmp_path, articles, "dredger sluice heron pilot")
    assert set(found) == {("all", Level.MOST), ("most", Level.MOST)}
    assert found[0][0] == "all"


def test_ten_articles_with_all_words_in_a_paragraph_need_no_other_level(tmp_path: Path) -> None:
    articles = {f"near{n}": ["The dredger passed the sluice."] for n in range(10)}
    articles["apart"] = ["The dredger lay still.", "The sluice was shut."]
    found = answer(tmp_path, articles, "dredger sluice")
    assert len(found) == 10
    assert {level for _, level in found} == {Level.PARAGRAPH}
