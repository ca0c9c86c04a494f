"""The people an article names: their full names, and the short forms and other spellings of these."""

from collections.abc import Iterable

from msgspec import Struct, field

from index.english.family_names import FAMILY_NAMES_FIRST
from index.english.generations import is_family_name, without_generation
from index.english.given_names import GIVEN_NAMES
from index.english.short_names import have_one_full_form
from index.marks.quotes.descriptions import Description, describe, names_same_role
from index.marks.quotes.mention import Mention
from index.spelling.names import fold, key, same_name


class Person(Struct):
    """One person of the article: the name as first given in full, and the facts that later paragraphs add."""

    name: str
    gender: str | None = None
    role: str | None = None
    seen: int = -1
    roles: list[Description] = field(default_factory=list)
    age: int | None = None
    is_named: bool = True

    @property
    def family(self) -> str:
        """The last word of the name but for a generation: "Moss" of "Ana Moss" and "Daniel Moss, Jr."."""
        return without_generation(self.name.split())[0][-1].strip(",")

    @property
    def generation(self) -> str:
        """What tells a son from his father, as "jr"; "" for most names."""
        return without_generation(self.name.split())[1]

    @property
    def is_surely_human(self) -> bool:
        """Whether anything but the shape of the name says that this is a person and no firm or band."""
        return bool(self.gender or self.roles or self.age) or self.name.split()[0].lower() in GIVEN_NAMES

    def holds(self, asked: Description) -> bool:
        """Whether the article gives this person the role that a description names."""
        return any(names_same_role(asked, role) for role in self.roles)

    def contradicts(self, asked: Description, gender: str | None) -> bool:
        """Whether what is known of this person keeps a description from meaning them."""
        if self.age is not None and asked.age is not None:
            return self.age != asked.age
        return self.gender is not None and gender is not None and self.gender != gender


class PeopleIndex:
    """Finds the person of a name; filled from the whole article before anything is resolved."""

    def __init__(self) -> None:
        self._by_last: dict[str, list[Person]] = {}
        self._by_given: dict[str, list[Person]] = {}
        self._by_sound: dict[str, list[Person]] = {}
        self._by_name: dict[str, Person] = {}
        self._alone: dict[str, str] = {}
        self._told_apart: set[str] = set()

    def add(self, mention: Mention) -> Person:
        """The person of a full name, new or known; learns gender and role."""
        words = mention.words.split()
        person = self._same(words)
        if person is None:
            person = Person(mention.words)
            self._by_name.setdefault(person.name, person)
            self._by_last.setdefault(fold(person.family), []).append(person)
            self._by_given.setdefault(fold(words[0]), []).append(person)
            self._by_sound.setdefault(key(person.family), []).append(person)
        elif fold(words[0]) != fold(person.name.split()[0]):  # "Dick" of Dick Moss, who is Richard Moss as well
            known = self._by_given.setdefault(fold(words[0]), [])
            if person not in known[-_RECENT:]:
                known.append(person)
        person.gender = person.gender or mention.gender
        self.describe(person, mention.role)
        return person

    def describe(self, person: Person, role: str | None) -> None:
        """Keeps a role, the first one to be shown, all of them to be recognized by."""
        if role:
            person.role = person.role or role
            person.roles.append(describe(role))

    def describe_alone(self, mention: Mention) -> None:
        """Keeps the role that the article gives with a family name alone: "President Moss"; and a "Moss Jr."."""
        words, generation = without_generation(mention.words.split())
        if generation:
            self._told_apart.add(fold(words[0]))
        if mention.role:
            self._alone.setdefault(fold(mention.words), mention.role)

    @property
    def people(self) -> Iterable[Person]:
        """Everybody with a full name, in the order in which the article gives the names."""
        return self._by_name.values()

    def role_of(self, name: str) -> str | None:
        """The first role the article gives the person of this name, wherever it does.

        Args:
            name: a full name, or a family name if the article has no full one.
        """
        person = self._by_name.get(name)
        if person is not None and person.role:
            return person.role
        return self._alone.get(fold(name)) if is_family_name(name) else None

    def find(self, mention: Mention, at: int) -> Person | None:
        """The person a name means at a place of the text: the full name named last before it, else the first after."""
        words = mention.words.split()
        if not is_family_name(mention.words):
            return self._same(words)
        (name, *_), generation = without_generation(words)
        name = name.strip(",")
        folded = fold(name)
        for table in (self._by_last, self._by_given):
            people = [p for p in table.get(folded, [])[-_RECENT:] if _may_be(p, mention, at)]
            whole = self._of_generation([p for p in people if not is_family_name(p.name)], generation, mention)
            if whole or (people and table is self._by_given and not generation):
                return _nearest(whole or people, at)
        alone = [
            p
            for p in self._by_last.get(folded, [])[-_RECENT:]
            if is_family_name(p.name) and p.generation == generation and _may_be(p, mention, at)
        ]
        if alone:
            return _nearest(alone, at)
        if len(folded) > 3:
            people = [
                p
                for p in self._by_sound.get(key(name), [])[-_RECENT:]
                if p.generation == generation and same_name(p.family, name) and _may_be(p, mention, at)
            ]
            if len({p.name for p in people}) == 1:
                return people[0]
        return None

    def _of_generation(self, people: list[Person], generation: str, mention: Mention) -> list[Person]:
        """Those of one family name whom a family name alone may mean: "Holm Jr." only a "Nils Holm Jr.".

        "Holm" means somebody without a generation first. It means "Nils Holm Jr." where the article has no other Holm,
        does not call the son "Holm Jr.", and gives "Holm" no office that the son does not have.
        """
        same = [person for person in people if person.generation == generation]
        if same or generation:
            return same
        folded = fold(mention.words)
        if folded in self._told_apart:
            return []
        offices = [describe(role) for role in (mention.role, self._alone.get(folded)) if role]
        return [person for person in people if all(person.holds(office) for office in offices)]

    def find_bearer(self, name: str) -> Person | None:
        """The one person with a full name that has this family or given name, and that is surely no firm."""
        people = self._by_last.get(fold(name), []) + self._by_given.get(fold(name), [])
        sure = [person for person in people[-_RECENT:] if not is_family_name(person.name) and person.is_surely_human]
        return sure[0] if len({person.name for person in sure}) == 1 else None

    def _same(self, words: list[str]) -> Person | None:
        given = fold(words[0])
        words, generation = without_generation(words)
        family = words[-1].strip(",")
        for person in self._by_last.get(fold(family), [])[-_RECENT:]:
            known, theirs = without_generation(person.name.split())
            other = fold(known[0])
            if theirs != generation or _middles_differ(words, known):
                continue
            if (
                given == other
                or (given[:1] == other[:1] and (len(given) <= 2 or len(other) <= 2))
                or have_one_full_form(given, other)
            ):
                return person
        for person in self._by_sound.get(key(family), [])[-_RECENT:]:
            known, theirs = without_generation(person.name.split())
            alike = len(known) > 1 and same_name(known[0], words[0]) and same_name(person.family, family)
            if alike and theirs == generation and not _middles_differ(words, known):
                return person
        return None


