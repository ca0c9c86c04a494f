"""House numbers: "1600 Linden Avenue", "3170 W. County Road", "12 Rue de Lyon"; not "12 Wall Street banks"."""

from index.marks.figures.noun_span import plural
from index.marks.figures.tokens import NUMBER, WORD, Tokens, at

_STREETS = frozenset(
    """street avenue road lane boulevard drive terrace st ave rd blvd parkway highway crescent place court way circle
    square plaza close gardens grove row walk pike turnpike trail loop alley mews hwy pkwy ln dr ct pl sq hill rise quay
    wharf esplanade promenade bypass freeway expressway""".split()
)
"""Words for streets, and their abbreviations."""
_STREETS_FIRST = frozenset("rue via calle avenida piazza plaza boulevard avenue carrer ulica rua strada jalan".split())
"""Words for streets in languages that put them before the name."""
_COMPASS = frozenset("n s e w ne nw se sw".split())
_LONGEST = 6
"""Tokens between a house number and the word for the street."""


def address_end(tokens: Tokens, i: int) -> int | None:
    """Where the house number at token i ends, or None."""
    if len(tokens[i].text) > 5 or not tokens[i].text.isdigit():
        return None
    first = at(tokens, i + 1)
    if first.lower == "block" and at(tokens, i + 2).lower == "of" and tokens[i].text.endswith("00"):
        return i + 1  # "the 4100 block of Elm Street"
    if first.lower in _STREETS_FIRST and first.text[0].isupper() and at(tokens, i + 2).kind == WORD:
        return i + 1
    for k in range(i + 1, i + _LONGEST):
        token = at(tokens, k)
        if k > i + 1 and token.lower in _STREETS and token.text[0].isupper() and not _is_company(tokens, k):
            return i + 1
        if not _may_name_a_street(tokens, k):
            return None
    return None


def _may_name_a_street(tokens: Tokens, k: int) -> bool:
    """Whether token k may belong to a street's name: a capitalised word, "W.", "42nd", a number."""
    token = at(tokens, k)
    if token.text == ".":
        return at(tokens, k - 1).lower in _COMPASS or len(at(tokens, k - 1).text) <= 3
    if token.kind == NUMBER or (token.glued and token.lower in ("st", "nd", "rd", "th")):
        return True
    return token.kind == WORD and token.text[0].isupper()


def _is_company(tokens: Tokens, k: int) -> bool:
    """ "12 Wall Street banks": the street names what is counted."""
    after = at(tokens, k + 1)
    return after.kind == WORD and after.text.islower() and plural(after)
