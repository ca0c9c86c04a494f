"""One passage in other articles: whole sentences, stretches, and a few words."""

from pathlib import Path

from index import read_text
from index.article import Article
from index.compare.shared import shared
from index.compare.values import Passage, PassageSort
from index.marks.figures import find_figures
from index.marks.quotes import find_quotes
from index.search.hits import Hit, Results
from index.store.library import Library

HERE = "The board freed 240 sailors of nine ships on the night of the storm. Nobody spoke of the bill.\n"
SAME = "It was dark. The board freed 240 sailors of nine ships on the night of the storm.\n"
NEAR = "The board freed over 200 sailors of nine ships on the night of the storm, it said.\n"
TAKEN = "Letters say that sailors of nine ships on the night of the storm had rowed, sung and prayed for their lives.\n"
NAME = "The Port Authority of North and East Lindholm and the Isles of Man paid for it.\n"
ARTICLE = read_text(HERE, "here.txt")


def hit(name: str, text: str) -> Hit:
    paragraph = read_text(text, name).paragraphs[0]
    words = text[paragraph.start : paragraph.end]
    return Hit(Path(name), None, None, None, paragraph.kind, 1, paragraph.start, paragraph.end, words, (), 1.0)


def in_these(article: Article, *texts: str, span: tuple[int, int] | None = None) -> tuple[Passage, ...]:
    """The text that other articles of one paragraph share, if a search finds them all."""
    hits = tuple(hit(f"{number}.txt", text) for number, text in enumerate(texts))
    whole = span or (0, len(article.text))
    results = Results("", hits, len(hits), len(hits))
    return shared(lambda query: results, article, whole, find_quotes(article), find_figures(article))


def words(passage: Passage, *texts: str) -> list[str]:
    """The words of each place but the first."""
    found = {Path(f"{number}.txt"): text for number, text in enumerate(texts)}
    return [found[place.article][place.span[0] : place.span[1]] for place in passage.places[1:]]


def test_the_same_sentence_is_found_with_its_place_in_both_articles():
    (found,) = in_these(ARTICLE, SAME)
    assert found.sort is PassageSort.PROSE
    assert found.words == ARTICLE.words(found.places[0].span)
    assert words(found, SAME) == ["The board freed 240 sailors of nine ships on the night of the storm"]


def test_a_stretch_that_begins_with_a_number_keeps_its_bound_word():
    there = (
        "It said that about 240 sailors of nine ships on the night of the storm had rowed and sung for their lives.\n"
    )
    (found,) = in_these(ARTICLE, there)
    assert words(found, there) == ["about 240 sailors of nine ships on the night of the storm"]


def test_a_sentence_that_differs_by_a_number_is_found():
    (found,) = in_these(ARTICLE, NEAR)
    assert words(found, NEAR) == ["The board freed over 200 sailors of nine ships on the night of the storm"]


def test_a_sentence_that_took_many_words_in_a_row_is_found():
    (found,) = in_these(ARTICLE, TAKEN)
    assert words(found, TAKEN) == ["sailors of nine ships on the night of the storm"]


def test_the_long_name_of_an_authority_is_not_a_passage():
    authority = "the Port Authority of North and East Lindholm and the Isles of Man"
    article = read_text(f"When all the ships were safe in the bay at last nobody thanked {authority}.\n", "a.txt")
    assert in_these(article, NAME) == ()


def test_a_figure_of_two_words_brings_the_sentence_that_others_share():
    at = HERE.index("240 sailors")
    (found,) = in_these(ARTICLE, SAME, span=(at, at + len("240 sailors")))
    assert found.words.startswith("The board freed 240 sailors")


def test_a_figure_whose_sentence_nobody_shares_is_found_by_its_words():
    there = "About 240 Sailors were counted at the quay.\n"
    at = HERE.index("240 sailors")
    (found,) = in_these(ARTICLE, there, span=(at, at + len("240 sailors")))
    assert found.sort is PassageSort.WORDS
    assert found.words == "240 sailors"
    assert words(found, there) == ["About 240 Sailors"]


def test_shared_text_of_another_sentence_does_not_count():
    at = HERE.index("Nobody")
    assert in_these(ARTICLE, SAME, span=(at, len(HERE))) == ()


def test_the_same_quotation_of_four_words_is_found_as_a_quotation():
    article = read_text("“A line drawn in wet sand,” said Ana Ode, the mayor.\n", "here.txt")
    there = "Ode called it “a line drawn in wet sand” on the radio.\n"
    (found,) = in_these(article, there)
    assert found.sort is PassageSort.QUOTATION


def test_an_article_is_not_compared_with_itself():
    own = hit("here.txt", HERE)
    assert shared(lambda query: Results(query, (own,), 1, 1), ARTICLE, (0, len(HERE))) == ()


def test_it_is_found_in_an_index_whatever_marks_are_in_it(tmp_path: Path):
    same = 'The "board" (of old): freed 240 sailors, OR so it said -- of nine ships* in May?'
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"It is {name}.\n\n{same}\n", encoding="utf-8")
    library = Library([tmp_path], tmp_path / "cache")
    library.refresh()
    article = read_text(f"It is one.\n\n{same}\n", str(tmp_path / "one.txt"))
    (found,) = shared(library.search, article, (12, 12 + len(same)))
    assert [place.article.name for place in found.places] == ["one.txt", "two.txt"]
