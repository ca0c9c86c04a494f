"""Letters of the Latin script written in ASCII, for cite keys and for comparing names."""

import unicodedata

# letters that Unicode does not decompose, as library catalogues write them (ALA-LC)
_LETTERS = str.maketrans(
    {
        "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng",
        "Ŋ": "Ng", "ə": "a", "Ə": "A", "ĸ": "k", "ŧ": "t", "Ŧ": "T",
    }
)  # fmt: skip


def to_ascii(text: str) -> str:
    """The text with Latin letters in ASCII; letters of other scripts and other signs are left out."""
    return unicodedata.normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode()
