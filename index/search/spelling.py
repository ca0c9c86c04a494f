"""From a typed word to all spellings of it that the corpus has, each with how far it is from what was typed."""

import re
from collections.abc import Iterator
from enum import IntEnum

from index.exonyms import exonyms
from index.names import ARTICLE, key, same_name
from index.search.inflection import forms, same_word
from index.search.lexicon import Lexicon
from index.search.tokens import folded

_EXONYMS = exonyms()
_ARTICLES = "al- el- ul- al' el' ul' ad- ar- as- at- an- az- ash- ath- adh-".split()
"""The Arabic article as terms have it; the folds of names lack it."""


class Distance(IntEnum):
    """How far a spelling is from what was typed; nearer ranks first."""

    SAME = 0
    FOLDED = 1
    INFLECTED = 2
    NAME = 3
    ALIAS = 4


Spellings = dict[str, Distance]


def spellings(term: str, lexicon: Lexicon) -> Spellings:
    """All terms of the corpus that are this word in another spelling or form, itself included even if it has it not."""
    found: Spellings = {term: Distance.SAME}
    fold = folded(term)
    for spelled in lexicon.spelled(fold):
        found.setdefault(spelled, Distance.FOLDED)
    for form in forms(fold):
        if lexicon.knows(form) and same_word(fold, form):
            for spelled in lexicon.spelled(form):
                found.setdefault(spelled, Distance.INFLECTED)
    for other in _EXONYMS.get(fold, ()):
        for spelled in lexicon.spelled(other):
            found.setdefault(spelled, Distance.ALIAS)
    for spelled in _names(fold, lexicon):
        found.setdefault(spelled, Distance.NAME)
    return found


def begun(term: str, lexicon: Lexicon, exact: bool = False) -> Spellings:
    """All terms that begin as an unfinished word does, and the spellings of the word so far."""
    if exact:
        articles = [article for article in _ARTICLES if article.startswith(term)]  # "a" begins al-nuri, too
        names = [lexicon.terms[row] for article in articles for row in lexicon.terms.containing(article)]
        written = (*lexicon.beginning(folded(term)), *names)
        return {spelled: Distance.SAME for spelled in written if spelled.startswith(term)}
    found: Spellings = {term: Distance.SAME}
    fold = folded(term)
    only_names = ARTICLE.match(term) and len(fold) < 3  # al-n: too little to drop the article yet
    for spelled in lexicon.beginning(fold):
        if only_names and not ARTICLE.match(spelled):
            continue
        found[spelled] = Distance.SAME if spelled.startswith(term) else Distance.FOLDED
    if term in ("al", "el"):  # the beginning of a name with its article
        with_it = (lexicon.terms[row] for row in lexicon.terms.containing(term + "-"))
        found |= {spelled: Distance.SAME for spelled in with_it if spelled.startswith(term + "-")}
    if len(term) > 2:
        for spelled, distance in spellings(term, lexicon).items():
            found.setdefault(spelled, distance)
    return found


def wild(pattern: str, lexicon: Lexicon, exact: bool = False) -> Spellings:
    """All terms that fill the gaps of a pattern."""
    pieces = [re.escape(piece if exact or not piece else folded(piece)) for piece in re.split(r"[*?]+", pattern)]
    gaps = [".*" if "*" in gap else "." * len(gap) for gap in re.findall(r"[*?]+", pattern)]
    whole = re.compile("".join(piece + gap for piece, gap in zip(pieces, [*gaps, ""], strict=True)))
    if exact:
        return {term: Distance.SAME for term in lexicon.terms if whole.fullmatch(term)}
    rows = lexicon.folds.beginning(pieces[0].replace("\\", ""))
    folds, terms = lexicon.folds[rows.start : rows.stop], lexicon.terms[rows.start : rows.stop]
    return {term: Distance.SAME for fold, term in zip(folds, terms, strict=True) if whole.fullmatch(fold)}


def near(term: str, most: int, lexicon: Lexicon) -> Spellings:
    """All terms within so many letters."""
    found: Spellings = {term: Distance.SAME}
    for word, spelled in _within(folded(term), most, lexicon):
        found.setdefault(spelled, Distance.FOLDED if word == folded(term) else Distance.NAME)
    return found


def suggestion(term: str, lexicon: Lexicon) -> str | None:
    """The word of the corpus that was most likely meant by one it does not have; None where nothing is near."""
    fold = folded(term)
    if len(fold) < 4:
        return None
    near_words = [(letters_apart(fold, word), -lexicon.frequency(word), word) for word, _ in _within(fold, 2, lexicon)]
    return min(near_words, default=(0, 0, None))[2]


def letters_apart(a: str, b: str) -> int:
    """The least number of letters to change, add or drop."""
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        following = [i]
        for j, other in enumerate(b, 1):
            following.append(min(row[j - 1] + (letter != other), row[j] + 1, following[j - 1] + 1))
        row = following
    return row[-1]


def _within(fold: str, most: int, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    # of so many pieces and one more, one at least stands in the other word untouched
    size = max(1, len(fold) // (most + 1))
    pieces = {fold[at : at + size] for at in range(0, size * (most + 1), size)} - {""}
    likely = re.compile("|".join(map(re.escape, pieces))).search
    for row, word in enumerate(lexicon.folds):
        if -most <= len(word) - len(fold) <= most and likely(word) and letters_apart(fold, word) <= most:
            yield word, lexicon.terms[row]


def _names(fold: str, lexicon: Lexicon) -> Iterator[str]:
    if len(fold) < 3 or not fold.isascii() or not fold.isalpha() or lexicon.is_common(fold):
        return
    typed = [fold]
    if fold.endswith("i"):  # Yazidi, Yezidis
        typed.append(fold + "s")
    if fold.endswith("is") and (lexicon.knows(fold[:-1]) or not lexicon.knows(fold)):
        typed.append(fold[:-1])
    for name in typed:
        for other, spelled in lexicon.names_like(key(name)):
            if same_name(name, other):
                yield spelled
