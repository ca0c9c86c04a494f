"""All spellings of a typed word in a corpus, each with its distance from the typed one."""

from collections.abc import Iterator
from enum import IntEnum

from index.english.inflection import forms, root_of_al, same_in_number, same_word
from index.search.bitmap import CancelCheck, with_checks
from index.search.lexicon import Lexicon
from index.search.tokens import folded
from index.spelling.affixes import affixed_forms, kurdish_forms, without_postposition
from index.spelling.names import ARTICLE, key
from index.spelling.romanization import lookup_spellings, same_romanized
from index.spelling.umlauts import has_umlaut, in_two_letters, without_digraphs

_COMMON = 24
"""Most frequent words with a prefix, which the search for the best hits tries first."""
_COMPARED = 64
"""Names compared from one check to the next."""
_ARTICLES = "al- el- ul- al' el' ul' ad- ar- as- at- an- az- ash- ath- adh-".split()
"""The Arabic article in its forms in terms; folds of names do not have it."""


class Distance(IntEnum):
    """How far a spelling is from the typed word; nearer ranks first."""

    SAME = 0
    FOLDED = 1
    INFLECTED = 2
    NAME = 3
    ALIAS = 4


Spellings = dict[str, Distance]


def spellings(
    term: str, lexicon: Lexicon, check: CancelCheck, *, sounds: bool = True, excluded: bool = False
) -> Spellings:
    """All terms of the corpus that are this word in another spelling or form; itself even if the corpus lacks it.

    Args:
        term: a word as a term.
        lexicon: the words of the corpus.
        check: called now and then; raises to give up.
        sounds: whether names in another romanization count.
        excluded: whether the word must not occur: then a name has no plural, so that Lyon leaves Lyons in.
    """
    check()
    found: Spellings = {term: Distance.SAME}
    fold = folded(term)
    for spelled in lexicon.spelled(fold):
        found.setdefault(spelled, Distance.FOLDED)
    for spelled in _umlauts(term, fold, lexicon):
        found.setdefault(spelled, Distance.FOLDED)
    for spelled in _inflected(term, fold, lexicon, check, names=not excluded):
        found.setdefault(spelled, Distance.INFLECTED)
    for spelled in _names(fold, lexicon, check) if sounds else ():
        found.setdefault(spelled, Distance.NAME)
    return found


def _umlauts(term: str, fold: str, lexicon: Lexicon) -> Iterator[str]:
    """Words with an umlaut for two letters, or two letters for an umlaut: Mueller, Müller."""
    if has_umlaut(term):
        yield from lexicon.spelled(folded(in_two_letters(term)))
    for other in without_digraphs(fold):
        for spelled in lexicon.spelled(other):
            if has_umlaut(spelled) and folded(in_two_letters(spelled)) == fold:
                yield spelled


def _inflected(term: str, fold: str, lexicon: Lexicon, check: CancelCheck, *, names: bool) -> Iterator[str]:
    """Forms of a word; of a name, plurals only if `names`. Korean words that hold the word are among them."""
    name = lexicon.is_name(fold)
    for form in sorted(forms(fold)) if names or not name else ():
        if _is_form(fold, form, lexicon):
            yield from lexicon.spelled(form)
    for form, ending in kurdish_forms(fold):
        yield from (spelled for spelled in lexicon.spelled(form) if spelled.endswith(ending))
    for form in affixed_forms(fold, name=name):
        yield from lexicon.spelled(form)
    if not term.isascii() and (stem := without_postposition(term)):
        for row in with_checks(lexicon.terms.containing(stem), check, _COMPARED):
            yield lexicon.terms[row]


def _is_form(fold: str, form: str, lexicon: Lexicon) -> bool:
    """Whether a word of the corpus is a form of another; a name has only its plural."""
    if not lexicon.knows(form) or not same_word(fold, form):
        return False
    if same_in_number(fold, form):
        return True
    for word, other in ((fold, form), (form, fold)):
        root = root_of_al(word)
        if root and not (same_in_number(root, other) or lexicon.knows(root)):  # formal is not a form of form
            return False
    return not (lexicon.is_name(fold) or lexicon.is_name(form))


def prefix_terms(term: str, lexicon: Lexicon, exact: bool, check: CancelCheck) -> Spellings:
    """All terms that begin like an unfinished word, and the spellings of its letters as a word; the commonest first."""
    check()
    fold = folded(term)
    rows = lexicon.folds.beginning(fold)
    begun_so = lexicon.terms[rows.start : rows.stop]
    if ARTICLE.match(term) and len(fold) < 3:  # al-n: too little to drop the article yet
        begun_so = list(filter(ARTICLE.match, begun_so))
    as_typed = [spelled for spelled in with_checks(begun_so, check) if spelled.startswith(term)]
    if exact or term in ("al", "el"):
        as_typed += _behind_articles(term, lexicon, check)
    common = [spelled for spelled in lexicon.commonest(rows, _COMMON, check) if spelled.startswith(term)]
    found: Spellings = dict.fromkeys((*common, *as_typed), Distance.SAME)
    check()
    if exact:
        return found
    found = {term: Distance.SAME} | found | dict.fromkeys(begun_so, Distance.FOLDED) | found
    if len(term) > 2:
        for spelled, distance in spellings(term, lexicon, check).items():
            found.setdefault(spelled, distance)
    return found


def _behind_articles(term: str, lexicon: Lexicon, check: CancelCheck) -> Iterator[str]:
    """Names whose article begins like the term, which may also be the beginning of a name."""
    for article in (article for article in _ARTICLES if article.startswith(term)):
        for row in with_checks(lexicon.terms.containing(article), check, _COMPARED):
            if (spelled := lexicon.terms[row]).startswith(term):
                yield spelled


def _names(fold: str, lexicon: Lexicon, check: CancelCheck) -> Iterator[str]:
    if len(fold) < 4 or not fold.isascii() or not fold.isalpha() or lexicon.is_common(fold):
        return
    typed = [fold]
    if fold.endswith("i"):  # Yazidi, Yezidis
        typed.append(fold + "s")
    if fold.endswith("is") and (lexicon.knows(fold[:-1]) or not lexicon.knows(fold)):
        typed.append(fold[:-1])
    for name in typed:
        check()
        if len(key(name).lstrip("a")) < 2:  # Lee, Iowa: too little to go by
            continue
        candidates = (pair for each in lookup_spellings(name) for pair in lexicon.names_like(key(each)))
        for other, spelled in with_checks(candidates, check, _COMPARED):
            if same_romanized(name, other) and not lexicon.is_common(other) and not _is_compound(spelled):
                yield spelled


def _is_compound(term: str) -> bool:
    """Whether a term has a hyphen, that of an Arabic article aside: R-Utah is not Ruta."""
    return "-" in ARTICLE.sub("", term, count=1)
