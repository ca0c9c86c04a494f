"""Which part a form of a cue verb plays beside its neighbours: "claims" the verb or the noun, "said" or "is said"."""

from index.english.cue_verbs import CUES, NOUN_TOO
from index.english.role_words import TITLES
from index.english.verb_tagging import ARTICLES, SUBJECTS, base_verb, gerund, is_name_in_ing, past, verb
from index.english.word_classes import BE


def cue(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of a form of a cue verb; a "to" before it is tagged as an infinitive's.

    Args:
        words: of the paragraph, in lower case.
        tags: of the same words; settled to the left of `at`, by form alone from there on.
        at: the word.
        before: the tag of the word before it.
    """
    found = CUES[words[at]]
    if _lacks_company(words, tags, at, before):
        return _without_particle(words, tags, at, before)
    if found.form == "base":
        return _base(words, tags, at, before)
    return _BY_FORM[found.form](words, tags, at, before)


def _lacks_company(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether what makes the verb a cue is missing: the "out" of "point out", the commas around "he continued"."""
    found = CUES[words[at]]
    if found.aside:
        return before not in "PNn" or tags[at + 1] not in ",.:Q"
    if found.particle is None:
        return False
    reach = at + 3 if words[at + 1 : at + 2] == ["it"] else at + 2
    return found.particle not in words[at + 1 : reach]


def _adjective(words: list[str], tags: list[str], at: int, before: str) -> str:
    return "V" if _auxiliary(words, at, before) in BE and tags[at + 1] in "TPDNnI" else "n"


def _auxiliary(words: list[str], at: int, before: str) -> str:
    """The word before, an adverb aside: in "is not saying" the "is"."""
    if before == "R" and at > 1:
        return words[at - 2]
    return words[at - 1] if at else ""


def _gerund(words: list[str], tags: list[str], at: int, before: str) -> str:
    if is_name_in_ing(words, tags, at, before):
        return "N"
    if _auxiliary(words, at, before) in BE - {"be", "been", "being"}:
        return "V"
    noun = before == "s" or (before == "D" and (tags[at + 1] != "T" or words[at - 1] in ARTICLES))
    return "n" if noun else "G"


def _base(words: list[str], tags: list[str], at: int, before: str) -> str:
    word, following = words[at], tags[at + 1]
    if word == "put":
        return _put(words, tags, at, before)
    if at and before in "D0" and word not in NOUN_TOO:  # some say, five say
        return "V" if before == "0" or words[at - 1] in _ALONE else "n"
    if _is_noun(words, tags, at, before) or before in "Vv":  # "said rail fares would fall"
        return "n"
    if _has_subject(tags, at, before):
        return "V"
    if before == "I" and words[at - 1] == "to":
        tags[at - 1] = "O"
        return "i"
    plural = before in "nN" and _is_plural(words[at - 1])
    return "V" if word not in NOUN_TOO or (plural and following in "TPDNo:") else "n"


def _put(words: list[str], tags: list[str], at: int, before: str) -> str:
    """Of "put it" the cue; any other "put" is a verb."""
    return "V" if words[at + 1 : at + 2] == ["it"] else "b" if before == "I" else "v"


def _is_noun(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether a determiner before, or an "of" after, makes the form a noun."""
    return before in "Ds0" or (tags[at + 1] == "I" and words[at + 1] == "of")


def _has_subject(tags: list[str], at: int, before: str) -> bool:
    return before in SUBJECTS or (at > 1 and before == "R" and tags[at - 2] in SUBJECTS)


def _is_plural(word: str) -> bool:
    """Whether a noun may have a verb in the plural after it: "ministers say", "police say"."""
    return word.endswith(("s", "people", "men", "police"))


def _without_particle(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of a verb that reports speech only with a particle, where that is missing: "pointed at it"."""
    form = CUES[words[at]].form
    if form == "past":
        return verb(words, tags, at, before) if words[at] in _IRREGULAR_PAST else past(words, tags, at, before)
    if form == "gerund":
        return gerund(words, tags, at, before)
    if form == "third":
        return "n" if words[at] in NOUN_TOO else "v"
    return base_verb(words, tags, at, before)


_IRREGULAR_PAST = frozenset("made hit shot spelt spoke spoken".split())


def _third_person(words: list[str], tags: list[str], at: int, before: str) -> str:
    """Whether "claims", "calls" is the verb or the plural of the noun."""
    following = tags[at + 1]
    if words[at] == "puts":
        return _put(words, tags, at, before)
    if _is_noun(words, tags, at, before):
        return "n"
    if words[at] not in NOUN_TOO or _has_subject(tags, at, before):
        return "V"
    if before in "N)R,Q" and (following in "TPDNoQ:," or words[at + 1 : at + 2] in (["for"], ["to"])):
        return "V"
    if before not in "nN)" or words[at - 1].endswith("s"):
        return "n"
    if before != ")" and TITLES.intersection(words[at + 1 : at + 2]):  # "Frank quotes former adviser Kuhn"
        return "V"
    if _begins_clause(words, tags, at + 1):
        return "V"
    return "V" if before == "n" and following in "TPDo" else "n"


def _begins_clause(words: list[str], tags: list[str], at: int) -> bool:
    """Whether a plural noun and a finite verb follow: "claims colleges have"."""
    end = at
    while end < len(words) and tags[end] == "n" and end - at < 3:
        end += 1
    return end > at and words[end - 1].endswith("s") and tags[end] in "Xvc"


def _past_cue(words: list[str], tags: list[str], at: int, before: str) -> str:
    if _is_attributive(words, tags, at, before):
        return "n"
    auxiliary = _auxiliary(words, at, before)
    if auxiliary in BE or (before == "X" and auxiliary in ("'s", "’s") and words[at] in _NAMED):
        return "E"
    if at == 0 or before in ".S":  # "Asked about it, ...", "when asked"
        return "V" if tags[at + 1] == "N" else "e"
    if before in "nN" and words[at + 1 : at + 2] == ["by"] and words[at] not in ("said", "wrote", "told"):
        return "e"
    if words[at] in _PARTICIPLES and auxiliary not in _HAVE:
        return "e"
    if words[at] in _NAMED and before in "nN" and _ends_with_name(tags, at + 1):
        return "e"
    return "V"


def _is_attributive(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether the past form of a cue describes the noun after it: "the reported theft"."""
    if before == "s":
        return not (words[at] == "said" or tags[at + 1] in "PTM")  # "Moody's said", "Moody's warned it might"
    if before == "R" and at > 1 and tags[at - 2] in "sD" and tags[at + 1] in "ngd":  # an emotionally charged uprising
        return words[at - 2] not in _ALONE
    if before == "I" or (before == "D" and words[at - 1] not in _ALONE):
        return True
    if before == "0":
        return tags[at + 1] in "nN"
    return before == "C" and words[at] in _ATTRIBUTIVE and tags[at + 1] == "n"


_ATTRIBUTIVE = frozenset("alleged reported proposed promised suspected acknowledged".split())
_ALONE = frozenset(
    "most many some several all both few those these this that another each one either neither half whatever".split()
)
_PARTICIPLES = frozenset("known shown seen written sworn foreseen drawn given forgotten mistaken".split())
_NAMED = frozenset("called dubbed named titled entitled termed labeled labelled branded".split())
_HAVE = frozenset("have has had having 've ’ve 'd ’d haven hasn hadn".split())


def _ends_with_name(tags: list[str], at: int) -> bool:
    """Whether only a name follows: "a firm called Bergen Oil,"."""
    if tags[at] == "q":
        return True
    while tags[at] == "N":
        at += 1
    return tags[at] in ",.)-VvX" and tags[at - 1] == "N"


_BY_FORM = {"adjective": _adjective, "gerund": _gerund, "past": _past_cue, "third": _third_person}
