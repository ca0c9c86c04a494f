"""Titles and names in marks: Title Case of six words or fewer, no punctuation at the end."""

from index.english.quotation_marks import QuotedSpan
from index.english.word_classes import TAGS

_SMALL = frozenset("of the a an and in on for to with at by from vs or".split())


def is_title(text: str, stretch: QuotedSpan, within: bool = False) -> bool:
    """Whether a quoted stretch has the shape of a title or a name.

    `within` a sentence its last punctuation mark may be the sentence's.
    """
    if stretch.runs_on or stretch.end - stretch.start > 80:
        return False
    inner = text[stretch.start : stretch.end].strip()
    if within:
        inner = inner.rstrip(".,;")
    words = inner.split()
    if not words or len(words) > 6 or not inner[-1].isalnum() or not inner[0].isupper():
        return False
    if len(words) == 1:
        return words[0].lower() not in TAGS
    return all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words)
