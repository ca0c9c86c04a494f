"""The subject of a finite verb, of a participle, of a sentence."""

import re

from index.english.given_names import GIVEN_NAMES
from index.english.noun_phrase import WINDOW, NounPhrase, backward, nearest, single
from index.english.opening_phrases import TIMES, WHICH, follows_opening, opening_start, past_opening
from index.english.places import PLACES
from index.english.role_words import TITLES, names_person
from index.english.tokens import Tokens

FINITE = frozenset("VvdX")
_FINITE = re.compile("[VvdX]")
_OPEN_LEFT = frozenset(",STBCVQ:.-;…?!G(Wa")


def subject_of(t: Tokens, verb: int, floor: int, direct: bool = False) -> NounPhrase | None:
    """The subject of a finite verb.

    Args:
        t: the paragraph.
        verb: token of the verb.
        floor: first token that may belong to the subject.
        direct: only the verb's own subject, none that it shares with a verb before it.

    Returns:
        The phrase without an opening phrase before it ("On Tuesday Sam Hill said": Sam Hill), or None.
    """
    floor = max(floor, verb - WINDOW)
    found = _subject(t, verb, floor, direct)
    if found is None:
        return None
    return _apposed_name(t, found, floor) or past_opening(t, found, floor)


def _is_reduced(t: Tokens, at: int) -> bool:
    """Whether a participle describes the noun before it: "those surveyed said", "the figures released said"."""
    if t.tags[at] in "de":
        return t.tags[at - 1] in "nND"
    return t.tags[at] == "v" and t.words[at].endswith("ed") and t.tags[at - 1] in "nN"


def _apposed_name(t: Tokens, phrase: NounPhrase, floor: int) -> NounPhrase | None:
    """The name before a description that lacks its second comma: "Rosa Hama, an adviser to the mayor said"."""
    comma = phrase.first - 1
    if comma <= floor or t.tags[comma] != "," or t.tags[comma - 1] != "N":
        return None
    described = t.words[phrase.first] in ("a", "an") and names_person(t.words[phrase.core - 1])
    if not described and not _is_party(t, phrase):
        return None
    name = backward(t, comma, floor)
    if (
        name is None
        or t.tags[name.first : name.last].strip("N")
        or (name.first > floor and t.tags[name.first - 1] in "IvVdX")
    ):
        return None
    return NounPhrase(name.first, name.last, name.last, (phrase.first, phrase.last))


_PARTY = re.compile(r"(?:[dri]|lab|con|lib|ind)-[a-z.]+")
_PARTY_MEMBERS = frozenset("democrat republican independent".split())


