"""Resolves mentions to speakers: one pass from left to right that remembers who spoke and who was spoken of."""

from msgspec import Struct
from msgspec.structs import replace

from index.article import Span
from index.english.generations import is_family_name, without_generation
from index.english.noun_phrase import NounPhrase
from index.english.role_words import ORGANIZATION_NOUNS
from index.english.subjects import sentence_subject
from index.english.tokens import Tokens
from index.marks.quotes.descriptions import Description, describe, replaces_name
from index.marks.quotes.mention import Mention, classify_mention
from index.marks.quotes.people import PeopleIndex, Person
from index.marks.quotes.people_index import ArticlePeople
from index.marks.quotes.quote import SpeakerKind, SpeakerOrigin
from index.spelling.names import fold


class Speaker(Struct, frozen=True):
    """A resolved speaker; `sure` where the text names them or nobody else can be meant."""

    name: str | None
    kind: SpeakerKind | None
    role: str | None
    span: Span | None
    sure: bool
    person: Person | None = None
    may_speak: bool = True
    origin: SpeakerOrigin = SpeakerOrigin.OWN_WORDS


class Coreference:
    """Follows the mentions of an article in text order."""

    def __init__(self, index: PeopleIndex) -> None:
        self._index = index
        self._people: list[Person] = []
        self._organizations: list[Mention] = []
        self._groups: list[Mention] = []
        self._nominals: list[Mention] = []
        self._asked: Speaker | None = None
        self._asker: Person | None = None
        self.last: Speaker | None = None
        self.focus: Speaker | None = None

    def add_speaker(self, mention: Mention) -> Speaker:
        """The speaker that a mention means, who is then remembered as having spoken."""
        found = self._resolve(mention)
        self._note(found.person, mention)
        self.last = self.focus = found
        return found

    def note_question(self, asker: Speaker | None, asked: Mention | None) -> None:
        """Remembers the questioner and the listener, for a "she replied" that follows."""
        self._asker = asker.person if asker is not None else None
        self._asked = self._resolve(asked) if asked is not None and asked.is_name else None

    def add_answer(self, mention: Mention) -> Speaker:
        """The speaker that "he" or "she" means in an answer: the person asked, never the questioner."""
        asked = self._asked
        if asked is None or asked.person is None or not _fits(asked.person, mention.gender):
            self._people = [person for person in self._people if person is not self._asker] or self._people
            return self.add_speaker(mention)
        found = replace(asked, span=mention.span, sure=True, origin=SpeakerOrigin.PRONOUN)
        asked.person.gender = asked.person.gender or mention.gender
        self._note(asked.person, mention)
        self.last = self.focus = found
        return found

    def _note(self, person: Person | None, mention: Mention) -> None:
        """Remembers who spoke or was mentioned; a name that may be a firm's is remembered as a firm as well."""
        if person is None:
            return
        self._people.append(person)
        if mention.is_name and person.is_named and not person.is_surely_human:
            self._organizations.append(
                replace(mention, words=person.name, kind=SpeakerKind.ORGANIZATION, is_name=False)
            )

    def add_mention(self, mention: Mention) -> None:
        """Remembers a subject that does not speak."""
        if mention.gender and mention.is_pronoun:
            self.focus = self._resolve(mention)
        elif mention.is_name:
            found = self._resolve(mention)
            if found.person is not None:
                self._note(found.person, mention)
                self.focus = found
        elif mention.plural and not mention.is_pronoun:
            if not (self._groups and mention.words[0].isdigit()):  # "5,000 prisoners" is a poor speaker
                self._groups.append(mention)
        elif mention.head in ORGANIZATION_NOUNS:
            self._organizations.append(mention)
        elif mention.words.lower().startswith("the "):
            described = self._described(mention)
            if described is not None:
                self._note(described.person, mention)
                self.focus = described

    def _resolve(self, mention: Mention) -> Speaker:
        if mention.is_pronoun:
            return self._pronoun(mention)
        if mention.kind is SpeakerKind.PERSON and mention.is_name:
            return self._name(mention)
        if mention.kind is SpeakerKind.ORGANIZATION and mention.is_name:
            bearer = self._index.find_bearer(mention.words) if " " not in mention.words and not mention.role else None
            if bearer is not None and 0 <= bearer.seen <= mention.span[0]:  # Park, of Park Seo-jun
                return self._name(replace(mention, words=bearer.name))
            self._organizations.append(mention)
            return Speaker(mention.words, mention.kind, mention.role, mention.span, True, origin=SpeakerOrigin.NAME)
        return self._nominal(mention)

    def _name(self, mention: Mention) -> Speaker:
        person = self._recent_namesake(mention) or self._index.find(mention, mention.span[0])
        if person is None:
            person = self._index.add(mention)
        if mention.role:
            self._index.describe(person, mention.role)
        person.gender = person.gender or mention.gender
        person.seen = mention.span[0]
        return Speaker(
            person.name, SpeakerKind.PERSON, person.role, mention.span, True, person, origin=SpeakerOrigin.NAME
        )

    def _recent_namesake(self, mention: Mention) -> Person | None:
        """Of several people of one last name the one who spoke, or was spoken of, last."""
        if not is_family_name(mention.words):
            return None
        (name, *_), generation = without_generation(mention.words.split())
        last = fold(name.strip(","))
        for person in reversed(self._people[-_RECENT:]):
            other = mention.gender and person.gender and mention.gender != person.gender
            is_full = person.is_named and not is_family_name(person.name)
            if is_full and not other and fold(person.family) == last and person.generation == generation:
                return person
        return None

    def _pronoun(self, mention: Mention) -> Speaker:
        if mention.gender:
            for person in reversed(self._people[-_RECENT:]):
                if _fits(person, mention.gender):
                    person.gender = mention.gender
                    return Speaker(
                        person.name, SpeakerKind.PERSON, person.role, mention.span, True, person, origin=_PRONOUN
                    )
            return Speaker(None, SpeakerKind.PERSON, None, mention.span, False, origin=_PRONOUN)
        body = self._body(mention.head)
        if body is None:
            return Speaker(None, None, None, mention.span, False, origin=_PRONOUN)
        return Speaker(body.words, body.kind, None, mention.span, mention.head == "it", origin=_PRONOUN)

    def _body(self, pronoun: str) -> Mention | None:
        """The meaning of "it" or "they": the last organization; for "they" a group, or a later organization."""
        organization = self._organizations[-1] if self._organizations else None
        group = self._groups[-1] if self._groups else None
        if pronoun == "it":
            return organization
        if pronoun != "they" or group is None or organization is None:
            return group if group is not None else organization if pronoun == "they" else None
        return organization if organization.span > group.span else group

    def _nominal(self, mention: Mention) -> Speaker:
        definite = mention.words.lower().startswith(("the ", "this ", "that "))
        if definite and not mention.plural:
            found = self._introduced(mention)
            if found is not None:
                return found
        self._nominals.append(mention)
        if mention.kind in (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS) and not mention.plural:
            person = Person(mention.words, mention.gender, is_named=False)
            return Speaker(mention.words, mention.kind, None, mention.span, True, person, mention.may_speak)
        if mention.plural:
            self._groups.append(mention)
        elif mention.kind in (SpeakerKind.ORGANIZATION, SpeakerKind.ANONYMOUS) or mention.head in ORGANIZATION_NOUNS:
            self._organizations.append(mention)
        return Speaker(mention.words, mention.kind, None, mention.span, True, None, mention.may_speak)

    def _introduced(self, mention: Mention) -> Speaker | None:
        """The speaker that "the minister", "the source", "the rights organization" means."""
        words = mention.words.lower().split()[1:]
        person = self._described(mention)
        if person is not None:
            return person
        for known in reversed(self._nominals[-20:]):
            if known.head == mention.head and set(words) <= set(known.words.lower().split()):
                return Speaker(known.words, known.kind, None, mention.span, True, may_speak=known.may_speak)
        if mention.head in _GENERIC and len(words) <= 2 and mention.words[4:].islower():
            for named in reversed(self._organizations[-5:]):
                if named.is_name and named.head not in _NO_GROUPS:
                    return Speaker(named.words, named.kind, None, mention.span, True, origin=_DESCRIPTION)
        return None

    def _described(self, mention: Mention) -> Speaker | None:
        """The person that "the Labour MP", "the Dutchman", "the 56-year-old" means, where it can be only one."""
        asked = describe(mention.words)
        if mention.kind is not SpeakerKind.PERSON and not replaces_name(asked):
            return None
        holders = self._holders(asked, mention)
        if len(holders) == 1:
            return self._meant(holders[0], mention)
        if holders or not replaces_name(asked):
            return None
        for person in reversed(self._people[-3:]):
            if person.is_named and not person.contradicts(asked, mention.gender):
                return self._meant(person, mention)
        return None

    def _holders(self, asked: Description, mention: Mention) -> list[Person]:
        """Who fits a description: of those named before it, else of those named after it, two at most.

        Two are as many as all: the description then names nobody. A list of a thousand pilots costs its length.
        """
        before: list[Person] = []
        after: list[Person] = []
        for person in self._index.people:
            if person.contradicts(asked, mention.gender) or not person.holds(asked):
                continue
            if person.seen <= mention.span[0]:
                before.append(person)
                if len(before) == 2:
                    break
            elif len(after) < 2:
                after.append(person)
        return before or after

    def _meant(self, person: Person, mention: Mention) -> Speaker:
        person.gender = person.gender or mention.gender
        return Speaker(person.name, SpeakerKind.PERSON, person.role, mention.span, False, person, origin=_DESCRIPTION)


