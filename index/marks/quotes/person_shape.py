"""Whether capitalised words are a person's name, by their shape and their place."""

from index.english.given_names import GIVEN_NAMES
from index.english.name_joints import COMMANDS
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import (
    FACILITY_WORDS,
    FIRM_NAMES,
    ORGANIZATION_NOUNS,
    ORGANIZATION_WORDS,
    PARTICLES,
    ROLE_NOUNS,
    names_person,
)
from index.english.tokens import Tokens
from index.marks.quotes.name_words import (
    has_inner_capital,
    is_acronym,
    is_compound_brand,
    plain_plural,
    without_plural_s,
)


def names_no_person(t: Tokens, first: int, begin: int, last: int) -> bool:
    """Whether the words say that this is an organization or several people."""
    words = t.words
    if words[last - 1] not in ORGANIZATION_WORDS and is_described_as_person(t, last):
        return False
    if _names_a_body(t, begin, last):
        return True
    single = last - begin == 1
    if single and begin == first and words[begin] in PLACES:
        return True
    if words[last - 1] in ORGANIZATION_WORDS and (single or not _may_end_name(t, last - 1)):
        return True
    if words[last - 1] in FACILITY_WORDS and words[begin] not in GIVEN_NAMES and begin == first:
        return True
    if last - first > 1 and (words[last - 1] in _NO_SURNAMES or words[begin] == "our"):
        return True
    if last - begin > _LONGEST_NAME and not any(words[at] in PARTICLES for at in range(begin, last)):
        return True
    if any(_is_run_by(t.raw(at)) for at in range(begin, last)):
        return True
    several = words[last - 1].endswith("s") and without_plural_s(words[last - 1]) in ROLE_NOUNS
    return several and words[begin] not in GIVEN_NAMES


def _may_end_name(t: Tokens, at: int) -> bool:
    """Whether a word for a body may end a person's name: "House"; "Un" of "Pak Jong Un", but not "UN"."""
    return t.words[at] in _SURNAMES_TOO and not is_acronym(t.raw(at))


_LONGEST_NAME = 5
"""Words of the longest names without a particle: "Ana Maria Moss Ruiz Lund"."""
_NO_SURNAMES = FACILITY_WORDS - frozenset(
    """prison camp bridge road lane square park hall palace dam lake valley bay beach harbour harbor port hotel mall
    market castle fort wharf pier dock field mine farm forest sea ocean gate crossing border terrace banks base barracks
    games cup prize derby series war battle day week bill bank strip hills heights tower street station airfield plan
    summit tunnel garden gardens mountain river island islands""".split()
)
"""Last words of names of places, events and laws that are nobody's family name: "Clean Rivers Act"."""