def _is_party(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether a phrase is the party after a politician's name: "R-Ohio", "Democrat of Ohio"."""
    if t.words[phrase.first] in _PARTY_MEMBERS:
        return t.words[phrase.first + 1 : phrase.first + 2] in (["of"], ["from"])
    return phrase.last - phrase.first == 1 and _PARTY.fullmatch(t.words[phrase.first]) is not None


def _subject(t: Tokens, verb: int, floor: int, direct: bool) -> NounPhrase | None:
    at = _skip_adverbials(t, verb - 1, floor)
    if at < floor:
        return None
    tag = t.tags[at]
    if tag == "P":
        return single(at)
    if tag in "WT":
        return _antecedent(t, at, floor)
    if tag in "nN0sqDM":
        opening = opening_start(t, at + 1, floor)
        if opening is not None and opening > floor + 1 and t.tags[opening - 1] == ",":
            # "Moss, who lives in Oslo, on Monday in the council defended"
            return _beyond_parenthesis(t, opening - 1, floor) or backward(t, at + 1, floor)
        return backward(t, at + 1, floor)
    if tag in "CB":
        return _of_verb_before(t, at, floor) if not direct else None
    if tag in ",-)":
        return _beyond_parenthesis(t, at, floor)
    return _beyond_other(t, at, floor)


def _beyond_other(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    """The subject before a participle, a relative clause, "of them" or a title in marks."""
    tag = t.tags[at]
    if at > floor and _is_reduced(t, at):
        return backward(t, at, floor)
    if tag in "ideg" or t.tags[max(floor, at - 1) : at + 1] == "Wv":  # those who fled said
        return _beyond_relative(t, at, floor)
    if tag == "o" and at - 2 >= floor and t.words[at - 1] == "of" and t.tags[at - 2] in "Dn0":  # one of them
        phrase = backward(t, at - 1, floor) or single(at - 2)
        return NounPhrase(phrase.first, at + 1, phrase.core)
    if tag == "Q" and at > floor and t.text[t.quotes[at].end - 1] == ",":  # Lind, the man in charge of "Harvest," said
        return _beyond_parenthesis(t, at + 1, floor)
    return None


_REFLEXIVE = frozenset("himself herself itself themselves".split())


def _skip_adverbials(t: Tokens, at: int, floor: int) -> int:
    tags = t.tags
    while at >= floor:
        if (
            tags[at] in "RX"
            or t.words[at] in _REFLEXIVE
            or (tags[at] == "D" and t.words[at] in ("both", "all", "each") and tags[at - 1] in "nNX")
        ):
            at -= 1
        elif t.words[at] in TIMES and at > floor and t.words[at - 1] in WHICH:
            at -= 2
        elif tags[at] == "M":
            at -= 1
            while at >= floor and (tags[at] in "IM0" or t.words[at] in ("last", "this", "late", "early", "next")):
                at -= 1
            if at >= floor and tags[at] == ",":  # "Smith on Monday said", but "On Monday, Smith"
                return at
        else:
            return at
    return at


def _beyond_relative(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    """The subject whose relative clause ends in a verb: "An official who was not allowed to speak said"."""
    while at > floor and (t.tags[at] not in ",.Q;:VSTP" or t.tags[at] == "P" or t.words[at] == "where"):
        if t.tags[at] == "W" or t.words[at] == "where":
            return backward(t, at, floor) if t.tags[at - 1] in "nND" else None
        at -= 1
    return None


def _antecedent(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    if (at > floor and t.tags[at] == "W") or t.tags[at - 1] == "n":
        before = at - 1
        if before > floor and t.tags[before] == ",":
            before -= 1
        if before >= floor and t.tags[before] in "nN0s":
            phrase = backward(t, before + 1, floor)
            if phrase is not None and t.words[at] == "who" and _is_place_beside(t, phrase) and phrase.first - 1 > floor:
                phrase = backward(t, phrase.first - 1, floor)  # the sheriff of Dale County, Neb., who said
            return _nearest_part(t, phrase)
    return None


def _nearest_part(t: Tokens, phrase: NounPhrase | None) -> NounPhrase | None:
    """Of "remarks by a rival who said" and "fresh help to critics who say" the rival and the critics."""
    if phrase is None:
        return None
    near = nearest(t, phrase.last, phrase.first)
    if near is not None and phrase.first < near.first and t.tags[phrase.core - 1] == "n":
        outer, inner = t.words[phrase.core - 1], t.words[near.core - 1]
        if names_person(inner) and not names_person(outer):
            return near
    if "by" not in t.words[phrase.first : phrase.last]:
        return phrase
    by = t.words.index("by", phrase.first, phrase.last)
    return backward(t, phrase.last, by + 1)


def _of_verb_before(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    """The subject shared with the verb before: "took the stage and said"."""
    while at > floor:
        at -= 1
        if t.tags[at] in FINITE:
            found = subject_of(t, at, floor, direct=True)
            if found is not None:
                return found
        elif t.tags[at] in ";":
            return None
    return None


def _beyond_parenthesis(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    """The subject before ", a strategic expert," or "(R-Ohio)" or a pair of dashes."""
    tags = t.tags
    if tags[at] == ")":
        opening = tags.rfind("(", floor, at)
        return backward(t, opening, floor) if opening > floor else None
    if tags[at] == "-":
        opening = tags.rfind("-", floor, at)
        return backward(t, opening, floor) if opening > floor and tags[opening - 1] in "nNs" else None
    if tags[at - 1] == ")":
        opening = tags.rfind("(", floor, at)
        found = backward(t, opening, floor) if opening > floor else None
        named = found is not None and (t.words[found.first].strip(".") in TITLES or t.words[found.first] in GIVEN_NAMES)
        if found is not None and (named or found.first == floor or tags[found.first - 1] != ","):
            return found
    return _beyond_commas(t, at, floor)


def _beyond_commas(t: Tokens, at: int, floor: int) -> NounPhrase | None:
    best = None
    comma = at
    for _ in range(8):
        comma = t.tags.rfind(",", floor, comma)
        if comma <= floor or not _is_aside(t, comma + 1, at):
            break
        if best is not None and opening_start(t, comma, floor) is not None:
            break  # "In a statement to the Courier, his lawyer, Ana Moss, said"
        found = _before_comma(t, comma, at, floor)
        if found is not None:
            if best is not None and t.tags[found.core - 1] != "N":  # only a name is described by "the source" after it
                break
            best = found
            if not _may_be_aside(t, found, floor):
                break
    return best


def _before_comma(t: Tokens, comma: int, close: int, floor: int) -> NounPhrase | None:
    tags = t.tags
    end = comma
    if tags[end - 1] == ")":
        end = tags.rfind("(", floor, end)
    if end > floor and t.words[end - 1] in ("another", "one") and set(tags[comma + 1 : close]) == {"N"}:
        return NounPhrase(comma + 1, close, close)  # "Another, Rosa Hama, said"
    if end <= floor or tags[end - 1] not in "nNsq":
        return None
    found = backward(t, end, floor)
    if found is None:
        return None
    if (
        found.first > floor
        and tags[found.first - 1] not in _OPEN_LEFT
        and t.words[found.first - 1] not in _SUBORDINATES
    ):
        trimmed = past_opening(t, found, floor)
        if trimmed is found and not follows_opening(t, found.first, floor):
            return None
        found = trimmed
    if _is_place_beside(t, found):
        return None
    region = tags[comma + 1 : close]
    named = region[1:] if region[:1] == "D" and t.words[comma + 1] == "the" else region
    length = len(named) - len(named.lstrip("N"))
    if _is_named_after(t, found, comma + 1, named[length:]) and (length > 1 or t.words[comma + 1] in GIVEN_NAMES):
        is_described = found.first > floor + 1 and tags[found.first - 1] == "," and tags[found.first - 2] == "N"
        if is_described and opening_start(t, found.first - 1, floor) is None:
            return found
        return NounPhrase(comma + 1, close, comma + 1 + len(region) - len(named) + length, (found.first, found.last))
    return found


_WHERE_FROM = re.compile("(?:ID?[Nn]+)?")


def _is_named_after(t: Tokens, role: NounPhrase, at: int, rest: str) -> bool:
    """Whether a role is followed by its holder's name: "the mayor, Ana Moss," "the Democrat, Rep. Ana Moss of Ohio,".

    Args:
        t: the paragraph.
        role: the phrase before the comma.
        at: first token of the name.
        rest: the tags after the name, up to the second comma.
    """
    sure = t.words[at] in GIVEN_NAMES or t.words[at].strip(".") in TITLES
    if t.tags[role.first : role.core][-1:] == "N":
        definite = t.tags[role.first] == "D" or "s" in t.tags[role.first : role.core]
        if not (sure and definite and t.words[role.core - 1] in TITLES):
            return False
    return not rest or (sure and _WHERE_FROM.fullmatch(rest) is not None)


def _is_place_beside(t: Tokens, phrase: NounPhrase) -> bool:
    """The second half of "Raleigh, N.C.," or of "Mosul, Iraq,"."""
    last = phrase.last - 1
    return (
        t.tags[phrase.first - 1 : phrase.first] == ","
        and phrase.last - phrase.first <= 2
        and ("." in t.raw(last) or t.words[last] in PLACES)
    )


def _may_be_aside(t: Tokens, phrase: NounPhrase, floor: int) -> bool:
    """Whether "a teacher" may itself describe a name further left."""
    described = t.tags[phrase.core - 1] != "N" or t.tags[phrase.first] == "D"
    return phrase.first > floor and t.tags[phrase.first - 1] == "," and described


def _is_aside(t: Tokens, first: int, last: int) -> bool:
    """Whether the tokens between two commas describe the phrase before them, and are not a separate clause."""
    region = t.tags[first:last]
    if not region or ("Q" in region and "W" not in region):
        return "Q" in region and "P" not in region and "V" not in region
    relative = "W" in region or t.words[first] == "whose" or "nTX" in region or "nTv" in region or "nTV" in region
    if "P" in region and not relative:
        return False
    if region[0] in "vV" and t.words[first].endswith("ed"):  # "The study, published on Monday, says"
        region = region[1:]
    return relative or not any(tag in "VvX" for tag in region)


_SUBORDINATES = frozenset("after before since until as".split())


def sentence_subject(t: Tokens, first: int, last: int) -> tuple[NounPhrase, int] | None:
    """The subject of a sentence's main clause and its verb."""
    last = min(last, first + 2 * WINDOW)
    opened = (
        t.tags[first] in "SGgGe" or t.words[first] in _SUBORDINATES
    )  # the sentence begins with a subordinate clause or a participle
    for match in _FINITE.finditer(t.tags, first, last):
        at = match.start()
        found = subject_of(t, at, first)
        if found is None or not _is_main(t, found, at, first):
            continue
        if opened and "," not in t.tags[first : found.first]:
            continue
        return found, at
    return None


def nearest_subject(t: Tokens, first: int, at: int) -> NounPhrase | None:
    """The subject of the last clause before a token, relative clauses aside."""
    for verb in range(at - 1, max(first, at - WINDOW) - 1, -1):
        if t.tags[verb] in FINITE:
            found = subject_of(t, verb, first)
            if (
                found is not None
                and t.tags[max(first, _skip_adverbials(t, verb - 1, first))] not in "WT"
                and t.words[found.first] != "whose"
            ):
                return found
    return None


def _is_main(t: Tokens, subject: NounPhrase, verb: int, first: int) -> bool:
    """Whether a clause is not a relative clause and does not depend on a conjunction or verb before it."""
    if t.words[subject.first] == "whose" or t.tags[max(first, _skip_adverbials(t, verb - 1, first))] in "WT":
        return False
    if subject.first == first:
        return True
    return t.tags[subject.first - 1] not in "STWVXvdiG" and t.words[subject.first - 1] not in _SUBORDINATES
