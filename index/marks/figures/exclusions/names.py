"""Numbers in names: "Kurdistan 24", "F-16", "Article 5", "Group of 20", "Covid-19", "No. 10", "Ocean's Eleven"."""

from index.dates import MONTHS
from index.dates.vocabulary import WEEKDAYS
from index.english.closed_classes import PREPOSITIONS, STOPS
from index.english.places import DEMONYMS
from index.marks.figures.age_after_name import is_age_without_comma
from index.marks.figures.currency import SIGNS
from index.marks.figures.currency import before as currency_before
from index.marks.figures.exclusions.addresses import address_end
from index.marks.figures.exclusions.codes import end_of_code
from index.marks.figures.exclusions.models import is_acronym, model_end
from index.marks.figures.fraction_parts import part_sign
from index.marks.figures.magnitudes import magnitude
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.noun_span import is_number, plural
from index.marks.figures.number_words import DOZEN, SCALES, SMALL, STARTERS, TENS
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

DESIGNATORS = frozenset(
    """article section no number flight category phase game day chapter room route channel unit level tier grade part
    page line gate row lane highway interstate type version series season episode week round stage step volume act
    title rule figure table apartment apt suite platform area proposition prop amendment resolution bill schedule
    paragraph clause annex appendix block building ward zone sector district precinct pier terminal runway bus train
    division class form box exhibit case chart map slide item lot model mark mk serial size psalm sura surah verse
    track hole seat cell hangar camp site formula group super euro euros bloc pool question point order law decree
    legislature isaiah nos junction junctions marker milepost race heat exit exits sections articles pages chapters
    rooms phases levels grades figures tables""".split()
)
PRODUCTS = frozenset(
    """windows iphone ipad galaxy playstation xbox boeing airbus apollo fortune ftse nikkei nasdaq stoxx dax covid
    android ios formula pixel antonov sukhoi tupolev ilyushin cessna""".split()
)
"""Names that carry a number whatever follows: "Boeing 737 jets"."""
_COUNTED_TOO = frozenset(
    "point size bus case class form order law bill unit day week game euro euros part page".split()
)
_CALENDAR = frozenset(WEEKDAYS) | frozenset(MONTHS) | {month[:3] for month in MONTHS} | {"sept"}
_NOT_NAMES = frozenset(
    """some about around over nearly almost only just at least than more most under least up down exactly roughly
    approximately an a the another all these those his her their its our my than between from to in on of and or for
    with by but killed injured total age aged ages north south east west""".split()
)


def name_end(tokens: Tokens, i: int, counted: bool, title: bool) -> int | None:
    """Where the name with the number at token i ends, or None.

    `counted`: a plural noun follows the number; `title`: capitals tell nothing here.
    """
    token = tokens[i]
    if token.kind == NUMBER:
        return (
            address_end(tokens, i)
            or model_end(tokens, i)
            or _designated(tokens, i, counted)
            or _capitalised(tokens, i, counted, title)
        )
    return _designated(tokens, i, counted) or (None if title else _word_in_name(tokens, i))


_ABBREVIATED = frozenset("no nos art sec vol p pp ch fig op apt".split())
_BODIES = frozenset("group gang council".split())


def _designated(tokens: Tokens, i: int, counted: bool) -> int | None:
    """A number after what it numbers: "Article 5", "No. 10", "Group of 20", "S&P 500"."""
    before, second = at(tokens, i - 1), at(tokens, i - 2)
    if before.text == "#":
        return i + 1
    if before.text == ".":
        return _list_end(tokens, i) if second.lower in _ABBREVIATED else None
    if before.kind != WORD:
        return None
    if before.lower == "of":
        group = second.lower in _BODIES and second.text[0].isupper()
        return i + 1 if group else None
    if (before.text[0].isupper() or before.lower == "iphone") and (before.lower in PRODUCTS or _is_index(tokens, i)):
        return i + 1
    if before.lower not in DESIGNATORS:
        return _listed(tokens, i)
    if before.lower == "point" and second.lower in STARTERS:
        return None
    return _after_designator(tokens, i, counted)


def _listed(tokens: Tokens, i: int) -> int | None:
    """ "days one and four of the fair", "weeks 3 and 4": numbers after the plural of what they number."""
    word, before = tokens[i - 1].lower, at(tokens, i - 2)
    if not word.endswith("s") or word[:-1] not in DESIGNATORS or is_number(before) or before.lower in _QUANTIFIERS:
        return None
    j = i + 1
    while at(tokens, j).text in DASHES or at(tokens, j).lower in ("and", "or", "to", "&", "through", ","):
        if not is_number(at(tokens, j + 1)):
            break
        j += 2
    return None if j == i + 1 or counted_follows(tokens, j) or unit_at(tokens, j) is not None else j


