"""A corpus of any size, made by rule: the same numbers make the same articles on every machine.

Words are put together from syllables and drawn by Zipf's law (rank r with a chance of 1 / (r + 2.7)), some 60,000 of
them at 100,000 paragraphs, with the commonest English words in the commonest places, so that phrases have stop words in
them. Every sixth sentence reports a speaker by name in one of several spellings, every fifth has a figure.
"""

import pickle
import random
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

COMMON = """the of to and a in that is was for on said with as at by it from be are were has have had will not an their
which but this who they been more would its he his or after also about than other two when up one out people year into
over last first could police government no we there all new state president him her years week had during since
before city between three them under while four against country against officials group""".split()
_ONSETS = "b br c ch cl cr d dr f fl fr g gl gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w z".split()
_NUCLEI = "a e i o u ai ea ee ie io oa oo ou".split()
_CODAS = ["", "", "", "n", "r", "s", "t", "l", "m", "nd", "nt", "rd", "st", "ck", "ss", "ng"]
_ENDINGS = ["", "", "", "s", "ed", "ing", "er", "ion", "al"]
_FIRST_NAMES = (
    "Ahmad Amina Bilal Dilan Elena Farid Goran Hana Ilya Jamal Karim Leyla Mariam Nadia Omar Petra Rami Sara".split()
)
SPELLINGS = [
    ["al-Kasimi", "al-Qasimi", "Kassimi"], ["Sulayman", "Suleiman", "Soleyman"], ["Gharib", "Garib", "Ghareeb"],
    ["Yousefi", "Yusufi", "Youssefi"], ["Barzan", "Berzan"], ["Milosevic", "Milošević"], ["Shahin", "Şahin", "Sahin"],
    ["Mostafa", "Mustafa", "Moustafa"], ["Nouri", "Nuri", "Noori"], ["Rashidi", "Rachidi", "Rasheedi"],
]  # fmt: skip
_COUNTED = "prisoners people houses soldiers pupils tonnes families children votes boats".split()


@dataclass(frozen=True, slots=True)
class Made:
    """An article of the corpus."""

    name: str
    text: str
    paragraphs: tuple[str, ...]


class Vocabulary:
    """Words by rank, drawn by Zipf's law."""

    def __init__(self, size: int, chance: random.Random) -> None:
        made = dict.fromkeys(COMMON)
        while len(made) < size:
            syllables = chance.choice((1, 2, 2, 2, 3, 3))
            word = "".join(
                chance.choice(_ONSETS) + chance.choice(_NUCLEI) + chance.choice(_CODAS) for _ in range(syllables)
            )
            made[word + chance.choice(_ENDINGS)] = None
        self.words = list(made)
        self._sums = list(accumulate(1 / (rank + 2.7) for rank in range(1, size + 1)))

    def draw(self, chance: random.Random) -> str:
        return self.words[min(bisect_left(self._sums, chance.random() * self._sums[-1]), len(self.words) - 1)]


def articles(paragraphs: int, seed: int = 1) -> Iterator[Made]:
    """Articles with `paragraphs` paragraphs in total, about ten each."""
    chance = random.Random(seed)
    vocabulary = Vocabulary(80_000, chance)
    made = number = 0
    while made < paragraphs:
        count = min(chance.randint(5, 16), paragraphs - made)
        body = tuple(_paragraph(vocabulary, chance) for _ in range(count))
        title = " ".join(vocabulary.draw(chance) for _ in range(7)).capitalize()
        date = f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
        head = f"---\ntitle: {title}\noutlet: The {vocabulary.words[500 + number % 40].title()}\ndate: {date}\n---\n\n"
        yield Made(f"{number % 100:02}/article-{number:06}.md", head + "\n\n".join(body) + "\n", body)
        made += count
        number += 1


class Kept:
    """Articles made once and kept in a file, without their heads, so that a million paragraphs take no memory."""

    def __init__(self, file: Path, paragraphs: int, seed: int = 1) -> None:
        self._file = file
        with file.open("wb") as out:
            for article in articles(paragraphs, seed):
                pickle.dump((article.name, article.paragraphs), out)

    def __iter__(self) -> Iterator[Made]:
        with self._file.open("rb") as kept:
            while kept.peek(1):
                name, paragraphs = pickle.load(kept)
                yield Made(name, "", paragraphs)


def write(folder: Path, paragraphs: int, seed: int = 1) -> int:
    """Writes the corpus into a folder; how many articles."""
    count = 0
    for article in articles(paragraphs, seed):
        path = folder / article.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article.text, encoding="utf-8")
        count += 1
    return count


def _paragraph(vocabulary: Vocabulary, chance: random.Random) -> str:
    return " ".join(_sentence(vocabulary, chance) for _ in range(chance.randint(1, 4)))


def _sentence(vocabulary: Vocabulary, chance: random.Random) -> str:
    words = [vocabulary.draw(chance) for _ in range(chance.randint(8, 22))]
    if chance.random() < 0.2:
        figure = f"{chance.randint(2, 40_000):,} {chance.choice(_COUNTED)}"
        words.insert(chance.randrange(len(words)), chance.choice(["", "over ", "about "]) + figure)
    text = " ".join(words)
    if chance.random() < 0.16:
        speaker = f"{chance.choice(_FIRST_NAMES)} {chance.choice(chance.choice(SPELLINGS))}"
        return f'"{text.capitalize()}," {speaker} said.' if chance.random() < 0.5 else f"{speaker} said that {text}."
    return text[0].upper() + text[1:] + "."
