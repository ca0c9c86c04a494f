"""Acronyms and the names that they stand for: explained by an article, or used beside the full name."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from index.article import Article
from index.compare.cards import Card
from index.marks.quotes import SpeakerKind

_EXPLAINED = re.compile(
    r"((?:[A-Z][\w’'-]+(?:\s+(?:of|for|the|and|on|in|de|du|des)\b)*\s+){1,8})\(([A-Z][A-Za-z]{1,7})\)"
)
_ACRONYM_LETTERS = 6
_COUNTRY = re.compile(
    r"(?:the )?(?:U\.S\.|US|U\.K\.|UK|United States|United Kingdom|British|American|National) ", re.IGNORECASE
)
"""Words before the name of a national body that its acronym leaves out."""


def explained_acronyms(article: Article) -> Iterator[tuple[str, str]]:
    """Yields the acronyms that an article explains, "Harbour Workers Union (HWU)", each with its name."""
    if "(" not in article.text:
        return
    for match in _EXPLAINED.finditer(article.text):
        words, acronym = match[1].split(), match[2]
        letters = acronym.upper()
        for first in range(len(words)):
            initials = "".join(word[0] for word in words[first:] if word[0].isupper())
            if initials == letters:
                yield acronym, " ".join(words[first:])
                break


def used_acronyms(cards: Sequence[Card], has_both: Callable[[str, str], bool]) -> dict[str, str]:
    """The acronyms of named bodies that an article uses beside the full name: {acronym: name}.

    Args:
        cards: the names of the articles.
        has_both: whether an article has two words or names.
    """
    names = dict.fromkeys(card.name for card in cards if card.kind is not SpeakerKind.PERSON)
    by_initials: dict[str, list[str]] = {}
    for name in names:
        by_initials.setdefault(initials_of(name), []).append(name)
        national = _COUNTRY.sub("", name)
        if national != name:  # the FRS of the U.S. Fish and River Service
            by_initials.setdefault(initials_of(national), []).append(name)
    return {
        acronym: name
        for acronym in (name for name in names if name.isupper() and 1 < len(name) <= _ACRONYM_LETTERS)
        for name in by_initials.get(acronym, ())
        if has_both(acronym, name)
    }


def initials_of(name: str) -> str:
    """The capital first letters of a name's words: "ACLU" of "American Civil Liberties Union"."""
    return "".join(word[0] for word in name.replace("U.S.", "US").split() if word[0].isupper())


@lru_cache(maxsize=256)
def words_pattern(words: str) -> re.Pattern[str]:
    """A pattern for words that are not part of longer ones."""
    return re.compile(rf"\b{re.escape(words)}\b")
