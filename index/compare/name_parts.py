"""A person's name, prepared for comparison: given names, initials, family name, generation; titles are left out."""

from msgspec import Struct

from index.english.generations import without_generation
from index.english.role_words import PARTICLES, TITLES
from index.english.short_names import have_one_full_form
from index.spelling.names import ARTICLE, fold

_NAME_WORDS = 7
"""Words of a name with its title; what is longer is a headline or a list."""
PREFIX_LETTERS = 3
"""Letters from which the beginning of a given name is a short form of it: "Chris"."""


class NameParts(Struct, frozen=True):
    """The parts of a name, folded. `given` is empty for a family name alone."""

    given: str
    middles: tuple[str, ...]
    family: str
    generation: str = ""
    last: str = ""
    """The family name without its particles: "Saleh" of "bin Saleh"."""

    @property
    def in_any_order(self) -> str:
        """All words in one order: "Orban Viktor" is "Viktor Orban"."""
        return " ".join(sorted((self.given, *self.middles, self.family)))

    @property
    def whole(self) -> str:
        """Given, middle and family names in one string, by which hyphens and blanks make no difference."""
        return "".join((self.given, *self.middles, self.family))

    @property
    def initials(self) -> tuple[str, ...]:
        """The first letters of the middle names."""
        return tuple(middle[0] for middle in self.middles)


def name_parts(name: str) -> NameParts:
    """Reads a name in its usual order; titles before it are left out."""
    words = [word.strip(".,") for word in name.replace(".", ". ").split()]
    words = [word for word in words if word]
    while len(words) > 1 and words[0].lower() in TITLES:
        words.pop(0)
    words, generation = without_generation(words)
    at = len(words) - 1
    while at > 0 and _begins_family_name(words[at - 1], at - 1):
        at -= 1
    family = "".join(fold(word) for word in words[at:])
    folded = [fold(word) for word in words[:at]]
    return NameParts(
        folded[0] if folded else "", tuple(folded[1:]), family, generation, fold(words[-1]) if words else ""
    )


def _begins_family_name(word: str, at: int) -> bool:
    """Whether a word belongs to the family name after it: "bin Saleh", "Abdul Rahman"; not "Van" as a given name."""
    lower = word.lower()
    if at:
        return lower in PARTICLES or lower in _SERVANT
    return lower in _SON_OF or (word.islower() and lower in PARTICLES)


_SON_OF = frozenset({"bin", "ibn", "bint"})


_SERVANT = frozenset("abd abdal abdel abdol abdul abdur".split())
"""The first half of Arabic names, which is never a name by itself: "Abdul Rahman", "Abdelrahman"."""


def is_bare_name(name: str) -> bool:
    """Whether a speaker is named by a name alone: "the former aide to Ana Moss" is not, nor "Ana Moss and Nils Aas"."""
    words = name.split()
    if len(words) > _NAME_WORDS or "," in name.removesuffix(" Jr.").removesuffix(", Jr"):
        return False
    return all(not word[:1].islower() or word.lower() in PARTICLES or ARTICLE.match(word) for word in words)


def is_spelled_alike(one: NameParts, other: NameParts) -> bool:
    """Whether two names differ in blanks and hyphens only, within given names or family name: "Maryann", "Mary Ann".

    "Ann Ali" is not "Anna Li".
    """
    return one.whole == other.whole and (one.given == other.given or one.family == other.family)


def is_short_form(one: str, other: str) -> bool:
    """Whether one given name is short for the other: "Bob" and "Robert", "Chris" and "Christopher"."""
    short, full = sorted((one, other), key=len)
    if full.startswith(short) and len(short) >= PREFIX_LETTERS:
        return True
    return have_one_full_form(one, other)
