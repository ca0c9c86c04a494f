"""Numbers of models and of other things named by a number: "the 787 Dreamliner", "a 747 freighter", "US 1"."""

from index.english.places import DEMONYMS
from index.marks.figures.noun_span import plural
from index.marks.figures.tokens import DASHES, NUMBER, WORD, Tokens, at
from index.marks.figures.units import unit_at

_AIRLINERS = frozenset("707 717 727 737 747 757 767 777 787".split())
"""Boeing's airliners, which news calls by their number alone."""
_AIRCRAFT = frozenset(
    """jumbo jet jets freighter freighters airliner airliners plane planes aircraft cargo cockpit pilot pilots series
    programme program variant model max dreamliner fleet simulator""".split()
)
_ONE_AIRCRAFT = frozenset("jet jetliner airliner jumbo freighter plane".split())
_DETERMINERS = frozenset("the a an this that its another each every first".split())
_BOUNDS_OF_NAMES = frozenset(("Under", "Over", "Top"))


def is_acronym(word: str) -> bool:
    """Whether a word is written in capitals only: US, WHO, IT."""
    return len(word) > 1 and word.isupper()


def model_end(tokens: Tokens, i: int) -> int | None:
    """Where the number of a model or of a name ends that begins at token i, or None."""
    token, before, after = tokens[i], at(tokens, i - 1), at(tokens, i + 1)
    if not token.text.isdigit() or len(token.text) > 4:
        return None
    if token.text in _AIRLINERS and (before.lower in _DETERMINERS or after.lower in _ONE_AIRCRAFT):
        return i + 1 if _flies(tokens, i + 1) else None
    if before.text in _BOUNDS_OF_NAMES and _is_named_group(tokens, i):
        return i + 1
    if after.text in _BOUNDS_OF_NAMES and at(tokens, i + 2).kind == NUMBER:
        return i + 3  # "40 Under 40"
    named = before.lower in _DETERMINERS and len(token.text) <= 3 and _is_type(tokens, i + 1)
    return i + 1 if named else None


def _flies(tokens: Tokens, j: int) -> bool:
    """Whether the word at token j says that the number is an airliner, or no noun follows that it may count."""
    after = at(tokens, j)
    return after.lower in _AIRCRAFT or after.kind != WORD or (not plural(after) and unit_at(tokens, j) is None)


def _is_named_group(tokens: Tokens, i: int) -> bool:
    """ "the Under 30 Summit", "the Top 100 Restaurants": capitals on both sides, inside a sentence."""
    inside = at(tokens, i - 2).kind == WORD
    return inside and at(tokens, i + 1).kind == WORD and tokens[i + 1].text[0].isupper()


def _is_type(tokens: Tokens, j: int) -> bool:
    """ "the 787 Dreamliner": one capitalised singular that is not a nationality, with no noun after it."""
    word, after = at(tokens, j), at(tokens, j + 1)
    if word.kind != WORD or not word.text.istitle() or plural(word) or word.lower in DEMONYMS:
        return False
    if after.text in DASHES or after.text.isupper() or unit_at(tokens, j) is not None:
        return False
    return not (after.kind == WORD and (plural(after) or after.text[0].isupper()))
