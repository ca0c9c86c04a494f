"""Classifies a noun phrase: a person with a role, an organization, a group, an unnamed source, a document."""

from msgspec import Struct

from index.article import Span
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import (
    ANONYMOUS,
    DOCUMENT_NOUNS,
    FACILITY_WORDS,
    GROUP_NOUNS,
    HONORIFICS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    ROLE_NOUNS,
    SUFFIXES,
    TITLES,
    may_speak,
    names_person,
    singular,
)
from index.english.tokens import Tokens
from index.marks.quotes.descriptions import EPITHETS, is_person_of_place
from index.marks.quotes.name_words import has_inner_capital, is_acronym, plain_plural, without_plural_s
from index.marks.quotes.quote import SpeakerKind
from index.marks.quotes.roles import role_of, words_of


class Mention(Struct, frozen=True):
    """A speaker as the text has it at one place; a pronoun's kind is None until it is resolved."""

    words: str
    span: Span
    kind: SpeakerKind | None
    is_name: bool = False
    is_pronoun: bool = False
    gender: str | None = None
    role: str | None = None
    head: str = ""
    plural: bool = False
    may_speak: bool = True
    """False if the phrase names something that cannot speak: "a fact", "the storm"."""


def classify_mention(t: Tokens, phrase: NounPhrase, known: frozenset[str]) -> Mention | None:
    """The mention a phrase makes; None if it cannot be a speaker.

    Args:
        t: the paragraph.
        phrase: tokens of the phrase.
        known: words, as written, that the article has with a capital inside its sentences: names, not first words.
    """
    if t.tags[phrase.first] in "Po" and phrase.last == phrase.first + 1:
        return _pronoun(t, phrase)
    several = _several_names(t, phrase)
    if several is not None:
        return several
    run = _after_office(t, phrase) or _name_run(t, phrase)
    if run is not None:
        first, last = run
        name = _person(t, first, last, phrase, known)
        if name is not None:
            return name
        if _is_organization(t, phrase, first, last, known):
            return _organization(t, phrase, first, last)
    return _nominal(t, phrase)


def _several_names(t: Tokens, phrase: NounPhrase) -> Mention | None:
    """Two names that speak together: "Ruiz and Lamb"; None for one name, or for a name and "his aides"."""
    first = phrase.first + (t.words[phrase.first] in ("both", "neither"))
    tags = t.tags[first : phrase.last]
    if tags.count("C") != 1 or set(tags) - set("NC,") or not tags.startswith("N"):
        return None
    joint = first + tags.index("C")
    if t.words[joint] != "and" or t.words[joint - 1] in ORGANIZATION_WORDS or t.words[phrase.last - 1] in _NOT_SURNAMES:
        return None
    words = words_of(t, first, phrase.last)
    return Mention(words, t.span(first, phrase.last), SpeakerKind.GROUP, head=t.words[phrase.last - 1], plural=True)


_OFFICES = TITLES | ROLE_NOUNS
_ROLES = ROLE_NOUNS | EPITHETS
_NOT_SURNAMES = ORGANIZATION_WORDS | DOCUMENT_NOUNS | FACILITY_WORDS


def _pronoun(t: Tokens, phrase: NounPhrase) -> Mention:
    word = t.words[phrase.first]
    gender = {"he": "m", "she": "f"}.get(word)
    return Mention(t.raw(phrase.first), t.span(phrase.first, phrase.last), None, is_pronoun=True, gender=gender,
                   head=word, plural=word == "they")  # fmt: skip


