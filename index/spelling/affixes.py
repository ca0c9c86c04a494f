"""Forms of words in languages that join small words or case endings to them: Hebrew, Arabic, Persian, Russian, Korean.

English does without; a word in Latin letters has no such forms here. The forms are wider than each language, as they
are only looked up among the words of a corpus. They follow the grammars of the languages: Hebrew formative letters,
Arabic conjunctions and prepositions of one letter, Persian plurals, the case endings of East Slavic nouns and
adjectives, Korean postpositions.
"""

import re

from index.spelling.names import fold as folded

_HEBREW = re.compile("[\u05d0-\u05ea]{3,}")
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3]{3,}")
_CYRILLIC = re.compile("[\u0400-\u04ff]{4,}")
_HANGUL = re.compile("[\uac00-\ud7a3]{2,}")
_HEBREW_PREFIXES = "ה ו ב ל מ ש כ וה וב ול ומ וש וכ שה שב של שמ מה בה לה כש כשה ושה ומה".split()
_HEBREW_ARTICLES = ("ה", "ו", "וה", "שה")
"""The prefixes that are taken off: a word that begins with one of the other letters is most often a word by itself."""
_ARABIC_PREFIXES = "و ف ب ك ل وب ول وال فال بال كال لل ولل وبال".split()
_ARABIC_ARTICLES = ("وال", "فال", "بال", "كال", "لل", "ولل", "وبال")
_PERSIAN_SUFFIXES = ("ها", "های", "هایی", "هاي")
_CASE_ENDINGS = """а я у ю ы и і ї е є ё о ом ем ём єм ою ею єю ой ей ам ям ами ями ах ях ові еві єві ов ев ів їв ого
    его ому ему им ым их ых ими ыми ий ый ая яя ое ее ые ие ую юю""".split()
_FOLDED_ENDINGS = tuple(dict.fromkeys(map(folded, _CASE_ENDINGS)))
_OF_SURNAMES = ("ов", "ев", "ів")
"""Endings that a surname has by itself: Соколов is no plural of сокол."""
_LEAST_STEM = 3
_POSTPOSITIONS = """은 는 이 가 을 를 의 에 에서 에게 께 께서 로 으로 와 과 도 만 까지 부터
    보다 처럼 이나 나 라고 이라고 하고 이며 이다 에는 에도 에서는 에서도 으로는 로는 으로부터 로부터 와의
    과의 과는 와는 들 들이 들은 들을 들의 들에 이었다 였다""".split()


def affixed_forms(fold: str, *, name: bool) -> set[str]:
    """Words that may be forms of a folded word in Hebrew, Arabic, Persian or Cyrillic letters; else none.

    Args:
        fold: a folded word.
        name: whether it is a name, which has no plural.
    """
    if fold.isascii():
        return set()
    if _HEBREW.fullmatch(fold):
        bases = {fold, *_without(fold, _HEBREW_ARTICLES)}
        return {prefix + base for base in bases for prefix in ("", *_HEBREW_PREFIXES)} - {fold}
    if _ARABIC.fullmatch(fold):
        bases = {fold, *_without(fold, _ARABIC_ARTICLES)}
        bases |= {base.removesuffix(suffix) for base in bases for suffix in _PERSIAN_SUFFIXES if len(base) > 4}
        forms = {prefix + base for base in bases for prefix in ("", *_ARABIC_PREFIXES)}
        return (forms | {base + suffix for base in bases for suffix in _PERSIAN_SUFFIXES}) - {fold}
    if _CYRILLIC.fullmatch(fold):
        return _cases(fold, name) - {fold}
    return set()


_KURDISH_ENDINGS = ("ê", "î", "ên")


def kurdish_forms(fold: str) -> list[tuple[str, str]]:
    """Folds of words that may be this one with a Kurdish case ending, each with the ending: Diyarbekirê.

    Args:
        fold: a folded word in Latin letters; other languages do not have endings with these marks.
    """
    return [(fold + folded(end), end) for end in _KURDISH_ENDINGS] if fold.isascii() and len(fold) > 3 else []


def without_postposition(term: str) -> str | None:
    """A Korean word without its postposition, or the word itself; None for other words and for a postposition.

    Args:
        term: a word as a term, composed.
    """
    if not _HANGUL.fullmatch(term) or term in _POSTPOSITIONS:
        return None
    ends = [end for end in _POSTPOSITIONS if term.endswith(end) and len(term) - len(end) > 1]
    return term.removesuffix(max(ends, key=len)) if ends else term


def _without(word: str, prefixes: tuple[str, ...]) -> list[str]:
    """The word without each of the prefixes that it has, if three letters are left."""
    return [word.removeprefix(p) for p in prefixes if word.startswith(p) and len(word) - len(p) >= _LEAST_STEM]


def _cases(fold: str, name: bool) -> set[str]:
    endings = [end for end in _FOLDED_ENDINGS if not (name and end in _OF_SURNAMES)]
    stems = {fold, *(fold.removesuffix(end) for end in endings if fold.endswith(end))}
    for closed, opened in (("ів", "єв"), ("ів", "ов")):  # Київ, Києва; Харків, Харкова
        stems |= {stem.removesuffix(closed) + opened for stem in stems if stem.endswith(closed)}
        stems |= {stem.removesuffix(opened) + closed for stem in stems if stem.endswith(opened)}
    return {stem + end for stem in stems if len(stem) >= _LEAST_STEM for end in ("", *endings)}
