"""Which part a word plays: by its form, then by its neighbours."""

import re

from index.english.cue_verbs import CUES, NOUN_TOO
from index.english.given_names import GIVEN_NAMES
from index.english.role_words import PARTICLES
from index.english.word_classes import ADVERBIAL_LY, BE, NOUNS_IN_ED, NOUNS_IN_ING, TAGS

BY_FORM: dict[str, str] = (
    TAGS | {word: "c" for word in CUES if TAGS.get(word, "v") in "vbg"} | {mark: mark for mark in ",;:()"}
)
_PUNCTUATION = {"–": "-", "—": "-", "-": "-", "[": "(", "]": ")", "|": "|", "%": "n"}
_AL = re.compile(r"(?:al|el|an|ar|as|ash|at|ad|az|ul|bin|ibn|abu|d|o|de|ben)[-’'`][A-Z]")
_UNSETTLED_NOUNS = PARTICLES | {"first"}
_CLITICS = {"s": "s", "t": "R", "d": "X", "m": "X", "ll": "X", "ve": "X", "re": "X"}
_SUBJECTS = frozenset("PWX")


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
    known = TAGS.get(word, "")
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
    """The tag of a sentence's first word that is no known name and of no closed class."""
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
    tags.pop()


def _noun(words: list[str], tags: list[str], at: int, before: str) -> str:
    if words[at] in PARTICLES and tags[at + 1] == "N":
        return "N"
    word = words[at]
    if (
        word.endswith("s")
        and not word.endswith("ss")
        and (tags[at + 1] in "Do" or (tags[at + 1] == "N" and before == "n" and at > 1 and tags[at - 2] in "nND"))
        and before in "nN"
        and not words[at - 1].endswith("s")
    ):  # "the advert targets a rival", "the Hama advert targets Lind"
        return "v"
    if word.endswith("s") and before in "N," and words[at + 1 : at + 2] and words[at + 1] in _WITH_VERB:
        return "v"
    return "R" if word == "first" and tags[at + 1] in "cd" and before in "NnP," else "n"


def _verb(words: list[str], tags: list[str], at: int, before: str) -> str:
    if before == "D" and words[at - 1] in _ARTICLES:
        return "n"
    return "e" if before in "nN" and words[at + 1 : at + 2] == ["by"] else "v"


def _possessive(words: list[str], tags: list[str], at: int, before: str) -> str:
    is_verb = at > 0 and (before in "PWT" or words[at - 1] in _IS_AFTER) and words[at] != "'"
    return "X" if is_verb else "s"


def _gerund(words: list[str], tags: list[str], at: int, before: str) -> str:
    return "n" if before in "Ds" and tags[at + 1] in "nN" else "g"


def _month(words: list[str], tags: list[str], at: int, before: str) -> str:
    if words[at] in _GIVEN_TOO and tags[at + 1] == "N" and before != "I":  # "Jan Ness", "April Moe"
        return "N"
    return "X" if words[at] == "may" and before not in "I,M0" else "M"


_WITH_VERB = frozenset("down up off".split())
"""Words after a verb in -s that no noun has after it: "the minister, Erik Moe, plays down concerns"."""
_GIVEN_TOO = frozenset("jan april may june august".split())
_IS_AFTER = frozenset("here what where how there that who it he she".split())


def _cue(words: list[str], tags: list[str], at: int, before: str) -> str:
    word = words[at]
    form = CUES[word].form
    following = tags[at + 1]
    if form == "gerund":
        auxiliary = words[at - 2] if before == "R" and at > 1 else words[at - 1] if at else ""
        if auxiliary in BE and auxiliary not in ("be", "been", "being"):
            return "V"
        return "n" if before in "Ds" and following != "T" else "G"
    if word in ("put", "puts"):
        return "V" if words[at + 1 : at + 2] == ["it"] else "b" if before == "I" else "v"
    if form == "past":
        return _past_cue(words, tags, at, before)
    if before in "Ds0" or (following == "I" and words[at + 1] == "of"):
        return "n"
    if before in _SUBJECTS or (at > 1 and before == "R" and tags[at - 2] in _SUBJECTS):
        return "V"
    if before == "I" and words[at - 1] == "to" and form == "base":
        tags[at - 1] = "O"
        return "i"
    if word not in NOUN_TOO:
        return "V"
    if form == "third":
        return _third_person(words, at, before, following)
    plural = before in "nN" and words[at - 1].endswith(("s", "people", "men"))
    return "V" if plural and following in "TPDNo:" else "n"


