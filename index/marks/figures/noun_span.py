"""The words after a number that may belong to its noun phrase: until the first word that cannot."""

from index.english.abbreviations import BEFORE_NAMES
from index.english.closed_classes import NOUNS_TOO, STOPS, VERBS
from index.english.plurals import is_plural
from index.marks.figures.currency import SIGNS
from index.marks.figures.number_words import SMALL, TENS, VAGUE
from index.marks.figures.tokens import DASHES, NUMBER, SIGN, WORD, Token, Tokens, at

_LONGEST = 7
_LONGEST_COMPOUND = 8
_VAGUE = VAGUE.keys() - {"scores"}
_OPENING = frozenset('\u201c"\u2018')
_INSIDE = frozenset(",'&/\"\u2019\u201c\u201d")


def noun_span(tokens: Tokens, j: int) -> list[int]:
    """The words from token j that may belong to one phrase, by their last tokens; words tied by hyphens are one.

    The first entry is where the first word begins; an empty list where no word can begin.
    """
    words: list[int] = []
    while len(words) < _LONGEST:
        if words and (end := _numbered_plural(tokens, words, j)) is not None:
            words.append(end - 1)
            break
        if _is_stepped_over(tokens, words, j):
            j += 1
            continue
        last = _compound_end(tokens, j)
        if at(tokens, j).kind != WORD or (last == j + 1 and _ends_run(tokens, words, j)):
            break
        words.append(last - 1)
        j = last
    return [_first_of(tokens, words[0]), *words] if words else []


def _is_stepped_over(tokens: Tokens, words: list[int], j: int) -> bool:
    """Signs and "and" between adjectives: "large, square stones", "coal- and gas-fired plants"."""
    token = at(tokens, j)
    if not words:
        return token.text in _OPENING
    if token.kind == NUMBER:
        return _is_model_number(tokens, words, j)
    if token.text == "." and tokens[j - 1].lower in BEFORE_NAMES:
        return True  # "four of Mr. Hale's trips"
    if token.text in _INSIDE or token.lower in ("and", "or"):
        return _goes_on(tokens, words, j)
    return _is_suspended(tokens, j)


def _is_model_number(tokens: Tokens, words: list[int], j: int) -> bool:
    """The 737 of "20 Boeing 737 jets": a bare number after a name and before what it names."""
    name, number, after = tokens[words[-1]], tokens[j], at(tokens, j + 1)
    bare = number.text.isdigit() and len(number.text) <= 4 and not number.glued
    return bare and any(char.isupper() for char in name.text) and after.kind == WORD and after.lower not in STOPS


def _numbered_plural(tokens: Tokens, words: list[int], j: int) -> int | None:
    """Where the 737s of "62 Boeing 737s" ends."""
    tied = at(tokens, j + 1).text == "s" and at(tokens, j + 1).glued
    named = tokens[words[-1]].text[0].isupper()
    return j + 2 if at(tokens, j).kind == NUMBER and tied and named and not tokens[j].glued else None


def _ends_run(tokens: Tokens, words: list[int], j: int) -> bool:
    token, after = tokens[j], at(tokens, j + 1)
    costs = not words and token.lower in _COSTING
    if costs and (after.kind == NUMBER or after.lower in _AMOUNT_LEADS or after.text in SIGNS):
        return True  # "a box of six costs \u00a35"
    if is_number(token) or token.lower in _VAGUE or (token.lower in STOPS and not _is_acronym(token)):
        return True
    return bool(words) and token.lower in VERBS and not _noun_of_phrase(tokens, words, j)


_COSTING = frozenset("costs weighs sells lasts takes needs seats holds measures pays earns runs".split())
_AMOUNT_LEADS = frozenset("between about around from up less more nearly almost only just over at for a an".split())


def is_number(token: Token) -> bool:
    """Digits, or a number word below a hundred."""
    return token.kind == NUMBER or token.lower in SMALL or token.lower in TENS


def _is_suspended(tokens: Tokens, j: int) -> bool:
    """Whether a hyphen waits for its second half: the one of "coal- and gas-fired"."""
    return at(tokens, j).text in DASHES and at(tokens, j).glued and at(tokens, j + 1).lower in ("and", "or")


def _is_acronym(token: Token) -> bool:
    """IS, US, WHO: capitals that would be small words in small letters."""
    return len(token.text) > 1 and token.text.isupper()


def _first_of(tokens: Tokens, last: int) -> int:
    """Where a word tied by hyphens begins, from its last token."""
    while last >= 2 and tokens[last].glued and tokens[last - 1].text in DASHES and tokens[last - 1].glued:
        if tokens[last - 2].kind != WORD:
            break
        last -= 2
    return last


def _compound_end(tokens: Tokens, j: int) -> int:
    """Where a word with hyphens ends: "hard-line", "US-backed"."""
    limit = j + 2 * _LONGEST_COMPOUND
    j += 1
    while j < limit:
        token, after = at(tokens, j), at(tokens, j + 1)
        if token.glued and token.kind in (WORD, NUMBER):
            j += 1  # "A320", "A330-300s"
        elif token.text in DASHES and token.glued and after.glued and after.kind != SIGN and token.text != "\u2014":
            j += 2
        else:
            break
    return j


def _noun_of_phrase(tokens: Tokens, words: list[int], j: int) -> bool:
    """Whether a verb form is part of the phrase: a plural follows it and none before it ("20 lost dogs")."""
    if any(plural(tokens[k]) for k in words):
        return False
    after = at(tokens, j + 1)
    return tokens[j].lower in NOUNS_TOO or (after.kind == WORD and after.lower not in STOPS)


def _goes_on(tokens: Tokens, words: list[int], j: int) -> bool:
    """Whether the phrase continues after a comma or "and": no plural yet, and one follows soon."""
    if any(plural(tokens[k]) for k in words):
        return False
    for k in range(j + 1, j + 5):
        token = at(tokens, k)
        if token.text in DASHES:
            continue
        if token.kind != WORD or token.lower in STOPS or token.lower in VERBS:
            return False
        if plural(token):
            return True
    return False


def plural(token: Token) -> bool:
    """Whether a token has the form of a plural noun, or is the s tied to a number: "737s"."""
    return token.kind == WORD and (is_plural(token.lower, token.text) or (token.text == "s" and token.glued))
