"""Decides whether two names are one name in two romanizations.

Names that merely sound alike (Kerr and Keir, Ellen and Alan) are far more frequent in news than romanizations of one
name, so likeness of sound is not enough. Two spellings count as one name if they agree once the habits of
transcription are taken away (kh, gh, q, ou, ee, iy, doubled letters), or if one of them shows such a habit and the
rest differs in weak vowels only. Habits are those of the usual systems for Arabic, Persian, Kurdish and Hebrew
(ALA-LC, French and English press), Russian and Ukrainian (BGN/PCGN, ISO 9, German press), and pinyin.
"""

import re
from functools import lru_cache

from index.english.given_names import GIVEN_NAMES
from index.spelling.names import fold, key

_LEAST_LETTERS = 5
"""Letters of a name that may have another spelling: shorter names (Dani, Jedi, Park) are alike by chance too often."""
_LEAST_FOR_SWAP = 6
"""Letters of a name in which one weak vowel may stand for another: Zhang and Zheng are two names."""
_LEAST_FOR_HISS = 7
"""Letters of a name in which sh may be written s, and sch sh: Paris, parish, Busch and Bush are not pairs."""
_WEAK_VOWELS = frozenset(("ae", "ea", "ou", "uo", "ei", "ie"))
"""Vowels that unstressed syllables and other dialects exchange."""
_NEVER = frozenset(
    """january february march april may june july august september october november december jan feb mar apr jun jul
    aug sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun mister mrs miss madam lord lady dame sir prof professor doctor judge justice captain colonel general major
    senator minister president king queen prince princess saint reverend bishop pope rabbi imam sheikh chief""".split()
)
_HABITS = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        ("tsch|(?<=[a-z])tch|^tch", "ch"),
        ("sch(?=.*(?:en|in|ow|ew|ov|ev|k[iyoa]|tsch))", "sh"),  # Slavic names in German letters, not Busch
        ("ph", "f"),
        ("kh", "h"),
        ("gh", "g"),
        ("q(?!u)|ck|c(?![hiey])", "k"),
        ("dh|th", lambda match: match[0][0]),
        ("dzh|zh|dj", "j"),
        ("tz", "ts"),
        ("x", "ks"),
        ("w", "v"),
        ("ou|oo|uu", "u"),
        ("ee|iyy|iy|yy|yi|ij|ii|ey(?=$)|ie(?=$)", "i"),
        ("[ae]y(?=[^aeiou])|[ae]i(?=[^aeiou])", "e"),
        ("y(?![aeiou])|(?<=[aeiou])y(?=[aeiou])", "i"),
        ("aa", "a"),
        (r"([^aeiou])\1+", r"\1"),
        ("(?<=[ae])h$", ""),
        ("(?<=[oe])ff$", "v"),
        ("(?<=[cs]h)ov(?=a?$)", "ev"),  # Khrushchev, Gorbachov
        ("[ae][iy]+$", "ai"),  # Kakai, Kakaii, Kakeyi
    )
)
_GERMAN = re.compile("tsch|[oei]wa?$|ow[iy][ct]|^ch[aor]|^j[aeou].*[vw]")
"""Letters that show a transcription into German."""
_OF_GERMAN = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        ("schtsch", "SC"),
        ("tsch", "C"),
        ("sch", "S"),
        ("ch", "kh"),
        ("w", "v"),
        ("(?<![iy])j(?=[aeou])", "y"),
        ("C", "ch"),
        ("S", "sh"),
    )
)
_CH = re.compile("(?<!s)ch")
_VOICED_S = re.compile("(?<![sc])s(?=[aeiouy])")
"""German writes a voiced s like the other: Sacharowa, but Sergejew."""
_FROM_ENGLISH = tuple(
    (re.compile(pattern), german)
    for pattern, german in (
        ("v", "w"),
        ("kh", "X"),
        ("ch", "tsch"),
        ("(?<!t)sh", "sch"),
        ("X", "ch"),
        ("y(?=[aeou])", "j"),
        ("z", "s"),
    )
)
_FOREIGN = re.compile(
    "kh|^gh[aouw]|agh[aeiou]|[rl]gh[aou]|dh(?!am$)|zh|q(?!u)|uu|ii|iy|yy|ah[mbnd]|[aeiou]h$|ullah?|allah?$|udd?in|edd?in$|zadeh"
    "|abd|[a-z]a[wv][iy]$|[a-z]{2}[aeiou][bdfhjkmnqrstvzy]+i$|ovi?ch$|evi?ch$|enko$|[^n]sk[iy]+$|[ey]ev$|[kr]ov$|shch"
    "|tsk|sh[aeiou][^aeiou]|[aeiou]sh$|[ou]u[bdfkmrs][^s]|^[ou]s[am]|^yu|mm?ed$|z[aeiou]h|[aeiou]j$"
    "|[^aeiou]y[aeiou]r|[a-z]{4}[ei]stan$|^you(?!ng|r)|nyah|njah"
)
"""Letters that show a transcription: they hardly occur in names that English writes as their owners do."""
_FINAL_VOWELS = re.compile("(?:[aeou]|[iy]+)*(?=h?$)")
_I = re.compile("[iy]+")
_Y = re.compile("(?<=[aeou])y(?=[^aeiou])|(?<=[aeou])y$")
_H = re.compile("(?<![cdgkpstwz])h(?=.)")
"""An h that is a sound by itself and not the last one."""
_MAC = re.compile("^mac(?=[bcdfghklmnpqrstvwyz][a-z]{3})")
"""Gaelic patronymics: MacDonald, McDonald."""
_VOWELS = frozenset("aeiou")
_STRONG = re.compile("sch(?:in|enko|ow)$|kh|dh(?!am$)|zh|q(?!u)|iy|yy|ullah|shch|tsch|enko$|ovi?ch$|sk[iy]+$")
"""Letters that show a transcription whatever else a name has in it."""
_LONG_VOWEL = re.compile("ee|oo|ou|uu|iy|yy")
"""Long vowels that other transcriptions write with one letter."""
_WESTERN = re.compile(
    "c(?!h)|x|w[rh]|ght|ea|oa|[^aeiou]e$|[^aeiou]es$|ie$|ll[ey]|tt[ey]?|nn?e$|ss[ey]$|ck|son$|sen$|ton$|mm?an?n$|berg"
    "|stein$|feld$|mann$|baum$|thal$|^ma?c|ey$|[bdfgklmprst]y$|ford|worth|well$|burg|ham$|qu|ow|ew|aw[^iy]|[aeiou]ier$|eau|elle|ette|tz$|dt$|^o[dnr]o|[bp]er$|er[st]?$"
    "|erry|arry|inn|ynn|end[a-z]n|oyd|yn$|aye?r?$|ays$|oi[nlds]|ins$|chi?ns$|[^aeiou]{3}i"
)
"""Letters that hardly occur in transcriptions."""


