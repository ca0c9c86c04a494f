"""The shape of single words of a name: capitals within, plurals, acronyms."""

from index.english.role_words import DOCUMENT_NOUNS, GROUP_NOUNS, ORGANIZATION_NOUNS, ROLE_NOUNS

_ACRONYM_LETTERS = 6


def has_inner_capital(raw: str) -> bool:
    """Whether a word has a capital inside, which no beginning of a sentence explains: "Al-Kakai", "McCoy", "O'Neil"."""
    return not raw.isupper() and any(
        raw[at].isupper() and (raw[at - 1].islower() or raw[at - 1] in "-'’") for at in range(1, len(raw))
    )


def is_compound_brand(raw: str) -> bool:
    """Whether a word joins two with a capital inside, as no family name does: "OpenHarbour", not "DeSantis"."""
    inner = next((at for at in range(1, len(raw)) if raw[at].isupper()), 0)
    return inner >= _WORD_LETTERS and raw.isalpha() and raw[1:inner].islower() and raw[:inner] not in _PREFIXES


_WORD_LETTERS = 4
"""Letters of the first of two words that make a brand; prefixes of family names are shorter: "Mac", "Van", "De"."""
_PREFIXES = frozenset({"Fitz", "Saint", "Vander", "Vanden"})


def plain_plural(word: str) -> bool:
    """Whether a word ends like a plural, or is a common noun for a speaker, and so is not a family name."""
    nouns = (GROUP_NOUNS, ROLE_NOUNS, ORGANIZATION_NOUNS, DOCUMENT_NOUNS)
    return word.endswith("s") or any(word in each for each in nouns)


def without_plural_s(word: str) -> str:
    """The word without the "s" of a plural."""
    return word[:-1] if word.endswith("s") and len(word) > 2 else word


def is_acronym(raw: str) -> bool:
    """Whether a word is two to six capitals: "UN", "UNICEF"."""
    return 1 < len(raw) <= _ACRONYM_LETTERS and raw.isupper()
