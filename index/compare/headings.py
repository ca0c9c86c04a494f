"""The heading of a row of figures: the counted noun as printed, with enough words beside it to tell rows apart."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from index.article import Span
from index.compare.corpus import Corpus
from index.compare.subjects import Subject
from index.english.closed_classes import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from index.text import one_line

_WORDS_AFTER, _WORDS_BEFORE = 5, 3
"""Words of the sentence after and before a figure that a heading takes at most."""
_LONG_CHARACTERS = 60
_USUAL_SHARE = 0.5
"""A modifier that half of the figures have is the usual one."""
_BREAK = re.compile(r"[.,:](?!\d)|[;!?()\[\]“”\"—–]")
_DANGLING = (
    PREPOSITIONS
    | CONJUNCTIONS
    | DETERMINERS
    | frozenset("is was are were be been has have had its their them those who whom whose which that".split())
)
"""Words that a heading does not begin or end with."""


_UNITS = {"%": "percent"}
"""Units whose sign alone heads no row."""


def headings(corpus: Corpus, groups: Sequence[Sequence[Subject]], *, by_last_word: bool = False) -> list[str]:
    """A heading for each group of figures.

    It is the commonest noun of the group. Groups of the same noun get the words that an article has after it,
    "prisoners released in May", or else before it, "released … prisoners". A figure without a noun has the words that
    follow it.

    Args:
        corpus: the articles.
        groups: the figures of each row.
        by_last_word: the groups hold all figures of a noun, with any modifiers; a modifier is only named if most have
            it.
    """
    plain = [_noun(corpus, group, by_last_word) for group in groups]
    alike: dict[str, list[int]] = defaultdict(list)
    for number, heading in enumerate(plain):
        alike[heading.casefold()].append(number)
    found = list(plain)
    for numbers in alike.values():
        if len(numbers) > 1:
            for number in numbers:
                found[number] = _with_neighbours(corpus, groups[number], plain[number])
    return _numbered(found)


def _noun(corpus: Corpus, group: Sequence[Subject], by_last_word: bool) -> str:
    nouns = Counter(subject.figure.noun for subject in group if subject.figure.noun)
    if nouns:
        noun = max(nouns, key=lambda each: (nouns[each], -len(each)))
        usual = nouns[noun] > _USUAL_SHARE * len(group)
        return one_line(noun.rpartition(" ")[2] if by_last_word and not usual else noun)
    figure = group[0].figure
    unit = _UNITS.get(figure.unit or "", figure.unit)
    if after := _after(corpus, group[0]):
        return f"{unit} {after}" if unit else after
    what, before = unit or str(figure.kind), _before(corpus, group[0])
    return f"{before} … {what}" if before else what


def _with_neighbours(corpus: Corpus, group: Sequence[Subject], noun: str) -> str:
    """The noun with the words after it in the first sentence that has any, else with those before the figure."""
    beside = [subject for subject in group if subject.figure.noun and not subject.figure.noun_from_context]
    for subject in beside:
        if after := _after(corpus, subject):
            return f"{noun} {after}"
    for subject in group:
        if before := _before(corpus, subject):
            return f"{before} … {noun}"
    return noun


def _after(corpus: Corpus, subject: Subject) -> str:
    """The words that follow a figure up to the end of its clause."""
    words = _clause(corpus, subject, (subject.figure.end, subject.sentence[1]))[0].split()[:_WORDS_AFTER]
    end = next((at for at, word in enumerate(words) if word.casefold() in CONJUNCTIONS), len(words))
    words = _trimmed(words[:end], at_start=False)
    return " ".join(words if subject.figure.noun else _trimmed(words, at_start=True))


def _before(corpus: Corpus, subject: Subject) -> str:
    """The words of the clause before a figure."""
    words = _clause(corpus, subject, (subject.sentence[0], subject.figure.start))
    return " ".join(_trimmed(words[-1].split()[-_WORDS_BEFORE:], at_start=True))


def _clause(corpus: Corpus, subject: Subject, span: Span) -> list[str]:
    """A part of a sentence, divided at its punctuation."""
    return _BREAK.split(one_line(corpus.article(subject.article).text[slice(*span)]))


def _trimmed(words: list[str], *, at_start: bool) -> list[str]:
    """The words without those at the cut end, or beyond the allowed length, that mean nothing alone."""
    cut = 0 if at_start else -1
    while words and (words[cut].casefold() in _DANGLING or len(" ".join(words)) > _LONG_CHARACTERS):
        del words[cut]
    return words


def _numbered(found: Sequence[str]) -> list[str]:
    """Headings that are still alike, with a number."""
    times: Counter[str] = Counter()
    result = []
    for heading in found:
        times[heading.casefold()] += 1
        many = times[heading.casefold()]
        result.append(heading if many == 1 else f"{heading} {many}")
    return result