_QUANTIFIERS = frozenset("many few several some all these those recent last past next two three".split())


def _after_designator(tokens: Tokens, i: int, counted: bool) -> int | None:
    before = tokens[i - 1]
    if before.lower == "no":
        return i + 1 if before.text == "No" and not counted and tokens[i].kind == NUMBER else None
    if before.lower == "number" and tokens[i].lower == "one":
        return i + 1
    if tokens[i].kind == WORD and (tokens[i].lower in SCALES or not _bare_word(tokens, i)):
        return None
    counted = counted and at(tokens, i + 1).lower != "of"  # "part 3 of 3 reports"
    named = before.text[0].isupper() and at(tokens, i - 2).lower not in PREPOSITIONS
    if counted and (before.lower in _COUNTED_TOO or not named):
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
    j = end_of_code(tokens, i)
    while True:
        joint, after = at(tokens, j), at(tokens, j + 1)
        if (joint.text in DASHES or joint.lower in ("and", "or", "to", "&", "/")) and is_number(after):
            counts = at(tokens, j + 2).lower != "of" and counted_follows(tokens, j + 2)
            if counts or unit_at(tokens, j + 2) is not None:
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
    if not any(c.isupper() for c in word) or before.lower in _CALENDAR:
        return None
    if before.lower in _NOT_NAMES or (before.lower in STOPS and not is_acronym(word)) or before.lower.endswith("ly"):
        return None
    if currency_before(tokens, i) is not None or is_age_without_comma(tokens, i):
        return None
    after = at(tokens, i + 1)
    if part_sign(after.text) is not None:
        return None
    named = (at(tokens, i - 2).lower == "the" and len(token.text) <= 3) or is_number(at(tokens, i - 2))
    if counted and not named:  # "18 Leopard 2 tanks" has a name, "On Monday 12 tanks" has none
        return None
    if unit_at(tokens, i + 1) or (after.text in DASHES and after.glued) or magnitude(tokens, i + 1):
        return None
    return None if after.lower == "points" else i + 1


_BEFORE_TIED = STARTERS | {"to", "and", "or", "now", "a", "minus", "through"}


def _is_tied_after(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen ties the number word to a word before it: "high-five"."""
    before, word = at(tokens, i - 1), at(tokens, i - 2)
    tied = tokens[i].glued and before.text == "-" and before.glued
    if tied and word.lower == "one" and tokens[i].lower == "two":
        return not (counted_follows(tokens, i + 1) or unit_at(tokens, i + 1))  # "a one-two punch"
    return tied and word.kind == WORD and word.lower not in _BEFORE_TIED


def _is_titled(tokens: Tokens, j: int) -> bool:
    """Whether a name of two words or more begins at token j, and no people: "One World Trade Center"."""
    words = tokens[j : j + 2]
    named = len(words) == 2 and all(token.kind == WORD and token.text[0].isupper() for token in words)
    return named and words[0].lower not in DEMONYMS and not any(plural(token) for token in words)


def _begins_sentence(tokens: Tokens, i: int) -> bool:
    before = at(tokens, i - 1)
    return not before.text or before.text in (".", "!", "?", ":", "\u201c", '"', "\u2018", "\u2014", ")", "\u2022")


def _word_in_name(tokens: Tokens, i: int) -> int | None:
    """A number word inside a name: "Ocean's Eleven", "the Seven Sisters", "Twenty20", "a high-five"."""
    token, before, after = tokens[i], at(tokens, i - 1), at(tokens, i + 1)
    if after.kind == NUMBER and after.glued:
        return end_of_code(tokens, i)
    if token.text == "One" and _is_titled(tokens, i + 1):
        return i + 1
    if _is_tied_after(tokens, i):
        return i + 1
    if not token.text[0].isupper() or token.lower not in SMALL.keys() | TENS.keys() or _begins_sentence(tokens, i):
        return None
    if before.kind == WORD and before.text[0].isupper() and before.lower not in _CALENDAR:
        return i + 1
    if after.kind == WORD and after.text[0].isupper() and before.text not in SIGNS:
        return i + 1
    joined = after.text in DASHES and after.glued and at(tokens, i + 2).text[:1].isupper()
    return i + 3 if joined else None
