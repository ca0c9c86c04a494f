"""Numbers in names: "Kurdistan 24", "F-16", "Article 5", "Group of 20", "Covid-19", "No. 10", "Ocean's Eleven"."""

from index.marks.figures.closed_class import PREPOSITIONS, STOPS
from index.marks.figures.currency import CODES, SIGNS
from index.marks.figures.masks.calendar import MONTH, WEEKDAYS
from index.marks.figures.number_words import DOZEN, MAGNITUDES, SCALES, SMALL, STARTERS, TENS
from index.marks.figures.numbers import magnitude
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

DESIGNATORS = frozenset(
    """article section no number flight category phase game day chapter room route channel unit level tier grade part
    page line gate row lane highway interstate type version series season episode week round stage step volume act
    title rule figure table apartment apt suite platform area proposition prop amendment resolution bill schedule
    paragraph clause annex appendix block building ward zone sector district precinct pier terminal runway bus train
    division class form box exhibit case chart map slide item lot model mark mk serial size psalm sura surah verse
    track hole seat cell hangar camp site formula group super euro euros bloc pool question point order law decree
    legislature psalm isaiah nos sections articles pages chapters rooms phases levels grades figures tables""".split()
)
PRODUCTS = frozenset(
    """windows iphone ipad galaxy playstation xbox boeing airbus apollo fortune ftse nikkei nasdaq stoxx dax covid
    android ios formula pixel antonov sukhoi tupolev ilyushin cessna""".split()
)
"""Names that carry a number whatever follows: "Boeing 737 jets"."""
_COUNTED_TOO = frozenset(
    "point size bus case class form order law bill unit day week game euro euros part page".split()
)
_NOT_NAMES = frozenset(
    """some about around over nearly almost only just at least than more most under least up down exactly roughly
    approximately an a the another all these those his her their its our my than between from to in on of and or for
    with by but killed injured total age aged ages north south east west""".split()
)


def name_end(tokens: Tokens, i: int, counted: bool, title: bool) -> int | None:
    """Where the name with the number at token i ends, or None.

    `counted`: a plural noun stands behind the number; `title`: capitals tell nothing here.
    """
    token = tokens[i]
    if token.kind == NUMBER:
        return (
            _glued_letters(tokens, i)
            or _address(tokens, i)
            or _designated(tokens, i, counted)
            or _capitalised(tokens, i, counted, title)
        )
    return _designated(tokens, i, counted) or (None if title else _word_in_name(tokens, i))


def _glued_letters(tokens: Tokens, i: int) -> int | None:
    """Letters tied to the digits: "S22", "F-16", "AK-47", "Covid-19", "CO2", "5G", "4x4"."""
    token, before, after = tokens[i], at(tokens, i - 1), at(tokens, i + 1)
    if token.glued and before.kind == WORD and not _is_currency(before.text):
        if at(tokens, i - 2).text in SIGNS and at(tokens, i - 2).text:
            return None
        return _end_of_code(tokens, i) if before.text[-1].isalpha() else None
    if token.glued and before.text in (".", "/") and before.glued and at(tokens, i - 2).kind == WORD:
        return _end_of_code(tokens, i)
    if token.glued and before.text in ("-", "\u2011", "\u2010") and before.glued and at(tokens, i - 2).kind == WORD:
        word = at(tokens, i - 2)
        measured = word.glued and at(tokens, i - 3).kind == NUMBER
        if not measured and (word.text[0].isupper() or word.lower in _BEFORE_CODE):
            return _end_of_code(tokens, i)
    if after.glued and after.text == "(" and len(at(tokens, i + 2).text) == 1 and at(tokens, i + 3).text == ")":
        return i + 4  # "401(k)"
    if token.text == "911" and (before.lower in _CALLED or after.lower.rstrip("s") in _CALLS):
        return i + 1
    if after.glued and after.text in ("G", "D", "K") and len(token.text) == 1 and at(tokens, i + 2).kind != NUMBER:
        return i + 2 if after.text != "K" else None
    if after.glued and after.kind == WORD and _is_letters_of_name(tokens, i):
        return _end_of_code(tokens, i)
    if after.glued and after.lower == "x" and at(tokens, i + 2).glued:
        return i + 3
    return None


_CALLED = frozenset("call calls called calling dial dials dialed dialled phone phoned".split())
_CALLS = frozenset("call caller operator dispatcher recording system emergency dispatch".split())
_BEFORE_CODE = frozenset("last top under mid pre post final covid sars type hiv mi under u".split())


def _is_letters_of_name(tokens: Tokens, i: int) -> bool:
    """Whether the letters behind the digits are neither unit, magnitude nor ordinal: "49ers", "9AB", "737MAX"."""
    after = tokens[i + 1]
    if after.lower in ("st", "nd", "rd", "th", "s", "ish", "x", "p", "a") or after.lower in MAGNITUDES:
        return at(tokens, i + 2).kind == NUMBER and at(tokens, i + 2).glued
    return unit_at(tokens, i + 1) is None or (at(tokens, i + 2).kind == NUMBER and at(tokens, i + 2).glued)


def _end_of_code(tokens: Tokens, i: int) -> int:
    j = i + 1
    while at(tokens, j).glued and (at(tokens, j).kind in (WORD, NUMBER)):
        j += 1
    return j


