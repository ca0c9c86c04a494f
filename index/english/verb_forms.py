"""The forms of an English verb, made from its lemma."""

from msgspec import Struct

from index.english.word_lists import word_list, word_rows

_IRREGULAR = {lemma: tuple(past) for lemma, *past in word_rows("irregular_verbs")}
_DOUBLED = word_list("doubled_verbs")
_BRITISH = word_list("british_verbs")


class Forms(Struct, frozen=True):
    """The forms of one verb; `past` holds past tense and past participle, each once."""

    base: str
    third: str
    gerund: str
    past: tuple[str, ...]


def forms(lemma: str) -> Forms:
    """The forms of a lemma; of a phrase ("point out") the forms of its verb."""
    base = lemma.split(maxsplit=1)[0]
    past = _IRREGULAR[base] if base in _IRREGULAR else _regular_past(base)
    return Forms(base, _third(base), _gerund(base), past)


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + "s"


def _regular_past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeou":
        return (base[:-1] + "ied",)
    if base in _DOUBLED:
        return (base + base[-1] + "ed",)
    if base in _BRITISH:
        return (base + "ed", base + base[-1] + "ed")
    return (base + "ed",)


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    return base + "ing"
