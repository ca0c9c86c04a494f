from hypothesis import given
from hypothesis import strategies as st

from index.citing.find_quotation import Match, find_quotation
from tests.index.citing.made import article

HERALD = article("Over 1,561 prisoners left the yard at noon.", "The governor said that “nobody was harmed” there.")
OTHER = article("A market opened in Example Town.", "Traders sold figs.", title="Figs")


def only(found: tuple[Match, ...]) -> Match:
    assert len(found) == 1
    return found[0]


def test_exact_words_are_found_whatever_the_marks_spaces_and_case() -> None:
    found = only(find_quotation('the GOVERNOR said,  that "nobody was\nharmed"', [OTHER, HERALD]))
    assert found.exact
    assert found.article is HERALD
    assert found.words == "The governor said that “nobody was harmed”"
    assert found.differences == ()


def test_a_number_is_found_with_or_without_its_separators() -> None:
    assert only(find_quotation("1561 prisoners left", [HERALD])).exact
    assert not find_quotation("561 prisoners", [article("He counted 1,561 of them.")])


def test_every_place_in_an_article_is_found() -> None:
    twice = article("We go home.", "Then they said: we go home!")
    assert [found.words for found in find_quotation("we go home", [twice])] == ["We go home", "we go home"]


def test_near_words_are_found_and_the_difference_is_named() -> None:
    found = only(find_quotation("Over 1,516 prisoners left the yard at noon", [OTHER, HERALD]))
    assert not found.exact
    assert found.words == "Over 1,561 prisoners left the yard at noon"
    (difference,) = found.differences
    assert (difference.given, difference.found) == ("1,516", "1,561")
    assert HERALD.words(difference.span) == "1,561"


def test_a_difference_at_either_end_is_named_too() -> None:
    found = only(find_quotation("About 1,561 prisoners left the yard at dawn", [HERALD]))
    assert [(d.given, d.found) for d in found.differences] == [("About", "Over"), ("dawn", "noon")]


def test_words_left_out_and_words_put_in_are_named() -> None:
    left_out = only(find_quotation("prisoners left at noon", [HERALD]))
    assert [(d.given, d.found) for d in left_out.differences] == [("", "the yard")]
    put_in = only(find_quotation("prisoners quietly left the yard at noon", [HERALD]))
    assert [(d.given, d.found) for d in put_in.differences] == [("quietly", "")]


def test_a_near_passage_does_not_reach_into_the_next_paragraph() -> None:
    found = only(find_quotation("left the yard at noon without any guards", [HERALD]))
    assert HERALD.paragraph_at(found.span[0]) == HERALD.paragraph_at(found.span[1] - 1)


def test_a_near_passage_does_not_reach_back_into_the_paragraph_before() -> None:
    found = only(find_quotation("some of whom Traders sold figs", [OTHER]))
    assert found.words == "Traders sold figs"


def test_exact_comes_before_near() -> None:
    near = article("Over 1,500 prisoners left the yard at noon.")
    found = find_quotation("Over 1,561 prisoners left the yard at noon", [near, HERALD])
    assert [match.exact for match in found] == [True, False]


def test_missing_words_are_not_found() -> None:
    assert find_quotation("the harbour froze over in spring", [HERALD, OTHER]) == ()
    assert find_quotation("", [HERALD]) == ()
    assert find_quotation("“ ... ”", [HERALD]) == ()


def test_a_very_long_text_is_looked_up_exactly() -> None:
    long = "river stone " * 5000
    assert only(find_quotation(long, [article(long)])).exact
    assert find_quotation("other " + long, [article(long)]) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_every_match_and_difference_points_into_the_text(words: str, text: str) -> None:
    made = article(text or "x", title=None)
    for match in find_quotation(words, [made]):
        assert 0 <= match.span[0] < match.span[1] <= len(made.text)
        assert match.exact == (not match.differences)
        for difference in match.differences:
            assert match.span[0] <= difference.span[0] <= difference.span[1] <= match.span[1]


@given(st.lists(st.sampled_from("ab cd ef gh ij".split()), min_size=1, max_size=30), st.data())
def test_any_run_of_words_of_a_text_is_found_exactly(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    found = find_quotation(" ".join(words[start:end]), [article(" ".join(words), title=None)])
    assert found
    assert all(match.exact for match in found)


def test_signs_at_the_edges_are_kept_where_they_were_asked_for() -> None:
    shop = article("Fares rose 12% at Sam & Co. (Lisbon). “Why?” asked Ana. “C++ is £9,” he said.")
    for asked in ("12%", "(Lisbon)", "C++", "£9"):
        assert only(find_quotation(asked, [shop])).words == asked
    assert only(find_quotation("“Why?”", [shop])).words == "Why?"
    assert only(find_quotation("“Why?” asked Ana", [shop])).words == "“Why?” asked Ana"


def test_a_mark_whose_partner_is_among_the_words_is_taken_along() -> None:
    shop = article("“Why go now?” asked Ana.")
    assert only(find_quotation("Why go now?” asked", [shop])).words == "“Why go now?” asked"
