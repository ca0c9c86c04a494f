"""Reads the people of an article from all its paragraphs, before anything is resolved."""

import re
from bisect import bisect_left

from msgspec import Struct

from index.english.generations import is_family_name
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.opening_phrases import past_opening
from index.english.role_words import PARTICLES
from index.english.tokens import Tokens
from index.marks.quotes.mention import Mention, classify_mention
from index.marks.quotes.people import PeopleIndex
from index.marks.quotes.quote import SpeakerKind
from index.marks.quotes.roles import role_before
from index.spelling.names import fold

_NAMES = re.compile(r"N++(?:nN++)?+")
_BESIDE_CUE = re.compile(r"(?P<name>N)[RX]{0,3}V|V(?P<after>N{1,5}+)")
_LONGEST = 8
"""Capitalised words in a row that may still be one name."""


class ArticlePeople(Struct, frozen=True):
    """`known` are capitalised words inside sentences.

    `first` holds, in order, the first mention of each person whose full name is surely a person's.
    """

    known: frozenset[str]
    index: PeopleIndex
    first: tuple[Mention, ...]
    starts: tuple[int, ...]
    speaking: frozenset[str]
    variants: tuple[Mention, ...] = ()
    """Other full names of people in `first`: "Dick Moss", where "Richard Moss" came before."""
    reacting: tuple[Mention, ...] = ()
    """Bodies and groups that deny, praise or condemn by the words of the article, without a quotation."""

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The people introduced in a span of characters."""
        return self.first[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def index_people(pages: list[Tokens]) -> ArticlePeople:
    """The people of an article; `pages` are its paragraphs without the title."""
    known = _capitalised_inside(pages)
    index = PeopleIndex()
    first: list[Mention] = []
    met: set[str] = set()
    variants: dict[str, Mention] = {}
    for t in pages:
        for phrase in _names(t):
            name = t.text[slice(*t.span(phrase.first, phrase.last))]
            if name in met and t.tags[phrase.last : phrase.last + 1] not in (",", "("):  # no description follows
                continue
            met.add(name)
            mention = classify_mention(t, phrase, known)
            if mention is None or mention.kind is not SpeakerKind.PERSON:
                continue
            if is_family_name(mention.words):
                index.describe_alone(mention)
                continue
            person = index.add(mention)
            index.describe(person, role_before(t, phrase.first))
            person.age = person.age or _age(t, phrase.last)
            if fold(mention.words.split()[0]) != fold(person.name.split()[0]):
                variants.setdefault(mention.words, mention)
            if person.seen < 0:
                person.seen = mention.span[0]
                if mention.gender or mention.role or mention.words.split()[0].lower() in GIVEN_NAMES:
                    first.append(mention)
    first.sort(key=lambda mention: mention.span)
    return ArticlePeople(known, index, tuple(first), tuple(mention.span[0] for mention in first),
                         _speaking(pages), tuple(variants.values()))  # fmt: skip


def _speaking(pages: list[Tokens]) -> frozenset[str]:
    """The last words of names beside a verb of speech: "Hama has said", "said Rosa Hama"."""
    found = set()
    for t in pages:
        for match in _BESIDE_CUE.finditer(t.tags):
            found.add(t.words[match.end(match.lastgroup or 0) - 1])
    return frozenset(found)


def _age(t: Tokens, at: int) -> int | None:
    """The age after a name: "Rosa Hama, 43,"."""
    if t.tags[at : at + 2] != ",0" or t.tags[at + 2 : at + 3] not in (",", ".", ""):
        return None
    return int(t.words[at + 1]) if t.words[at + 1].isdecimal() and len(t.words[at + 1]) < 4 else None


def _capitalised_inside(pages: list[Tokens]) -> frozenset[str]:
    """Words that begin with a capital where no sentence begins: names, not first words."""
    return frozenset(
        t.raw(at)
        for t in pages
        for at, tag in enumerate(t.tags)
        if tag == "N" and at and t.tags[at - 1] not in ".?!…Q:(q"
    )


def _names(t: Tokens) -> list[NounPhrase]:
    """Two capitalised words or more in a row, a particle between them included."""
    found = []
    for run in _NAMES.finditer(t.tags):
        first, last = run.span()
        middle = t.tags.find("n", first, last)
        spans = [(first, last)]
        if middle > 0 and t.words[middle] not in PARTICLES:  # "Deputy mayor Rosa Hama": two runs
            spans = [(first, middle), (middle + 1, last)]
        for begin, end in spans:
            if 2 <= end - begin <= _LONGEST:
                found.append(past_opening(t, NounPhrase(begin, end, end), 0))
    return found
