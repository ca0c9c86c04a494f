"""Countries, capitals and larger places that speak ("Washington said"), and the adjectives made from them."""

from index.english.word_lists import word_list

PLACES = word_list("places")
DEMONYMS = word_list("demonyms")
