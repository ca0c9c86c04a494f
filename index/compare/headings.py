"""How a row of figures is headed: by what is counted, so that no two rows of a comparison are headed alike."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from index.citing.find_quotation import words_of
from index.compare.corpus import Corpus
from index.compare.subjects import Subject, stem_of
from index.text import one_line

_WORDS_AFTER = 5
"""Words after a figure that head its row if no noun is known."""
_ENDS = frozenset('.,;:!?()“”"')
_MOST_WORDS = 2
"""Words that are added to tell two rows of one noun apart."""


def headings(corpus: Corpus, groups: Sequence[Sequence[Subject]], *, by_last_word: bool = False) -> list[str]:
    """A heading for each group of figures: its commonest noun, else the words that follow the figure.

    Groups of the same noun get the words of their sentences that the others do not have: "prisoners (released)".

    Args:
        corpus: the articles.
        groups: the figures of each row.
        by_last_word: head a group by the last word of its noun alone: "prisoners", not "ISIS prisoners".
    """
    plain = [_noun(corpus, group) for group in groups]
    if by_last_word:
        plain = [noun.rpartition(" ")[2] for noun in plain]
    alike: dict[str, list[int]] = defaultdict(list)
    for number, heading in enumerate(plain):
        alike[heading.casefold()].append(number)
    found = list(plain)
    for numbers in alike.values():
        if len(numbers) > 1:
            for number in numbers:
                others = [groups[other] for other in numbers if other != number]
                found[number] = f"{plain[number]} ({_telling(corpus, groups[number], others)})"
    return _numbered(found)


def _noun(corpus: Corpus, group: Sequence[Subject]) -> str:
    nouns = Counter(subject.figure.noun for subject in group if subject.figure.noun)
    if nouns:
        return one_line(max(nouns, key=lambda noun: (nouns[noun], -len(noun))) or "")
    unit = group[0].figure.unit
    after = _words_after(corpus, group[0])
    return " ".join(part for part in (unit, f"… {after}" if after else "") if part) or str(group[0].figure.kind)


def _words_after(corpus: Corpus, subject: Subject) -> str:
    """The words that follow a figure in its sentence: "of them are foreigners whom"."""
    text = corpus.article(subject.article).text[subject.figure.end : subject.sentence[1]]
    found: list[str] = []
    for word in one_line(text).split()[:_WORDS_AFTER]:
        found.append(word.strip("".join(_ENDS)))
        if word[-1] in _ENDS:
            break
    return " ".join(filter(None, found))


def _telling(corpus: Corpus, group: Sequence[Subject], others: Sequence[Sequence[Subject]]) -> str:
    """Words near the figures of a group that those of the others do not have, the commonest first."""
    theirs = frozenset(word for other in others for subject in other for word in subject.context | subject.names)
    stems = Counter(word for subject in group for word in (subject.context | subject.names) - theirs)
    chosen = [stem for stem, _ in sorted(stems.items(), key=lambda item: (-item[1], item[0]))[:_MOST_WORDS]]
    shown = [_as_written(corpus, group, stem) for stem in chosen]
    if shown:
        return ", ".join(shown)
    figure = group[0].figure
    return one_line(corpus.article(group[0].article).text[figure.start : figure.end])


def _as_written(corpus: Corpus, group: Sequence[Subject], stem: str) -> str:
    for subject in group:
        sentence = corpus.article(subject.article).words(subject.sentence)
        for word in words_of(sentence):
            if stem in (word.folded, stem_of(word.folded)):
                return one_line(sentence[word.start : word.end])
    return stem


def _numbered(found: Sequence[str]) -> list[str]:
    """Headings that are still alike, with a number."""
    times: Counter[str] = Counter()
    result = []
    for heading in found:
        times[heading.casefold()] += 1
        many = times[heading.casefold()]
        result.append(heading if many == 1 else f"{heading} {many}")
    return result
