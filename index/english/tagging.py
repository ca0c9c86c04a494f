"""Which part a word plays: by its form, then by its neighbours."""

import re

from index.english.cue_tagging import cue
from index.english.cue_verbs import CUES, NOUN_TOO
from index.english.given_names import GIVEN_NAMES
from index.english.role_words import PARTICLES
from index.english.verb_tagging import base_verb, gerund, past, verb
from index.english.word_classes import ADVERBIAL_LY, NOUNS_IN_ED, NOUNS_IN_ING, TAGS

BY_FORM: dict[str, str] = (
    TAGS | {word: "c" for word in CUES if TAGS.get(word, "v") in "vbg"} | {mark: mark for mark in ",;:()"}
)
_PUNCTUATION = {"–": "-", "—": "-", "―": "-", "-": "-", "[": "(", "]": ")", "|": "|", "%": "n"}
_AL = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ul|bin|ibn|abu|d|o|de|ben)[-’'`][A-Z]")
_THINGS = frozenset("anything nothing something everything".split())
_UNSETTLED_NOUNS = PARTICLES | _THINGS | {"first", "long"}
_CLITICS = {"s": "s", "t": "R", "d": "X", "m": "X", "ll": "X", "ve": "X", "re": "X"}


def tag_of(raw: str, initial: bool) -> str:
    """The tag by form alone of a word that BY_FORM lacks; `initial`: its capital may be only the sentence's."""
    first = raw[0]
    word = raw.lower()
    if first.isalpha():
        if first.isupper():
            return _capitalised(raw, word, initial)
        return _lower(raw, word)
    if first.isnumeric() or first in "$£€":
        return "n" if word.endswith("-old") else "0"
    if first in "'’":
        return _CLITICS.get(word[1:], "s")
    if first in "@#":
        return "N"
    if first == ".":
        return raw if raw == "." else "…"
    if raw.startswith("--"):
        return "-"
    return _PUNCTUATION.get(raw, raw)


def _capitalised(raw: str, word: str, initial: bool) -> str:
    known = TAGS.get(word, "") if word != "may" else "M"
    if known == "M" or word == "i" or (known == "P" and initial):
        return known
    if known and known in "CBSTWP" and not (raw.isupper() and len(raw) > 1):
        return known
    if not initial or (raw.isupper() and len(raw) > 2):
        return "N"
    if known and known not in "vb":
        return known
    return "N" if word in GIVEN_NAMES else _first_word(word, known)


def _first_word(word: str, known: str) -> str:
    """The tag of a sentence's first word that is neither a known name nor in a closed class."""
    if word in CUES and CUES[word].form != "base" and word not in NOUN_TOO:
        return "c"
    if known == "v":
        return "v"
    if word.endswith("ing") and word not in NOUNS_IN_ING:
        return "g"
    if word.endswith("ly") and word not in ADVERBIAL_LY:
        return "R"
    return "d" if word.endswith("ed") and len(word) > 4 and word not in NOUNS_IN_ED else "N"


def _lower(raw: str, word: str) -> str:
    if word.endswith("ed") and len(word) > 3:
        return "n" if "-" in word or word in NOUNS_IN_ED else "d"
    if word.endswith("ing") and len(word) > 4:
        return "n" if "-" in word or word in NOUNS_IN_ING else "g"
    if word.endswith("ly") and word not in ADVERBIAL_LY and "-" not in word:
        return "R"
    return "N" if _AL.match(raw) else "n"


def in_context(words: list[str], tags: list[str]) -> None:
    """Settles in place, from left to right, what the form alone left open: cues, participles, 'her', possessives."""
    tags.append(".")  # so that every token has a next one
    for at, tag in enumerate(tags):
        if tag in "N,.DI" or (tag == "n" and words[at][-1] != "s" and words[at] not in _UNSETTLED_NOUNS):
            continue
        before = tags[at - 1] if at else "."
        if tag in _SETTLED_BY:
            tags[at] = _SETTLED_BY[tag](words, tags, at, before)
        elif tag == "X" and before == "I" and words[at - 1] == "to":
            tags[at - 1] = "O"
        elif words[at] == "will" and before in ".Q" and tags[at + 1] == "N" and tags[at + 2 : at + 3] in (["c"], [","]):
            tags[at] = "N"  # "Will Moy said"
    tags.pop()


def _noun(words: list[str], tags: list[str], at: int, before: str) -> str:
    if words[at] in PARTICLES and tags[at + 1] == "N":
        return "N"
    word = words[at]
    if word in _THINGS:
        return "S" if tags[at + 1] == "N" else "n"  # "something Ana Moss denies"
    if word == "long" and before in "XR" and tags[at + 1] in "cdv":  # "have long warned"
        return "R"
    relative = before in "WP" or (before == "T" and at > 1 and tags[at - 2] in "nN" and tags[at + 1] in "DoNP")
    if relative and word.endswith("s") and not word.endswith("ss"):  # "which helps", "the firm that owns her songs"
        return "v"
    if (
        word.endswith("s")
        and not word.endswith("ss")
        and _takes_object(words, tags, at, before)
        and before in "nN"
        and not words[at - 1].endswith("s")
    ):  # "the advert targets a rival", "the Hama advert targets Lind"
        return "v"
    if word.endswith("s") and before in "N," and words[at + 1 : at + 2] and words[at + 1] in _WITH_VERB:
        return "v"
    return "R" if word == "first" and tags[at + 1] in "cd" and before in "NnP," else "n"


def _takes_object(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether an object follows a form in -s, so that it is the verb: "the advert targets a rival"."""
    if tags[at + 1] in "Do" or _THINGS.intersection(words[at + 1 : at + 2]):
        return True
    return tags[at + 1] == "N" and before == "n" and at > 1 and tags[at - 2] in "nND"


def _number(words: list[str], tags: list[str], at: int, before: str) -> str:
    return "N" if words[at] in PARTICLES and before == "N" == tags[at + 1] else "0"  # Erik ten Broek


def _possessive(words: list[str], tags: list[str], at: int, before: str) -> str:
    is_verb = at > 0 and (before in "PWT" or words[at - 1] in _IS_AFTER) and words[at] != "'"
    return "X" if is_verb else "s"


def _month(words: list[str], tags: list[str], at: int, before: str) -> str:
    if words[at] in _GIVEN_TOO and tags[at + 1] == "N" and before not in "I0D":  # "Jan Ness", "April Moe"
        return "N"
    if before == "s" and tags[at + 1] in "nN":  # the radio's Today programme
        return "N"
    if words[at] == "may" and before == "M" and words[at - 1] in _GIVEN_TOO and tags[at + 1] in ",cvX":
        tags[at - 1] = "N"  # April May, a dancer, said
        return "N"
    if words[at] == "may" and before not in "I0":  # "Theresa May", "May said", "May we ask?"
        return "X" if tags[at + 1] == "P" else "N" if before == "N" or tags[at + 1] in "cvXs" else "M"
    return "M"


_WITH_VERB = frozenset("down up off".split())
"""Words after a verb in -s that no noun has after it: "the minister, Erik Moe, plays down concerns"."""
_GIVEN_TOO = frozenset("jan april may june august".split())
_IS_AFTER = frozenset("here what where how there that who it he she".split())


_SETTLED_BY = {
    "n": _noun, "0": _number, "M": _month, "s": _possessive,
    "v": verb, "c": cue, "b": base_verb, "d": past, "g": gerund,
}  # fmt: skip
