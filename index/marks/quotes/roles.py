"""The role an article gives with a name: before it ("Mayor"), or after it (", a strategic expert,")."""

from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import NounPhrase
from index.english.places import DEMONYMS, PLACES
from index.english.role_words import ORGANIZATION_NOUNS, ORGANIZATION_WORDS, ROLE_NOUNS, TITLES, names_person
from index.english.tokens import Tokens

COURTESY = frozenset("mr mrs ms miss sir lord lady dame dr mister".split())
"""Titles of courtesy: they are not roles, and only a name follows them."""
_BODIES = ORGANIZATION_NOUNS | ORGANIZATION_WORDS
_NO_BODY = TITLES | DEMONYMS
_NO_ROLE_BEGINS = frozenset(
    "what whatever neither either both nor like unlike his her their its my our your this that these those".split()
)
_RELATIONS = frozenset(
    """rival opponent friend colleague wife husband mother father son daughter brother sister partner victim suspect
    critic supporter ally star winner loser uncle aunt cousin parent neighbour neighbor""".split()
)
"""Nouns that say little about a person without an owner: "Rival" alone is not a role."""
_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ee", "ant", "ent")
"""Endings of nouns for persons: "lobbyist", "statistician", "appointee"."""


def role_of(t: Tokens, phrase: NounPhrase, begin: int) -> str | None:
    """The role that an article gives with a name.

    Args:
        t: the paragraph.
        phrase: the noun phrase that holds the name.
        begin: first token of the name.

    Returns:
        The words of the role, without a "the" before them; None where the article gives none here.
    """
    if phrase.role is not None:
        start, end = phrase.role
        start += t.words[start] == "the"
        begins = (start, *_inner_descriptions(t, start, end))
        return next((words_of(t, at, end) for at in begins if _is_role(t, at, end)), None)
    first = phrase.first
    if first < begin and t.words[first] == "the":
        first += 1
    first, is_office = _whole_office(t, first, begin)
    if is_office:
        return words_of(t, first, begin)
    if first < begin and not all(t.words[at].strip(".") in COURTESY for at in range(first, begin)):
        if t.tags[begin - 1] == "s":
            return None
        while t.words[begin - 1].strip(".") in COURTESY:
            begin -= 1
        first = _with_qualifiers(t, first)
        if _is_role(t, first, begin):
            return words_of(t, first, begin)
    return _apposition(t, phrase.last, begin)


def _inner_descriptions(t: Tokens, first: int, last: int) -> list[int]:
    """Where the descriptions inside one begin, the nearest to the name first: "report of an aide to the mayor"."""
    return [at + 1 for at in range(last - 1, first, -1) if t.words[at] == "the" and t.tags[at - 1] == "I"]


def _whole_office(t: Tokens, first: int, begin: int) -> tuple[int, bool]:
    """The first token of an office that began before the phrase, and whether it is surely one.

    An office may have "of", "for" or "and" in it: "Secretary of State", "Bank of Norland Governor", "Health and Sport
    Secretary".
    """
    if first >= begin:
        return first, False
    office = first > 1 and t.words[first - 1] == "of" and t.words[first - 2].strip(".") in TITLES
    if office and t.words[first].strip(".") not in TITLES:  # not "(the head of) Representative Moss"
        first -= 2
    inner = t.tags.find("C", first, begin)
    joint = inner if inner >= 0 else first - 1
    fields = begins_portfolio(t, joint) if joint > 0 and t.tags[joint] == "C" and joint + 1 < begin else None
    if fields is not None and t.words[begin - 1].strip(".") in TITLES:
        return _with_qualifiers(t, min(first, fields)), True
    of_body = first > 1 and t.words[first - 1] in ("of", "for") and t.words[first - 2] in _BODIES
    if of_body and t.tags[first - 2] == "N" and first + 1 < begin and t.words[first].strip(".") not in _NO_BODY:
        first -= 2
        while first > 0 and t.tags[first - 1] == "N":
            first -= 1
    return first, False


_QUALIFIERS = frozenset("former ex then acting late deputy outgoing incoming interim retired assistant vice".split())
"""Adjectives without which an office is another one, or somebody else's."""


def _with_qualifiers(t: Tokens, first: int) -> int:
    """The first token of an office with the adjectives in lower case before it: "former deputy Mayor"."""
    while first > 0 and t.words[first - 1] in _QUALIFIERS and t.raw(first - 1).islower():
        first -= 1
    return first


def begins_portfolio(t: Tokens, joint: int) -> int | None:
    """The first token of an office for several things, whose "and" is given: "Culture, Media and Sport (Secretary)".

    Returns:
        None where the words before the "and" are somebody else, not a field: "Moss and Sport Secretary".
    """
    first = joint
    while first > 0 and (t.tags[first - 1] == "N" or (t.tags[first - 1] == "," and first < joint)):
        first -= 1
    first += t.tags[first] == ","
    if first == joint or t.words[joint - 1] not in _PORTFOLIOS:
        return None
    lists_fields = all(t.words[at - 1] in _PORTFOLIOS for at in range(first, joint) if t.tags[at] == ",")
    return first if lists_fields else None


