from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.article import Article, Kind, Paragraph
from tui.widgets.article.quote_edges import CLOSES, OPENS, PARTS, QuoteEdge, SpeakerSpan, quote_edges


def article(text: str) -> Article:
    return Article(Path("a.txt"), text, (Paragraph(1, Kind.BODY, 0, len(text)),))


def piece(text: str, words: str, *, begins: bool = True, stops: bool = True, style: str = "speaker-0") -> SpeakerSpan:
    start = text.index(words)
    return SpeakerSpan(start, start + len(words), begins, stops, "A", style)


def signed(text: str, *pieces: SpeakerSpan) -> str:
    """The text with the signs in its blanks; those of the margins before and after it."""
    found = quote_edges(article(text), 0, pieces)
    return "".join(found[at].sign if at in found else text[at] if 0 <= at < len(text) else "" for at in places(text))


def places(text: str) -> range:
    return range(-1, len(text) + 1)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("She said the port was safe. Then", "the port was safe", "She said▕the port was safe.▏Then"),
        ("The port is safe, she said.", "The port is safe", "▕The port is safe,▏she said."),
        ('He said: "No." All', "No.", 'He said:▕"No."▏All'),
        ("It was (“so he said”), they", "so he said", "It was▕(“so he said”),▏they"),
        ("They left.", "They left.", "▕They left.▏"),
        ("She said\nthe port was safe.\n", "the port was safe", "She said▕the port was safe.▏"),
    ],
)
def test_the_signs_replace_the_blanks_beside_a_quotation_and_its_marks(text: str, words: str, shown: str):
    assert signed(text, piece(text, words)) == shown


def test_the_only_blank_between_two_quotations_parts_them():
    text = "It was safe. It was late, he said."
    assert (
        signed(text, piece(text, "It was safe."), piece(text, "It was late")) == "▕It was safe.│It was late,▏he said."
    )


def test_each_of_two_adjacent_quotations_takes_one_of_the_two_blanks():
    text = "It was safe.  It was late, he said."
    shown = signed(text, piece(text, "It was safe."), piece(text, "It was late"))
    assert shown == "▕It was safe.▏▕It was late,▏he said."


def test_a_quotation_across_two_paragraphs_has_one_end_in_each():
    text = "It was safe."
    assert signed(text, piece(text, text, stops=False)) == "▕It was safe."
    assert signed(text, piece(text, text, begins=False)) == "It was safe.▏"


def test_no_sign_is_drawn_without_a_blank():
    text = "他说：“港口安全。”然后离开"
    assert signed(text, piece(text, "港口安全。")) == text
    assert signed("and—so he said—went", piece("and—so he said—went", "so he said")) == "and—so he said—went"


def test_a_sign_looks_as_the_words_that_it_belongs_to():
    text = "It was safe. It was late."
    found = quote_edges(article(text), 0, [piece(text, "It was safe."), piece(text, "It was late.", style="speaker-1")])
    assert found == {
        -1: QuoteEdge("speaker-0", opens=True),
        12: QuoteEdge("speaker-1", opens=True, closes=True),
        25: QuoteEdge("speaker-1", closes=True),
    }


def test_wide_and_picture_blanks_take_no_sign():
    for blank in ("\u3000", "\x1c", "\u2028", "\x85"):
        text = f"said{blank}so.{blank}Then"
        assert signed(text, piece(text, "so.")) == text


@given(st.text("ab .,\"“”'()—\n\u3000\x1c", min_size=1, max_size=40), st.data())
def test_no_sign_replaces_a_visible_character(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = quote_edges(article(text), 0, [SpeakerSpan(start, end, True, True, "A", "speaker-0")])
    assert all(not 0 <= at < len(text) or text[at] in " \n" for at in found)
    assert all(at < start or at >= end for at in found)
    assert {each.sign for each in found.values()} <= {OPENS, CLOSES, PARTS}
