"""Abbreviations whose full stop does not, or need not, end a sentence."""

from index.english.word_lists import word_list

BEFORE_NAMES = word_list("abbreviated_titles")
"""A name or a number follows these ("Dr.", "No."): their full stop ends no sentence."""
MAY_END = word_list("abbreviations")
"""These end a sentence where a word that often begins one follows ("Corp. The")."""
LOWER_CASE = frozenset("etc inc ltd co corp approx est vol pp ed dept st jr sr bros".split())
"""Those that are also written in lower case; in lower case "ill" and "miss" are words."""
STARTERS = word_list("sentence_starters")
