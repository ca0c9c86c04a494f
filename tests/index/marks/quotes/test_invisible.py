"""Soft hyphens and zero-width characters neither hide a name nor shift an offset."""

from index.marks.quotes import find_quotes
from tests.index.marks.quotes.said import article


def test_names_are_read_without_them_and_spans_are_those_of_the_text() -> None:
    made = article(
        "The mayor, Ro\u00adsa Ha\u00adma, came. “It is\u200b deep,” Ha\u00adma sa\u00adid.",
        "She\ufeff said it was cold.",
    )
    first, second = find_quotes(made)
    assert [quote.speaker for quote in (first, second)] == ["Rosa Hama", "Rosa Hama"]
    assert made.text[first.start : first.end] == "It is\u200b deep,"
    assert made.text[slice(*first.mention)] == "Ha\u00adma"
    assert made.text[slice(*first.cue)] == "sa\u00adid"
    assert made.text[second.start : second.end] == "it was cold"
