"""The language an article is written in, from its letters and its function words.

A text of fifty words has about twenty function words, and languages share few of them, so counting them tells the
language of news without a statistical model: a library such as lingua or langid needs 1 to 100 MB for the same answer.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from unicodedata import name

from index.article import Article, Kind

ENGLISH = "en"
_SAMPLE_CHARACTERS = 4000
_LEAST_WORDS = 5
_FEW_WORDS = 12
"""Words below which a text needs many function words to tell its language."""
_LEAST_SHARE = 0.05
_LEAST_SHARE_OF_FEW = 0.25
"""Function words among all words, below which the text is a list or a table and says nothing."""
_LEAST_OF_FEW = 2
"""Function words that a text of few words needs at least: one may be a word of English, as Dutch "met" is."""
_MARKED_SHARE = 0.12
"""Words with accents among all words, from which a text without known function words is not in English."""
_AHEAD = 1.25
"""Times the share of English that another language needs: names and quoted sentences have foreign words."""
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?|[^\W\d_]")
_ASCII_WORD = re.compile("[a-z]{2,}(?:'[a-z]+)?|[a-z]")
"""The same words of a text in small ASCII letters, in half the time."""
_QUOTED = re.compile(
    r"“[^“”]{20,}[”“]|„[^„“”]{20,}[“”]|«[^«»]{20,}»|»[^«»]{20,}«|”[^”]{20,}”|「[^「」]{10,}」|(?<!\w)\"[^\"]{20,}\"(?!\w)"
)
"""What somebody says, who may speak another language than the article is written in."""
_PARTICLE = re.compile(
    r"\b(?=[DdLlVvAaBbTtEeSsZz][aeiouln])"  # the first two letters of what follows: twice as fast
    r"(?:[Dd]e(?: la| las| los| l)?|[Dd]el|[Dd]ella|[Dd]i|[Dd]a|[Dd]os?|[Dd]as|[Dd]u|[Dd]es|[Vv]an(?: der| den| de)?"
    r"|[Vv]on(?: der)?|[Zz]u|[Ll]a|[Ll]e|[Ll]es|[Ll]os|[Ll]as|[Ee]l|[Aa]l|[Bb]in|[Tt]er|[Tt]en|[Ss]ur|en)"
    r"[ '’](?=[A-ZÀ-Þ])"
)
"""Small words in names, which occur in texts of every language."""
_ELIDED = re.compile("['’]")
_LEAST_CHARACTERS = 60
"""Characters of the body, below which the headline and the other paragraphs are read too."""
_BODY = frozenset((Kind.BODY,))
_OTHERS = frozenset((Kind.TITLE, Kind.STANDFIRST, Kind.CAPTION, Kind.CROSSHEAD))
_LIST = Path(__file__).with_name("function_words.txt")
_LISTED_SCRIPTS = frozenset(("LATIN", "CYRILLIC", "ARABIC"))
_LETTERS = {
    **{"ru": "ыэ", "uk": "їєґ", "be": "ў", "bg": "ъ", "sr": "ђћљњ", "mk": "ѓќѕ", "kk": "әұһ", "tg": "ҳҷӯ", "mn": "өү"},
    **{"fa": "پچژگ", "ur": "ٹڈڑے", "ckb": "ێۆڵڕە", "ps": "ټډړښې"},
}
"""Letters of Cyrillic and Arabic alphabets that few other languages have."""
_LETTER_WEIGHT = 0.3
_OF_SCRIPT = {
    "GREEK": "el",
    "HEBREW": "he",
    "ARMENIAN": "hy",
    "GEORGIAN": "ka",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
    "LAO": "lo",
    "KHMER": "km",
    "MYANMAR": "my",
    "DEVANAGARI": "hi",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
    "GUJARATI": "gu",
    "GURMUKHI": "pa",
    "MALAYALAM": "ml",
    "KANNADA": "kn",
    "SINHALA": "si",
    "ETHIOPIC": "am",
    "TIBETAN": "bo",
}
UNKNOWN = "und"
"""The ISO 639 code for a language that is not known; here one that is not English."""
_NAMES = {
    **{"en": "English", "fr": "French", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese"},
    **{"nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "pl": "Polish"},
    **{"cs": "Czech", "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish", "az": "Azerbaijani"},
    **{"ku": "Kurmanji", "sq": "Albanian", "hr": "Croatian, Bosnian or Serbian", "sl": "Slovene", "lt": "Lithuanian"},
    **{"et": "Estonian", "id": "Indonesian or Malay", "tl": "Filipino", "sw": "Swahili", "so": "Somali"},
    **{"vi": "Vietnamese", "ca": "Catalan", "eu": "Basque", "cy": "Welsh", "ga": "Irish", "af": "Afrikaans"},
    **{"ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian", "mk": "Macedonian"},
    **{"kk": "Kazakh", "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "ckb": "Sorani", "ps": "Pashto", "el": "Greek"},
    **{"he": "Hebrew", "hy": "Armenian", "ka": "Georgian", "ko": "Korean", "ja": "Japanese", "zh": "Chinese"},
    **{"th": "Thai", "lo": "Lao", "km": "Khmer", "my": "Burmese", "hi": "Hindi, Marathi or Nepali", "bn": "Bengali"},
    **{"ta": "Tamil", "te": "Telugu", "gu": "Gujarati", "pa": "Punjabi", "ml": "Malayalam", "kn": "Kannada"},
    **{"si": "Sinhala", "am": "Amharic or Tigrinya", "bo": "Tibetan", "lv": "Latvian", "is": "Icelandic"},
    **{"mt": "Maltese", "gl": "Galician", "lb": "Luxembourgish", "eo": "Esperanto", "uz": "Uzbek", "tg": "Tajik"},
    **{"ky": "Kyrgyz", "mn": "Mongolian", "mg": "Malagasy", "ht": "Haitian Creole", "ha": "Hausa"},
    **{"gd": "Scottish Gaelic", "und": "another language than English"},
}


def language_of(article: Article) -> str | None:
    """The ISO 639 code of the language an article's body is written in; None if the text does not tell."""
    return detect_language(_sample(article))


