"""Ages written without a unit: "Rana Saleh, 42,", "aged 7", "ages 6 to 12"."""

from msgspec.structs import replace

from index.english.closed_classes import STOPS
from index.english.role_words import ROLE_NOUNS
from index.marks.figures.age_after_name import is_age_without_comma
from index.marks.figures.figure import FigureKind
from index.marks.figures.noun_phrase import counted_follows
from index.marks.figures.quantity import Quantity
from index.marks.figures.tokens import WORD, Token, Tokens, at

_AGED = frozenset("aged age ages".split())
_AFTER_AGED = frozenset("between about over under at least of from around now is was".split())
_PEOPLE = frozenset(
    """people persons men women children adults voters those anyone everyone someone girls boys patients
    residents juveniles minors them whom teenagers youngsters adolescents migrants pupils students players""".split()
)
_ENDS = frozenset(",.;") | {"\u2014", "\u2013", "\u2015"}
_SUFFIXES = frozenset(("jr", "sr"))
_DIED = frozenset("died dies dead retired retires married".split())
_NAMING = frozenset("said says told added named called by".split())
_KIN = frozenset(
    """son daughter brother sister wife husband mother father boy girl child baby grandson granddaughter uncle aunt
    cousin nephew niece twin fiance boyfriend girlfriend partner widow grandmother grandfather""".split()
)


def with_age(tokens: Tokens, quantity: Quantity) -> Quantity:
    """The quantity as an age if it is written where ages are, else unchanged."""
    if quantity.unit is not None or quantity.vague or quantity.kind is not FigureKind.COUNT:
        return quantity
    if not (0 < quantity.low <= 120 and quantity.low * 2 == int(quantity.low * 2)):
        return quantity
    if _after_aged(tokens, quantity.first) or _is_years_old(tokens, quantity) or _after_name(tokens, quantity):
        return replace(quantity, unit="years", kind=FigureKind.AGE)
    return quantity


