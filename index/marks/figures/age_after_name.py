"""An age after a full name without a comma: "Ryan S. Hollman 31, of Hope"."""

from index.marks.figures.tokens import WORD, Tokens, at


def is_age_without_comma(tokens: Tokens, i: int) -> bool:
    """ "Ryan S. Hollman 31, of Hope": an age after a full name, and where the person lives."""
    name, first_name = at(tokens, i - 1), at(tokens, i - 2)
    lives = at(tokens, i + 1).text == "," and at(tokens, i + 2).lower == "of" and at(tokens, i + 3).text[:1].isupper()
    named = name.kind == WORD and name.text[0].isupper() and (first_name.text[:1].isupper() or first_name.text == ".")
    return lives and named and tokens[i].text.isdigit() and 10 <= int(tokens[i].text) <= 110
