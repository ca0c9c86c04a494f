from index.article import Kind
from tui.widgets.article.styles import KIND_LOOKS, KIND_TAGS


def test_every_kind_of_paragraph_but_the_body_has_a_look_and_a_tag():
    assert set(KIND_LOOKS) == set(KIND_TAGS) == set(Kind) - {Kind.BODY}
