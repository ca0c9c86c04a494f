from pathlib import Path

from index import read_text
from index.article import Article
from index.compare.elsewhere import Elsewhere, elsewhere
from index.search.hits import Hit, Results
from index.store.library import Library

HERE = "The board freed 240 sailors of nine ships on the night of the storm. Nobody spoke of the bill.\n"
SAME = "It was dark. The board freed 240 sailors of nine ships on the night of the storm.\n"
NEAR = "The board freed over 200 sailors of nine ships on the night of the storm, it said.\n"
TAKEN = "Letters say that sailors of nine ships on the night of the storm had rowed, sung and prayed for their lives.\n"
NAME = "The Port Authority of North and East Lindholm and the Isles of Man paid for it.\n"


def hit(name: str, text: str) -> Hit:
    paragraph = read_text(text, name).paragraphs[0]
    words = text[paragraph.start : paragraph.end]
    return Hit(Path(name), None, None, None, paragraph.kind, 1, paragraph.start, paragraph.end, words, (), 1.0)


def in_these(article: Article, *texts: str) -> tuple[Elsewhere, ...]:
    """The same passages in other articles, each of one paragraph, where a search finds them all."""
    hits = tuple(hit(f"{number}.txt", text) for number, text in enumerate(texts))
    return elsewhere(lambda query: Results(query, hits, len(hits), len(hits)), article, (0, len(article.text)))


ARTICLE = read_text(HERE, "here.txt")


def test_the_same_sentence_is_found_with_its_place_in_both_articles():
    (found,) = in_these(ARTICLE, SAME)
    assert found.likeness == 1.0
    assert found.differences == ()
    assert found.words == SAME[found.span[0] : found.span[1]] == ARTICLE.words(found.sentence)


def test_a_sentence_that_differs_by_a_number_is_found_and_says_what_differs():
    (found,) = in_these(ARTICLE, NEAR)
    assert [(each.given, each.found) for each in found.differences] == [("240", "over 200"), ("", "it said")]
    assert [NEAR[slice(*each.span)] for each in found.differences] == ["over 200", "it said"]


def test_a_sentence_that_took_many_words_in_a_row_is_found():
    (found,) = in_these(ARTICLE, TAKEN)
    assert found.likeness < 0.75


def test_the_long_name_of_an_authority_is_not_a_passage():
    authority = "the Port Authority of North and East Lindholm and the Isles of Man"
    article = read_text(f"When all the ships were safe in the bay at last nobody thanked {authority}.\n", "a.txt")
    assert in_these(article, NAME) == ()


def test_the_likest_comes_first_and_other_words_are_not_found():
    found = in_these(ARTICLE, "The wind turned in the night and the ships went home.\n", NEAR, SAME)
    assert [other.hit.path.name for other in found] == ["2.txt", "1.txt"]


def test_an_article_is_not_compared_with_itself():
    own = hit("here.txt", HERE)
    assert elsewhere(lambda query: Results(query, (own,), 1, 1), ARTICLE, (0, len(HERE))) == ()


def test_a_sentence_of_few_words_is_not_looked_for():
    asked: list[str] = []

    def search(query: str) -> Results:
        asked.append(query)
        return Results(query, (), 0, 0)

    assert elsewhere(search, read_text("He would not say.\n\nNo.\n", "a.txt"), (17, 22)) == ()
    assert asked == []


def test_it_is_found_in_an_index_whatever_marks_are_in_it(tmp_path: Path):
    words = 'The "board" (of old): freed 240 sailors, OR so it said -- of nine ships* in May?'
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"It is {name}.\n\n{words}\n", encoding="utf-8")
    library = Library([tmp_path], tmp_path / "cache")
    library.refresh()
    article = read_text(f"It is one.\n\n{words}\n", str(tmp_path / "one.txt"))
    (found,) = elsewhere(library.search, article, (12, 12 + len(words)))
    assert found.hit.path.name == "two.txt"
    assert found.words == words
