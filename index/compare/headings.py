"""The heading of a row of figures, which says only what holds for every figure in the row."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import takewhile

from index.citing.find_quotation import folded_words, words_of
from index.compare.corpus import Corpus
from index.compare.subjects import ANYBODY, Subject, stem_of
from index.english.closed_classes import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, STOPS
from index.marks.figures.figure import FigureKind
from index.text import one_line

_LONG_CHARACTERS = 60
_LONG_AMOUNT_CHARACTERS = 24
_SHARED_WORDS = 2
"""Words of its sentences by which a row without a noun is known."""
_BREAK = re.compile(r"[.,:](?!\d)|[;!?()\[\]“”\"—–]")
_DANGLING = PREPOSITIONS | CONJUNCTIONS | DETERMINERS
"""Words that a heading does not begin or end with."""
_NAMES_OF_UNITS = {"%": "percentages", str(FigureKind.COUNT): "numbers"}
"""Units that head no row as they are; other units are those of amounts."""


def headings(corpus: Corpus, groups: Sequence[Sequence[Subject]]) -> list[str]:
    """A heading for each group of figures; no two are the same.

    It is the noun with the modifiers that all figures print. Groups with the same heading get the phrase that follows
    every figure of the group, "crates of salt", else a number. A group without a noun is headed by the amount that all
    figures print, or by its unit, and by words that all of its sentences have.

    Args:
        corpus: the articles.
        groups: the figures of each row.
    """
    plain = [_shared_noun(group) or _unit_with_words(corpus, group) for group in groups]
    alike: dict[str, list[int]] = defaultdict(list)
    for number, heading in enumerate(plain):
        alike[heading.casefold()].append(number)
    found = list(plain)
    for numbers in alike.values():
        if len(numbers) > 1:
            for number in numbers:
                found[number] = f"{plain[number]} {_shared_phrase(corpus, groups[number])}".rstrip()
    return _numbered(found)


def _shared_noun(group: Sequence[Subject]) -> str:
    """The noun that holds for all figures, with the modifiers that all print; empty if no figure has a noun.

    Of "young local divers" and "young divers" it is "young divers". If the figures have two nouns, it is the one that
    every phrase has, "votes" of "60-vote threshold", or one for anybody; else the noun of most figures.
    """
    nouns = Counter(one_line(subject.figure.noun) for subject in group if subject.figure.noun)
    if not nouns:
        return ""
    stems = {noun: [_stem(word) for word in noun.split()] for noun in nouns}
    shared = set.intersection(*map(set, stems.values()))
    heads = Counter({noun: times for noun, times in nouns.items() if stems[noun][-1] in shared | ANYBODY}) or nouns
    printed = max(heads, key=lambda noun: heads[noun])
    head = stems[printed][-1]
    words = [word for word, stem in zip(printed.split(), stems[printed], strict=True) if stem in shared | {head}]
    return " ".join(_trimmed(words))


def _stem(word: str) -> str:
    return " ".join(map(stem_of, folded_words(word))) or word


def _unit_with_words(corpus: Corpus, group: Sequence[Subject]) -> str:
    """The amount or unit of figures without a noun, with words that all of their sentences have near the figures.

    Names come before other words: "$84,000 · all mention “Norvik”, “bridge”".
    """
    unit = _NAMES_OF_UNITS.get(group[0].unit, f"amounts in {group[0].unit}")
    amount = _shared_amount(corpus, group) or unit
    stems = frozenset.intersection(*(subject.context for subject in group))
    names = frozenset.intersection(*(subject.names for subject in group))
    sentence = corpus.article(group[0].article).words(group[0].sentence)
    shared = {
        word.folded: sentence[word.start : word.end]
        for word in words_of(sentence)
        if word.folded not in STOPS and (word.folded in names or stem_of(word.folded) in stems)
    }
    found = sorted(shared, key=lambda folded: folded not in names)[:_SHARED_WORDS]
    words = ", ".join(f"“{shared[folded]}”" for folded in found)
    return f"{amount} · all mention {words}" if words else amount


def _shared_amount(corpus: Corpus, group: Sequence[Subject]) -> str:
    """The amount as a figure prints it, without its bound, if all figures have this number; else empty."""
    if any(subject.figure.value != group[0].figure.value or subject.figure.vague for subject in group):
        return ""
    for subject in group:
        figure = subject.figure
        text = one_line(corpus.article(subject.article).words((figure.start, figure.end)))
        if figure.bound_word is None and len(text) <= _LONG_AMOUNT_CHARACTERS:
            return text
        bare = text.removeprefix(f"{figure.bound_word} ")
        if bare != text and len(bare) <= _LONG_AMOUNT_CHARACTERS:
            return bare
    return ""


def _shared_phrase(corpus: Corpus, group: Sequence[Subject]) -> str:
    """The phrase with a preposition that follows every figure of a group, and that ends with the clause of one."""
    if not all(subject.figure.noun and not subject.figure.noun_from_context for subject in group):
        return ""
    clauses = [_rest_of_clause(corpus, subject) for subject in group]
    together = takewhile(lambda words: len({word.casefold() for word in words}) == 1, zip(*clauses, strict=False))
    phrase = [words[0] for words in together]
    is_whole = len(phrase) == min(map(len, clauses))
    if not phrase or not is_whole or phrase[0].casefold() not in PREPOSITIONS or phrase[-1].casefold() in _DANGLING:
        return ""
    shown = " ".join(phrase)
    return shown if len(shown) <= _LONG_CHARACTERS else ""


def _rest_of_clause(corpus: Corpus, subject: Subject) -> list[str]:
    """The words that follow a figure up to a punctuation mark or a conjunction."""
    after = corpus.article(subject.article).text[subject.figure.end : subject.sentence[1]]
    words = _BREAK.split(one_line(after))[0].split()
    return list(takewhile(lambda word: word.casefold() not in CONJUNCTIONS, words))


def _trimmed(words: Sequence[str]) -> list[str]:
    """The words without those at either end that mean nothing alone: "and clerks" is "clerks"."""
    kept = [at for at, word in enumerate(words) if word.casefold() not in _DANGLING]
    return list(words[kept[0] : kept[-1] + 1]) if kept else []


def _numbered(found: Sequence[str]) -> list[str]:
    """Headings that are still alike, with a number."""
    times: Counter[str] = Counter()
    result = []
    for heading in found:
        times[heading.casefold()] += 1
        many = times[heading.casefold()]
        result.append(heading if many == 1 else f"{heading} ({many})")
    return result
