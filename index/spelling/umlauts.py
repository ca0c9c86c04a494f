"""Letters with marks that are also written as two letters.

In German and the Scandinavian languages ü is ue and å is aa (Müller, Mueller), in Croatian đ is dj (Đoković, Djokovic).
"""

import re
from itertools import product

_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj"})
_MARKED = re.compile("[äöüåøđ]")
_DIGRAPH = re.compile("ae|oe|ue|aa|dj")
_MOST_DIGRAPHS = 3


def in_two_letters(term: str) -> str:
    """A term with ü as ue, å as aa and so on; the term itself if it has none of these letters."""
    return term.translate(_TWO_LETTERS)


def has_umlaut(term: str) -> bool:
    """Whether a term has a letter that is also written as two."""
    return bool(_MARKED.search(term))


def without_digraphs(fold: str) -> list[str]:
    """The folds of words that may be this one with an umlaut: of mueller, muller."""
    found = list(_DIGRAPH.finditer(fold))[:_MOST_DIGRAPHS]
    if not found or not fold.isascii():
        return []
    shorter: list[str] = []
    for kept in product((True, False), repeat=len(found)):
        word = fold
        for match, keep in reversed(list(zip(found, kept, strict=True))):
            word = word if keep else word[: match.start()] + match[0][0] + word[match.end() :]
        shorter.append(word)
    return [word for word in shorter if word != fold]
