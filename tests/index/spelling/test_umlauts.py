"""Words with an umlaut and the same words with two letters."""

from index.spelling.umlauts import has_umlaut, in_two_letters, without_digraphs


def test_an_umlaut_is_two_letters() -> None:
    assert in_two_letters("kühnert") == "kuehnert"
    assert in_two_letters("ålborg") == "aalborg"
    assert has_umlaut("grønland")
    assert not has_umlaut("groenland")


def test_each_digraph_may_be_an_umlaut_or_two_letters() -> None:
    assert without_digraphs("kuehnert") == ["kuhnert"]
    assert sorted(without_digraphs("goethaele")) == ["goethale", "gothaele", "gothale"]
    assert without_digraphs("harbour") == []
