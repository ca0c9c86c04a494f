"""Abbreviations whose full stop does not, or need not, end a sentence."""

from index.english.word_lists import word_list

BEFORE_NAMES = word_list("abbreviated_titles")
"""A name or a number follows these ("Dr.", "No."): their full stop ends no sentence."""
MAY_END = word_list("abbreviations")
"""These end a sentence where a word that often begins one follows ("Corp. The")."""
STARTERS = word_list("sentence_starters")
