"""Recognises the names of organizations, which are never split into family and given names."""

import re
import unicodedata

from index.citing.ascii_letters import to_ascii
from index.english.given_names import GIVEN_NAMES
from index.english.places import DEMONYMS
from index.english.word_lists import word_list

# a byline with one of these words names a body, not a person
_BODY_WORDS = frozenset(
    "agency agencies news press staff desk bureau team newsroom editorial editors editor correspondent correspondents"
    " reporter reporters writers contributors associated network service services ministry council office group"
    " university institute committee commission foundation organization organisation association union center centre"
    " media times post herald tribune gazette radio tv television broadcasting court police department international"
    " agence presse report watch board company corporation inc ltd authority federation society trust museum library"
    " academy parliament senate government embassy alliance coalition project programme program campaign league"
    " ministère ministerio ministerium observatory crescent helmets nations partners brothers bros collective"
    " ambulance defenders volunteers archives laboratory secretariat bundesbank".split()
)
# English names of people hold none of these; "y", "e" and "i" join the family names of one person
_BODY_JOINTS = frozenset("of for and the to with without sans sin ohne".split())
# Adjectives that begin the names of bodies and are not given names: "World Bank", "United Nations", "European Union"
_BODY_OPENERS = frozenset("world united european global national federal central royal arab".split()) | DEMONYMS
ORGANIZATION_WORDS = word_list("organization_words")
"""Last words of names of organizations, in small letters."""
_SURNAMES = frozenset("star king post bar crew front fire street church guard summit sun".split())
"""Words of organizations that are family names too: after a given name they name a person."""


def is_organization(words: list[str], *, person: bool = False) -> bool:
    """Whether words are not a person's name: one word, a word such as "Agency", digits or signs, no capitals.

    Args:
        words: the words of the name.
        person: True if it is known to be a person's name.
    """
    if len(words) < 2 or len(words) > 7:
        return True
    if any(char.isdigit() or char in "/@|&():" for word in words for char in word):
        return True
    # the order of names in scripts without case is not known
    if not any(unicodedata.category(char) == "Lu" for word in words for char in word[:1]):
        return True
    return not person and _has_words_of_a_body([word.lower().strip(".") for word in words], words)


def is_given_name(word: str) -> bool:
    """Whether the word is a common given name in some language."""
    return word.lower() in GIVEN_NAMES or to_ascii(word).lower() in GIVEN_NAMES


def is_acronym(word: str) -> bool:
    """Whether a word in capitals is an outlet's or agency's initials: "BBC", "UN", "AFP"."""
    letters = word.lower()
    is_spoken = any(char in "aeiouy" for char in to_ascii(letters))
    return word.isupper() and (letters in ORGANIZATION_WORDS or (len(word) > 2 and word.isalpha() and not is_spoken))


def _has_words_of_a_body(lower: list[str], words: list[str]) -> bool:
    if any(word in _BODY_WORDS or word in _BODY_JOINTS for word in lower):
        return True
    if re.fullmatch(r"[A-Z]{2,5}", words[0]) and is_acronym(words[0]):  # "UN Women", "BBC Arabic"
        return True
    is_person_first = is_given_name(words[0]) or "." in words[0]
    is_word_of_body = lower[-1] in ORGANIZATION_WORDS and (len(lower[-1]) > 3 or words[-1].isupper())  # "UN", not "Un"
    if is_word_of_body and not (is_person_first and lower[-1] in _SURNAMES):
        return True
    return lower[0] in _BODY_OPENERS and not is_given_name(words[0]) and len(words) > 1 and _is_plain_noun(lower[-1])


def _is_plain_noun(word: str) -> bool:
    """Whether a last word has the form of a common noun in the plural or of a group, which few family names have."""
    return word in ORGANIZATION_WORDS or word.endswith(("ion", "ment", "ity", "ists", "ers", "ians", "cross"))
