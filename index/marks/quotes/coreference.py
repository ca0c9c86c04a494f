"""Who is meant: one pass over the article from left to right, with a memory of who spoke and who was spoken of."""

from msgspec import Struct

from index.article import Span
from index.english.noun_phrase import NounPhrase
from index.english.role_words import ORGANIZATION_NOUNS, ROLE_NOUNS
from index.english.subjects import sentence_subject
from index.english.tokens import Tokens
from index.marks.quotes.mention import Mention, classify_mention
from index.marks.quotes.people import PeopleIndex, Person
from index.marks.quotes.people_index import ArticlePeople
from index.marks.quotes.quote import SpeakerKind


class Speaker(Struct, frozen=True):
    """A resolved speaker; `sure` where the text names them or nobody else can be meant."""

    name: str | None
    kind: SpeakerKind | None
    role: str | None
    span: Span | None
    sure: bool
    person: Person | None = None


class Coreference:
    """Follows the mentions of an article in text order."""

    def __init__(self, index: PeopleIndex) -> None:
        self._index = index
        self._people: list[Person] = []
        self._organizations: list[Mention] = []
        self._groups: list[Mention] = []
        self._nominals: list[Mention] = []
        self.last: Speaker | None = None
        self.focus: Speaker | None = None

    def add_speaker(self, mention: Mention) -> Speaker:
        """The speaker a mention means; who speaks is remembered."""
        found = self._resolve(mention)
        if found.person is not None:
            self._people.append(found.person)
        self.last = self.focus = found
        return found

    def add_mention(self, mention: Mention) -> None:
        """A subject that does not speak: remembered, too."""
        if mention.gender and mention.is_pronoun:
            self.focus = self._resolve(mention)
        elif mention.is_name:
            found = self._resolve(mention)
            if found.person is not None:
                self._people.append(found.person)
                self.focus = found
        elif mention.plural:
            if not (self._groups and mention.words[0].isdigit()):  # "5,000 prisoners" is a poor speaker
                self._groups.append(mention)
        elif mention.head in ORGANIZATION_NOUNS:
            self._organizations.append(mention)

    def _resolve(self, mention: Mention) -> Speaker:
        if mention.is_pronoun:
            return self._pronoun(mention)
        if mention.kind is SpeakerKind.PERSON and mention.is_name:
            return self._name(mention)
        if mention.kind is SpeakerKind.ORGANIZATION and mention.is_name:
            self._organizations.append(mention)
            return Speaker(mention.words, mention.kind, mention.role, mention.span, True)
        return self._nominal(mention)

    def _name(self, mention: Mention) -> Speaker:
        person = self._index.find(mention, mention.span[0])
        if person is None:
            person = self._index.add(mention)
        if mention.role:
            self._index.describe(person, mention.role)
        person.gender = person.gender or mention.gender
        person.seen = mention.span[0]
        return Speaker(person.name, SpeakerKind.PERSON, person.role, mention.span, True, person)

    def _pronoun(self, mention: Mention) -> Speaker:
        if mention.gender:
            for person in reversed(self._people[-40:]):
                if person.gender in (None, mention.gender):
                    person.gender = mention.gender
                    return Speaker(person.name, SpeakerKind.PERSON, person.role, mention.span, True, person)
            return Speaker(None, SpeakerKind.PERSON, None, mention.span, False)
        if mention.head == "it" and self._organizations:
            last = self._organizations[-1]
            return Speaker(last.words, last.kind, None, mention.span, True)
        if mention.head == "they" and self._groups:
            last = self._groups[-1]
            return Speaker(last.words, last.kind, None, mention.span, False)
        return Speaker(None, None, None, mention.span, False)

    def _nominal(self, mention: Mention) -> Speaker:
        definite = mention.words.lower().startswith(("the ", "this ", "that "))
        if definite and not mention.plural:
            found = self._introduced(mention)
            if found is not None:
                return found
        self._nominals.append(mention)
        if mention.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS) and not mention.plural:
            person = Person(mention.words, mention.gender)
            return Speaker(mention.words, mention.kind, None, mention.span, True, person)
        if mention.plural:
            self._groups.append(mention)
        elif mention.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.ANONYMOUS) or mention.head in ORGANIZATION_NOUNS:
            self._organizations.append(mention)
        return Speaker(mention.words, mention.kind, None, mention.span, True)

    def _introduced(self, mention: Mention) -> Speaker | None:
        """Whom "the minister", "the source", "the rights organization" means."""
        words = mention.words.lower().split()[1:]
        if mention.head in ROLE_NOUNS and mention.head not in _OFFICES:
            people = {id(p): p for p in self._people[-80:] if p.described(words)}
            if len(people) == 1:
                person = next(iter(people.values()))
                return Speaker(person.name, SpeakerKind.PERSON, person.role, mention.span, True, person)
        for known in reversed(self._nominals[-20:]):
            if known.head == mention.head and set(words) <= set(known.words.lower().split()):
                return Speaker(known.words, known.kind, None, mention.span, True)
        if mention.head in _GENERIC and len(words) <= 2 and mention.words[4:].islower():
            for known in reversed(self._organizations[-5:]):
                if known.is_name and known.head not in _NO_GROUPS:
                    return Speaker(known.words, known.kind, None, mention.span, True)
        return None


_OFFICES = frozenset(
    """president senator governor king queen pope emperor chancellor premier secretary mayor congressman congresswoman
    candidate nominee""".split()
)
"""Offices that stand for themselves and of which one article may name several holders: left in its own words."""
_NO_GROUPS = frozenset(
    """times post news journal herald tribune guardian telegraph mail gazette magazine agency radio television tv press
    house senate congress parliament court ministry department police army bbc cnn reuters ap afp kremlin pentagon
    facebook twitter google party campaign government""".split()
)
"""Names that nobody calls a group or an organization."""
_GENERIC = frozenset("group organization organisation".split())


def note_subject(t: Tokens, first: int, last: int, coreference: Coreference, people: ArticlePeople) -> None:
    """Shows the coreference the subjects of the sentence from token first to last."""
    main = _see(t, sentence_subject(t, first, last), coreference, people)
    if main is None or (main.kind is not SpeakerKind.PERSON and not main.is_pronoun):
        introduced = people.between(t.starts[first], t.ends[last - 1])
        if len(introduced) == 1:  # "Among them was Rosa Hama, a nurse."
            coreference.add_mention(introduced[0])
    joint = max(t.tags.rfind(",B", first, last), t.tags.rfind(",C", first, last))
    if first < joint < last - 2:  # "..., but Mayor Berg does not"
        other = sentence_subject(t, joint + 2, last)
        if other is not None and other[0].first == joint + 2:
            _see(t, other, coreference, people)


def _see(
    t: Tokens, found: tuple[NounPhrase, int] | None, coreference: Coreference, people: ArticlePeople
) -> Mention | None:
    mention = classify_mention(t, found[0], people.known) if found is not None else None
    if mention is not None:
        coreference.add_mention(mention)
    return mention
