"""What a noun phrase names: a person with a role, an organization, a group, an unnamed source, a document."""

from msgspec import Struct

from index.article import Span
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import (
    ANONYMOUS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    HONORIFICS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    ROLE_NOUNS,
    SUFFIXES,
    TITLES,
)
from index.english.tokens import Tokens
from index.marks.quotes.quote import SpeakerKind


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


def classify_mention(t: Tokens, phrase: NounPhrase, known: frozenset[str]) -> Mention | None:
    """The mention a phrase makes; `known`: capitalised words that the article has inside its sentences."""
    if t.tags[phrase.first] in "Po" and phrase.last == phrase.first + 1:
        return _pronoun(t, phrase)
    run = _after_office(t, phrase) or _name_run(t, phrase)
    if run is not None:
        first, last = run
        name = _person(t, first, last, phrase, known)
        if name is not None:
            return name
        if _is_organization(t, phrase, first, last, known):
            return _organization(t, phrase, first, last)
    return _nominal(t, phrase)


def _pronoun(t: Tokens, phrase: NounPhrase) -> Mention:
    word = t.words[phrase.first]
    gender = {"he": "m", "she": "f"}.get(word)
    return Mention(t.raw(phrase.first), t.span(phrase.first, phrase.last), None, is_pronoun=True, gender=gender,
                   head=word, plural=word == "they")  # fmt: skip


def _after_office(t: Tokens, phrase: NounPhrase) -> tuple[int, int] | None:
    """The name after "Secretary of State", found by its given name."""
    first = phrase.core + 1
    if t.words[phrase.core - 1].strip(".") not in TITLES or t.words[phrase.core : first] != ["of"]:
        return None
    for at in range(first + 1, phrase.last - 1):
        if t.words[at] in GIVEN_NAMES and t.tags[at : phrase.last] == "N" * (phrase.last - at):
            return at, phrase.last
    return None


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
    if before == "n" and words[first - 1] in ORGANIZATION_NOUNS:  # the union IG Werk
        return None
    if words[begin] not in GIVEN_NAMES and not _may_be_person(t, begin, last, (titled, before), known):
        return None
    gender = _gender(t, phrase.first, begin, last)
    role = _role(t, phrase, begin)
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
    several = words[last - 1].endswith("s") and _singular(words[last - 1]) in ROLE_NOUNS
    return several and words[begin] not in GIVEN_NAMES


def _may_be_person(t: Tokens, begin: int, last: int, place: tuple[bool, str], known: frozenset[str]) -> bool:
    """Whether capitalised words that begin with no known given name may name a person."""
    titled, before = place
    words = t.words
    single = last - begin == 1
    if titled:
        return not (single and _is_acronym(t.raw(begin)))
    if last - begin > 3 and not any(words[at] in PARTICLES for at in range(begin, last)):
        return False
    if before == "D" or (single and (before == "s" or words[begin] in PLACES)):
        return False
    if single and (_is_acronym(t.raw(begin)) or not _is_known(t, begin, known)):
        return False
    place_name = " ".join(words[begin:last]) in PLACES
    return not (place_name or _singular(words[last - 1]) in DEMONYMS or words[begin] in FUNCTION)


def _is_known(t: Tokens, at: int, known: frozenset[str]) -> bool:
    """Whether a lone capitalised word is a name and not a sentence's first word."""
    initial = at == 0 or t.tags[at - 1] in ".?!…Q:("
    raw = t.raw(at)
    if not initial or raw in known or t.words[at] in GIVEN_NAMES or _has_inner_capital(raw):
        return True
    speaks = t.tags[at + 1 : at + 4].lstrip("RX,")[:1] == "V" or t.tags[at - 1 : at] == "Q"
    return speaks and not _plain_plural(t.words[at])


def _has_inner_capital(raw: str) -> bool:
    """Al-Kakai, McCoy, O'Neil: no word is written so because a sentence begins."""
    return not raw.isupper() and any(
        raw[at].isupper() and (raw[at - 1].islower() or raw[at - 1] in "-'’") for at in range(1, len(raw))
    )


def _plain_plural(word: str) -> bool:
    return (
        word.endswith("s")
        or word in GROUP_NOUNS
        or word in ROLE_NOUNS
        or word in ORGANIZATION_NOUNS
        or word in DOCUMENT_NOUNS
    )


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 2 else word


def _is_acronym(raw: str) -> bool:
    return 1 < len(raw) <= 6 and raw.isupper()