def _third_person(words: list[str], at: int, before: str, following: str) -> str:
    """Whether "claims", "calls" is the verb or the plural of the noun."""
    if before in "N)R," and (following in "TPDNoQ:," or words[at + 1 : at + 2] in (["for"], ["to"])):
        return "V"
    singular = before == "n" and not words[at - 1].endswith("s")
    return "V" if singular and following in "TPDo" else "n"


def _past_cue(words: list[str], tags: list[str], at: int, before: str) -> str:
    if _is_attributive(words, tags, at, before):
        return "n"
    auxiliary = words[at - 1] if at else ""
    if before == "R" and at > 1:
        auxiliary = words[at - 2]
    if auxiliary in BE:
        return "E"
    if at == 0 or before in ".S":  # "Asked about it, ...", "when asked"
        return "V" if tags[at + 1] == "N" else "e"
    if before in "nN" and words[at + 1 : at + 2] == ["by"] and words[at] not in ("said", "wrote", "told"):
        return "e"
    if words[at] in _PARTICIPLES and auxiliary not in _HAVE:
        return "e"
    if words[at] in _NAMED and before in "nN" and _ends_with_name(tags, at + 1):
        return "e"
    return "V"


def _is_attributive(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether the past form of a cue stands before the noun it describes: "the reported theft"."""
    if before == "s":
        return not (words[at] == "said" or tags[at + 1] in "PTM")  # "Moody's said", "Moody's warned it might"
    if before == "I" or (before == "D" and words[at - 1] not in _ALONE):
        return True
    if before == "0":
        return tags[at + 1] in "nN"
    return before == "C" and words[at] in _ATTRIBUTIVE and tags[at + 1] == "n"


_ATTRIBUTIVE = frozenset("alleged reported proposed promised suspected acknowledged".split())
_ALONE = frozenset(
    "most many some several all both few those these this that another each one either neither half whatever".split()
)
_ARTICLES = frozenset("a an the his her their its my our".split())
_PARTICIPLES = frozenset("known shown seen written sworn foreseen drawn given forgotten mistaken".split())
_NAMED = frozenset("called dubbed named titled entitled termed labeled labelled branded".split())
_HAVE = frozenset("have has had having 've ’ve 'd ’d haven hasn hadn".split())


def _ends_with_name(tags: list[str], at: int) -> bool:
    """Whether only a name follows: "a firm called Bergen Oil,"."""
    if tags[at] == "q":
        return True
    while tags[at] == "N":
        at += 1
    return tags[at] in ",.)-VvX" and tags[at - 1] == "N"


def _base_verb(words: list[str], tags: list[str], at: int, before: str) -> str:
    if before in _SUBJECTS or (before == "R" and at > 1 and tags[at - 2] in _SUBJECTS):
        return "v"
    if before == "I" and words[at - 1] == "to":
        tags[at - 1] = "O"
        return "i"
    plural = before in "nN" and words[at - 1].endswith(("s", "people", "men"))
    return "v" if plural and tags[at + 1] in "TPDNoI" else "n"


def _past(words: list[str], tags: list[str], at: int, before: str) -> str:
    if before in "Ds0" and tags[at + 1] in "nNds0gcb":
        return "n"
    if at == 0 or before in ".Q":
        return "N" if tags[at + 1] in "cvX" else "e"
    auxiliary = words[at - 1] if at else ""
    if before == "R" and at > 1:
        auxiliary = words[at - 2]
    if auxiliary in BE or (before in "nN" and at + 1 < len(words) and words[at + 1] == "by"):
        return "e"
    return "n" if before in "I" and tags[at + 1] in "nN" else "d"


_SETTLED_BY = {
    "n": _noun, "v": _verb, "c": _cue, "b": _base_verb, "d": _past, "s": _possessive, "g": _gerund, "M": _month,
}  # fmt: skip
