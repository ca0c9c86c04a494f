"""A query for paragraphs like one: its rarest words, joined by OR."""

from index.search.lexicon import Lexicon
from index.search.query.small_words import SMALL_WORDS
from index.search.tokens import folded, tokens

_MOST_WORDS = 8
_LEAST_LETTERS = 3


def like_paragraph(text: str, lexicon: Lexicon) -> str:
    """A query for paragraphs that share the rarest words of a text; empty if no other paragraph has any.

    Args:
        text: the paragraph.
        lexicon: the words of the corpus; a word that occurs once in it can find nothing else.
    """
    rarity: dict[str, int] = {}
    for token in tokens(text):
        fold = folded(token.term)
        if token.width == 1 and len(fold) >= _LEAST_LETTERS and fold not in SMALL_WORDS and token.term.islower():
            rarity[token.term] = lexicon.frequency(fold)
    shared = [term for term, times in rarity.items() if times > 1]
    rarest = sorted(shared, key=rarity.__getitem__)[:_MOST_WORDS]
    return " OR ".join(term for term in rarity if term in rarest)
