"""The verbs that report speech: one table of lemmas by grade, every inflection made from it."""

from enum import StrEnum

from msgspec import Struct

from index.english.verb_forms import forms
from index.english.word_lists import word_rows


class Grade(StrEnum):
    """How much a verb needs beside it to report speech."""

    STRONG = "strong"
    """Speech by itself: with a clause, with a quotation, before or after."""
    CLAUSE = "clause"
    """Needs `that` or a clause that follows, or a quotation beside it."""
    JUDGEMENT = "judgement"
    """Needs a quotation in its object: called the vote "a theatre"."""
    DEMAND = "demand"
    """Takes an infinitive or an object as the statement: urged Turkey to, vowed to."""


class Cue(Struct, frozen=True):
    """One inflected form of a cue verb."""

    lemma: str
    grade: Grade
    form: str
    """base, third, past, gerund or adjective"""
    particle: str | None = None
    """The word that must follow: the "out" of "point out"."""
    aside: bool = False
    """A cue only between its subject and a punctuation mark: "he continued,"."""


def _lemmas_with(mark: str) -> frozenset[str]:
    return frozenset(lemma for lemma, marks in _LEMMAS.items() if mark in marks)


_LEMMAS = {lemma: marks for lemma, *marks in word_rows("cue_verbs")}
DEMANDS = _lemmas_with("demand")
BARE = _lemmas_with("bare")
"""Cues that take a clause without `that`."""
OBJECTS = _lemmas_with("object")
"""Cues whose bare object is the statement: announced a ceasefire, cited a report."""
TOPICS = _lemmas_with("topic")
"""Cues whose bare object is the topic, without the statement: denounced the raid."""
TELLS = _lemmas_with("tells")
"""Cues whose object is the listener."""
NOUN_TOO = (
    _lemmas_with("noun")
    | {forms(lemma).third for lemma in _lemmas_with("noun")}
    | {forms(lemma).gerund for lemma in _lemmas_with("noun-ing")}
)
"""Forms of cues that are nouns as often."""
NOBODY = frozenset("there nobody nothing something anything everything this that what".split())
"""Subjects that are not speakers."""


_ASIDES = _lemmas_with("aside")
_ADJECTIVES = _lemmas_with("adjective")
_PARTICLES = {
    lemma: mark.removeprefix("particle-")
    for lemma, marks in _LEMMAS.items()
    for mark in marks
    if mark.startswith("particle-")
}


def _table() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for grade in Grade:
        for lemma, marks in _LEMMAS.items():
            if marks[0] == grade:
                for form, words in _forms_of(lemma):
                    for word in words:
                        found.setdefault(word, Cue(lemma, grade, form, _PARTICLES.get(lemma), lemma in _ASIDES))
    return found


def _forms_of(lemma: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if lemma in _ADJECTIVES:
        return (("adjective", (lemma,)),)
    made = forms(lemma)
    return ("past", made.past), ("third", (made.third,)), ("base", (made.base,)), ("gerund", (made.gerund,))


CUES: dict[str, Cue] = _table()
"""Every form of every cue verb, in lower case."""
