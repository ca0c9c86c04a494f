"""Quoted words equal their source, whatever the source holds."""

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from index.citing import STYLES, citation
from index.citing.quoted_text import unwrapped
from index.text import strip_controls
from tests.index.citing.made import article

HOSTILE = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab 1.,;:-–\n\t\\{}%&#_$^~*[]()<>|`!“”‘’\"'«»…\x1b\u202e\u200b\x00é一ﷺ"), st.characters()
    ),
    min_size=1,
    max_size=80,
)
MARKS = re.compile("[“”‘’\"'„‚‛‟]")


@given(HOSTILE)
def test_words_are_the_slice_without_control_characters(text: str) -> None:
    made = article(text)
    start = made.text.index("\n\n") + 2
    for style in STYLES:
        found = citation(made, (start, start + len(text)), style)
        assert found.words == strip_controls(text)


@given(HOSTILE)
def test_prose_styles_carry_the_words_with_nothing_but_marks_changed(text: str) -> None:
    made = article(text)
    start = made.text.index("\n\n") + 2
    wanted = MARKS.sub("'", unwrapped(strip_controls(text)).strip())
    for style in ("apa", "mla", "chicago", "plain"):
        found = citation(made, (start, start + len(text)), style)
        # the style may move the final full stop behind the parenthesis
        assert wanted.removesuffix(".").rstrip("'.") in MARKS.sub("'", found.text)


@given(HOSTILE)
def test_markdown_renders_to_the_words(text: str) -> None:
    made = article(text)
    start = made.text.index("\n\n") + 2
    found = citation(made, (start, start + len(text)), "markdown")
    tokens = MarkdownIt().parse(found.text)
    shown = " ".join(
        "".join(part.content if part.type == "text" else " " for part in token.children or () if part.type != "link")
        for token in tokens
        if token.type == "inline"
    )
    assert "".join(strip_controls(text).split()) in "".join(shown.split())


@given(HOSTILE)
def test_no_control_character_is_in_any_citation(text: str) -> None:
    made = article(text, title=text, outlet=text, authors=(text,), url="https://example.org/" + text)
    start = made.text.rindex("\n\n" + text + "\n\n") + 2
    for style in STYLES:
        found = citation(made, (start, start + len(text)), style).text.replace("\r\n", "\n")
        assert strip_controls(found) == found