def is_english(article: Article) -> bool:
    """Whether English rules apply: the article is in English, or too short to tell."""
    return language_of(article) in (None, ENGLISH)


def other_language(article: Article) -> str | None:
    """The English name of the language of an article that is not in English; None for one that is or may be."""
    code = language_of(article)
    return None if code in (None, ENGLISH) else language_name(code)


def language_name(code: str) -> str:
    """The English name of a language by its code; the code itself if it is not one that is detected."""
    return _NAMES.get(code, code)


def detect_language(text: str) -> str | None:
    """The ISO 639 code of the language of most of a text; None if the text does not tell.

    Words in quotation marks do not count if there are enough others, nor do particles of names.

    Args:
        text: any text; its first 4,000 characters are read.
    """
    return _detect(text[:_SAMPLE_CHARACTERS])


@lru_cache(maxsize=4)
def _detect(text: str) -> str | None:
    """The same of a sample; quotations, figures and dates of an article ask one after the other."""
    words = _words(_QUOTED.sub(" ", text))
    if len(words) < _FEW_WORDS:
        words = _words(text)
    script = _script(words)
    if script not in _LISTED_SCRIPTS:
        return _OF_SCRIPT.get(script)
    if len(words) < _LEAST_WORDS:
        return None if script == "LATIN" or not words else UNKNOWN
    # no English name in Russian is a word of it
    words = [word for word in words if (word[0] < "\x80" and script == "LATIN") or _script_of(word[0]) == script]
    shares = _shares(words)
    if script != "LATIN":
        return _by_letters(words, shares)
    english = shares.pop(ENGLISH, 0.0)
    best = max(shares, key=shares.__getitem__, default=UNKNOWN)
    least = _LEAST_SHARE
    if 0 < len(words) < _FEW_WORDS:
        least = max(_LEAST_SHARE_OF_FEW, _LEAST_OF_FEW / len(words))
    if shares.get(best, 0.0) >= max(least, _AHEAD * english):
        return best
    if english >= _LEAST_SHARE:
        return ENGLISH
    return UNKNOWN if len(words) >= _FEW_WORDS and _is_marked(words) else None


def _by_letters(words: list[str], shares: dict[str, float]) -> str:
    """The language with the most function words, words with its own letters counted in part."""
    for code, letters in _LETTERS.items():
        if own := sum(not set(letters).isdisjoint(word) for word in words):
            shares[code] = shares.get(code, 0.0) + _LETTER_WEIGHT * own / len(words)
    return max(shares, key=shares.__getitem__, default=UNKNOWN)


def _words(text: str) -> list[str]:
    plain = _PARTICLE.sub("", text).lower()
    return (_ASCII_WORD if plain.isascii() else _WORD).findall(plain)


def _is_marked(words: list[str]) -> bool:
    """Whether many words have accents, as in languages whose function words are not listed."""
    return sum(not word.replace("’", "'").isascii() for word in words) >= _MARKED_SHARE * len(words)


def _sample(article: Article) -> str:
    """The beginning of the body; site text is often in another language than the article.

    An article without a body has only what is in its other paragraphs.
    """
    parts: list[str] = []
    length = 0
    for kinds in (_BODY, _OTHERS):
        for paragraph in article.paragraphs:
            if paragraph.kind in kinds and length < _SAMPLE_CHARACTERS:
                parts.append(article.text[paragraph.start : min(paragraph.end, paragraph.start + _SAMPLE_CHARACTERS)])
                length += len(parts[-1])
        if length >= _LEAST_CHARACTERS:
            break
    return "\n".join(parts)


def _shares(words: Iterable[str]) -> dict[str, float]:
    """For each language, its function words as a share of all words."""
    languages = _function_words()
    total = 0
    counts: Counter[str] = Counter()
    for word, times in Counter(words).items():
        if len(word) == 1 and word not in languages:
            continue
        total += times
        codes = languages.get(word)
        if codes is None and ("'" in word or "’" in word):
            codes = languages.get(_ELIDED.split(word)[0])
        for code in codes or ():
            counts[code] += times
    return {code: count / total for code, count in counts.items()} if total else {}


def _script(words: Iterable[str]) -> str:
    """The script of most letters, by their Unicode names; Japanese if there is one kana to ten Chinese signs."""
    letters = "".join(words)
    if 2 * len(letters.encode("ascii", "ignore")) > len(letters):  # nearly all texts: no name need be looked up
        return "LATIN"
    counts: Counter[str] = Counter()
    for letter, times in Counter(letters).items():
        counts[_script_of(letter)] += times
    kana = counts["HIRAGANA"] + counts["KATAKANA"]
    if kana and 10 * kana > counts["CJK"]:
        counts["HIRAGANA"], counts["CJK"] = kana + counts["CJK"], 0
    return counts.most_common(1)[0][0] if counts else ""


@cache
def _script_of(letter: str) -> str:
    return "LATIN" if letter.isascii() else name(letter, "").partition(" ")[0]


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """For each function word the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        code, colon, words = line.partition(": ")
        if colon and not line.startswith("#"):
            for word in dict.fromkeys(words.split()):
                found[word] = (*found.get(word, ()), code)
    return found