def _after_office(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The name after an office with its own phrase: "Minister in the Department of Works Karin Moe"."""
    head = phrase.core - 1
    if t.tags[phrase.core : phrase.core + 1] != "I" or t.words[head].strip(".") not in _OFFICES:
        return None
    last = phrase.last
    first = last
    while first > phrase.core + 1 and t.tags[first - 1] == "N":
        first -= 1
    if first == last or (t.tags[phrase.first] == "D" and "s" not in t.tags[phrase.first : phrase.core]):
        return None
    for at in range(first, last - 1):
        if t.words[at].strip(".") in TITLES:  # aide to President George Moss
            return None
        if t.words[at] in GIVEN_NAMES and " ".join(t.words[at : at + 2]) not in PLACES:
            return (at, last) if at > phrase.core + 1 else None
    if last - first > 5:
        return None
    return _name_after_place(t, first, last)


def _name_after_place(t: Tokens, first: int, last: int) -> tuple[int, int] | None:
    """The name in the capitalised words that end an office: in "(ambassador to) Norway Zhou Wenbo" the last two."""
    if t.tags[first - 1] == "n" and last - first > 1:  # leader of the opposition Ana Petrov
        return first, last
    for length in (2, 1):
        place = " ".join(t.words[first : first + length])
        if place in PLACES or place in _OFFICES_OF:
            return (first + length, last) if last - first > length else None
    return (last - 2, last) if last - first > 2 else None


def _name_run(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The capitalised words that end the phrase's core, particles inside them included."""
    last = phrase.core
    if t.tags[last - 1] == "s":
        last -= 1
    first = last
    while first > phrase.first and (t.tags[first - 1] == "N" or _is_particle(t, first - 1, phrase.first, last)):
        first -= 1
    return (first, last) if first < last else None


def _is_particle(t: Tokens, at: int, floor: int, last: int) -> bool:
    """Whether a lower-case word belongs to the name around it: "Rahman bin Saleh"."""
    return floor < at < last - 1 and t.words[at] in PARTICLES and t.tags[at - 1] == "N"


def _person(t: Tokens, first: int, last: int, phrase: NounPhrase, known: frozenset[str]) -> Mention | None:
    words = t.words
    while last - first > 2 and words[last - 1] in SUFFIXES:
        last -= 1
    begin = _after_titles(t, first, last, phrase)
    if begin == last or _names_no_person(t, first, begin, last):
        return None
    titled = begin > first or (first > phrase.first and words[first - 1].strip(".") in TITLES)
    before = t.tags[first - 1] if first > phrase.first else ""
    if (
        before == "n" and words[first - 1] in ORGANIZATION_NOUNS and words[begin] not in GIVEN_NAMES
    ):  # the union IG Werk
        return None
    if _names_a_region(t, first):
        return None
    if words[begin] not in GIVEN_NAMES and not _may_be_person(t, begin, last, (titled, before), known):
        return None
    gender = _gender(t, phrase.first, begin, last)
    role = role_of(t, phrase, begin)
    name = " ".join(t.text[slice(*t.span(begin, last))].split())
    return Mention(name, t.span(begin, last), SpeakerKind.PERSON, is_name=True, gender=gender, role=role,
                   head=words[last - 1])  # fmt: skip


def _names_no_person(t: Tokens, first: int, begin: int, last: int) -> bool:
    """Whether the last word says that this is an organization or several people."""
    words = t.words
    single = last - begin == 1
    if single and begin == first and words[begin] in PLACES:
        return True
    if words[last - 1] in ORGANIZATION_WORDS and (single or words[last - 1] not in _SURNAMES_TOO):
        return True
    if words[last - 1] in FACILITY_WORDS and words[begin] not in GIVEN_NAMES and begin == first:
        return True
    if any(_is_run_by(t.raw(at)) for at in range(begin, last)):
        return True
    several = words[last - 1].endswith("s") and without_plural_s(words[last - 1]) in ROLE_NOUNS
    return several and words[begin] not in GIVEN_NAMES


def _is_run_by(word: str) -> bool:
    """Whether a word is a compound with a participle, which no name has: "Forces-run", "Council-backed"."""
    before, _, participle = word.rpartition("-")
    regular = participle.endswith("ed") and len(participle) >= _PARTICIPLE_LETTERS
    return bool(before) and (regular or participle in _IRREGULAR_PARTICIPLES)


_PARTICIPLE_LETTERS = 5
_IRREGULAR_PARTICIPLES = frozenset("run held led born made built won".split())


def _may_be_person(t: Tokens, begin: int, last: int, place: tuple[bool, str], known: frozenset[str]) -> bool:
    """Whether capitalised words that begin with no known given name may name a person."""
    titled, before = place
    words = t.words
    single = last - begin == 1
    if titled:
        return not (single and is_acronym(t.raw(begin)))
    if last - begin > 3 and not any(words[at] in PARTICLES for at in range(begin, last)):
        return False
    if before == "D" or (single and (before == "s" or words[begin] in PLACES)):
        return False
    if single and (is_acronym(t.raw(begin)) or not _is_known(t, begin, known)):
        return False
    place_name = " ".join(words[begin:last]) in PLACES
    return not (place_name or without_plural_s(words[last - 1]) in DEMONYMS or words[begin] in FUNCTION)


def _names_a_region(t: Tokens, begin: int) -> bool:
    """Whether "the northern" or the like is before a name: no person is called "the northern Sierra Nevada"."""
    return begin > 1 and t.words[begin - 1] in _DIRECTIONS and t.tags[begin - 2] == "D"


_DIRECTIONS = frozenset(
    """northern southern eastern western central north south east west upper lower greater inner outer mid coastal
    north-eastern north-western south-eastern south-western northeastern northwestern southeastern
    southwestern""".split()
)


def _is_known(t: Tokens, at: int, known: frozenset[str]) -> bool:
    """Whether a lone capitalised word is a name and not a sentence's first word."""
    initial = at == 0 or t.tags[at - 1] in ".?!…Q:("
    raw = t.raw(at)
    if not initial or raw in known or t.words[at] in GIVEN_NAMES or has_inner_capital(raw):
        return True
    speaks = t.tags[at + 1 : at + 4].lstrip("RX,")[:1] == "V" or t.tags[at - 1 : at] == "Q"
    return speaks and not plain_plural(t.words[at])


def _after_titles(t: Tokens, first: int, last: int, phrase: NounPhrase) -> int:
    """Where the name begins, after titles and all before them; `last` if there are only titles."""
    words = t.words
    begin = first
    for at in range(first, last):
        word = words[at].strip(".")
        title = word in TITLES or words[at] in HONORIFICS or ("-" in word and word.split("-")[-1] in TITLES)
        if at == last - 1 and begin < at and words[begin] in GIVEN_NAMES:  # the names "Rahul Sen", "Ann King"
            break
        if title and not (at == first and last - first == 2 and word in GIVEN_NAMES and not t.raw(at).endswith(".")):
            begin = at + 1
        elif at == first and last - first > 2 and word in _ROLES and word not in GIVEN_NAMES:
            begin = at + 1  # "Centre-back Rosa Hama"
    if begin < last - 2 and words[begin] in _OFFICES_OF and words[begin + 1] in GIVEN_NAMES:
        begin += 1
    while begin < last - 2 and (words[begin] in DEMONYMS or words[begin] in PLACES) and words[begin] not in GIVEN_NAMES:
        begin += 1
    return begin


def _gender(t: Tokens, start: int, begin: int, last: int) -> str | None:
    for at in range(start, begin):
        gender = HONORIFICS.get(t.words[at])
        if gender:
            return gender
    gender = GIVEN_NAMES.get(t.words[begin]) if last - begin > 1 else None
    return gender if gender != "x" else None


_OFFICES_OF = frozenset("state defense defence treasury labor labour energy education health commerce justice".split())
FUNCTION = frozenset("team other some many reporting the a an and but our my his her meanwhile also if when".split())
_SURNAMES_TOO = frozenset("house post guard press times mail fire gas".split())


def _is_organization(t: Tokens, phrase: NounPhrase, first: int, last: int, known: frozenset[str]) -> bool:
    words = t.words
    lone = last - first == 1 and not is_acronym(t.raw(first)) and first == phrase.first
    if lone and not _is_known(t, first, known):
        return False
    word = words[last - 1].strip(".")
    if last - first == 1 < last - phrase.first and t.tags[phrase.first] == "D" and is_person_of_place(word):
        return False  # the Dutchman
    if word in ROLE_NOUNS or word in TITLES or (word in DEMONYMS and last - first == 1 < last - phrase.first):
        return False
    one = word[:-1] if word.endswith("s") else ""
    return one not in DEMONYMS and one not in ROLE_NOUNS


def _organization(t: Tokens, phrase: NounPhrase, first: int, last: int) -> Mention:
    start = phrase.first
    if t.tags[start] == "D" and start < first:
        start += 1
    role = None
    if (
        start < first and t.tags[first - 1] == "n" and not set(t.tags[start:first]) - set("nNs")
    ):  # rights group Watchline
        role, start = words_of(t, start, first), first
    span = t.span(start, phrase.last)
    head = t.words[last - 1]
    if head in DOCUMENT_NOUNS and head not in ("post", "journal", "times"):
        return Mention(words_of(t, phrase.first, phrase.last), span, SpeakerKind.DOCUMENT, head=head)
    plural = head.endswith("s") and t.tags[phrase.first] == "D" and head not in ORGANIZATION_WORDS
    return Mention(
        words_of(t, start, _whole_name(t, phrase)),
        span,
        SpeakerKind.ORGANIZATION,
        is_name=True,
        head=head,
        plural=plural,
        role=role,
    )


def _whole_name(t: Tokens, phrase: NounPhrase) -> int:
    """The token after an organization's name, its own "of" or "for" included: "the University of Arden"."""
    end = phrase.core
    if t.words[end : end + 1] not in (["of"], ["for"]) or t.tags[end - 1] != "N":
        return end
    if t.words[end] == "for" and t.words[end - 1] not in _BODIES:
        return end
    at = end + 1 + (t.tags[end + 1 : end + 2] == "D")
    stop = at
    while stop < phrase.last and (t.tags[stop] == "N" or (t.tags[stop] == "C" and t.tags[stop + 1 : stop + 2] == "N")):
        stop += 1
    if stop == at:
        return end
    if t.words[stop : stop + 1] == ["of"] and t.tags[stop + 1 : stop + 2] == "N":  # Institute for the Study of Rivers
        stop += 1
        while stop < phrase.last and t.tags[stop] == "N":
            stop += 1
    return stop


_BODIES = ORGANIZATION_NOUNS | ORGANIZATION_WORDS


def _nominal(t: Tokens, phrase: NounPhrase) -> Mention | None:
    head_at = phrase.core - 1
    while head_at > phrase.first and t.tags[head_at] not in "nNqD0":
        head_at -= 1
    head = t.words[head_at].strip(".")
    first, last = phrase.first, phrase.last
    if t.words[first] in ("whose", "what") and last - first > 1:
        first += 1
    if t.words[first] in ("that", "what"):
        return None
    plain = t.tags[phrase.core : phrase.core + 1]
    if phrase.core < last and plain in ("e", "d", "g", "G", "W", ","):
        last = phrase.core
    words = words_of(t, first, last)
    gender = HONORIFICS.get(head)
    speaks = t.tags[head_at] in "N0" or head in _QUANTIFIERS or may_speak(head) or is_person_of_place(head)
    if not speaks and "C" in t.tags[phrase.first : last]:  # "judicial and security officials and diplomats"
        speaks = may_speak(t.words[last - 1])
    speaks = speaks and singular(head) not in _SIGNS
    return Mention(words, t.span(first, last), _kind_of(head, t, phrase), gender=gender, head=head,
                   plural=_is_plural(head), may_speak=speaks)  # fmt: skip


_SIGNS = frozenset("sign banner placard poster sticker t-shirt slogan hashtag".split())
"""Words on these are shown, not said, so their confidence is low."""
_QUANTIFIERS = frozenset(
    """some many most others those all few none both one another several each neither either half more other these
    accused deceased injured former latter who quarter third majority minority rest pair dozen dozens
    hundreds thousands millions ones""".split()
)
"""Words for people without a noun after them: "some said"."""


_INDEFINITE = frozenset("a an one another".split())


def _is_plural(head: str) -> bool:
    return (head.endswith("s") and not head.endswith("ss")) or head in ("people", "men", "women", "police", "media")


def _kind_of(head: str, t: Tokens, phrase: NounPhrase) -> SpeakerKind:
    one = head[:-1] if head.endswith("s") else head
    if head in DOCUMENT_NOUNS:
        return SpeakerKind.DOCUMENT
    if one in ORGANIZATION_NOUNS and head not in GROUP_NOUNS:
        return SpeakerKind.GROUP if _is_plural(head) and one != head else SpeakerKind.ORGANIZATION
    if head in GROUP_NOUNS or _is_plural(head):
        return SpeakerKind.ANONYMOUS if one in ("source", "insider") else SpeakerKind.GROUP
    if t.tags[phrase.core - 1] == "0":
        return SpeakerKind.GROUP
    if is_person_of_place(head) and t.tags[phrase.core - 1] == "N":
        return SpeakerKind.PERSON
    if names_person(head):
        return (
            SpeakerKind.ANONYMOUS if t.words[phrase.first] in _INDEFINITE and head in ANONYMOUS else SpeakerKind.PERSON
        )
    indefinite = t.words[phrase.first] in ("a", "an", "one", "another")
    if (head in ANONYMOUS and indefinite) or head in ("source", "insider"):
        return SpeakerKind.ANONYMOUS
    return (
        SpeakerKind.PERSON if head in ROLE_NOUNS else SpeakerKind.ANONYMOUS if indefinite else SpeakerKind.ORGANIZATION
    )
