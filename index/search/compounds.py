"""Compounds that some write in one word and others in two: airstrike, air strike; percent, per cent."""

from collections.abc import Sequence

from index.english.inflection import forms, same_word
from index.search.aliases import Alternative
from index.search.lexicon import Lexicon
from index.search.query.small_words import SMALL_WORDS

_LEAST_PART = 3
"""Letters of each part of a compound: shorter ones (sea son, to day) are parts by chance."""
_WORDS_TO_ONE = 5_000
"""Different words of the corpus to each occurrence that a part must have: fragments of words are rarer."""
_NO_PARTS = SMALL_WORDS | frozenset(
    """any some every all one two ten man men ever now yet age ages her own able less ful full fully ally ment ments
    hood ship ing ings ion ions ism ist ists ity ive ness ous ers est ish ward wards like con com pre pro dis mis sub
    non tri""".split()
)
"""Words that mean something else apart (maybe, everyday), and prefixes and endings."""
_SAME_APART = {
    ("per", "cent"): "percent",
    ("any", "more"): "anymore",
    ("for", "ever"): "forever",
    ("all", "right"): "alright",
    ("can", "not"): "cannot",
    ("under", "way"): "underway",
}
"""Compounds with such words that mean the same apart: American and British English write them differently."""
_SAME_JOINED = {compound: pair for pair, compound in _SAME_APART.items()}


def compounds(said: Sequence[str], lexicon: Lexicon) -> list[Alternative]:
    """A word of the corpus for two words in a row, or two words of the corpus for one.

    Args:
        said: one or two words, folded.
        lexicon: the words of the corpus.
    """
    if len(said) == 2:
        return _joined(said[0], said[1], lexicon)
    return _apart(said[0], lexicon) if len(said) == 1 else []


def _joined(first: str, second: str, lexicon: Lexicon) -> list[Alternative]:
    joined = _SAME_APART.get((first, second), first + second)
    if first == "o" and len(second) >= _LEAST_PART and lexicon.is_name(joined):  # Ó Briain
        return [((joined,),)]
    if not (_is_part(first) and _is_part(second)) and (first, second) not in _SAME_APART:
        return []
    known = sorted(form for form in forms(joined) | {joined} if lexicon.knows(form) and same_word(form, joined))
    return [(tuple(known),)] if known else []


def _apart(word: str, lexicon: Lexicon) -> list[Alternative]:
    """Two words of the corpus; each is at least as frequent as the compound: prison ers is none."""
    if word.startswith("o") and len(word) > _LEAST_PART and lexicon.is_name(word[1:]) and lexicon.knows("o"):
        return [] if lexicon.is_mostly_small(word) else [(("o",), (word[1:],))]
    if len(word) < 2 * _LEAST_PART or not word.isascii() or not word.isalpha() or lexicon.is_name(word):
        return []
    if pair := _SAME_JOINED.get(word):
        return [tuple((part,) for part in pair)]
    least = max(1, lexicon.frequency(word), len(lexicon.terms) // _WORDS_TO_ONE)
    found: list[Alternative] = []
    for at in range(_LEAST_PART, len(word) - _LEAST_PART + 1):
        first, second = word[:at], word[at:]
        if _is_part(first) and _is_part(second) and lexicon.frequency(first) >= least:
            known = [other for other in _in_number(second) if _is_part(other) and lexicon.frequency(other) >= least]
            named = lexicon.is_name(first) or lexicon.is_name(second)  # fit Ted
            found += [((first,), tuple(known))] if known and not named else []
    return found


def _in_number(word: str) -> tuple[str, str]:
    """A word and its other number: strike, strikes."""
    return word, word.removesuffix("s") if word.endswith("s") else word + "s"


def _is_part(word: str) -> bool:
    return len(word) >= _LEAST_PART and word.isascii() and word.isalpha() and word not in _NO_PARTS
