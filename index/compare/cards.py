"""The names of an article that speak or are introduced, as cards: what is compared over articles."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Span
from index.compare.source_names import can_speak, is_named
from index.english.generations import is_family_name
from index.english.given_names import GIVEN_NAMES
from index.english.role_words import HONORIFICS
from index.marks.quotes import SpeakerKind
from index.marks.quotes.find import people_of
from index.marks.quotes.people_index import ArticlePeople
from index.marks.quotes.quote import Quote


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


def cards_of(article: Article, quotes: Iterable[Quote], people: ArticlePeople | None = None) -> list[Card]:
    """The named sources of an article: speakers, people introduced with a role, bodies that are said to react.

    Args:
        article: the article.
        quotes: its quotations.
        people: those of the article, if they are known already.
    """
    kinds: dict[str, SpeakerKind] = {}
    roles: dict[str, list[str]] = {}
    spans: dict[str, Span] = {}
    named = people or people_of(article)
    genders: dict[str, str | None] = {}
    said: dict[str, list[Quote]] = defaultdict(list)
    for quote in quotes:
        if quote.speaker is None:
            continue
        if quote.by_you or is_named(quote.speaker, quote.speaker_kind, named.known):
            said[quote.speaker].append(quote)
    for name, spoken in said.items():
        kind = spoken[0].speaker_kind or SpeakerKind.PERSON
        if can_speak(name, kind, spoken) or any(quote.by_you for quote in spoken):
            spans[name] = (spoken[0].start, spoken[0].end)
            kinds[name] = kind
            roles[name] = [quote.role or "" for quote in spoken]
            if is_family_name(name):
                genders[name] = _gender_before(article, spoken)
    for mention in (*named.first, *named.variants):
        genders[mention.words] = mention.gender
        spans.setdefault(mention.words, mention.span)
        kinds.setdefault(mention.words, SpeakerKind.PERSON)
        roles.setdefault(mention.words, []).append(mention.role or "")
    for mention in named.reacting:
        if mention.kind is not None and is_named(mention.words, mention.kind, named.known):
            spans.setdefault(mention.words, mention.span)
            kinds.setdefault(mention.words, mention.kind)
    return [
        Card(
            name,
            article.location,
            kind,
            genders.get(name) or _gender_of(name, kind),
            tuple(dict.fromkeys(role for role in roles.get(name, ()) if role)),
            len(said.get(name, ())),
            spans[name],
        )
        for name, kind in kinds.items()
    ]


def of_one_kind(cards: Sequence[Card]) -> list[Card]:
    """The cards with one kind for each name: that of most articles, a body before a person where as many say so."""
    kinds: dict[str, Counter[SpeakerKind]] = {}
    for card in cards:
        kinds.setdefault(card.name.casefold(), Counter())[card.kind] += 1
    chosen = {
        name: max(count, key=lambda kind: (count[kind], kind is not SpeakerKind.PERSON))
        for name, count in kinds.items()
    }
    return [replace(card, kind=chosen[card.name.casefold()]) for card in cards]


def _gender_before(article: Article, quotes: Iterable[Quote]) -> str | None:
    """The gender that all words like "Mrs." before a family name say; None if there are none, or of both."""
    starts = [quote.mention[0] for quote in quotes if quote.mention]
    before = (article.text[max(0, start - _TITLE_CHARACTERS) : start].split() for start in starts)
    said = {HONORIFICS[words[-1].lower()] for words in before if words and words[-1].lower() in HONORIFICS}
    return said.pop() if len(said) == 1 else None


_TITLE_CHARACTERS = 12


def _gender_of(name: str, kind: SpeakerKind) -> str | None:
    gender = GIVEN_NAMES.get(name.split(maxsplit=1)[0].lower()) if kind is SpeakerKind.PERSON and " " in name else None
    return gender if gender in ("m", "f") else None