def _after_titles(t: Tokens, first: int, last: int, phrase: NounPhrase) -> int:
    """Where the name begins, titles and what stands before them left out; `last` where there are only titles."""
    words = t.words
    begin = first
    for at in range(first, last):
        word = words[at].strip(".")
        if (word in TITLES or words[at] in HONORIFICS) and not (
            at == first and last - first == 2 and word in GIVEN_NAMES and not t.raw(at).endswith(".")
        ):
            begin = at + 1
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


def _role(t: Tokens, phrase: NounPhrase, begin: int) -> str | None:
    if phrase.role is not None:
        start, end = phrase.role
        return _words(t, start + (t.words[start] == "the"), end)
    first = phrase.first
    if t.words[first] == "whatever":
        return None
    if t.tags[first] == "D" and t.words[first] == "the":
        first += 1
    if first < begin and not all(t.words[at].strip(".") in _COURTESY for at in range(first, begin)):
        return _words(t, first, begin)
    return _apposition(t, phrase.last)


def _apposition(t: Tokens, at: int) -> str | None:
    """The description after a name: ", a strategic expert," or ", 58, head of the council,"."""
    tags = t.tags
    if tags[at : at + 1] == "(":
        at = tags.find(")", at, at + 8) + 1
    if at == 0 or tags[at : at + 1] != ",":
        return None
    begin = at + 1
    if tags[begin : begin + 2] == "0,":
        begin += 2
    end = begin
    while end < len(tags) and end - begin < 25 and tags[end] in "DnN0sIqCR":
        end += 1
    if end - begin < 2 and tags[begin : begin + 1] != "n":
        return None
    starts = tags[begin : begin + 1]
    if starts not in ("D", "n", "N") or (tags[end : end + 1] in ("v", "V", "X") and starts != "D"):
        return None
    head = begin + 1
    while head < end and tags[head] in "nNsR":
        head += 1
    word = t.words[head - 1]
    while end > head and tags[end - 1] in "IDC":
        end -= 1
    if word in ROLE_NOUNS or (word in TITLES and starts == "n"):
        return _words(t, begin, end)
    return None


_OFFICES_OF = frozenset("state defense defence treasury labor labour energy education health commerce justice".split())
FUNCTION = frozenset("team other some many reporting the a an and but our my his her meanwhile also if when".split())
_SURNAMES_TOO = frozenset("house post guard press times mail fire gas".split())
_COURTESY = frozenset("mr mrs ms miss sir lord lady dame dr mister".split())


def _words(t: Tokens, first: int, last: int) -> str:
    start, end = t.span(first, last)
    return " ".join(t.text[start:end].split())


def _is_organization(t: Tokens, phrase: NounPhrase, first: int, last: int, known: frozenset[str]) -> bool:
    words = t.words
    lone = last - first == 1 and not _is_acronym(t.raw(first)) and first == phrase.first
    if lone and not _is_known(t, first, known):
        return False
    word = words[last - 1].strip(".")
    if word in ROLE_NOUNS or word in TITLES or (word in DEMONYMS and last - first == 1 < last - phrase.first):
        return False
    one = word[:-1] if word.endswith("s") else ""
    return one not in DEMONYMS and one not in ROLE_NOUNS


def _organization(t: Tokens, phrase: NounPhrase, first: int, last: int) -> Mention:
    start = phrase.first
    if t.tags[start] == "D" and start < first:
        start += 1
    role = None
    if start < first and t.tags[first - 1] == "n" and t.tags[start:first].strip("n") == "":  # rights group Watchline
        role, start = _words(t, start, first), first
    span = t.span(start, phrase.last)
    head = t.words[last - 1]
    if head in DOCUMENT_NOUNS and head not in ("post", "journal", "times"):
        return Mention(_words(t, phrase.first, phrase.last), span, SpeakerKind.DOCUMENT, head=head)
    plural = head.endswith("s") and t.tags[phrase.first] == "D" and head not in ORGANIZATION_WORDS
    return Mention(
        _words(t, start, phrase.core), span, SpeakerKind.ORGANIZATION, is_name=True, head=head, plural=plural, role=role
    )


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
    words = _words(t, first, last)
    gender = HONORIFICS.get(head)
    return Mention(words, t.span(first, last), _kind_of(head, t, phrase), gender=gender, head=head,
                   plural=_is_plural(head))  # fmt: skip


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
    indefinite = t.words[phrase.first] in ("a", "an", "one", "another")
    if (head in ANONYMOUS and indefinite) or head in ("source", "insider"):
        return SpeakerKind.ANONYMOUS
    return (
        SpeakerKind.PERSON if head in ROLE_NOUNS else SpeakerKind.ANONYMOUS if indefinite else SpeakerKind.ORGANIZATION
    )
