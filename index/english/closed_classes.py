"""The closed classes of English as sets of words: the words that end a noun phrase and those that may be inside it."""

from index.english.word_classes import TAGS
from index.english.word_lists import word_list


def tagged(tags: str) -> frozenset[str]:
    """The words that have one of these tags of `word_classes`, wherever they are."""
    return frozenset(word for word, tag in TAGS.items() if tag in tags)


PREPOSITIONS = tagged("I")
CONJUNCTIONS = tagged("CBS")
DETERMINERS = frozenset("the a an each every all both either neither any some no such another half".split())
"""Determiners that no number precedes; "many" and "few" may follow a number's noun."""
STOPS = (tagged("IPoCBSTWXR") - {"&"}) | DETERMINERS | word_list("noun_phrase_stops")
"""The words that end a noun phrase."""
VERBS = tagged("v") | word_list("finite_verbs_after_nouns")
"""Finite verb forms that often follow a counted noun."""
NOUNS_TOO = word_list("verb_forms_nouns_too")
"""Verb forms that are also nouns; after a number they are nouns."""
DIFFERENCES = frozenset("more other additional further extra fewer less another".split())
"""Words between a number and its noun that do not belong to the noun: "400 more nurses"."""
