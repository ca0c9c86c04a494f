"""Finds the encoding of bytes that are not valid UTF-8: by their form, then by a detector, never by it alone."""

import codecs
import re

_SAMPLE_BYTES = 200_000
_ESCAPES = re.compile(rb"\x1b(?:\$[@B]|\([BJ]|\$\([CD])")
_KOREAN_ESCAPE = re.compile(rb"\x1b\$\)C")
_FEWEST_LETTERS = 4
"""Letters beyond ASCII that the detector must have seen to be believed."""
_FEWEST_BY_NAME = {"windows-1251": 12, "cp1251": 12}
_FEWEST_LATIN = 8
_WESTERN = frozenset(
    "cp1252 windows-1252 iso-8859-1 iso8859-1 latin-1 iso-8859-15 iso8859-15 ascii us-ascii utf-8 utf-8-sig".split()
)
_LATIN = frozenset(
    """windows-1250 cp1250 iso-8859-2 windows-1254 cp1254 iso-8859-9 windows-1257 cp1257 iso-8859-4 iso-8859-13
    iso-8859-10 iso-8859-16 iso-8859-3 windows-1258 cp1258""".split()
)
_SIGN_INSIDE = re.compile(r"(?<=[^\W\d_])[¡-¿×÷\x80-\x9f‚ƒ„†‡ˆ‰‹›•˜™€]+(?=[^\W\d_])")
"""Signs that no Western text has between two letters."""
_TURKISH = frozenset("windows-1254 cp1254 iso-8859-9".split())
_ICELANDIC = frozenset("ðþýÐÞÝ")
_WESTERN_ALPHABETS = tuple(
    map(
        set,
        (
            *("äöüß", "éèàâêîôûùçëïüœæÿ", "áéíóúüñ", "áâãàéêíóôõúüç", "àèéìíòóùú", "æøåéäö", "áéíóúýþæöð"),
            *("éëïöüáíóèê", "äöåšž", "äöüõšž", "àèéíïòóúüç", "áíóúæøýð", "âêîôûáéíóú"),
        ),
    )
)
"""Letters beyond ASCII of German, French, Spanish, Portuguese, Italian, Scandinavian, Icelandic, Dutch, Finnish,
Estonian, Catalan, Faroese and Welsh. Czech read as Western has letters of several of them."""
_CENTRAL_ALPHABETS = tuple(map(set, ("áčďéěíňóřšťúůýž", "áäčďéíĺľňóôŕšťúýž", "ąćęłńóśźż", "áéíóöőúüű", "čšžćđ")))
_EASTERN_ALPHABETS = (*_CENTRAL_ALPHABETS, *map(set, ("ąčęėįšųūž", "āčēģīķļņšūž", "äöüõšž", "ăâîşţșț", "čšžćđ")))
"""These, and the letters of Lithuanian, Latvian, Estonian and Romanian."""
_CENTRAL_SHARE = 0.95
_WESTERN_SHARE = 0.9
_PUNCTUATION = frozenset("，。、；：？！「」『』（）“”‘’《》〈〉・…—-.,;:?!()'\"")
_LOW = bytes(range(0x20))
_UTF16 = re.compile(r"[\t\n\r\x20-\x7e\u00a0-\u024f\u0370-\u06ff\u2010-\u203a]")


def utf16_without_mark(data: bytes) -> str | None:
    """The byte order of UTF-16 without a mark, by the high bytes, which hardly change; None for anything else."""
    sample = data[: 4_000 - len(data[:4_000]) % 2]
    if len(data) % 2 or len(sample) < 8:
        return None
    for name, high in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[::2])):
        if len(high.translate(None, _LOW)) > 0.2 * len(high):  # most text: counting its bytes takes ten times as long
            continue
        commonest = max(set(high), key=high.count)
        if high.count(commonest) + high.count(0) * (commonest != 0) < 0.8 * len(high) or commonest >= 0x20:
            continue
        try:
            text = codecs.decode(sample, name)
        except UnicodeDecodeError:
            continue
        if len(_UTF16.findall(text)) >= 0.9 * len(text):
            return name
    return _by_line_breaks(data)


def _by_line_breaks(data: bytes) -> str | None:
    """UTF-16 in a script of many high bytes, as Chinese: zero bytes only in its line breaks, and all of it valid."""
    for name, line_break in (("utf-16-le", b"\n\0"), ("utf-16-be", b"\0\n")):
        at = data.find(line_break)
        if at < 0 or at % 2:
            continue
        text = _decoded(data[: _SAMPLE_BYTES & ~1], name)
        if text and sum(each.isalnum() or each.isspace() or each in _PUNCTUATION for each in text) >= 0.95 * len(text):
            return name
    return None


def iso_2022(data: bytes) -> str | None:
    """ISO-2022-JP or -KR by its escape sequences, which no other text has; None without them."""
    if not data.isascii():
        return None
    if _KOREAN_ESCAPE.search(data[:_SAMPLE_BYTES]):
        return "iso2022_kr"
    if _ESCAPES.search(data[:_SAMPLE_BYTES]):
        return "iso2022_jp_2"
    return None


