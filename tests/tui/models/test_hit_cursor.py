from pathlib import Path

from msgspec.structs import replace

from index.article import Article, Kind, Paragraph
from index.search.hits import Hit, Results
from tui.models.hit_cursor import HitCursor


def hit(path: str, start: int, text: str = "the camp") -> Hit:
    end = start + len(text)
    return Hit(Path(path), None, None, None, Kind.BODY, 1, start, end, text, ((start + 4, end),), 1.0)


RESULTS = Results("camp", (hit("a", 0), hit("a", 20), hit("b", 0)), 3, 2, folded=(("camp", ("camps",)),))


def test_stepping_through_hits_crosses_articles_and_wraps_at_both_ends():
    cursor = HitCursor(RESULTS)
    seen = []
    for _ in range(4):
        cursor = cursor.step(1)
        seen.append(cursor.index)
    assert seen == [0, 1, 2, 0]
    assert cursor.step(-1).index == 2


def test_stepping_back_without_a_current_hit_starts_at_the_last():
    assert HitCursor(RESULTS).step(-1).index == 2


def test_nothing_moves_without_hits():
    assert HitCursor().step(1).index == -1
    assert HitCursor().current is None


def test_the_bar_shows_the_current_hit_the_total_and_the_folded_spellings():
    assert HitCursor(RESULTS, 1).status_texts()[0] == "hit 2 of 3 in 2 articles · also camps"
    assert HitCursor(RESULTS).status_texts()[0] == "3 hits in 2 articles · also camps"
    assert HitCursor(Results("x", (), 0, 0)).status_texts() == ("no hit",)
    assert HitCursor().status_texts() == ("",)


def test_the_bar_says_how_a_query_was_read_that_says_more_than_words():
    found = Results("camp -city", RESULTS.hits, 3, 2, understood="camp, not city…")
    assert HitCursor(found).status_texts()[0] == "3 hits in 2 articles · read as: camp, not city…"
    plain = Results("the  Camp", RESULTS.hits, 3, 2, understood="the and camp")
    assert HitCursor(plain).status_texts()[0] == "3 hits in 2 articles"
    phrase = Results('"the camp"', RESULTS.hits, 3, 2, understood="“the camp”")
    assert HitCursor(phrase).status_texts()[0] == "3 hits in 2 articles"
    none = Results("speaker:x", (), 0, 0, understood="said by x…")
    assert HitCursor(none).status_texts() == ("no hit · read as: said by x…", "no hit")


def test_the_status_of_the_current_hit_has_shorter_versions():
    assert HitCursor(RESULTS, 1).status_texts()[1:] == (
        "hit 2 of 3 in 2 articles · +1 spelling",
        "hit 2 of 3 in 2 articles",
        "hit 2 of 3 · +1 spelling",
        "hit 2 of 3",
    )


def test_the_status_keeps_its_width_while_stepping_through_many_hits():
    many = Results("camp", RESULTS.hits * 4, 12, 1)
    assert HitCursor(many, 0).status_texts()[-1] == "hit  1 of 12"
    assert HitCursor(many, 11).status_texts()[-1] == "hit 12 of 12"


def test_a_list_that_was_cut_says_how_many_there_are_in_all():
    cut = Results("camp", RESULTS.hits, 5000, 40, exact_count=False)
    assert HitCursor(cut, 0).status_texts()[0] == "hit 1 of the first 3 in 40 articles · >5,000 in all"


def test_with_more_hits_to_come_all_are_counted_and_stepping_does_not_wrap():
    coming = HitCursor(Results("camp", RESULTS.hits, 12, 4), 2, incomplete=True)
    assert coming.status_texts()[-1] == "hit  3 of 12"
    assert coming.step(1).index == 2
    assert coming.step(-5).index == 0
    assert HitCursor(Results("camp", RESULTS.hits, 50_000, 4), incomplete=True).status_texts()[0] == (
        "the first 10,000 hits in 4 articles · 50,000 in all"
    )


def test_a_hit_is_found_again_among_others_by_its_paragraph():
    assert HitCursor(RESULTS).index_of(hit("a", 20, "the city")) == 1
    assert HitCursor(RESULTS).index_of(hit("c", 0)) == -1
    assert HitCursor(RESULTS).index_of(None) == -1


def test_an_unfinished_count_is_shown_as_a_lower_bound():
    some = Results("camp", RESULTS.hits, 234, 40, exact_count=False)
    assert HitCursor(some, 1, incomplete=True).status_texts()[0].startswith("hit   2 of at least 234")
    assert HitCursor(some, incomplete=True).status_texts()[0].startswith("at least 234 hits")


def test_matches_are_painted_only_where_the_paragraph_still_reads_the_same():
    article = Article(Path("a"), "the camp            the city", (Paragraph(1, Kind.BODY, 0, 8),))
    assert dict(HitCursor(RESULTS).spans_in(article)) == {0: ((4, 8),)}


def test_as_many_spellings_are_named_as_fit():
    found = replace(RESULTS, folded=(("camp", ("camps", "kamp", "qamp")),))
    texts = HitCursor(found).status_texts()
    assert texts[0].endswith("also camps, kamp, qamp")
    assert texts[1].endswith("also camps, kamp +1")
    assert texts[2].endswith("also camps +2")
    assert texts[3].endswith("+3 spellings")


def test_a_last_word_that_counts_as_a_beginning_is_marked():
    found = Results("the camp", RESULTS.hits, 3, 2, understood="the and camp…")
    assert HitCursor(found).status_texts()[0] == "3 hits in 2 articles · camp…"


def test_articles_are_counted_among_all_of_the_corpus_and_in_one_article_not_at_all():
    assert HitCursor(RESULTS, 0, of=280).status_texts()[0].startswith("hit 1 of 3 in 2 of 280 articles")
    assert HitCursor(RESULTS, 0, in_article=True).status_texts()[0].startswith("hit 1 of 3 in this article")


def test_notes_on_the_reading_of_a_query_come_first():
    found = replace(RESULTS, notes=("kind:photo: not a kind",), folded=())
    assert HitCursor(found).status_texts()[0] == "kind:photo: not a kind · 3 hits in 2 articles"
    none = Results("x", (), 0, 0, notes=("kind:photo: not a kind",))
    assert HitCursor(none).status_texts() == ("kind:photo: not a kind · no hit", "kind:photo: not a kind", "no hit")


def test_folded_hits_are_stepped_through_by_article():
    cursor = HitCursor(RESULTS, 0, folded=True)
    assert [(cursor := cursor.step(1)).index for _ in range(3)] == [2, 0, 2]
    assert HitCursor(RESULTS, folded=True).step(-1).index == 2
