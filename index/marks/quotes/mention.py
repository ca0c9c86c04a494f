"""Classifies a noun phrase: a person with a role, an organization, a group, an unnamed source, a document."""

import re

from msgspec import Struct

from index.article import Span
from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS
from index.english.role_words import (
    ANONYMOUS,
    DOCUMENT_NOUNS,
    GROUP_NOUNS,
    HONORIFICS,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    ROLE_NOUNS,
    SUFFIXES,
    TITLES,
    may_speak,
    names_person,
    singular,
)
from index.english.tokens import Tokens
from index.marks.quotes.descriptions import is_person_of_place
from index.marks.quotes.name_after_office import after_body, after_joint_office, after_office
from index.marks.quotes.name_run import after_titles, is_title, name_run, several_names
from index.marks.quotes.name_words import is_acronym
from index.marks.quotes.person_shape import (
    is_described_as_body,
    is_described_as_person,
    is_known,
    may_be_person,
    names_a_region,
    names_no_person,
    speaks_as_described,
)
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
    joint = after_joint_office(t, phrase)
    several = several_names(t, phrase) if joint is None else None
    if several is not None:
        return _several(t, several, phrase.last)
    held = joint or after_office(t, phrase) or after_body(t, phrase)
    run = held or name_run(t, phrase)
    if run is not None:
        first, last = run
        name = _person(t, run, phrase, known, in_office=held is not None)
        if name is not None:
            return name
        if _is_organization(t, phrase, first, last, known):
            return _organization(t, phrase, first, last)
    return _nominal(t, phrase)


def _several(t: Tokens, first: int, last: int) -> Mention:
    words = words_of(t, first, last)
    return Mention(words, t.span(first, last), SpeakerKind.GROUP, head=t.words[last - 1], plural=True)


def _pronoun(t: Tokens, phrase: NounPhrase) -> Mention:
    word = t.words[phrase.first]
    gender = {"he": "m", "she": "f"}.get(word)
    return Mention(t.raw(phrase.first), t.span(phrase.first, phrase.last), None, is_pronoun=True, gender=gender,
                   head=word, plural=word == "they")  # fmt: skip


def _person(
    t: Tokens, run: tuple[int, int], phrase: NounPhrase, known: frozenset[str], *, in_office: bool
) -> Mention | None:
    words = t.words
    first, last = run
    while last - first > 2 and words[last - 1] in SUFFIXES:
        last -= 1
    begin = after_titles(t, first, last, phrase)
    if begin == last or names_no_person(t, first, begin, last):
        return None
    titled = in_office or any(is_title(t, at) for at in range(max(phrase.first, first - 1), begin))
    before = t.tags[first - 1] if first > phrase.first else ""
    if (
        before == "n" and words[first - 1] in ORGANIZATION_NOUNS and words[begin] not in GIVEN_NAMES
    ):  # the union IG Werk
        return None
    if names_a_region(t, first) or (not in_office and is_described_as_body(t, phrase)):
        return None
    described = last - begin == 1 and (  # Sukarmin, who has one name only
        is_described_as_person(t, phrase.last) or speaks_as_described(t, phrase)
    )
    if not described and words[begin] not in GIVEN_NAMES and not may_be_person(t, begin, last, (titled, before), known):
        return None
    gender = _gender(t, phrase.first, begin, last)
    role = role_of(t, phrase, begin)
    name = " ".join(t.text[slice(*t.span(begin, last))].split())
    return Mention(name, t.span(begin, last), SpeakerKind.PERSON, is_name=True, gender=gender, role=role,
                   head=words[last - 1])  # fmt: skip


def _gender(t: Tokens, start: int, begin: int, last: int) -> str | None:
    for at in range(start, begin):
        gender = HONORIFICS.get(t.words[at])
        if gender:
            return gender
    gender = GIVEN_NAMES.get(t.words[begin]) if last - begin > 1 else None
    return gender if gender != "x" else None


def _is_organization(t: Tokens, phrase: NounPhrase, first: int, last: int, known: frozenset[str]) -> bool:
    words = t.words
    lone = last - first == 1 and not is_acronym(t.raw(first)) and first == phrase.first
    if lone and not is_known(t, first, known):
        return False
    word = words[last - 1].strip(".")
    if last - first == 1 < last - phrase.first and t.tags[phrase.first] == "D" and is_person_of_place(word):
        return False  # the Dutchman
    if last - first == 1 and t.words[last - 2 : last - 1] == ["the"] and word in ORGANIZATION_WORDS:  # The Guardian
        return True
    if word in ROLE_NOUNS or word in TITLES or (word in DEMONYMS and last - first == 1 < last - phrase.first):
        return False
    one = word[:-1] if word.endswith("s") else ""
    if is_acronym(t.raw(last - 1)) or "&" in t.text[slice(*t.span(first, last))]:  # the FRS, Moss & Sons
        return True
    return one not in DEMONYMS and one not in ROLE_NOUNS


