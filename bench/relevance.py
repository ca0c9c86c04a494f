"""Whether the right paragraph comes first, and whether names are found in every spelling without noise.

    python -m bench.relevance [--paragraphs 10000]

Known items: three rare words of one paragraph must bring it first. Names: each spelling of a name must find
the paragraphs of all its spellings (recall) and of nothing else (precision); the names are those of the corpus. Near
names: of two names that are near but different, each must not find the other; those that do are named.
"""

import argparse
import random
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from bench.corpus import SPELLINGS, Made, articles, write
from index.search.bitmap import unchecked
from index.search.lexicon import Lexicon
from index.search.spelling import spellings
from index.search.tokens import normal
from index.store.library import Library
from index.store.write.field_words import TextWords

NEAR = """
    Haddad/Hamdan Homs/Hama Iran/Iraq Iranian/Iraqi Karim/Karima Amin/Amina Hassan/Hussein Jamal/Jamil Kamal/Kamil
    Samir/Samira Omar/Amr Omar/Umair Majid/Amjad Rashid/Rushdi Farid/Farida Khalil/Jalil Ahmad/Hamad Hamid/Ahmed
    Tarik/Turki Latif/Lutfi Zaid/Ziad Fadi/Fahd Basra/Busra Mosul/Musil Gaza/Ghazi Ramla/Ramallah Oman/Amman
    Sudan/Saddam Niger/Nigeria Mali/Malawi Austria/Australia Slovakia/Slovenia Serbia/Siberia Georgia/George Korea/Kurdi
    Putin/Patten Petrov/Petrova Ivanov/Ivanovic Medvedev/Medvedchuk Demir/Demirel William/Williams Robert/Roberts
    Peter/Peters Johnson/Johnston Martin/Martinez Hernandez/Fernandez Schmidt/Schmitz Clinton/Clifton Obama/Osama
    Laura/Lara Julia/Julian Paul/Paula Simon/Simone Daniel/Danielle Talabani/Taliban Houthi/Hutu Assad/Saad
    Sistani/Sistan Baghdad/Baghdadi Nineveh/Nanavi Salam/Salim Merkel/Markel Berg/Burg Marie/Maria
""".split()


def known_items(library: Library, corpus: list[Made], count: int, chance: random.Random) -> float:
    """The share of known items that come first, asked as a phrase's words without quotation marks."""
    paragraphs = [text for made in corpus for text in made.paragraphs]
    found = Counter(word for text in paragraphs for word in {*re.findall("[a-z]{4,}", text.lower())})
    first = 0
    for _ in range(count):
        text = chance.choice(paragraphs)
        words = [word for word in re.findall("[a-z]{4,}", text.lower()) if found[word] <= 20]
        if len(words) < 3:
            count -= 1
            continue
        hits = library.search(" ".join(words[:3]), limit=1).hits
        first += bool(hits) and hits[0].text == text
    return first / count


def names(library: Library, corpus: list[Made]) -> tuple[float, float]:
    """Recall and precision of all spellings, over paragraphs."""
    paragraphs = [text for made in corpus for text in made.paragraphs]
    wanted_all = found_all = right_all = 0
    for group in SPELLINGS:
        # a name of the corpus, whole: what is written so is what a reader wants
        wanted = {text for text in paragraphs if any(re.search(rf"\b{re.escape(name)}\b", text) for name in group)}
        for name in group:
            found = {hit.text for hit in library.search(name, limit=100_000).hits}
            wanted_all, found_all = wanted_all + len(wanted), found_all + len(found)
            right_all += len(wanted & found)
    return right_all / wanted_all, right_all / found_all


def joined(pairs: Sequence[str]) -> list[str]:
    """The pairs in which each name finds the other, in a corpus that has both."""
    found = []
    for pair in pairs:
        a, b = pair.split("/")
        words = TextWords()
        words.add_text(0, f"On Monday {a} and {b} met; the talks of {a} with {b} went on.", silent=False)
        lexicon = words.census().lexicon(Lexicon())
        if normal(b) in spellings(normal(a), lexicon, unchecked) or normal(a) in spellings(
            normal(b), lexicon, unchecked
        ):
            found.append(pair)
    return found


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=10_000)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as place:
        folder = Path(place) / "articles"
        write(folder, asked.paragraphs)
        corpus = list(articles(asked.paragraphs))
        library = Library([folder], Path(place) / "cache")
        library.refresh()
        print(f"known items that come first: {known_items(library, corpus, 300, random.Random(3)):.3f}")
        recall, precision = names(library, corpus)
        print(f"names in {sum(map(len, SPELLINGS))} spellings: recall {recall:.3f}, precision {precision:.3f}")
        together = joined(NEAR)
        apart = len(NEAR) - len(together)
        print(f"near names: {apart} of {len(NEAR)} pairs kept apart; taken for one: {', '.join(together) or 'none'}")
        library.close()


if __name__ == "__main__":
    main()
