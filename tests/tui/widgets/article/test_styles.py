from index.article import Kind
from tui.widgets.article.styles import KIND_STYLES, KIND_TAGS


def test_every_kind_of_paragraph_but_the_body_has_a_look_and_a_tag():
    assert set(KIND_STYLES) == set(KIND_TAGS) == set(Kind) - {Kind.BODY}