def _is_currency(text: str) -> bool:
    return text.lower() in CODES and (text.isupper() or text == "Rs")


def _address(tokens: Tokens, i: int) -> int | None:
    """A house number: "1600 Pennsylvania Avenue"."""
    for k in range(i + 1, i + 6):
        token = at(tokens, k)
        if token.lower in _STREETS and token.text[0].isupper():
            return i + 1
        numbered = token.kind == NUMBER or (token.glued and token.lower in ("st", "nd", "rd", "th"))
        if not numbered and not (token.kind == WORD and token.text[0].isupper()):
            return None
    return None


_STREETS = frozenset("street avenue road lane boulevard drive terrace st ave rd blvd parkway highway crescent".split())


def _designated(tokens: Tokens, i: int, counted: bool) -> int | None:
    before = at(tokens, i - 1)
    word, k = before.lower, i - 1
    if before.text in (".", "#") and before.text:
        if before.text == "#":
            return i + 1
        if at(tokens, i - 2).lower not in ("no", "nos", "art", "sec", "vol", "p", "pp", "ch", "fig", "op", "apt"):
            return None
        return _list_end(tokens, i)
    if word == "of" and at(tokens, i - 2).lower in ("group", "gang", "council") and at(tokens, i - 2).text[0].isupper():
        return None if counted else i + 1
    if (before.text[:1].isupper() or word == "iphone") and (word in PRODUCTS or _is_index(tokens, i)):
        return i + 1
    if word not in DESIGNATORS or before.kind != WORD or (word == "point" and at(tokens, i - 2).lower in STARTERS):
        return None
    if word == "no":
        return i + 1 if before.text == "No" and not counted and tokens[i].kind == NUMBER else None
    if word == "number" and tokens[i].lower == "one":
        return i + 1
    if tokens[i].kind == WORD and (tokens[i].lower in SCALES or not _bare_word(tokens, i)):
        return None
    if counted and (word in _COUNTED_TOO or not before.text[0].isupper() or at(tokens, k - 1).lower in PREPOSITIONS):
        return None
    return _list_end(tokens, i)


def _is_index(tokens: Tokens, i: int) -> bool:
    """The S&P of "S&P 500"."""
    return at(tokens, i - 1).text == "P" and at(tokens, i - 2).text == "&" and at(tokens, i - 3).text == "S"


def _bare_word(tokens: Tokens, i: int) -> bool:
    after = at(tokens, i + 1).lower
    return after not in SCALES and after not in DOZEN


def _list_end(tokens: Tokens, i: int) -> int:
    """Takes in further numbers of a list: "Articles 5 and 6", "pages 12-14", "Section 8.2(b)"."""
    j = i + 1
    while True:
        joint, after = at(tokens, j), at(tokens, j + 1)
        if (joint.text in DASHES or joint.lower in ("and", "or", "to", "&", "/")) and after.kind == NUMBER:
            if at(tokens, j + 2).kind == WORD and at(tokens, j + 2).lower not in STOPS:
                return j
            j += 2
        else:
            return j


def _capitalised(tokens: Tokens, i: int, counted: bool, title: bool) -> int | None:
    """A capitalised word, not first in its sentence, and a bare number of at most four digits: "Kurdistan 24"."""
    token, before = tokens[i], at(tokens, i - 1)
    if title or before.kind != WORD or token.glued or not token.text.isdigit() or len(token.text) > 4:
        return None
    word = before.text
    if not any(c.isupper() for c in word) or before.lower in MONTH or before.lower in WEEKDAYS:
        return None
    if before.lower in _NOT_NAMES or before.lower in STOPS or _is_currency(word) or before.lower.endswith("ly"):
        return None
    after = at(tokens, i + 1)
    if counted and not (at(tokens, i - 2).lower == "the" and len(token.text) <= 3):
        return None
    if unit_at(tokens, i + 1) or (after.text in DASHES and after.glued) or magnitude(tokens, i + 1):
        return None
    return None if after.lower == "points" else i + 1


def _begins_sentence(tokens: Tokens, i: int) -> bool:
    before = at(tokens, i - 1)
    return not before.text or before.text in (".", "!", "?", ":", "\u201c", '"', "\u2018", "\u2014", ")", "\u2022")


def _word_in_name(tokens: Tokens, i: int) -> int | None:
    """A capitalised number word inside a name, or one behind a hyphen ("high-five"): "Ocean's Eleven", "the Fantastic Four", "Big Ten", "Seven Sisters"."""
    token, before, after = tokens[i], at(tokens, i - 1), at(tokens, i + 1)
    if token.glued and before.text == "-" and before.glued and at(tokens, i - 2).kind == WORD:
        if at(tokens, i - 2).lower not in STARTERS | {"to", "and", "or", "now", "a", "minus", "through"}:
            return i + 1
    if not token.text[0].isupper() or token.lower not in SMALL.keys() | TENS.keys() or _begins_sentence(tokens, i):
        return None
    if before.kind == WORD and before.text[0].isupper() and before.lower not in MONTH and before.lower not in WEEKDAYS:
        return i + 1
    if after.kind == WORD and after.text[0].isupper() and before.text not in SIGNS:
        return i + 1
    joined = after.text in DASHES and after.glued and at(tokens, i + 2).text[:1].isupper()
    return i + 3 if joined else None
