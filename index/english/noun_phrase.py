"""Where a noun phrase begins and ends, read from the tags to the left or to the right."""

import re

from msgspec import Struct

from index.english.tokens import Tokens

_NOUN = frozenset("nN0sq")
_ATTACHES = frozenset(
    "of for at from in with on to by between near against about inside outside over under within including behind "
    "representing via across around among into through like".split()
)
_STOPS_LEFT = frozenset("vdXbiGgEVeO")
ARTICLES = frozenset("a an the his her its their my our no every".split())
"""Determiners that cannot form a phrase alone."""
WINDOW = 60
"""Tokens examined on either side: no phrase of a sentence is longer, and hostile text stays cheap."""


class NounPhrase(Struct, frozen=True):
    """Tokens first to last (exclusive); `core` ends the phrase without what describes it afterwards.

    `role` holds tokens of a description before a name ("The head of the council, Rosa Hama, said").
    """

    first: int
    last: int
    core: int
    role: tuple[int, int] | None = None


def single(at: int) -> NounPhrase:
    """A phrase of one token."""
    return NounPhrase(at, at + 1, at + 1)


def backward(t: Tokens, end: int, floor: int) -> NounPhrase | None:
    """The longest noun phrase whose last token is end - 1."""
    tags, words = t.tags, t.words
    floor = max(floor, end - WINDOW)
    if tags[end - 1] == "D" and words[end - 1] in ARTICLES:
        return None
    first, core = _base(tags, end - 1, floor), end
    if first is None:
        return None
    while first > floor:
        left = first - 1
        if tags[left] == "I" and words[left] in _ATTACHES:
            step = _before_preposition(t, left, floor)
        elif tags[left] in "gGe" and left > floor and tags[left - 1] in "nN":
            step = _base(tags, left - 1, floor)
        elif tags[left] in "vdVXiO":
            step = _before_relative(t, left, floor)
        else:
            break
        if step is None:
            break
        first, core = step, left if tags[left] == "I" and tags[left - 1] in "nN0sq)D" else _core_end(tags, step, left)
    joined = _conjuncts(t, first, floor)
    if joined != first:
        inside = tags.find("I", joined, first)
        core = inside if inside > 0 else core
    return NounPhrase(joined, end, _before_adjective(t, joined, core) if core > joined else end)


def nearest(t: Tokens, end: int, floor: int) -> NounPhrase | None:
    """The bare phrase whose last token is end - 1, with "of" phrases inside it, without anything else before it."""
    first = _base(t.tags, end - 1, max(floor, end - WINDOW)) if end > floor else None
    while first is not None and first - 1 > floor and t.words[first - 1] == "of" and t.tags[first - 2] in "nN":
        left = _base(t.tags, first - 2, floor)
        if left is None:
            break
        first = left
    return NounPhrase(first, end, end) if first is not None else None


_STAND_ALONE = frozenset("one those some many most all few several both".split())
"""Determiners that a phrase may follow without a noun: "those in favour"."""
_AFTER_NOUN = frozenset("familiar close responsible aware involved present loyal opposed sympathetic".split())


def _before_adjective(t: Tokens, first: int, core: int) -> int:
    """The end of "sources" in "sources familiar with the talks"."""
    return core - 1 if core - first > 1 and t.words[core - 1] in _AFTER_NOUN else core


def _core_end(tags: str, first: int, stop: int) -> int:
    at = first
    while at < stop and tags[at] in "nN0sqDC":
        at += 1
    return max(at, first + 1)


def _base(tags: str, at: int, floor: int) -> int | None:
    """The first token of the bare phrase that ends at a token: determiners, adjectives, nouns."""
    start = at
    while at >= floor and (tags[at] in _NOUN or _inner(tags, at, floor)):
        at -= 1
    nouns = start - at
    while at >= floor and tags[at] == "D":
        at -= 1
    return at + 1 if nouns or at < start else None


