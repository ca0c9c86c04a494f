"""Names as citations need them: a person's family and given names, or an organization's name as written."""

import re
import unicodedata

from msgspec import Struct
from msgspec.structs import replace

from index.citing.name_order import is_family_first, is_unsure
from index.citing.organization import ORGANIZATION_WORDS, is_acronym, is_given_name, is_organization
from index.english.places import PLACES
from index.english.word_lists import word_list
from index.text import strip_controls

# Words before a family name that belong to it. Any word in small letters is a particle, which lists may sort apart;
# with a capital ("Van Horn", "El Saadi", "St. Clair") they are part of the family name (Chicago 17, 8.5 and 8.10).
_PARTICLES = frozenset(
    "al el ul bin ibn bint ben abu abou umm van von der den ter ten de del della di da das do dos du la le los zu zum y"
    " af av".split()
)
_SMALL_PARTICLES = frozenset("der den von bin bint ibn dos das della degli zu".split())
_AFTER_PARTICLES = frozenset("der den la las los".split())
_FAMILY_OPENERS = frozenset("st st. ste ste. saint sainte mc mac ó ní nic".split())
# these begin a family name only directly before its last word: "Juan San Martín", "A. P. J. Abdul Kalam"
_OPENERS_OF_LAST_WORD = frozenset("san santa abdul abdel abd".split())
# Spanish and Portuguese join the father's and the mother's family name: "Ortega y Gasset"
_FAMILY_JOINTS = frozenset("y e i".split())
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_TITLES = frozenset(
    "dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir dame rev rev. lord lady baron baroness hon. col. capt. gen."
    " lt. sgt. maj. cpl. adm. cmdr. sen. rep. gov. fr.".split()
)
_HONOURS = word_list("name_suffixes")
_REGNAL_NUMBER = re.compile(r"[IVX]{2,5}")
_CREDENTIAL = re.compile(r"(?:[A-Z][a-z]?\.?){2,5}")
_INITIALS = re.compile(r"(?:[^\W\d_]\.(?:-?[^\W\d_]\.)*)")
_INITIAL = re.compile(r"[^\W\d_]\.(?:-[^\W\d_]\.)*")
# initials without a blank before the family name: "J.K.Wells"
_GLUED_INITIALS = re.compile(r"((?:[^\W\d_]\.)+)([^\W\d_][^\W\d_A-Z].*)")
_ARTICLE_JOINED = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ash|ul)[-‐‑’'].", re.IGNORECASE)


class Name(Struct, frozen=True):
    """An author or speaker. `given` is empty for an organization and for a person of one name.

    `particle` is the part before the family name that is written apart in small letters ("van der", "bin"); "al-"
    stays joined to the family name. `unsure` is True where the order of the names does not show which is the family
    name, so that a citation can say which one it took.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""
    unsure: bool = False
    family_first: bool = False
    """Whether the name is spoken with the family name first: "Kim Min-jun"."""

    @property
    def last(self) -> str:
        """The family name with its particle: "van der Berg", "al-Hasakawi", or the body's whole name."""
        return f"{self.particle} {self.family}".lstrip()

    @property
    def forward(self) -> str:
        """The whole name as spoken: "James T. Okoro Jr.", "Kim Min-jun"."""
        if self.family_first:
            return " ".join(part for part in (self.last, self.given, self.suffix) if part)
        return " ".join(part for part in (self.given, self.last, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """The whole name as a list is sorted: "Okoro, James T., Jr."."""
        return ", ".join(part for part in (self.last, self.given, self.suffix) if part)

    @property
    def initials(self) -> str:
        """The given names as initials: "J. T.", "J.-P."."""
        return " ".join(_initial(word) for word in self.given.split())


def body_name(written: str) -> Name:
    """The name of an agency, organization or group: as written, white space evened out."""
    return Name(family=clean(written))


def parse_name(written: str, *, person: bool = False) -> Name:
    """Reads one name; a name that is not surely a person's stays whole, as an organization's name.

    Args:
        written: the name as the article has it, in either order: "Dana Wells", "Wells, Dana".
        person: True if it is known to be a person's name.

    Titles (Dr., Sir) are left out, as the styles ask.
    """
    written = clean(written)
    if "," in written:
        return _name_with_comma(written)
    words = _spaced_initials(written.split())
    while len(words) > 2 and words[0].lower() in _TITLES:
        words.pop(0)
    suffix = words.pop() if len(words) > 2 and words[-1].lower() in _SUFFIXES else ""
    while len(words) > 2 and words[-1].isupper() and words[-1].lower().replace(".", "") in _HONOURS:
        words.pop()  # "Dana Wells OBE"
    is_regnal = len(words) == 2 and _REGNAL_NUMBER.fullmatch(words[1])  # "Charles III"
    if is_regnal or is_organization(words, person=person):
        return body_name(written)
    if not suffix and is_family_first(words):
        return Name(words[0], " ".join(words[1:]), suffix=suffix, unsure=True, family_first=True)
    at = _family_start(words)
    particle, family = _split_particles(words[at:])
    unsure = not particle and not _ARTICLE_JOINED.match(family[0]) and is_unsure(words[:at], family)
    return Name(" ".join(family), " ".join(words[:at]), " ".join(particle), suffix, unsure=unsure)


def in_small_letters(written: str) -> str:
    """Words in capitals with capital first letters: "Conor O’Brien", "Dana McNeil", "James Holm III"."""
    words = written.split()
    return " ".join(
        word.lower() if 0 < at < len(words) - 1 and _is_surely_particle(words, at) else _capitalized(word)
        for at, word in enumerate(words)
    )


def clean(text: str) -> str:
    """One line without control characters, white space evened out."""
    return " ".join(strip_controls(text).split())


def _name_with_comma(written: str) -> Name:
    """ "Okoro, James T., Jr.", "Holm Jr., James", "García Márquez, Ana", "Lina Haddad, PhD"."""
    first, *later = [part.strip() for part in written.split(",") if part.strip()] or [""]
    suffix = " ".join(part for part in later if part.lower() in _SUFFIXES)
    given = [part for part in later if part.lower() not in _SUFFIXES and not _CREDENTIAL.fullmatch(part)]
    if not given and " " not in first and (initials := [part for part in later if _INITIALS.fullmatch(part)]):
        given = initials[:1]  # "Holm, J.K." is a name, though "Holm, M.A." could be a degree
    if len(given) == 1 and " " in given[0] and given[0].split()[-1].lower() in _SUFFIXES:
        *names, suffix = given[0].split()  # "Holm, James III"
        given = [" ".join(names)]
    if not given:
        name = parse_name(first)
        return replace(name, suffix=suffix or name.suffix) if name.given else body_name(written)
    words = first.split()
    if len(words) > 1 and words[-1].lower() in _SUFFIXES:
        suffix = words.pop()
    particle, family = _split_particles(words)
    names = _spaced_initials(given[0].split())
    if len(given) > 1 or not family or not _is_inverted(particle + family, names):
        return body_name(written)
    return Name(" ".join(family), " ".join(names), " ".join(particle), suffix)


def _is_inverted(family: list[str], given: list[str]) -> bool:
    """Whether "A B, C" gives a family name of several words and a given name, and not a name and a place."""
    if len(family) > 4 or len(given) > 4 or is_organization([*family, *given]):
        return False
    if len(family) == 1 or any(_belongs_to_family(word) for word in family):
        return True
    if is_given_name(given[0]) or _INITIALS.fullmatch(given[0]):
        return True
    # "Silva Santos, Luiz": not a place or agency after a name in its usual order ("Ann Lee, Oslo")
    word = given[0]
    return (
        len(given) == 1
        and not is_given_name(family[0])
        and word.lower() not in PLACES
        and word.lower() not in ORGANIZATION_WORDS
        and not any(part.lower() in ORGANIZATION_WORDS for part in family)
        and not word.isupper()
    )


def _split_particles(family: list[str]) -> tuple[list[str], list[str]]:
    """The particles in small letters before a family name, and the family name."""
    at = 0
    while at < len(family) - 1 and family[at].lstrip("'’")[:1].islower():
        at += 1
    return family[:at], family[at:]


def marked_family(words: list[str]) -> int | None:
    """Index of the one word in capitals, by which agencies and the French mark the family name: "Dana WELLS"."""
    capitals = [
        at
        for at, word in enumerate(words)
        if len(word) > 2
        and word.isupper()
        and word.isalpha()
        and word.lower() not in _SUFFIXES | _HONOURS
        and not is_acronym(word)
    ]
    others = [word for at, word in enumerate(words) if at not in capitals]
    if len(capitals) == 1 and others and all(word[1:].islower() for word in others):
        return capitals[0]
    return None


def _family_start(words: list[str]) -> int:
    """Where the family name begins; never at the first word, which is a given name ("Van Jones", "Al Gore")."""
    if _ARTICLE_JOINED.match(words[-1]):
        return len(words) - 1
    for number in range(1, len(words) - 1):
        is_before_last = number == len(words) - 2
        if _belongs_to_family(words[number]) or (is_before_last and words[number].lower() in _OPENERS_OF_LAST_WORD):
            return number
        if words[number] in _FAMILY_JOINTS and number > 1:
            return number - 1
    return len(words) - 1


def _belongs_to_family(word: str) -> bool:
    lower = word.lower()
    if lower in _FAMILY_JOINTS or _ARTICLE_JOINED.match(word):  # "Abd al-Rahman Khalil"
        return False
    return word.lstrip("'’")[:1].islower() or lower in _PARTICLES or lower in _FAMILY_OPENERS


def _spaced_initials(words: list[str]) -> list[str]:
    """Initials written together, as separate words: "J.K." is "J." and "K."."""
    parts: list[str] = []
    for word in words:
        glued = _GLUED_INITIALS.fullmatch(word)
        initials, name = glued.groups() if glued else (word, "")
        parts += _INITIAL.findall(initials) if _INITIALS.fullmatch(initials) else [initials]
        parts += [name] if name else []
    return parts


def _initial(word: str) -> str:
    if 2 <= len(word) <= 3 and word.isalpha() and word.isupper():  # "JK Wells": initials without their stops
        return " ".join(f"{letter}." for letter in word)
    parts = [part for part in re.split(r"[-‐‑]", word) if part]
    return "-".join(f"{_first_letter(part).upper()}." for part in parts)


def _is_surely_particle(words: list[str], at: int) -> bool:
    """Whether a word of a name in capitals is one that is small almost everywhere: "VAN DER BERG", "BIN RASHID"."""
    before, word, after = words[at - 1].lower(), words[at].lower(), words[at + 1].lower()
    return word in _SMALL_PARTICLES or after in _AFTER_PARTICLES or (before == "de" and word in _AFTER_PARTICLES)


def _capitalized(word: str) -> str:
    if word.lower() in _SUFFIXES and word.isupper() and "I" in word:
        return word
    return re.sub(r"[^\W\d_]+", _capitalized_part, word.replace("’S", "’s").replace("'S", "'s"))


def _capitalized_part(found: re.Match[str]) -> str:
    part = found[0]
    # "McNeil" is the usual form; "MACNEIL" may be either "MacNeil" or "Macneil"
    return f"Mc{part[2:].capitalize()}" if part.startswith("MC") and len(part) > 4 else part.capitalize()


def _first_letter(part: str) -> str:
    # signs that transliteration sets before a vowel are letters to Unicode, not to a name
    return next((char for char in part if unicodedata.category(char) in ("Lu", "Ll", "Lo")), part[0])