def same_romanized(a: str, b: str) -> bool:
    """Whether two single words are one name in two romanizations, judged by their letters alone.

    Args:
        a: a word in any spelling.
        b: another.
    """
    a, b = fold(a), fold(b)
    if a == b:
        return True
    if not _may_be_one_name(a, b):
        return False
    if _MAC.sub("mc", a) == _MAC.sub("mc", b) or _same_in_german_letters(a, b) or _same_in_german_letters(b, a):
        return True
    if not all(map(_may_be_transcribed, (a, b))):
        return False
    return _final_vowels(a) == _final_vowels(b) and _same_transcribed(a, b)  # not Alessi, Alessio


def _may_be_one_name(a: str, b: str) -> bool:
    """Whether two folded words are long enough, and neither is a title, a month or the plural of the other."""
    if min(len(a), len(b)) < _LEAST_LETTERS or not (a.isascii() and b.isascii() and a.isalpha() and b.isalpha()):
        return False
    return not ({a, b} & _NEVER or a + "s" == b or b + "s" == a or len(key(a).lstrip("a")) < 2)


def _same_transcribed(a: str, b: str) -> bool:
    """Whether two folded names are the same but for habits of transcription, one consonant or one weak vowel."""
    shortest = min(len(a), len(b))
    markers = sum(bool(_FOREIGN.search(name)) for name in (a, b))
    if plain_habits(a) == plain_habits(b):
        long_vowel = bool(_LONG_VOWEL.search(a)) != bool(_LONG_VOWEL.search(b))
        return markers > 0 or (long_vowel and shortest > _LEAST_LETTERS) or _same_but_for_y(a, b)
    if not markers:
        return False
    if _same_but_for_consonants(a, b):
        return True
    sure = markers == 2 or bool(_STRONG.search(a) or _STRONG.search(b))
    if not sure and not (a.endswith("i") and b.endswith("i")):  # Jabri, Jabari
        return False
    return _one_vowel_apart(plain_habits(a), plain_habits(b), swaps=sure and shortest >= _LEAST_FOR_SWAP)