def _organization(t: Tokens, phrase: NounPhrase, first: int, last: int) -> Mention:
    start = phrase.first
    if t.tags[start] == "D" and start < first:
        start += 1
    role = words_of(t, *phrase.role) if phrase.role is not None else None
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
    if t.tags[phrase.first] == "D" and t.words[end : end + 1] == ["and"] and t.tags[end - 1] == "N":
        stop = end + 1
        while stop < phrase.last and t.tags[stop] == "N":
            stop += 1
        return stop if t.words[stop - 1] in _BODIES else end  # an American Iron and Steel Institute (analysis)
    if t.words[end : end + 1] not in (["of"], ["for"]) or t.tags[end - 1] != "N":
        return end
    several = t.words[end - 1].endswith("s") and t.tags[end + 1 : end + 2] == "N"  # Physicians for Human Rights
    if t.words[end] == "for" and t.words[end - 1] not in _BODIES and not several:
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
    match = _LIST.match(t.tags, stop, phrase.last)
    return match.end() if match is not None else stop


_LIST = re.compile("(?:,N+)+,?CN+")
"""The rest of a name that is a list: "Bureau of Fisheries, Forests and Mines"."""
_BODIES = ORGANIZATION_NOUNS | ORGANIZATION_WORDS


def _nominal(t: Tokens, phrase: NounPhrase) -> Mention | None:
    head_at = phrase.core - 1
    while head_at > phrase.first and t.tags[head_at] not in "nNqD0":
        head_at -= 1
    if t.words[head_at] == "general" and head_at > phrase.first and singular(t.words[head_at - 1]) in ROLE_NOUNS:
        head_at -= 1  # attorneys general
    head_at = _shared_head(t, phrase, head_at)
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
    joint = _joins_people(t, phrase)
    kind = SpeakerKind.GROUP if joint else _kind_of(head, t, phrase)
    return Mention(words, t.span(first, last), kind, gender=None if joint else gender, head=head,
                   plural=joint or _is_plural(head), may_speak=speaks)  # fmt: skip


def _shared_head(t: Tokens, phrase: NounPhrase, head: int) -> int:
    """The noun that two words before it describe: "officials" for "judicial" of "judicial and security officials"."""
    end = phrase.core + 1
    if t.tags[phrase.core : end] != "C" or t.words[phrase.core] != "and" or may_speak(t.words[head]):
        return head
    while end < phrase.last and t.tags[end] in "nN":
        end += 1
    return end - 1 if end > phrase.core + 1 and names_person(t.words[end - 1]) else head


def _joins_people(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether "and" joins two people with their offices: "Secretary of State Ana Moss and Sen. Omar Lund"."""
    joint = t.tags.find("NCN", phrase.first + 1, phrase.last)
    if joint < 0 or t.words[joint + 1] != "and":
        return False
    after = t.words[joint + 2]
    return t.words[joint - 1] in GIVEN_NAMES and (after in GIVEN_NAMES or after.strip(".") in TITLES)


_SIGNS = frozenset("sign banner placard poster sticker t-shirt slogan hashtag".split())
"""Words on these are shown, not said, so their confidence is low."""
_QUANTIFIERS = frozenset(
    """some many most others those all few none both one another several each neither either half more other these
    accused deceased injured former latter who quarter third majority minority rest pair dozen dozens
    hundreds thousands millions ones""".split()
)
"""Words for people without a noun after them: "some said"."""


_SEVERAL = frozenset("some many most others those all few both several half more".split())
_INDEFINITE = frozenset("a an one another".split())


def _is_plural(head: str) -> bool:
    return (head.endswith("s") and not head.endswith("ss")) or head in ("people", "men", "women", "police", "media")


def _kind_of(head: str, t: Tokens, phrase: NounPhrase) -> SpeakerKind:
    one = head[:-1] if head.endswith("s") else head
    if head in DOCUMENT_NOUNS:
        return SpeakerKind.DOCUMENT
    if head in _SEVERAL:
        return SpeakerKind.GROUP
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