def _inner(tags: str, at: int, floor: int) -> bool:
    """A word that belongs to the phrase only between its parts: "the newly elected", "Iraqi and Syrian officials"."""
    if at <= floor:
        return False
    if tags[at] == "R":
        return tags[at - 1] == "D"
    if (
        tags[at] == "C" and tags[at - 1] == "N" == tags[at + 1] == tags[at + 2 : at + 3]
    ):  # the Security and Defense Committee
        return tags[max(floor, at - 2)] in "Ds" or tags[max(floor, at - 3)] in "Ds"
    if tags[at] == "C":
        return (
            tags[at + 1] in "nN"
            and tags[at - 1] in "nN"
            and tags[at + 2 : at + 3] in ("n", "N")
            and tags[at + 1] == "n"
            and (at - 2 < floor or tags[at - 2] not in "vdVXigGI")
        )
    return tags[at] in "de" and tags[at - 1] in "D0"


def _before_preposition(t: Tokens, left: int, floor: int) -> int | None:
    tags = t.tags
    before = left - 1
    if before < floor:
        return None
    if tags[before] in "nN0sq" or (tags[before] == "D" and (t.words[left] == "of" or t.words[before] in _STAND_ALONE)):
        return _base(tags, before, floor)
    if tags[before] == ")":
        opening = t.tags.rfind("(", floor, before)
        return _base(tags, opening - 1, floor) if opening > floor else None
    if tags[before] in "edgEv" and not t.words[before].endswith("s"):
        at = before - 1
        while at >= floor and tags[at] == "R":
            at -= 1
        if at >= floor and tags[at] in "nN":
            return _base(tags, at, floor)
    return None


def _before_relative(t: Tokens, verb: int, floor: int) -> int | None:
    """From a verb inside "people who saw the attack" to "people"."""
    at = verb
    while at > floor and verb - at < 15 and t.tags[at] not in ",.Q;:":
        at -= 1
        if t.tags[at] in "WT":
            return _base(t.tags, at - 1, floor) if at > floor and t.tags[at - 1] in "nN" else None
        if t.tags[at] in "PS":
            return None
    return None


def _conjuncts(t: Tokens, first: int, floor: int) -> int:
    """The first token of "A, B and C" whose last part begins at `first`, or `first` if nothing is joined."""
    tags = t.tags
    at = first - 1
    if at <= floor or tags[at] != "C":
        return first
    right_is_name = tags[first] == "N"
    if tags[at - 1] == "P" and t.words[at - 1] in ("he", "she", "they"):  # she and another reporter
        return at - 1
    after_comma = tags[at - 1] == ","
    at -= after_comma
    start = _base(tags, at - 1, floor) if at > floor else None
    if start is None or start == at or (right_is_name and tags[at - 1] == "n" and tags[start] != "N"):
        return first
    phrase = _whole(t, start, floor)
    while phrase > floor + 1 and tags[phrase - 1] == "," and tags[phrase - 2] in "nN":
        before = _base(tags, phrase - 2, floor)
        if before is None or (tags[before] in "n0" and tags[phrase - 2] == "n" and right_is_name):
            break
        if tags[phrase] == "D" and t.words[phrase] in ("a", "an", "the") and tags[before] == "N":
            break  # "Rosa Hama, a developer and spokeswoman": one person
        phrase = before
        after_comma = False
    if after_comma:  # ", and aides say": a new clause; of a list there would be another comma
        return first
    if phrase > floor and _stops(t, phrase - 1):
        listed = right_is_name and t.words[phrase - 1] in _ATTACHES  # officials in Oslo, Bergen and Moss
        step = _before_preposition(t, phrase - 1, floor) if listed else None
        return first if step is None else step
    return phrase


def _stops(t: Tokens, at: int) -> bool:
    while at > 0 and t.tags[at] == "R":  # "was otherwise fine and the army said"
        at -= 1
    return t.tags[at] in _STOPS_LEFT or (t.tags[at] == "I" and t.words[at] != "with")


def _whole(t: Tokens, first: int, floor: int) -> int:
    while first > floor and t.tags[first - 1] == "I" and t.words[first - 1] in _ATTACHES:
        step = _before_preposition(t, first - 1, floor)
        if step is None:
            break
        first = step
    return first


_SPEECH = frozenset(
    """message reply answer response advice verdict motto slogan words view conclusion assessment warning plea question
    mantra comment comments catchphrase phrase explanation argument point""".split()
)


