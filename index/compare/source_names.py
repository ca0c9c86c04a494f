"""Whether the speaker of a quotation is named, so that it can be listed and compared over articles."""

import re
from collections.abc import Iterable

from index.english.closed_classes import DETERMINERS, PREPOSITIONS
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import GROUP_NOUNS, ORGANIZATION_WORDS, may_speak, names_person, singular
from index.marks.quotes import Confidence, SpeakerKind
from index.marks.quotes.quote import Quote

_WHOSE = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+(?:['’]s|s['’]) ")
"""A name in the genitive: "Norway's prime minister" says who is meant."""
_INDEFINITE = frozenset("a an one another".split())
_QUANTIFIERS = frozenset(
    """some many most all few several both others those these none half more other two three four five dozens
    hundreds""".split()
)
_HEAD_ENDS = PREPOSITIONS | frozenset("who which that whose".split())
_PARTY_MEMBERS = frozenset("democrat republican tory libertarian".split())


def is_named(speaker: str, kind: SpeakerKind | None, known: frozenset[str]) -> bool:
    """Whether a speaker is named, not only described: "the mayor" and "critics" are not, "Moss's team" is.

    Args:
        speaker: the words for the speaker.
        kind: what the speaker is.
        known: words that the article has with a capital inside its sentences; another first word may be a common noun.
    """
    if kind in (SpeakerKind.ANONYMOUS, SpeakerKind.DOCUMENT):
        return False
    words = speaker.split()
    if kind is SpeakerKind.PERSON and words[0].lower() in _INDEFINITE:
        return False  # "a lawyer for Mrs. Moss" is somebody else in another article
    names = [word for word in words[-2:] if _has_capital(word)]
    is_bare = len(words) == 1 or kind is not SpeakerKind.PERSON
    is_common = is_bare and len(words) <= 2 and _is_common(words[0], known, len(names) == len(words))
    if words[0] in names and (is_common or words[0].lower() in DETERMINERS):  # "Critics", "The president"
        names.remove(words[0])
    return bool(names) or _WHOSE.match(speaker) is not None


def _has_capital(word: str) -> bool:
    return not word.islower() and not word.isdecimal()  # al-Sharifi, d’Este


def _is_common(word: str, known: frozenset[str], alone: bool) -> bool:
    """Whether the first word of a sentence may owe its capital to its place: "Critics", "The", "Elected (officials)".

    Args:
        word: the first word of a speaker.
        known: words that the article has with a capital inside its sentences.
        alone: whether no word in lower case follows; before such a word any other word than a name may have a capital.
    """
    lower = word.lower()
    if lower in DETERMINERS or lower in _QUANTIFIERS:
        return True
    if not alone:
        return not (word in known or lower in DEMONYMS | PLACES or word.isupper() or "." in word)
    if word in known or lower in ORGANIZATION_WORDS or singular(lower) in DEMONYMS | _PARTY_MEMBERS:
        return False
    return names_person(lower) or lower in GROUP_NOUNS


def can_speak(speaker: str, kind: SpeakerKind | None, quotes: Iterable[Quote]) -> bool:
    """Whether a speaker is somebody, and no thing that was taken for one: "Mr. Moss's remarks", "the harbour debate".

    Args:
        speaker: the words for the speaker.
        kind: what the speaker is.
        quotes: all quotations of the speaker; a sure one says more than the noun.
    """
    if kind is SpeakerKind.PERSON or any(quote.confidence is not Confidence.LOW for quote in quotes):
        return True
    words = speaker.split()
    end = next((at for at, word in enumerate(words) if at and word.lower() in _HEAD_ENDS), len(words))
    head = words[end - 1].strip(",.")
    return head[:1].isupper() or may_speak(head) or head in _QUANTIFIERS
