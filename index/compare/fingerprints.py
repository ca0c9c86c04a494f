"""Which sentences may share words: runs of words as numbers, a few of them chosen to represent all (winnowing).

Of several runs in a row the one with the least number is kept, so that any run of RUN_WORDS + WINDOW - 1 equal words is
met (S. Schleimer, D. Wilkerson, A. Aiken, "Winnowing", SIGMOD 2003). Inside quotation marks all runs are kept,
because the quotations that several reports share are often short.
"""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import compress
from zlib import crc32

from index.compare.sentence_words import Sentence

RUN_WORDS = 4
WINDOW = 4
MOST_SENTENCES = 60
"""A run that more sentences have is a stock phrase: comparing them all would grow with the square of the articles."""


def fingerprints(sentence: Sentence) -> set[int]:
    """The numbers that stand for a sentence; short ones of two telling words have one for the whole."""
    words = [word.folded for word in sentence.words]
    if len(words) < RUN_WORDS:
        return {_number(words)} if sum(word.telling for word in sentence.words) > 1 else set()
    return winnowed(words, [word.quoted for word in sentence.words])


def winnowed(words: Sequence[str], quoted: Sequence[bool] | None = None) -> set[int]:
    """The numbers of some of the runs in RUN_WORDS words or more; of all runs whose words are quoted.

    Args:
        words: folded words.
        quoted: whether each word is within quotation marks; None if no word is.
    """
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    runs = list(map(crc32, map(b" ".join, zip(*(encoded[at:] for at in range(RUN_WORDS)), strict=False))))
    kept = {min(runs)} if len(runs) < WINDOW else {*map(min, *(runs[at:] for at in range(WINDOW)))}
    if quoted is not None and any(quoted):
        kept.update(compress(runs, map(all, zip(*(quoted[at:] for at in range(RUN_WORDS)), strict=False))))
    return kept


def candidate_pairs(
    sentences: Sequence[Sentence], among: Container[int] | None = None
) -> Iterator[tuple[Sentence, Sentence]]:
    """Pairs of sentences of different articles that share a fingerprint, each once, in order.

    Args:
        sentences: the sentences in the order of their articles.
        among: only these fingerprints are looked at; None for all.
    """
    having: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for print_ in fingerprints(sentence):
            if among is None or print_ in among:
                having[print_].append(number)
    pairs = {pair for numbers in having.values() if len(numbers) <= MOST_SENTENCES for pair in _pairs(numbers)}
    for first, second in sorted(pairs):
        if sentences[first].article != sentences[second].article:
            yield sentences[first], sentences[second]


def _pairs(numbers: Sequence[int]) -> Iterable[tuple[int, int]]:
    return ((numbers[a], numbers[b]) for a in range(len(numbers)) for b in range(a + 1, len(numbers)))


def _number(words: Sequence[str]) -> int:
    return crc32(" ".join(words).encode("utf-8", "surrogatepass"))
