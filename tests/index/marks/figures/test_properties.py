"""Properties of every text, however odd."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from index.language import is_english
from index.marks.figures import Bound, FigureKind
from index.marks.figures.number_words import STARTERS
from index.marks.figures.tokens import NUMBER, may_hold_figures, tokenize
from tests.index.marks.figures.given import article_of, figures

_WORDS = st.sampled_from(
    """the of and to from between or about over nearly at least no more than some a an one two three twenty hundred
    thousand million dozen dozens tens hundreds half third quarter thirds quarters past in on May March Friday 5
    12 25 2014 1,561 3.2 0.5 7-2 9/11 10% $5 km years year-old old per cent percentage points aged women
    children were killed prisoners ( ) , . ; - \u2013 \u2014 % $ \u20ac \u00bd ' \u201c " minus plus or more
    above F-16 Article No. US$ m bn k st th : / out zero point few several couple dozen. first twenty-first
    \u0662\u0665 \U0001f600 \u00a0 II Covid-19""".split()
)
_NEWSLIKE = st.lists(_WORDS, max_size=40).map(" ".join) | st.lists(_WORDS, max_size=40).map("".join)
_TEXTS = st.text(max_size=80) | _NEWSLIKE


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_spans_lie_inside_in_order_and_apart(text: str) -> None:
    end = 0
    for figure in figures(text):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_a_range_rises_unless_it_is_a_change(text: str) -> None:
    for figure in figures(text):
        if isinstance(figure.value, tuple):
            assert figure.change or figure.value[0] <= figure.value[1]


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_a_noun_is_in_the_text_and_spans_have_no_white_space_at_their_edges(text: str) -> None:
    for figure in figures(text):
        assert figure.noun is None or figure.noun in text
        shown = text[figure.start : figure.end]
        assert shown == shown.strip()
        assert figure.bound in Bound
        assert figure.kind in FigureKind


@settings(max_examples=200, deadline=None)
@given(_NEWSLIKE, st.sampled_from(["He left. ", "\u201cYes,\u201d she said. ", "\n\n", "   "]))
def test_figures_shift_with_text_inserted_before_them(text: str, prefix: str) -> None:
    text = "We met. " + text
    assume(is_english(article_of(text)) and is_english(article_of(prefix + text)))
    plain = [(f.start, f.end, f.value, f.bound, f.unit, f.noun) for f in figures(text)]
    moved = [
        (f.start - len(prefix), f.end - len(prefix), f.value, f.bound, f.unit, f.noun) for f in figures(prefix + text)
    ]
    assert plain == moved


@settings(max_examples=100, deadline=None)
@given(_TEXTS)
def test_the_same_text_gives_the_same_figures(text: str) -> None:
    assert figures(text) == figures(text)


@pytest.mark.parametrize(
    "piece",
    [
        "1, ", "1-", "1 to ", "1,22", "9.", "million ", "hundred and ", "a-", "one-", "May 1, ", "and ", "about ", "$",
        "(1) ", "Articles 1 and ", "two point one ", "x1", "12 large, ", "of the ",
        "tens of ", "5%", "\u00bd", "1/2 ",
        "-1 ", "\u201c2 ", "half ", "1:", "one in ", "1 or ", "from ", "7", ",",
        "3 hundred 4 ", "1 000", "a few ", "U.", "w@", "www.",
    ],
)  # fmt: skip
def test_a_long_line_of_the_same_is_read_to_its_end(piece: str) -> None:
    text = piece * 1_000
    for figure in figures(text):
        assert 0 <= figure.start < figure.end <= len(text)


@settings(max_examples=300, deadline=None)
@given(_TEXTS)
def test_a_paragraph_that_is_passed_over_has_nothing_a_figure_could_begin_with(text: str) -> None:
    found = tokenize(text, 0, len(text))
    if any(token.kind == NUMBER or token.lower in STARTERS or not token.text.isascii() for token in found):
        assert may_hold_figures(text)