def is_described_as_body(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether the description beside a name is of a body: "Moss Ness, a law firm,", "a newspaper, Moss Ness,"."""
    if phrase.role is not None:
        return _is_body(t, _head_of(t, *phrase.role))
    begin = phrase.last + 1
    if phrase.core < phrase.last or t.tags[phrase.last : phrase.last + 2] != ",D":  # "Hama of Moss Ness, a law firm"
        return False
    end = _noun_end(t, begin + 1)
    return t.tags[end : end + 1] in tuple(",.ITW)") and _is_body(t, end - 1)


def is_described_as_person(t: Tokens, last: int) -> bool:
    """Whether what follows a name says that it is a person's: ", a hydrologist," or ", who"."""
    if t.tags[last : last + 1] != ",":
        return False
    if t.words[last + 1 : last + 2] == ["who"]:
        return True
    if t.words[last + 1 : last + 2] not in (["a"], ["an"]):
        return False
    end = _noun_end(t, last + 2)
    return t.tags[end : end + 1] in tuple(",.ITW)") and t.tags[end - 1] == "n" and names_person(t.words[end - 1])


def speaks_as_described(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether a description of a person is between a name and its verb: "Oduya, the union chairman, said".

    After a preposition the name may be a place: "In Vasko, the mayor, Rosa Hama, said".
    """
    begin = phrase.last + 1
    if t.tags[phrase.last : begin] != "," or (phrase.first and t.tags[phrase.first - 1] == "I"):
        return False
    begin += t.words[begin : begin + 1] == ["the"]
    end = _noun_end(t, begin)
    if end == begin or t.tags[end - 1] != "n" or not names_person(t.words[end - 1]):
        return False
    while t.tags[end : end + 1] and t.tags[end] in "DnNs0IC":  # chairman of the dockers' union
        end += 1
    return t.tags[end : end + 2] in (",V", ",v")


def _noun_end(t: Tokens, at: int) -> int:
    """The token after a noun and the words before it, a participle between two included: "public accounting firm"."""
    while t.tags[at : at + 1]:
        is_participle = t.tags[at] in "gG" and t.tags[at - 1] == "n" and t.tags[at + 1 : at + 2] == "n"
        if not is_participle and t.tags[at] not in "nNs0-":
            break
        at += 1
    return at


def _head_of(t: Tokens, first: int, last: int) -> int:
    stop = next((at for at in range(first, last) if t.tags[at] in "I,WT"), last)
    return stop - 1


def _is_body(t: Tokens, head: int) -> bool:
    word = t.words[head]
    return t.tags[head] == "n" and word in ORGANIZATION_NOUNS and not names_person(word)


def _names_a_body(t: Tokens, begin: int, last: int) -> bool:
    """Whether a name has what no person's has: "&", a small word ("Doctors Without Borders"), "which" after it.

    A place that ends a name without a given name is where the body works: "Feeding Norway".
    """
    words = t.words
    name = " ".join(words[begin:last])
    if name in FIRM_NAMES or words[begin] in COMMANDS or "&" in t.text[slice(*t.span(begin, last))]:
        return True
    if any(words[at] in _SMALL_WORDS for at in range(begin + 1, last)):
        return True
    if words[begin] in GIVEN_NAMES:
        return False
    if last - begin == 1 and is_compound_brand(t.raw(begin)):
        return True
    ends_in_place = last - begin > 1 and words[last - 1] in PLACES and not _may_end_name(t, last - 1)
    return ends_in_place or words[last : last + 2] == [",", "which"]


_SMALL_WORDS = frozenset("the our my your of for and with without against to".split())


def _is_run_by(word: str) -> bool:
    """Whether a word is a compound with a participle, which no name has: "Forces-run", "Council-backed"."""
    before, _, participle = word.rpartition("-")
    regular = participle.endswith("ed") and len(participle) >= _PARTICIPLE_LETTERS
    return bool(before) and (regular or participle in _IRREGULAR_PARTICIPLES)


_PARTICIPLE_LETTERS = 5
_IRREGULAR_PARTICIPLES = frozenset("run held led born made built won".split())


def may_be_person(t: Tokens, begin: int, last: int, place: tuple[bool, str], known: frozenset[str]) -> bool:
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
    if single and (is_acronym(t.raw(begin)) or not is_known(t, begin, known)):
        return False
    place_name = " ".join(words[begin:last]) in PLACES
    return not (place_name or without_plural_s(words[last - 1]) in DEMONYMS or words[begin] in FUNCTION)


def names_a_region(t: Tokens, begin: int) -> bool:
    """Whether "the northern" or the like is before a name: no person is called "the northern Sierra Nevada"."""
    return begin > 1 and t.words[begin - 1] in _DIRECTIONS and t.tags[begin - 2] == "D"


_DIRECTIONS = frozenset(
    """northern southern eastern western central north south east west upper lower greater inner outer mid coastal
    north-eastern north-western south-eastern south-western northeastern northwestern southeastern
    southwestern""".split()
)


def is_known(t: Tokens, at: int, known: frozenset[str]) -> bool:
    """Whether a lone capitalised word is a name and not a sentence's first word."""
    initial = at == 0 or t.tags[at - 1] in ".?!…Q:("
    raw = t.raw(at)
    if not initial or raw in known or t.words[at] in GIVEN_NAMES or has_inner_capital(raw):
        return True
    speaks = t.tags[at + 1 : at + 4].lstrip("RX,")[:1] == "V" or t.tags[at - 1 : at] == "Q"
    return speaks and not plain_plural(t.words[at])


FUNCTION = frozenset("team other some many reporting the a an and but our my his her meanwhile also if when".split())
_SURNAMES_TOO = frozenset("house post guard press times mail fire gas un".split())
