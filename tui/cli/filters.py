"""Filters for marks: by speaker in any spelling, by counted noun, by value."""

import re
from enum import StrEnum

from index.decisions.decision import Act, Decisions
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Confidence, Quote
from index.spelling.names import fold, same_name

_WORD = re.compile(r"[^\W_](?:[\w'’ʼ-]*[^\W_])?")
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "person", "lives": "life", "feet": "foot"}


def is_asked_speaker(speaker: str | None, name: str) -> bool:
    """Whether each word of the name is in the speaker's, names in any spelling: "kakai" asks for "al-Kakaii" too."""
    if speaker is None:
        return False
    asked, given = _WORD.findall(name), _WORD.findall(speaker)
    return bool(asked) and all(any(_same_word(word, other) for other in given) for word in asked)


class AskedSpelling(StrEnum):
    """How a speaker's name has the words that were asked for."""

    AS_ASKED = "as asked"
    BY_YOU = "by you"
    """The user decided that it is one person with a name that has them."""
    PROPOSED = "proposed"
    """It sounds alike and may be somebody else's."""


def spelling_of(speaker: str, asked: str, decisions: Decisions) -> AskedSpelling | None:
    """How a speaker found by `is_asked_speaker` has the name; None if the user decided that it is somebody else."""
    if _has_words(speaker, asked):
        return AskedSpelling.AS_ASKED
    for act, spelling in ((Act.APART, None), (Act.SAME, AskedSpelling.BY_YOU)):
        others = (name for pair in decisions.pairs(act) if speaker in pair for name in pair if name != speaker)
        if any(_has_words(other, asked) for other in others):
            return spelling
    return AskedSpelling.PROPOSED


def _has_words(name: str, asked: str) -> bool:
    given = {fold(word) for word in _WORD.findall(name)}
    return given.issuperset(fold(word) for word in _WORD.findall(asked))


def is_sure(quote: Quote, with_low: bool) -> bool:
    """High and medium confidence, and low if asked for."""
    return with_low or quote.confidence is not Confidence.LOW


def is_counted(figure: Figure, noun: str) -> bool:
    """Whether each word of the noun is in what the figure counts or in its unit, in singular or plural."""
    given = {_singular(word) for word in _WORD.findall(f"{figure.noun or ''} {figure.unit or ''}")}
    asked = {_singular(word) for word in _WORD.findall(noun)}
    return bool(asked) and asked <= given


def is_between(figure: Figure, least: float | None, most: float | None) -> bool:
    """Whether the value, or part of its range, lies between two bounds; None leaves a bound open."""
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    return (least is None or high >= least) and (most is None or low <= most)


def _same_word(asked: str, given: str) -> bool:
    if fold(asked) == fold(given):
        return True
    # only names vary in spelling: "officers" is not another spelling of "offices"
    return given != given.lower() and same_name(asked, given)


def _singular(word: str) -> str:
    word = fold(word)
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word