def _middles_differ(one: list[str], other: list[str]) -> bool:
    """Whether two full names of one family name are two people's by their middle names.

    "George H. Moss" is not "George W. Moss". Where the family name comes first, the rest must be the same: "Nguyen
    Hung" is not "Nguyen Van Hung".
    """
    middles, others = ([fold(word.strip(".")) for word in name[1:-1] if word[0].isalpha()] for name in (one, other))
    if fold(one[0]) == fold(other[0]) and fold(one[0]) in FAMILY_NAMES_FIRST:
        return middles != others
    short, long = sorted((middles, others), key=len)
    return not all(any(_is_one_middle(word, each) for each in long) for word in short)


def _is_one_middle(one: str, other: str) -> bool:
    return one == other or (one[:1] == other[:1] and min(len(one), len(other)) == 1)


_RECENT = 40
"""Most people of one name that are examined, so that the time grows with the length of a list of namesakes."""


def _differ(a: str | None, b: str | None) -> bool:
    return a is not None and b is not None and a != b


def _may_be(person: Person, mention: Mention, at: int) -> bool:
    return not _differ(person.gender, mention.gender) and not _is_introduced_otherwise(person, mention, at)


def _is_introduced_otherwise(person: Person, mention: Mention, at: int) -> bool:
    """Whether a family name with an office comes before the first mention of a bearer who has another office.

    "Gov. Moss" is not her husband, "Peter Moss, a painter", whom the article only names later.
    """
    if mention.role is None or person.seen <= at or not person.roles:
        return False
    asked = describe(mention.role)
    return not any(names_same_role(asked, role) or names_same_role(role, asked) for role in person.roles)


def _nearest(people: list[Person], at: int) -> Person:
    before = [p for p in people if 0 <= p.seen <= at]
    return max(before, key=lambda p: p.seen) if before else people[0]