_PRONOUN, _DESCRIPTION = SpeakerOrigin.PRONOUN, SpeakerOrigin.DESCRIPTION


def _fits(person: Person, gender: str | None) -> bool:
    return person.gender is None or person.gender == gender


_RECENT = 40
"""People that a short name is compared with."""
_NO_GROUPS = frozenset(
    """times post news journal herald tribune guardian telegraph mail gazette magazine agency radio television tv press
    house senate congress parliament court ministry department police army bbc cnn reuters ap afp kremlin pentagon
    facebook twitter google party campaign government""".split()
)
"""Names that nobody calls a group or an organization."""
_GENERIC = frozenset("group organization organisation".split())


def note_subject(t: Tokens, first: int, last: int, coreference: Coreference, people: ArticlePeople) -> None:
    """Passes the subjects of the sentence from token first to last to the coreference."""
    subject = sentence_subject(t, first, last)
    if subject is not None:
        for mention in _joint(t, subject[0], people):
            coreference.add_mention(mention)
    main = _see(t, subject, coreference, people)
    if main is None or (main.kind is not SpeakerKind.PERSON and not main.is_pronoun):
        introduced = people.between(t.starts[first], t.ends[last - 1])
        if len(introduced) == 1:  # "Among them was Rosa Hama, a nurse."
            coreference.add_mention(introduced[0])
    joint = max(t.tags.rfind(",B", first, last), t.tags.rfind(",C", first, last))
    if first < joint < last - 2:  # "..., but Mayor Berg does not"
        other = sentence_subject(t, joint + 2, last)
        if other is not None and other[0].first == joint + 2:
            _see(t, other, coreference, people)


def _joint(t: Tokens, subject: NounPhrase, people: ArticlePeople) -> tuple[Mention, ...]:
    """The people introduced in a subject of several: "Rosa Hama, 52, and her son Ben were trapped"."""
    if "C" not in t.tags[subject.first : subject.last]:
        return ()
    return people.between(t.starts[subject.first], t.ends[subject.last - 1])


def _see(
    t: Tokens, found: tuple[NounPhrase, int] | None, coreference: Coreference, people: ArticlePeople
) -> Mention | None:
    mention = classify_mention(t, found[0], people.known) if found is not None else None
    if mention is not None:
        coreference.add_mention(mention)
    return mention
