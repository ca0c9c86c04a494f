"""Closed word classes and frequent verbs of English: what a word is by its form alone, one tag letter a word.

Tags: P subject pronoun, o object pronoun, D determiner, I preposition, C and/or, B but, S subordinator, T that,
W relative pronoun, X auxiliary, R adverb or negation, M word of time, A according to (joined), O infinitive to,
v finite verb, b verb or noun, g -ing form, d -ed form, n other lower-case word, N capitalised word, 0 number,
s possessive mark, 0 number word. Of cues: V finite, G -ing. Punctuation is its own tag, Q a quoted stretch.
"""

from index.english.verb_forms import forms
from index.english.word_lists import word_list, word_rows


def _table() -> dict[str, str]:
    tags = {word: tag for tag, *words in word_rows("word_classes") for word in words}
    nouns_too = word_list("third_person_nouns")
    for verb in sorted(word_list("common_verbs")):
        made = forms(verb)
        for word in made.past:
            tags.setdefault(word, "v" if word != verb else "b")
        if made.third not in nouns_too:
            tags.setdefault(made.third, "v")
        tags.setdefault(made.base, "b")
        tags.setdefault(made.gerund, "g")
    for word in word_list("finite_verbs"):
        tags.setdefault(word, "v")
    return tags


TAGS: dict[str, str] = _table()
BE = frozenset("is was are were be been being am 're ’re 'm ’m isn wasn aren weren".split())
NOUNS_IN_ING = word_list("nouns_in_ing")
NOUNS_IN_ED = word_list("nouns_in_ed")
ADVERBIAL_LY = word_list("adverbial_ly")
