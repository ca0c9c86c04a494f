"""Terms that a written word adds to the index: the word after an elision, a Turkish stem, an acronym.

They have the position of the whole word, like the parts of a compound, so that a search for either finds it.
"""

import re

CAPITAL_WORDS = frozenset(
    """ACT AID AIDS ALL AM AN AND ANY ARE AS AT BE BUT BY CAN CARE DID DO FOR GO HAD HAS HE HER HIM HIS HOW ICE IF IN IS
    IT ITS MAY ME MY NEW NO NOR NOT NOW OF OFF ON ONE OR OUR OUT PM SHE SO START THE TO TOO TWO UP US WAS WE WHO WHY
    YET YOU""".split()
)
"""Acronyms that would read as a small word without their capitals; they are terms of their own, in capitals."""

_APOSTROPHE = "['’ʼ]"
# French, Italian and Catalan: articles, prepositions and conjunctions before a vowel
_ELIDED = (
    "l|d|j|m|t|n|s|c|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu"
    "|un|dell|all|dall|nell|sull|coll|quell|quest|bell|gl|sant|anch|dov|com|cos|senz|tutt|mezz|vent|quand"
)
_AFTER_ELISION = re.compile(rf"(?:{_ELIDED}){_APOSTROPHE}(?P<word>\w[^\W\d_].*)", re.IGNORECASE)
# Turkish: case endings after a proper name
_TURKISH_ENDING = (
    "[dt][ae](?:n|ki|yken)?|[dt][ıiuü]r?|y?l[ae]|[ns][ıiuü](?:n|n[ae]|nd[ae]n?)?|n[ıiuü]n|[yn][ae]|[yn][ıiuü]"
    "|l[ae]r(?:[ıi]n?)?|l[ıiuü]k?|c[ae]"
    "|(?<=[^aeıioöuüAEIİOÖUÜ].)(?:[ıiuü](?:n|nd[ae]n?|n[ae]|m[ıiuü]z)?|[ae])"  # after a consonant: Sana’a is a name
)
_BEFORE_ENDING = re.compile(rf"(?P<word>[^\W\d_a-zçğıöşü]\w*\w\w){_APOSTROPHE}(?:{_TURKISH_ENDING})")
# quick: apostrophes are rare, and most are those of a genitive or of don't, we're, they'd
_MAY_HAVE_PARTS = re.compile(rf"{_APOSTROPHE}(?!(?:[stdm]|re|ve|ll)\b)(?<=\w.)\w", re.IGNORECASE)
_CAPITALS = re.compile("[A-Z]{2,}")
_ACRONYM = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(CAPITAL_WORDS, key=len, reverse=True))})(?![\w'’])")


def may_have_parts(text: str) -> bool:
    """Whether a text has words that may add other terms; quick, with a few false alarms."""
    return has_capital_word(text) or may_have_elisions(text)


def may_have_elisions(text: str) -> bool:
    """Whether a text has a word with an apostrophe that may hold another; quick, with a few false alarms."""
    return ("'" in text or "’" in text) and bool(_MAY_HAVE_PARTS.search(text))


def has_capital_word(text: str) -> bool:
    """Whether a text has one of the acronyms that would read as a small word."""
    # capitals in a row are rare and quickly found: 3 instead of 12 microseconds for a paragraph
    return not CAPITAL_WORDS.isdisjoint(_CAPITALS.findall(text)) and bool(_ACRONYM.search(text))


def word_part(word: str) -> tuple[int, int] | None:
    """The characters of a written word that are a word by themselves: start and end, or None.

    "d’Israël" holds "Israël", "Diyarbakır’ın" holds "Diyarbakır"; "don’t" and "O’Neill" are one word.
    """
    if "'" not in word and "’" not in word and "ʼ" not in word:
        return None
    match = _AFTER_ELISION.fullmatch(word) or _BEFORE_ENDING.fullmatch(word)
    return match.span("word") if match else None
