"""The case of headlines: the one a style asks for, and the one the article's headline has."""

import re
from collections.abc import Container
from enum import Enum

# Words that title case leaves small: articles, co-ordinating conjunctions and prepositions of any length (MLA 9, 2.90;
# Chicago 17, 8.159). First and last words have a capital whatever they are.
SMALL_WORDS = frozenset(
    "a an the and but or nor for so yet at by in of on to up as if off per via from with than about above across after"
    " against along amid among around before behind below beneath beside between beyond despite down during except"
    " inside into like near onto outside over past since through throughout toward towards under until upon within"
    " without".split()
)
APA_SMALL_WORDS = frozenset(word for word in SMALL_WORDS if len(word) <= 3)
"""Those of three letters or fewer: the only words that APA leaves small (APA 7, 6.17)."""
_NEW_START = (":", "?", "!", "—", "?”", "!”", "?’", "!’")
"""Characters that end a word of a headline and give the next word a capital in any case."""
_EDGE_SIGNS = "“”‘’\"'([{)]},.:;!?"
_FULL_CAPITALS = 5
"""Letters from which a word in capitals is more likely a word than the initials of a body."""


class HeadlineCase(Enum):
    """How a style writes headlines."""

    SENTENCE = "sentence case"
    TITLE = "title case"


def case_of(title: str) -> HeadlineCase | None:
    """The case of a headline; None if its words do not show it (all capitals, or too few that could have either)."""
    words = [word.strip(_EDGE_SIGNS) for word in title.split()[1:]]
    told = [word for word in words if word[:1].isalpha() and word.lower() not in SMALL_WORDS]
    if len(told) < 3 or title.isupper():
        return None
    capitals = sum(word[0].isupper() for word in told)
    if capitals == len(told):
        return HeadlineCase.TITLE
    # names have capitals in either case
    return HeadlineCase.SENTENCE if capitals <= len(told) / 2 else None


def capitals_remark(title: str) -> str:
    """A remark where a headline of several words is in capitals, wholly or in part; else an empty text."""
    words = title.split()
    if len(words) > 1 and title.isupper():
        return "the headline is in capitals, as published"
    shouted = sum(word.isupper() and len(word.strip(_EDGE_SIGNS)) >= _FULL_CAPITALS for word in words)
    return "the headline is in capitals in part, as published" if shouted > 1 else ""


def case_remarks(title: str | None, wanted: HeadlineCase) -> tuple[str, ...]:
    """A remark where the headline stays as published though the style wants another case."""
    found = case_of(title) if title else None
    if found is None or found is wanted:
        return ()
    return (f"the headline is in {found.value}, as published; the style wants {wanted.value}",)


def recased(title: str, wanted: HeadlineCase, text: str, small: Container[str] = SMALL_WORDS) -> str:
    """The headline in the case that a style wants, each word as the article's own text writes it.

    Args:
        title: the headline as published.
        wanted: the case of the style.
        text: the article's text; a word that has a capital throughout, also inside sentences, is a name.
        small: the words that title case leaves small.
    """
    if wanted is HeadlineCase.SENTENCE and _is_in_sentence_case(title):
        return title
    words = title.split(" ")
    return " ".join(
        _recased_word(word, at == 0 or words[at - 1].endswith(_NEW_START), at == len(words) - 1, wanted, text, small)
        for at, word in enumerate(words)
    )


def _is_in_sentence_case(title: str) -> bool:
    """Whether a word that title case would capitalise is small, so that the capitals are those of names."""
    words = [word.strip(_EDGE_SIGNS) for word in title.split()[1:]]
    return any(word[:1].islower() and word not in SMALL_WORDS and not _has_inner_capital(word) for word in words)


def _has_inner_capital(word: str) -> bool:
    return any(char.isupper() for char in word[1:])  # "iPhone"


def _recased_word(word: str, first: bool, last: bool, wanted: HeadlineCase, text: str, small: Container[str]) -> str:
    core = word.strip(_EDGE_SIGNS)
    if not core or "." in core or (_has_inner_capital(core) and not core.isupper()):  # "U.S.", "iPhone"
        return word
    own = _own_spelling(core, text)
    if own != core.lower():
        return word.replace(core, own)
    if wanted is HeadlineCase.TITLE and (first or last or core.lower() not in small):
        return word.replace(core, own[:1].upper() + own[1:])
    return word.replace(core, own[:1].upper() + own[1:] if first else own)


def _own_spelling(word: str, text: str) -> str:
    """How the running text writes a word: in small letters where it ever does, else as first found."""
    lower = word.lower()
    anywhere = {match[0] for match in re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE)}
    if lower not in anywhere and (within := [each for each in anywhere if any(char.isupper() for char in each[1:])]):
        return min(within, key=lambda each: (each.isupper(), each))  # "iPhone", "NATO", also first in a sentence
    pattern = re.compile(rf"(?<![.!?] )(?<!\n)(?<!\A)\b{re.escape(word)}\b", re.IGNORECASE)
    found = {match[0] for match in pattern.finditer(text)}
    if not found:
        return lower if word.isupper() or word[:1].isupper() else word
    return lower if lower in found else sorted(found)[0]
