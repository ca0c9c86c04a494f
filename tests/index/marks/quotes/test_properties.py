from itertools import pairwise

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from index.language import is_english
from index.marks.quotes import QuoteKind, find_quotes
from tests.index.marks.quotes.said import article

_WORDS = st.sampled_from(
    """“ ” " '' ‘ ’ ' « » „ `` , . ; : ? ! — - ( ) he she they said says told saying added according to that and but who
    Hama Rosa Hama, Rosa the minister a spokesman officials rain was near would not 12 Monday in of for urged called
    "No," “No,” said. denied claims report warned asked U.S. Mr. al-Karimi it its her to""".split()
)
_SENTENCES = st.lists(_WORDS, max_size=40).map(" ".join)
_PARAGRAPHS = st.lists(_SENTENCES, max_size=5)
_ODD = st.lists(
    st.text(alphabet=st.sampled_from("“”\"'‘’«»„`.,:;?!—-()[]{}*_ \t\u00a0½²٣aZé\u0301ß漢0\u202e"), max_size=60),
    max_size=4,
)


@given(_PARAGRAPHS | _ODD)
@settings(max_examples=300, deadline=None)
def test_spans_are_in_the_text_in_order_with_the_right_words(paragraphs: list[str]) -> None:
    made = article(*paragraphs)
    found = find_quotes(made)
    assert [q.start for q in found] == sorted(q.start for q in found)
    for quote in found:
        assert (quote.start, quote.end) == (quote.pieces[0][0], quote.pieces[-1][1])
        assert all(0 <= start < end <= len(made.text) for start, end in quote.pieces)
        assert all(a[1] <= b[0] for a, b in pairwise(quote.pieces))
        for span in (quote.mention, quote.cue):
            assert span is None or 0 <= span[0] < span[1] <= len(made.text)


@given(_PARAGRAPHS)
@settings(max_examples=200, deadline=None)
def test_no_two_quotations_overlap(paragraphs: list[str]) -> None:
    pieces = sorted(piece for quote in find_quotes(article(*paragraphs)) for piece in quote.pieces)
    assert all(a[1] <= b[0] for a, b in pairwise(pieces))


@given(_PARAGRAPHS)
@settings(max_examples=100, deadline=None)
def test_text_in_front_moves_the_marks_and_changes_nothing(paragraphs: list[str]) -> None:
    front = "Rain fell on the hills."
    moved = len(front) + 2
    # the words in front may make a text English that is not English without them
    assume(is_english(article(*paragraphs)) and is_english(article(front, *paragraphs)))
    plain = find_quotes(article(*paragraphs))
    after = find_quotes(article(front, *paragraphs))
    assert [(q.start + moved, q.end + moved, q.kind, q.speaker) for q in plain] == [
        (q.start, q.end, q.kind, q.speaker) for q in after
    ]


@given(_PARAGRAPHS)
@settings(max_examples=50, deadline=None)
def test_finding_twice_finds_the_same(paragraphs: list[str]) -> None:
    made = article(*paragraphs)
    assert find_quotes(made) == find_quotes(made)


@given(_ODD)
@settings(max_examples=200, deadline=None)
def test_a_direct_quotation_is_between_marks(paragraphs: list[str]) -> None:
    made = article(*paragraphs)
    for quote in find_quotes(made):
        if quote.kind is QuoteKind.DIRECT:
            assert all(made.text[start - 1] in "“”\"'‘«»„`’" for start, _ in quote.pieces)