def _same_in_german_letters(german: str, other: str) -> bool:
    """Whether a Slavic or Arabic name in German letters is another: Chruschtschow, Janukowytsch, Sacharowa."""
    if not _GERMAN.search(german) or _GERMAN.search(other):
        return False
    if _CH.search(german) and "kh" not in other:  # Chandler is not Handler
        return False
    english = _from_german(german)
    return plain_habits(other) in (plain_habits(english), plain_habits(_VOICED_S.sub("z", english)))


def _from_german(name: str) -> str:
    """A folded name in German letters as English transcribes it."""
    for pattern, english in _OF_GERMAN:
        name = pattern.sub(english, name)
    return name


def _to_german(name: str) -> str:
    """A folded name in English transcription as German writes it."""
    for pattern, german in _FROM_ENGLISH:
        name = pattern.sub(german, name)
    return name


def lookup_spellings(name: str) -> tuple[str, ...]:
    """Folded spellings under whose class keys the other spellings of a name are listed: kh is written k, or h."""
    found = [name, name.replace("kh", "h"), _from_german(name), _to_german(name)]
    if "kh" not in name:
        found += [name[:at] + "k" + name[at:] for at, letter in enumerate(name) if letter == "h" and _H.match(name, at)]
    return tuple(dict.fromkeys(found))


def _same_but_for_y(a: str, b: str) -> bool:
    """Whether two names differ only in y for i beside a vowel: Haydar, Haidar."""
    return a != b and _Y.sub("i", a) == _Y.sub("i", b)


def _same_but_for_consonants(a: str, b: str) -> bool:
    """Whether one name has q for g (Qaddafi), kh for k (Mukherjee), or in a long name sh for s (Demirtash)."""
    for written, plain, least in (("q", "g", 0), ("kh", "k", 0), ("sh", "s", _LEAST_FOR_HISS)):
        if (written in a) != (written in b) and min(len(a), len(b)) >= least:
            left, right = (plain_habits(name.replace(written, plain)) for name in (a, b))
            if left == right or (written == "q" and _one_vowel_apart(left, right, swaps=False)):
                return True
    return False


def _one_vowel_apart(a: str, b: str, *, swaps: bool) -> bool:
    """Whether two plain names differ in one vowel: missing between consonants (Jabri), or a weak one for another."""
    if len(a) > len(b):
        a, b = b, a
    at = next((at for at, letter in enumerate(a) if letter != b[at]), len(a))
    if len(a) == len(b):
        return swaps and at > 0 and a[at + 1 :] == b[at + 1 :] and a[at] + b[at] in _WEAK_VOWELS
    if not any(letter in _VOWELS for letter in b[:at]):  # the first vowel is heard: Steny, Siteni
        return False
    between = 0 < at < len(b) - 1 and b[at - 1] not in _VOWELS and b[at + 1] not in _VOWELS
    return len(a) + 1 == len(b) and b[at] in _VOWELS and a[at:] == b[at + 1 :] and between


def _may_be_transcribed(name: str) -> bool:
    """Whether a folded name may be a transcription, and is none of the given names."""
    if _WESTERN.search(name):
        return bool(_STRONG.search(name))
    return name not in GIVEN_NAMES  # the romanizations of given names are listed in index/search/lists


def _final_vowels(name: str) -> int:
    match = _FINAL_VOWELS.search(name)
    return len(_I.sub("i", match[0])) if match else 0


@lru_cache(maxsize=65536)
def plain_habits(word: str) -> str:
    """A folded word without the habits of transcription: Yousef and Yusef are "iusef"."""
    for pattern, plain in _HABITS:
        word = pattern.sub(plain, word)
    return word
