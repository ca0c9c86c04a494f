"""A sample of the pairs that a search joins in a corpus, to be judged by hand.

    python -m bench.spelling_pairs FOLDER [--kind sound|inflection|fold|acronym] [--pairs 200] [--seed 7]

Prints one pair a line: the word as typed, what it brings in, how often each occurs, and a sentence with the second.
Pairs are drawn at random from all distinct pairs of a kind that the words of the corpus make, each pair once. The
counts of the last judgement are in docs/development/spelling-pairs.md.
"""

import argparse
import random
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from index.search.bitmap import unchecked
from index.search.lexicon import Lexicon
from index.search.spelling import Distance, spellings
from index.search.tokens import folded
from index.store.library import Library

KINDS = {"sound": Distance.NAME, "inflection": Distance.INFLECTED, "fold": Distance.FOLDED}
Pair = tuple[str, str]


def joined_pairs(lexicon: Lexicon, kind: str) -> Iterator[Pair]:
    """All pairs of one kind; in alphabetical order within a pair where it works in both directions."""
    terms = sorted({term for row in range(len(lexicon.terms)) if not (term := lexicon.terms[row]).isupper()})
    for term in terms:
        if kind == "acronym":
            if not lexicon.is_mostly_small(folded(term)):
                yield from ((term, other) for other in lexicon.explained.get(folded(term), ()))
        else:
            found = spellings(term, lexicon, unchecked)
            joined = (other for other, far in found.items() if far is KINDS[kind] and not other.isupper())
            yield from (min((term, other), (other, term)) for other in joined)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--kind", choices=[*KINDS, "acronym"], default="sound")
    options.add_argument("--pairs", type=int, default=200)
    options.add_argument("--seed", type=int, default=7)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        library = Library([asked.folder], Path(cache))
        library.refresh()
        snapshot = library.reopen()
        assert snapshot is not None
        lexicon = snapshot.catalogue.lexicon
        pairs = sorted(set(joined_pairs(lexicon, asked.kind)))
        drawn = random.Random(asked.seed).sample(pairs, min(asked.pairs, len(pairs)))
        print(f"{len(pairs)} pairs, {len(drawn)} drawn")
        for word, other in drawn:
            hits = library.search(f'="{other}"', 1).hits
            text = re.sub(r"\s+", " ", hits[0].text) if hits else ""
            at = hits[0].spans[0][0] - hits[0].start if hits else 0
            counts = f"{lexicon.frequency(folded(word))}/{lexicon.frequency(folded(other))}"
            print(f"{word} | {other} | {counts} | {text[max(0, at - 50) : at + 50]}")


if __name__ == "__main__":
    main()
