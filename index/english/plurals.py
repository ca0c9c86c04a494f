"""Which words are plural nouns, as far as their form tells."""

from index.english.word_lists import word_list

WITHOUT_S = word_list("plurals_without_s")
MODIFIERS = word_list("plural_modifiers")
"""Plurals, or look-alikes, that often precede the noun that is counted: "three women drivers"."""
_SINGULARS = word_list("singulars_in_s")
_PEOPLES = word_list("peoples_in_ese")
_SINGULAR_ENDINGS = ("ous", "ss", "'s", "sis", "xis", "itis", "ness")


def is_plural(word: str, written: str) -> bool:
    """Whether a word has the form of a plural noun.

    Args:
        word: the word in small letters.
        written: the word as written; capitals throughout are not a plural ("IS", "GPS").
    """
    if word in _PEOPLES:
        return False
    if word in WITHOUT_S:
        return True
    if len(word) < 3 or not word.endswith("s") or word in _SINGULARS:
        return False
    if word.endswith(_SINGULAR_ENDINGS) or (word.endswith("us") and len(word) > 3):
        return False
    return not (written.isupper() and len(written) > 1)