def detected(data: bytes) -> str | None:
    """Returns the encoding of text that is neither UTF-8 nor Western; None if it is Western or the evidence is weak.

    The detector alone takes a twentieth of short Western texts for something else. Its answer counts for a script that
    is not Latin if enough letters are there, and for a central European, Turkish or Baltic one if reading the text as
    Western leaves more signs within words.
    """
    from cchardet import detect

    sample = data[:_SAMPLE_BYTES]
    name = str((detect(sample) or {}).get("encoding") or "").lower()
    if not name or name in _WESTERN:
        return _central_european(data)
    text = _decoded(data, name)
    if text is None:
        return None
    letters = sum(character.isalpha() and not character.isascii() for character in text[:_SAMPLE_BYTES])
    if name in _LATIN:
        western = data.decode("cp1252", "replace")
        better = len(_SIGN_INSIDE.findall(text)) < len(_SIGN_INSIDE.findall(western))
        if name in _TURKISH:
            # the two differ in three letters, which as Western are Icelandic; that has accents, Turkish has none
            better = bool(_ICELANDIC & set(western)) and not set("áíóúæÁÍÓÚÆ") & set(western)
        elif not better:
            as_western = _share(western, _WESTERN_ALPHABETS)
            # a page may have several Western languages on it: the other reading must fit one language better
            better = as_western < _WESTERN_SHARE and _share(text, _EASTERN_ALPHABETS) > as_western
        return name if letters >= _FEWEST_LATIN and better else None
    if _is_latin(text):
        return None  # code pages of DOS, which no news text has
    return name if letters >= _FEWEST_BY_NAME.get(name, _FEWEST_LETTERS) else None


def _central_european(data: bytes) -> str | None:
    """The encoding of Czech, Slovak, Polish, Hungarian, Slovene or Croatian, if the letters fit none in the west."""
    western = data.decode("cp1252", "replace")
    if _share(western, _WESTERN_ALPHABETS) >= _WESTERN_SHARE:
        return None
    shares = {}
    for name in ("cp1250", "iso8859-2"):
        text = _decoded(data, name)
        letters = [each for each in text[:_SAMPLE_BYTES] if each.isalpha() and not each.isascii()] if text else []
        if text and len(letters) >= _FEWEST_LATIN:
            shares[name] = _share(text, _CENTRAL_ALPHABETS) - len(_SIGN_INSIDE.findall(text)) / len(letters)
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best and shares[best] >= _CENTRAL_SHARE else None


def _share(text: str, alphabets: tuple[set[str], ...]) -> float:
    """The share of letters beyond ASCII that the best fitting alphabet has."""
    found = [each for each in text[:_SAMPLE_BYTES].lower() if each.isalpha() and not each.isascii()]
    return max(sum(each in alphabet for each in found) for alphabet in alphabets) / max(len(found), 1)


def _is_latin(text: str) -> bool:
    found = [each for each in text[:_SAMPLE_BYTES] if each.isalpha() and not each.isascii()]
    return sum(each < "\u0250" for each in found) * 2 > len(found)


def _decoded(data: bytes, name: str) -> str | None:
    """The text in an encoding; None if the name is unknown or the bytes are not valid in it."""
    try:
        return data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


CHOICES = {
    "utf-8": "UTF-8",
    "cp1252": "Western (cp1252)",
    "iso8859-15": "Western (8859-15)",
    "mac_roman": "Western (Mac)",
    "cp850": "Western (DOS)",
    "cp1250": "Central Europe (1250)",
    "iso8859-2": "Central Europe (8859-2)",
    "cp1257": "Baltic (1257)",
    "cp1254": "Turkish (1254)",
    "cp1251": "Cyrillic (1251)",
    "koi8-r": "Cyrillic (KOI8-R)",
    "koi8-u": "Ukrainian (KOI8-U)",
    "cp866": "Cyrillic (DOS)",
    "cp1253": "Greek (1253)",
    "cp1255": "Hebrew (1255)",
    "cp1256": "Arabic (1256)",
    "cp874": "Thai (874)",
    "gb18030": "Chinese (GB18030)",
    "big5": "Chinese (Big5)",
    "shift_jis": "Japanese (Shift JIS)",
    "euc_jp": "Japanese (EUC-JP)",
    "iso2022_jp": "Japanese (ISO-2022)",
    "euc_kr": "Korean (EUC-KR)",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
"""Encodings that the user can choose for a file, by their names in Python, and what they are called."""
_SAMPLE_CHARACTERS = 30


def sample(data: bytes, encoding: str) -> str:
    """Some words around the first letter beyond ASCII, as they read in an encoding: by them the user chooses."""
    text = " ".join(data.decode(encoding, "replace").split())
    first = next((at for at, character in enumerate(text) if not character.isascii()), 0)
    return "".join(c if c.isprintable() else "\ufffd" for c in text[max(0, first - 8) :][:_SAMPLE_CHARACTERS])
