"""Currency signs and codes before a number: "$", "US$ 20,000", "Rs 500", "EUR5"."""

from index.marks.figures.tokens import WORD, Tokens, at

SIGNS = frozenset("$£€¥₹₪₩₽₺₦₫₱฿₴₵₡₾₭")
_BEFORE_DOLLAR = frozenset("us a hk c nz s ca au sg r u.s. nt".split())
CODES = {
    "usd": "USD", "eur": "€", "gbp": "£", "inr": "₹", "jpy": "¥", "aud": "A$", "cad": "C$", "nzd": "NZ$", "hkd": "HK$",
    "chf": "CHF", "cny": "CNY", "rmb": "RMB", "myr": "RM", "rm": "RM", "sgd": "S$", "zar": "ZAR", "sek": "SEK",
    "nok": "NOK", "dkk": "DKK", "pkr": "PKR", "lkr": "LKR", "iqd": "IQD", "aed": "AED", "sar": "SAR", "try": "TRY",
    "rub": "RUB", "krw": "KRW", "mxn": "MXN", "brl": "BRL", "ils": "ILS", "nis": "NIS", "egp": "EGP", "kes": "KES",
    "rs": "Rs", "gel": "GEL", "hrk": "HRK", "crc": "CRC", "lak": "LAK", "btc": "BTC", "thb": "THB", "php": "PHP",
}  # fmt: skip


def before(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The currency whose sign or code ends right before token i, and the token it begins at; None without one."""
    sign = at(tokens, i - 1)
    behind = at(tokens, i - 2)
    if behind.text == "$" and sign.glued and tokens[i].glued and sign.text in ("US", "A", "NZ", "CA", "HK", "C", "AU"):
        return sign.text + "$", i - 2
    if sign.text in SIGNS and sign.text:
        prefix = at(tokens, i - 2)
        if (
            sign.text == "$"
            and prefix.kind == WORD
            and prefix.lower in _BEFORE_DOLLAR
            and (sign.glued or prefix.text in ("US", "U.S.", "HK"))
        ):
            return prefix.text.replace(".", "") + "$", i - 2
        return sign.text, i - 1
    if sign.text == "." and at(tokens, i - 2).lower == "rs":
        return "Rs", i - 2
    if sign.kind == WORD and sign.lower in CODES and (sign.text.isupper() or sign.text == "Rs"):
        return CODES[sign.lower], i - 1
    return None