def possessor(t: Tokens, phrase: NounPhrase) -> NounPhrase:
    """Of "the mayor's message" the mayor; any other phrase unchanged."""
    if t.words[phrase.last - 1] in _SPEECH:
        mark = t.tags.find("s", phrase.first + 1, phrase.last - 1)
        if mark > 0 and phrase.core > mark:
            return NounPhrase(phrase.first, mark, mark)
    return phrase


def forward(t: Tokens, start: int, stop: int) -> NounPhrase | None:
    """The noun phrase that begins at a token."""
    tags = t.tags
    stop = min(stop, start + WINDOW)
    if start < stop and tags[start] in "Po":
        return single(start)
    end = _bare_end(tags, start, stop)
    if end is None or t.words[start:end] == ["no"]:  # said no
        return None
    core = _before_adjective(t, start, end)
    nominal = tags[end - 1] != "N"
    while end < stop - 1 and tags[end] == "I" and t.words[end] in _ATTACHES:
        if not (t.words[end] == "of" or nominal or _belongs_to_name(t, start, end)):
            break
        if t.words[end] == "to" and tags[end + 1 : end + 2] == "n" and tags[end + 2 : end + 3] in ("D", "o", "N", "P"):
            break  # "the decision to drop the inquiry"
        after = _bare_end(tags, end + 1, stop)
        if after is None or (tags[after - 1] == "D" and t.words[after - 1] in ARTICLES):
            break
        end = after
    end = _list_end(t, core, end, stop)
    if tags[end : end + 2] == "Io" and t.words[end] == "of" and end + 1 < stop:  # one of them
        return NounPhrase(start, end + 2, core)
    if end < stop - 1 and tags[end] == "C" and tags[end + 1] in "NnD":
        joined = forward(t, end + 1, stop)
        if joined is not None and (joined.last >= stop or tags[joined.last] not in "VvdX"):
            return NounPhrase(start, joined.last, core)
    return NounPhrase(start, end, core)


_LIST = re.compile("(?:,N+)+,?CN+(?=[,.Q]|$)")
_WITH_OBJECT = frozenset("ambassador envoy adviser advisor secretary minister representative undersecretary".split())
"""Offices whose names continue with "to" or "for" before their holder's name."""


def _list_end(t: Tokens, core: int, end: int, stop: int) -> int:
    """The end of a list of names that begins before a token: "the mayors of Bergen, Moss and Oslo"."""
    if core >= end or not t.words[core - 1].endswith("s") or t.tags[end - 1] != "N":
        return end
    listed = _LIST.match(t.tags, end, stop)
    return listed.end() if listed is not None else end


def _belongs_to_name(t: Tokens, start: int, at: int) -> bool:
    """Whether "to" or "for" after capitals is part of the name: "Envoy for Syria Ana Moss", "Airlines for America"."""
    if t.words[at] not in ("to", "for") or t.tags[at + 1] not in "ND":
        return False
    if t.words[at] == "for" and t.tags[at + 1] == "N" and t.words[at - 1].endswith("s"):
        return True
    end = at + 1 + (t.tags[at + 1] == "D")
    while end < len(t.tags) and t.tags[end] == "N":
        end += 1
    return end - at > 3 and not _WITH_OBJECT.isdisjoint(t.words[start:at])


def _opens_phrase(tags: str, at: int, start: int, stop: int) -> bool:
    """Whether an adverb or a participle begins the phrase: "the newly elected", "undecided voters"."""
    return tags[at] in "Rde" and (at > start or tags[at] != "R") and tags[at + 1 : min(at + 2, stop)] in ("n", "N")


def _bare_end(tags: str, start: int, stop: int) -> int | None:
    at = start
    while at < stop and tags[at] == "D":
        at += 1
    begin = at
    while at < stop and (tags[at] in _NOUN or (at == begin and _opens_phrase(tags, at, start, stop))):
        at += 1
    while (
        at < stop - 1
        and tags[at] == "C"
        and tags[at - 1] == "n" == tags[at + 1]
        and at > begin
        and tags[begin] == "n"
        and at + 2 < stop
        and tags[at + 2] == "n"
    ):
        at += 2
        while at < stop and tags[at] in _NOUN:
            at += 1
    if at == begin:
        return at if at > start else None
    return at