_PORTFOLIOS = frozenset(
    """agriculture business children climate commerce communications culture defence defense development disability
    economy education employment energy environment equalities equality families family finance fisheries food foreign
    forestry gender health heritage home housing immigration industry information infrastructure innovation interior
    investment irrigation justice labor labour land lands levelling local media mines minerals natural oil overseas
    pensions petroleum planning ports power research resources rural science security services skills social sport
    sports technology tourism trade training transport transportation treasury urban veterans water ways welfare
    wildlife women work works youth fish means""".split()
)
"""Fields of government, by which offices, departments and committees are named."""


def role_before(t: Tokens, begin: int) -> str | None:
    """The role in lower case right before the name at a token: "deputy mayor Rosa Hama"."""
    first = begin
    if first > 0 and t.tags[first - 1] == "n" and t.words[first - 1] in TITLES:
        while first > 0 and t.tags[first - 1] in "nN":
            first -= 1
    return words_of(t, first, begin) if _is_role(t, first, begin) else None


def _is_role(t: Tokens, first: int, last: int) -> bool:
    """Whether words before a name describe somebody, and are not a time, place or relation."""
    if (
        first >= last
        or t.words[first] in _NO_ROLE_BEGINS
        or "," in t.tags[first:last]
        or "C" in t.tags[first : first + 1]
    ):
        return False
    head = first
    while head < last and t.tags[head] != "I":
        head += 1
    word = t.words[head - 1].strip(".")
    if head - first == 1 and word in _RELATIONS:
        return False
    if word in _BODIES and t.words[last - 1].strip(".") in TITLES:
        return True
    is_agent = len(word) > 5 and word.endswith(_ENDINGS) and not word.endswith("ment")
    return word in TITLES or word in ROLE_NOUNS or is_agent


def _apposition(t: Tokens, at: int, begin_of_name: int) -> str | None:
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
    while end < len(tags) and end - begin < _LONGEST_DESCRIPTION and _continues(t, end):
        end += 1
    starts = tags[begin : begin + 1]
    if starts not in ("D", "n", "N") or (end - begin < 2 and starts != "n") or t.words[begin] in _OF_SEVERAL:
        return None
    if starts != "D" and (_is_appointed(t, begin_of_name) or _lists_people(t, begin, end)):
        return None
    if tags[end : end + 1] in ("v", "V", "X") and t.words[begin] not in ("a", "an"):  # "..., the mayor said"
        return None
    return _description(t, begin, end)


_LONGEST_DESCRIPTION = 25
"""Tokens of the longest description that is read."""
_OF_SEVERAL = frozenset("all both".split())
"""First words of a role that all names before it have: "Aas, Moss and Hama, all members of the council"."""


def _continues(t: Tokens, at: int) -> bool:
    """Whether a description has the token: not "whose"; a participle before a noun ("a public accounting firm")."""
    if t.tags[at] in "gG":
        return t.tags[at - 1] == "n" and t.tags[at + 1 : at + 2] == "n"
    return t.tags[at] in "DnN0sIqCR" and t.words[at] != "whose"


def _is_appointed(t: Tokens, name: int) -> bool:
    """Whether the office after a name is of a verb before it, which may only propose or deny it.

    "They would make the founder, Rosa Hama, ambassador to Norway" gives Rosa Hama no office.
    """
    if t.tags[max(0, name - 2) : name] != "n,":
        return False
    return not _APPOINTING.isdisjoint(t.words[max(0, name - _OBJECT_TOKENS) : name])


_OBJECT_TOKENS = 10
"""Tokens between a verb of appointing and the name of its object."""
_APPOINTING = frozenset(
    """appoint appoints appointed appointing name names named naming make makes made making elect elects elected
    electing nominate nominates nominated nominating choose chooses chose chosen choosing""".split()
)


def _lists_people(t: Tokens, begin: int, end: int) -> bool:
    """Whether words after a name are the next people of a list: "Rosa Hama, former governor Nils Aas and ..."."""
    plain = t.tags.find("I", begin, end)
    for at in range(begin + 1, end - 1):
        if t.tags[at : at + 2] == "NN" and t.words[at] in GIVEN_NAMES:
            before = t.words[at - 1].strip(".")
            if before in PLACES or (not 0 <= plain < at and (before in TITLES or before in ROLE_NOUNS)):
                return True
    return False


def _description(t: Tokens, begin: int, end: int) -> str | None:
    """The words of a description whose noun says what a person is; None for any other noun."""
    tags = t.tags
    head = begin + 1
    while head < end and tags[head] in "nNsRgG":
        head += 1
    word = t.words[head - 1]
    while end > head and tags[end - 1] in "IDC":
        end -= 1
    known = word in ROLE_NOUNS or names_person(word) or (word in TITLES and tags[begin] == "n")
    return words_of(t, begin, end) if known else None


def words_of(t: Tokens, first: int, last: int) -> str:
    """The text of tokens first to last (exclusive), white space made single."""
    start, end = t.span(first, last)
    return " ".join(t.text[start:end].split())