def with_ages(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """The quantities, those that are ages marked as such; "aged 19 and 22" are two."""
    out: list[Quantity] = []
    for quantity in found:
        aged = with_age(tokens, quantity)
        if out and aged.kind is FigureKind.COUNT and _continues_ages(tokens, out[-1], aged):
            aged = replace(aged, unit="years", kind=FigureKind.AGE)
        out.append(aged)
    return out


def _continues_ages(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    if before.kind is not FigureKind.AGE or before.last - before.first > 1 or not 0 < quantity.low <= 120:
        return False
    between = [token.lower for token in tokens[before.last : quantity.first][:3]]
    joined = between in (["and"], ["or"], [","], [",", "and"])
    kin = _is_person(at(tokens, before.first - 2))
    return joined and (kin or _after_aged(tokens, before.first)) and not counted_follows(tokens, quantity.last)


def older_or_younger(tokens: Tokens, quantity: Quantity, last: int) -> Quantity:
    """The quantity as an age if its bound, ending at token `last`, says so: "18 or older"."""
    word = tokens[last - 1].lower
    listed = at(tokens, quantity.first - 1).text == "," and _are_people(tokens, quantity.first - 2)
    if quantity.unit is None and (word in ("older", "younger") or (word in ("under", "over") and listed)):
        return replace(quantity, unit="years", kind=FigureKind.AGE)
    return quantity


def _after_aged(tokens: Tokens, first: int) -> bool:
    """ "aged 7", "between the ages of 18", "the average age is 25", "as young as 14"."""
    words = [token.lower for token in tokens[max(0, first - 3) : first]]
    if words in (["as", "young", "as"], ["as", "old", "as"]):
        return True
    if words[-2:-1] in (["youngest"], ["oldest"], ["eldest"]) and words[-1] in ("is", "was", "being", "just", "only"):
        return True
    k = first - 1
    for _ in range(3):
        if at(tokens, k).lower in _AGED:
            return True
        if at(tokens, k).lower not in _AFTER_AGED:
            return False
        k -= 1
    return False


def _is_years_old(tokens: Tokens, quantity: Quantity) -> bool:
    """ "She was 35 when", "he turned 18"."""
    k = quantity.first - 1
    if at(tokens, k).lower in ("under", "over", "above", "below") and _are_people(tokens, k - 1):
        return not counted_follows(tokens, quantity.last)
    if at(tokens, k).lower in ("turn", "turns", "turned", "turning"):
        return not counted_follows(tokens, quantity.last)
    if at(tokens, quantity.last).kind == WORD and at(tokens, quantity.last).lower not in STOPS:
        return False
    if at(tokens, quantity.last).lower == "of":
        return False
    if at(tokens, k).lower in ("just", "only", "about", "nearly", "almost", "over", "under", "already"):
        k -= 1
    if at(tokens, k).lower == "at" and at(tokens, k - 1).lower in _DIED and quantity.low >= 10:
        return at(tokens, quantity.last).kind != WORD
    if at(tokens, k).text == "At" and at(tokens, quantity.last).text == "," and quantity.low >= 10:
        return True
    if at(tokens, k).lower == "be" and at(tokens, k - 1).lower in ("will", "would"):
        k -= 1
    if at(tokens, k).lower in ("he's", "she's", "i'm"):
        return True
    return at(tokens, k).lower in ("is", "was", "will", "would", "'s") and at(tokens, k - 1).lower in (
        "he",
        "she",
        "who",
        "i",
    )


def _are_people(tokens: Tokens, k: int) -> bool:
    """ "people under 30", "of whom a third are under 15"."""
    if at(tokens, k).lower in ("is", "are", "was", "were"):
        k -= 1
        return at(tokens, k).lower in ("who", "whom", "he", "she", "they") or at(tokens, k).lower in _PEOPLE
    return at(tokens, k).lower in _PEOPLE


def _after_name(tokens: Tokens, quantity: Quantity) -> bool:
    """ "Rana Saleh, 42," and "Rana Saleh (42)", "her sons, 17 and 21", "Payne, now 85,"."""
    if quantity.high is not None or quantity.low < 3 or not tokens[quantity.first].text.isdigit():
        return False
    opening, closing = at(tokens, quantity.first - 1), at(tokens, quantity.last)
    if opening.text == ",":
        return _after_comma(tokens, quantity, closing)
    if is_age_without_comma(tokens, quantity.first):
        return True
    if quantity.low < 10 or (closing.text not in _ENDS and closing.text != ")"):
        return False
    name, first_name = at(tokens, quantity.first - 2), at(tokens, quantity.first - 3)
    if opening.text == "(":
        return closing.text == ")" and name.text[:1].isupper() and first_name.text[:1].isupper()
    return opening.lower in ("now", "then") and name.text == ","


def _is_person(name: Token) -> bool:
    """ "her husband, 55,", "the suspects, 19 and 22,", "a woman, 29,": a noun that says what somebody is."""
    word = name.lower.removesuffix("s")
    return name.kind == WORD and name.text.islower() and (word in _KIN or word in ROLE_NOUNS)


def _after_comma(tokens: Tokens, quantity: Quantity, closing: Token) -> bool:
    k = quantity.first - 2
    if at(tokens, k).text == "." and at(tokens, k - 1).lower in _SUFFIXES:
        k -= 1  # "Joe Doe Jr., 55,"
    name, before = at(tokens, k), at(tokens, k - 1)
    if _is_person(name) and quantity.low >= (3 if name.lower.removesuffix("s") in _KIN else 10):
        return closing.text in _ENDS or closing.text == "," or closing.lower == "and"
    if name.kind != WORD or not name.text[0].isupper():
        return False
    if closing.text == ",":
        return True
    introduced = before.text[:1].isupper() or before.text == "." or before.lower in _NAMING
    return closing.text in _ENDS and introduced and quantity.low >= 10
