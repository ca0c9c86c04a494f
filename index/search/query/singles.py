"""The words that a piece of a query without operators consists of, also with gaps and signs for other endings."""

import re

from index.search.query.nodes import Fuzzy, Single, Wild, Word
from index.search.tokens import is_sign, normal, term_width, words

MOST_WORDS = 128
ANY_ENDING = re.compile(r"(?P<word>\w{3,})!")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}")
_ACRONYMS = re.compile(r"(?<![\w&/@.-])(?:[A-Z]\.?){2,5}(?![\w&/@-])")
_FUZZY = re.compile(r"(?P<word>.*\w)~(?P<distance>[0-9]?)", re.DOTALL)
_BETWEEN = re.compile(r"[\s/\\:;,!=&+#@|<>{}\[\]…—–]+")
_NO_LETTER = re.compile(r"[^\w*?'’-]")
_GAP = re.compile(r"\*|(?<=\w)\?{1,3}(?=\w)")
_APART = re.compile(r"(?<=[^\W\d_]{3})(?:[/;,…—–+]+|--+)(?=[^\W\d_]{3})")
"""Signs between two words of three letters or more: storm/ferry, but not AC/DC or 9/11."""
_ADDRESS = re.compile(r"://|@|\w\.\w")


def singles(written: str, capitals: bool) -> list[Single]:
    """The words of a text in a row.

    Args:
        written: text without blanks, or the inside of a phrase.
        capitals: whether capitals mark acronyms: US is not a pronoun.
    """
    found = _single(written)
    if not capitals or not _ACRONYM.search(written):
        return found
    acronyms = {normal(match) for match in _ACRONYMS.findall(written)}
    return [
        Word(word.term, word.prefix, word.exact, acronym=True)
        if isinstance(word, Word) and word.term in acronyms
        else word
        for word in found
    ]


def pieces_apart(written: str) -> list[str]:
    """A text without blanks, cut where a sign only lists words: storm/ferry is storm and ferry in any place."""
    return [written] if _ADDRESS.search(written) else _APART.split(written)


def phrase_words(text: str, capitals: bool) -> tuple[tuple[Single, ...], tuple[int, ...]]:
    """The words of a phrase, and the number of free words before each: a star alone is one free word."""
    if "*" not in text and "!" not in text:
        return tuple(singles(text, capitals)[:MOST_WORDS]), ()
    found: list[Single] = []
    gaps: list[int] = []
    free = 0
    for written in text.split():
        if not written.strip("*"):
            free += len(written)
            continue
        row = _single(ANY_ENDING.sub(r"\g<word>*", written))
        found += row
        gaps += [free if found[len(gaps) :] and at == 0 and gaps else 0 for at in range(len(row))]
        free = 0 if row else free
    return tuple(found[:MOST_WORDS]), tuple(gaps[:MOST_WORDS])


def _single(written: str) -> list[Single]:
    if "~" in written and (match := _FUZZY.fullmatch(written)):
        terms = _terms(match["word"])
        if len(terms) == 1:
            distance = min(int(match["distance"] or 1), 2)
            return [Fuzzy(terms[0], distance) if distance else Word(terms[0])]
    if not _GAP.search(written):
        return [Word(term) for term in _terms(written)]
    found: list[Single] = []
    for piece in _BETWEEN.split(written):
        if all(map(is_sign, plain := _terms(piece))) and plain:  # scripts without spaces: the next sign is a word
            found += [Word(term) for term in plain]
        elif _GAP.search(piece) and any(c.isalnum() for c in piece):
            found.append(Wild(normal(_NO_LETTER.sub("", piece))))
        else:
            found += [Word(term) for term in _terms(piece)]
    return found


def _terms(written: str) -> list[str]:
    found, reached = [], -1
    read = words(written)
    for term, place in zip(read.terms, read.places, strict=True):
        if place > reached:  # the parts of a compound follow it and lie within it
            found.append(term)
            reached = place + term_width(term) - 1
    return found
