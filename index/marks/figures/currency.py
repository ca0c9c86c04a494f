"""Currencies before a number: signs ("$", "₹"), codes ("USD 5"), letters ("Rs 500", "N85 billion", "Sh 200")."""

from index.marks.figures.currency_codes import ISO_CODES, PREFERRED_NAMES
from index.marks.figures.number_words import MAGNITUDES, SCALES
from index.marks.figures.tokens import NUMBER, WORD, Token, Tokens, at

SIGNS = frozenset("$£€¥₹₪₩₽₺₦₫₱฿₴₵₡₾₭₲₮₸₼₿৳₨₣₤﷼៛")
_BEFORE_DOLLAR = frozenset(
    "us a hk c nz s ca au sg r u.s. nt aud cad mex col arg j tt ec bds b n l z t fj bz gy usd can aus sgd cl".split()
)

CODES = {code.lower(): PREFERRED_NAMES.get(code, code) for code in ISO_CODES}
"""Codes of currencies in lower case, each with the name shown for it."""

_WORDS_TOO = frozenset("ALL TOP TRY CUP PEN MAD BOB ANG BAM RUB LAK KID CUB SOS COP MOP AMD GEL RON MUR SLL".split())
"""Codes that are words, names or abbreviations as well: money only with an amount ("COP 50,000"), or tied to it."""
_WORDS_ONLY_TIED = frozenset("ALL TOP TRY CUP PEN MAD BOB KID".split())

_LETTERS = {
    "Rs": "Rs", "Re": "Rs", "Rp": "Rp", "kr": "kr", "Kr": "kr", "Kč": "Kč", "zł": "zł", "Sh": "Sh",
    "Shs": "Sh", "KSh": "KSh", "Ksh": "KSh", "KShs": "KSh", "Kshs": "KSh", "TSh": "TSh", "Tsh": "TSh", "USh": "USh",
    "Ush": "USh", "Tk": "Tk", "Dh": "Dh", "Dhs": "Dh", "DH": "Dh", "SR": "SR", "QR": "QR", "RM": "RM", "KD": "KD",
    "BD": "BD", "JD": "JD", "LE": "LE", "Le": "Le", "Bs": "Bs", "Fr": "Fr", "SFr": "SFr", "Sfr": "SFr", "CFA": "CFA",
    "FCFA": "CFA", "MK": "MK", "PhP": "PHP", "Php": "PHP", "Ft": "Ft", "Lt": "Lt", "Br": "Br", "Nu": "Nu", "Kz": "Kz",
    "MT": "MT", "MTn": "MT", "Ar": "Ar", "NIS": "ILS", "RMB": "RMB", "GH¢": "GHS", "BTC": "BTC", "ETH": "ETH",
}  # fmt: skip
"""Abbreviations of currencies as they are written before the number."""
_NEEDS_AMOUNT = frozenset("Le Fr Br Nu Ar MT MK LE BD JD KD QR SR Lt Ft Bs Re DH ETH Kz".split())
"""Abbreviations that begin names of other things: money only where the number is an amount."""
_SINGLE = {"N": "₦", "R": "R", "P": "P", "K": "K", "Q": "Q", "L": "L", "D": "D", "B": "B", "G": "G"}
"""Letters tied to an amount: naira, rand, peso or pula, kwacha or kina, quetzal, lempira, dalasi, baht, gourde."""


def before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign, code or letters end right before token i, and the token it begins at, or None."""
    sign = at(tokens, i - 1)
    if sign.text in SIGNS and sign.text:
        return _sign(tokens, i)
    if sign.text == ".":
        return _abbreviation(tokens, i)
    if sign.text == "/" and at(tokens, i - 2).text == "S" and sign.glued and tokens[i].glued:
        return "S/", i - 2  # the sol of Peru
    if sign.kind != WORD:
        return None
    second = at(tokens, i - 2)
    if second.text == "$" and sign.glued and tokens[i].glued and sign.text in ("US", "A", "NZ", "CA", "HK", "C", "AU"):
        return sign.text + "$", i - 2
    tied = tokens[i].glued
    if sign.text in _LETTERS:
        return (_LETTERS[sign.text], i - 1) if sign.text not in _NEEDS_AMOUNT or is_amount(tokens, i) else None
    if sign.text in _SINGLE and tied and not sign.glued and _is_paid(tokens, i):
        return _SINGLE[sign.text], i - 1
    if sign.lower not in CODES or not sign.text.isupper():
        return None
    if sign.text in _WORDS_TOO and not (is_amount(tokens, i) and (tied or sign.text not in _WORDS_ONLY_TIED)):
        return None
    return CODES[sign.lower], i - 1


def _sign(tokens: Tokens, i: int) -> tuple[str, int]:
    """The currency sign before token i, with the letters before a dollar: "NT$", "US $"."""
    sign, prefix = tokens[i - 1], at(tokens, i - 2)
    if sign.text != "$" or prefix.kind != WORD or prefix.lower not in _BEFORE_DOLLAR:
        return sign.text, i - 1
    if sign.glued or prefix.text in ("US", "U.S.", "HK"):
        return prefix.text.replace(".", "") + "$", i - 2
    return sign.text, i - 1


def _abbreviation(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """ "Rs. 500", "Tk. 200": letters with a full stop tied to them."""
    word, stop = at(tokens, i - 2), tokens[i - 1]
    sure = word.text in _LETTERS and len(word.text) > 1 and stop.glued
    if not sure or (word.text in _NEEDS_AMOUNT and not is_amount(tokens, i)):
        return None
    return _LETTERS[word.text], i - 2


def _is_paid(tokens: Tokens, i: int) -> bool:
    """Whether the number tied to a single letter is money: an amount, a rate, or the letter is money nearby.

    "N4.39tn", "N617 a litre", "to N617 from N195" after "N4.39tn"; not "N95 masks".
    """
    if is_amount(tokens, i) or (at(tokens, i + 1).lower in ("a", "an", "per") and at(tokens, i + 2).kind == WORD):
        return True
    if at(tokens, i + 1).kind == WORD and at(tokens, i + 1).lower not in _AFTER_AMOUNTS:
        return False
    letter = tokens[i - 1].text
    return any(
        token.text == letter and k != i - 1 and at(tokens, k + 1).glued and is_amount(tokens, k + 1)
        for k, token in enumerate(tokens[:-1])
    )


_AFTER_AMOUNTS = frozenset("from to and or in on for of at by per each a after before last this more less".split())


def is_amount(tokens: Tokens, i: int) -> bool:
    """Whether the number at token i is written as amounts of money are: with separators or a magnitude."""
    number, after = tokens[i], at(tokens, i + 1)
    if number.kind != NUMBER:
        return False
    if "," in number.text or " " in number.text or _is_scale(after):
        return True
    return len(number.text) >= 5


def _is_scale(token: Token) -> bool:
    return token.lower in SCALES or (token.glued and token.lower in MAGNITUDES) or token.lower in ("bn", "mn", "tn")


def code_at(tokens: Tokens, j: int) -> str | None:
    """The currency whose code is at token j, after its number: "500 PLN", "3m KES"."""
    token = at(tokens, j)
    if not token.text.isupper() or token.lower not in CODES:
        return None
    after = at(tokens, j + 1)
    if after.glued and (after.kind == NUMBER or (after.text == "-" and at(tokens, j + 2).kind == NUMBER)):
        return None  # "four RS-25 engines"
    if token.text in _WORDS_TOO and not (at(tokens, j - 1).lower in SCALES or "," in at(tokens, j - 1).text):
        return None
    return CODES[token.lower]
