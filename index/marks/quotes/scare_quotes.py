"""Quoted stretches that nobody said: titles and names in marks, scare quotes, words spoken of as words."""

from index.english.quoted_titles import is_title
from index.english.tokens import Tokens

_NAMING = frozenset(
    """called titled entitled named dubbed nicknamed labeled labelled known codenamed headlined so-called christened
    billed subtitled self-titled""".split()
)
_WORKS = frozenset(
    """film movie book novel song show album series episode program programme podcast play musical magazine poem
    painting documentary host essay memoir column blog comedy drama sitcom hit single track game titled ballad anthem
    operation word words term phrase letter hashtag bestseller sequel""".split()
)
_BOOKS = _WORKS - frozenset("host letter hashtag word words term phrase".split())
_SORTS = frozenset("type types kind kinds form forms sort sorts version versions".split())
_WORDS = frozenset("word words term phrase".split())


def is_title_beside_noun(t: Tokens, at: int) -> bool:
    """Whether a stretch is the title or name of the noun before it: a poem titled "The Long Road"."""
    before = t.words[at - 1] if at else ""
    if t.tags[at] == "q" and before == "," and at > 1 and t.words[at - 2] in _BOOKS:  # in his book, "The Long Road,"
        return True
    return (before in _NAMING and before != "called") or (t.tags[at] == "q" and before in _WORKS)


def is_no_quotation(t: Tokens, at: int, first: int) -> bool:
    """Whether the stretch at a token, which no pattern has, is a title, a name or a scare quote."""
    before = t.words[at - 1] if at > first else ""
    tag = t.tags[at - 1] if at > first else "."
    following = t.tags[at + 1 : at + 2]
    stretch = t.quotes[at]
    words = len(t.text[stretch.start : stretch.end].split(maxsplit=6))
    if t.tags[at] == "q" or (words > 1 and is_title(t.text, stretch, within=True)):
        return True
    if words == 1 and tag != "X" and before != "as":
        return True
    if words < 4 and following in ("n", "N", "("):
        return True
    if words < 6 and tag in "nNs-(":
        return True
    return _names_a_term(t, at, first, words) or (before in _WORKS and before not in _WORDS)


def _names_a_term(t: Tokens, at: int, first: int, words: int) -> bool:
    """Whether the words before a stretch mark it as a term: "known as", "a type of", "or", "the words"."""
    before = t.words[at - 1] if at > first else ""
    left = t.words[at - 2] if at - 2 >= first else ""
    if before in _NAMING:  # what's called "swamp foot", but: he called it "weak"
        return before != "called" or t.tags[at - 1] == "E"
    if before == "as":
        return left == "known"
    if before == "of":
        return left in _SORTS
    if before == "or":  # on their days off, or "rest days"
        return words < 4 and t.tags[at - 2] not in "Qq"
    return before in _WORDS and words < 4 and left in ("the", "a")
