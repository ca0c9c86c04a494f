"""Which sentences may share words: runs of words as numbers, a few of them chosen to represent all (winnowing).

Of several runs in a row the one with the least number is kept, so that any run of RUN_WORDS + WINDOW - 1 equal words is
met (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", SIGMOD 2003). Inside quotation marks all runs are kept,
because the quotations that several reports share are often short.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from index.compare.sentence_words import Sentence

RUN_WORDS = 4
WINDOW = 4
MOST_SENTENCES = 60
"""A run that more sentences have is a stock phrase: comparing them all would grow with the square of the articles."""


def fingerprints(sentence: Sentence) -> set[int]:
    """The numbers that stand for a sentence; short ones of two telling words have one for the whole."""
    words = sentence.words
    if len(words) < RUN_WORDS:
        return {_number([word.folded for word in words])} if sum(word.telling for word in words) > 1 else set()
    runs = [_number([word.folded for word in words[at : at + RUN_WORDS]]) for at in range(len(words) - RUN_WORDS + 1)]
    kept = {min(runs[at : at + WINDOW]) for at in range(max(1, len(runs) - WINDOW + 1))}
    kept.update(run for at, run in enumerate(runs) if all(word.quoted for word in words[at : at + RUN_WORDS]))
    return kept


def candidate_pairs(sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences of different articles that share a fingerprint, each once, in order."""
    having: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for print_ in fingerprints(sentence):
            having[print_].append(number)
    pairs = {pair for numbers in having.values() if len(numbers) <= MOST_SENTENCES for pair in _pairs(numbers)}
    for first, second in sorted(pairs):
        if sentences[first].article != sentences[second].article:
            yield sentences[first], sentences[second]


def _pairs(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    return ((numbers[a], numbers[b]) for a in range(len(numbers)) for b in range(a + 1, len(numbers)))


def _number(words: Sequence[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))
