"""The names of an article that speak or are introduced, as cards: what is compared over articles."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.english.given_names import GIVEN_NAMES
from index.marks.quotes import SpeakerKind
from index.marks.quotes.find import people_of
from index.marks.quotes.quote import Quote

_WHOSE = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w.-]+ ){0,3}[A-Z][\w.-]+(?:['’]s|s['’]) ")
"""A name in the genitive: "Norway's prime minister" says who is meant."""


class Card(Struct, frozen=True):
    """A name as one article has it."""

    name: str
    article: Path
    kind: SpeakerKind
    gender: str | None
    roles: tuple[str, ...]
    said: int
    span: Span = (0, 0)
    """Characters of the first quotation, or of the first mention of somebody who is not quoted."""


def cards_of(article: Article, quotes: Iterable[Quote]) -> list[Card]:
    """The named speakers of an article and the people that it introduces with a role."""
    said: Counter[str] = Counter()
    kinds: dict[str, SpeakerKind] = {}
    roles: dict[str, list[str]] = {}
    spans: dict[str, Span] = {}
    for quote in quotes:
        if quote.speaker is None or not is_name(quote.speaker, quote.speaker_kind):
            continue
        said[quote.speaker] += 1
        spans.setdefault(quote.speaker, (quote.start, quote.end))
        kinds.setdefault(quote.speaker, quote.speaker_kind or SpeakerKind.PERSON)
        roles.setdefault(quote.speaker, []).append(quote.role or "")
    genders: dict[str, str | None] = {}
    named = people_of(article)
    for mention in (*named.first, *named.variants):
        genders[mention.words] = mention.gender
        spans.setdefault(mention.words, mention.span)
        kinds.setdefault(mention.words, SpeakerKind.PERSON)
        roles.setdefault(mention.words, []).append(mention.role or "")
    return [
        Card(
            name,
            article.location,
            kind,
            genders.get(name) or _gender_of(name, kind),
            tuple(dict.fromkeys(role for role in roles.get(name, ()) if role)),
            said[name],
            spans[name],
        )
        for name, kind in kinds.items()
    ]


def of_one_kind(cards: Sequence[Card]) -> list[Card]:
    """The cards with one kind for each name: that of most articles, a body before a person where as many say so."""
    kinds: dict[str, Counter[SpeakerKind]] = {}
    for card in cards:
        kinds.setdefault(card.name, Counter())[card.kind] += 1
    chosen = {
        name: max(count, key=lambda kind: (count[kind], kind is not SpeakerKind.PERSON))
        for name, count in kinds.items()
    }
    return [replace(card, kind=chosen[card.name]) for card in cards]


def is_name(speaker: str, kind: SpeakerKind | None) -> bool:
    """Whether a speaker is named, not only described: "the mayor" is not."""
    if kind in (SpeakerKind.ANONYMOUS, SpeakerKind.DOCUMENT):
        return False
    words = speaker.split()
    return any(word[:1].isupper() for word in words[-2:]) or _WHOSE.match(speaker) is not None


def _gender_of(name: str, kind: SpeakerKind) -> str | None:
    gender = GIVEN_NAMES.get(name.split(maxsplit=1)[0].lower()) if kind is SpeakerKind.PERSON and " " in name else None
    return gender if gender in ("m", "f") else None
