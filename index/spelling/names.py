"""Spelling variants of names: folding, phonetic keys, and whether two spellings are the same name.

Three steps, from strict to loose. `fold` removes what carries no sound: case, accents, apostrophes, hyphens, the
Arabic article. `key` groups spellings that could be transliterations of one name: cheap to compute, coarse, made to
look candidates up. `same_name` judges a pair: a swap of near vowels costs little, of far vowels more, a consonant most.
"""

import re
import unicodedata
from functools import lru_cache

from index.spelling.exonyms import exonyms

_LETTERS = str.maketrans({
    "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a", "ħ": "h",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه", "ـ": None,
})  # fmt: skip
_SILENT = re.compile("['’‘ʼʾʿˈ`´′ʻ\\-‐‑‒–\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
ARTICLE = re.compile(
    "(?:al|el|ul)[-‐‑‒–'’\\s](?=[^\\W\\d_])"
    "|a(?:d[-‐‑](?=d)|r[-‐‑](?=r)|s[-‐‑](?=s)|t[-‐‑](?=t)|n[-‐‑](?=n)|z[-‐‑](?=z)"
    "|sh[-‐‑](?=sh)|th[-‐‑](?=th)|dh[-‐‑](?=dh))",
    re.IGNORECASE,
)
"""The Arabic article before a name; if it has the first sound of the name ("as-Sweida"), with a hyphen."""
_ARABIC_ARTICLE = re.compile("^ال(?=\\w{3})")

_DIGRAPHS = (
    ("tsch", "C"), ("shch", "C"), ("dzh", "J"), ("sch", "S"), ("tch", "C"),
    ("kh", "X"), ("gh", "G"), ("sh", "S"), ("ch", "C"), ("th", "T"), ("dh", "D"), ("zh", "J"), ("ph", "f"),
    ("dj", "j"), ("ck", "k"), ("sz", "S"), ("ks", "ks"), ("ee", "i"), ("oo", "u"),
)  # fmt: skip
_SOUND = re.compile("|".join(written for written, _ in _DIGRAPHS))
_SOUNDS = dict(_DIGRAPHS)
_MARKED = str.maketrans({"ş": "sh", "š": "sh", "ç": "ch", "č": "ch", "ć": "ch", "ğ": "gh", "đ": "dj"})
_CLASSES = {
    "k": "k", "q": "k", "g": "k", "X": "k", "G": "k", "c": "k", "j": "k", "J": "k",
    "s": "s", "S": "s", "C": "s", "t": "t", "T": "t", "d": "t", "D": "t", "f": "f", "v": "f",
}  # fmt: skip
_VOWELS = frozenset("aeiouwy")
_PARTS = re.compile(r"[aeiouwy]+|([^aeiouwy])\1*")

# the cost of one sound for another; a whole short name may differ by about 1 and still be a doubtful match
_CONSONANT_COSTS = {
    "kq": 0.1, "kc": 0.05, "qc": 0.2, "gG": 0.1, "kX": 0.35, "qX": 0.4, "qg": 0.35, "qG": 0.4, "gk": 0.45, "gX": 0.5,
    "kG": 0.5, "XG": 0.45, "gj": 0.4, "jJ": 0.15, "SC": 0.25, "sS": 0.4, "sC": 0.45, "tT": 0.15, "dD": 0.1, "td": 0.5,
    "tD": 0.6, "Td": 0.6, "TD": 0.5, "fv": 0.4, "cC": 0.3, "cS": 0.4, "JS": 0.6,
}  # fmt: skip
_VOWEL_COSTS = {
    "ae": 0.15, "ei": 0.2, "ou": 0.1, "ai": 0.6, "ao": 0.5, "au": 0.6, "eo": 0.6, "eu": 0.3, "io": 0.8, "iu": 0.7,
}  # fmt: skip
_GLIDE = 0.1  # the second letter of ou, ie, ei: one sound in two letters
_HIATUS = 0.4  # a vowel more within a run of vowels
_DOUBLED = 0.08
_SYLLABLE = 0.4  # a vowel between consonants on one side only: Jabari, Jabri
_FINAL_VOWEL = 0.9  # Karim and Karima are two people
_INITIAL_VOWEL = 1.0
_FAR = 2.0
_ONE_SOUND = frozenset(("ou", "uo", "ei", "ie", "eu", "ue"))
_ASPIRATE = 0.45


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word without the signs that spellings disagree on and nobody pronounces.

    Case, accents, apostrophes, hyphens and a leading article go; letters of other scripts stay in their script.
    Folding a folded word changes nothing, also for text that is not a word at all.
    """
    bare = strip_article(word).translate(_LETTERS).casefold()
    bare = _SILENT.sub("", bare)
    if not bare.isascii():
        decomposed = unicodedata.normalize("NFKD", bare)
        bare = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS).casefold()
        bare = (
            _ARABIC_ARTICLE.sub("", _SILENT.sub("", bare), count=1) if bare.startswith("ال") else _SILENT.sub("", bare)
        )
    return bare or word


def strip_article(word: str) -> str:
    """The word without a leading Arabic article; case and accents untouched."""
    match = ARTICLE.match(word)
    return word[match.end() :] if match else word


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """The class key of a name: its consonant classes in order, and whether it begins with a vowel.

    Spellings of one name share it, but so do many different names: `same_name` decides.
    """
    classed = ["a" if sound[0] in _VOWELS else _CLASSES.get(sound[0], sound[0]) for sound in _sounds(word)]
    heard = [c for at, c in enumerate(classed) if at == 0 or c != classed[at - 1]]
    return "".join(heard[:1]) + "".join(c for c in heard[1:] if c != "a")


def same_name(a: str, b: str) -> bool:
    """Whether two single words are spellings of one name, judged by their letters alone."""
    if fold(a) == fold(b) or fold(b) in _EXONYMS.get(fold(a), ()):
        return True
    if key(a) != key(b) or not key(a):
        return False
    return spelling_distance(a, b) <= allowance(a, b)


def allowance(a: str, b: str) -> float:
    """How far two spellings may lie apart: long names have more places to vary in."""
    weight = min(len(key(name)) - 0.5 * key(name).startswith("a") for name in (a, b))
    return 0.15 + 0.1 * min(weight, 5)


@lru_cache(maxsize=16384)
def spelling_distance(a: str, b: str) -> float:
    """The cheapest way from one spelling to the other: near vowels cost little, consonants much. Symmetric."""
    left, right = _sounds(a), _sounds(b)
    row = [0.0]
    for at in range(len(right)):
        row.append(row[-1] + _cost_alone(right, at))
    for i, sound in enumerate(left):
        alone = _cost_alone(left, i)
        following = [row[0] + alone]
        for j, other in enumerate(right):
            following.append(
                min(row[j] + _cost(sound, other), row[j + 1] + alone, following[j] + _cost_alone(right, j))
            )
        row = following
    return row[-1]


@lru_cache(maxsize=65536)
def _sounds(word: str) -> tuple[str, ...]:
    """The word as single consonants and runs of vowels; digraphs are one sound, doubled letters count once."""
    text = fold(unicodedata.normalize("NFC", word).lower().translate(_MARKED))
    text = re.sub("^x", "X", text).replace("x", "ks")  # Kurdish writes x for kh, at the beginning most of all
    text = _SOUND.sub(lambda match: _SOUNDS[match[0]], text)
    text = re.sub("c(?=[eiy]|$)", "C", text)
    text = re.sub("[uo]llah?$", "alla", text)  # Abdullah, Abdallah, Abdollah: the case ending of the first part
    if len(text) > 2 and text.endswith("h"):
        text = text[:-1]
    return tuple(_run(part) if part[0] in _VOWELS else part for part in (match[0] for match in _PARTS.finditer(text)))


def _run(vowels: str) -> str:
    """A run of vowels with its glides written as vowels, each once: "ayi" and "aii" are "ai", "uwei" is "uei"."""
    if vowels[0] in "wy" and len(vowels) > 1:
        return vowels[0] + _run(vowels[1:])
    return re.sub(r"(.)\1+", r"\1", vowels.replace("y", "i").replace("w", "u"))


def _cost_alone(sounds: tuple[str, ...], at: int) -> float:
    """The cost of a sound that only one side has."""
    sound = sounds[at]
    if sound[0] not in _VOWELS:
        return _ASPIRATE if sound[0] == "h" else _FAR
    if at == 0:
        return _INITIAL_VOWEL
    return _FINAL_VOWEL if at == len(sounds) - 1 else _SYLLABLE + _HIATUS * (len(sound) - 1)


@lru_cache(maxsize=16384)
def _cost(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a[0] == b[0] and a[0] not in _VOWELS:
        return _DOUBLED
    vowels = (a[0] in _VOWELS) + (b[0] in _VOWELS)
    if vowels == 0:
        pair = a[0] + b[0]
        return _CONSONANT_COSTS.get(pair, _CONSONANT_COSTS.get(pair[::-1], _FAR))
    return _run_cost(a, b) if vowels == 2 else _FAR


def _run_cost(a: str, b: str) -> float:
    a, b = a.replace("w", "u").replace("y", "i"), b.replace("w", "u").replace("y", "i")
    row = [0.0]
    for at in range(len(b)):
        row.append(row[-1] + _glide(b, at))
    for i, vowel in enumerate(a):
        following = [row[0] + _glide(a, i)]
        for j, other in enumerate(b):
            swap = 0.0 if vowel == other else _VOWEL_COSTS.get("".join(sorted(vowel + other)), _FAR)
            following.append(min(row[j] + swap, row[j + 1] + _glide(a, i), following[j] + _glide(b, j)))
        row = following
    return row[-1]


def _glide(run: str, at: int) -> float:
    """The cost of a vowel that the other run lacks: little if it colours its neighbour, more if it is pronounced."""
    neighbours = run[max(0, at - 1) : at] + run[at + 1 : at + 2]
    return _GLIDE if any(vowel + run[at] in _ONE_SOUND for vowel in neighbours) else _HIATUS


_EXONYMS = exonyms()
