"""Names as citations need them: family name and given names of a person, or a body's name as it stands."""

import re
import unicodedata
from dataclasses import replace

from index.frozen import frozen
from index.text import strip_controls

# words that stand before a family name and belong to it
_PARTICLES = frozenset(
    "al el ul bin ibn bint ben abu abou umm van von der den ter ten de del della di da das do dos du la le los zu zum y"
    " af av".split()
)
_SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_TITLES = frozenset("dr dr. prof prof. professor mr mr. mrs mrs. ms ms. sir dame rev rev.".split())
_CREDENTIAL = re.compile(r"(?:[A-Z][a-z]?\.?){2,5}")
# a byline with one of these words names a body, not a person
_BODY_WORDS = frozenset(
    "agency agencies news press staff desk bureau team newsroom editorial editors editor correspondent correspondents"
    " reporter reporters writers contributors associated network service services ministry council office group"
    " university institute committee commission foundation organization organisation association union center centre"
    " media times post herald tribune gazette radio tv television broadcasting court police department international"
    " agence presse report watch board company corporation inc ltd".split()
)
_BODY_JOINTS = frozenset("of for and the with".split())
_ARTICLE_JOINED = re.compile(r"(?:al|el|ad|an|ar|as|at|az|ash|ul)[-‐‑’'].", re.IGNORECASE)


@frozen
class Name:
    """An author or speaker. `given` is empty for a body (an agency, a group) and for a person of one name.

    `particle` is the part before the family name that is written apart ("van der", "bin"); "al-" stays joined to it.
    """

    family: str
    given: str = ""
    particle: str = ""
    suffix: str = ""

    @property
    def last(self) -> str:
        """The family name with its particle: "van der Berg", "al-Hasakawi", or the body's whole name."""
        return f"{self.particle} {self.family}".lstrip()

    @property
    def forward(self) -> str:
        """The whole name as spoken: "James T. Okoro Jr."."""
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
    """Reads one name; what is not surely a person's name stays whole, as a body's name.

    `person` says that it is known to be a person's. Titles (Dr., Sir) are left out, as the styles ask.
    """
    written = clean(written)
    if "," in written:
        return _name_with_comma(written)
    words = written.split()
    while len(words) > 2 and words[0].lower() in _TITLES:
        words.pop(0)
    suffix = words.pop() if len(words) > 2 and words[-1].lower() in _SUFFIXES else ""
    if _is_body(words, person=person):
        return body_name(written)
    at = _family_start(words)
    particle, family = _parted(words[at:])
    return Name(" ".join(family), " ".join(words[:at]), " ".join(particle), suffix)


def clean(text: str) -> str:
    """One line without control characters, white space evened out."""
    return " ".join(strip_controls(text).split())


def _name_with_comma(written: str) -> Name:
    """ "Okoro, James T., Jr.", "James Okoro, Jr.", "Lina Haddad, PhD"; anything else stays whole."""
    first, *later = [part.strip() for part in written.split(",") if part.strip()] or [""]
    suffix = " ".join(part for part in later if part.lower() in _SUFFIXES)
    given = [part for part in later if part.lower() not in _SUFFIXES and not _CREDENTIAL.fullmatch(part)]
    if not given:
        name = parse_name(first)
        return replace(name, suffix=suffix or name.suffix) if name.given else body_name(written)
    particle, family = _parted(first.split())
    # "Lina Haddad, Cairo" is no inverted name, and which of two family names it would be does not show
    if len(given) > 1 or len(family) != 1 or _is_body([*particle, *family, *given[0].split()]):
        return body_name(written)
    return Name(family[0], given[0], " ".join(particle), suffix)


def _parted(family: list[str]) -> tuple[list[str], list[str]]:
    """The particles before a family name, and the family name."""
    at = next((at for at, word in enumerate(family[:-1]) if not _is_particle(word)), max(0, len(family) - 1))
    return family[:at], family[at:]


def _is_body(words: list[str], *, person: bool = False) -> bool:
    lower = [word.lower().strip(".") for word in words]
    if len(words) < 2 or len(words) > 7:
        return True
    if not person and any(word in _BODY_WORDS or word in _BODY_JOINTS for word in lower):
        return True
    if any(char.isdigit() or char in "/@|&():" for word in words for char in word):
        return True
    # scripts without case and the orders of names that go with them are not ours to part
    return not any(unicodedata.category(char) == "Lu" for word in words for char in word[:1])


def _family_start(words: list[str]) -> int:
    """Where the family name begins; never at the first word, which is a given name ("Van Jones", "Al Gore")."""
    if _ARTICLE_JOINED.match(words[-1]):
        return len(words) - 1
    at = len(words) - 1
    for number in range(1, len(words) - 1):
        if _is_particle(words[number]):
            at = number
            break
    return at


def _is_particle(word: str) -> bool:
    return word.lower() in _PARTICLES


def _initial(word: str) -> str:
    parts = [part for part in re.split(r"[-‐‑]", word) if part]
    return "-".join(f"{_first_letter(part).upper()}." for part in parts)


def _first_letter(part: str) -> str:
    # signs that transliteration sets before a vowel are letters to Unicode, not to a name
    return next((char for char in part if unicodedata.category(char) in ("Lu", "Ll", "Lo")), part[0])
