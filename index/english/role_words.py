"""Words that precede names, words that say what somebody is, words that make a name an organization's."""

from index.english.word_lists import word_list

HONORIFICS: dict[str, str] = dict.fromkeys(word_list("honorifics_male"), "m") | dict.fromkeys(
    word_list("honorifics_female"), "f"
)
"""Words that say which gender the person after them, or named by them, has."""
TITLES = word_list("titles")
ROLE_NOUNS = (TITLES - word_list("titles_only")) | word_list("role_nouns")
ANONYMOUS = word_list("anonymous_nouns")
ORGANIZATION_WORDS = word_list("organization_words")
GROUP_NOUNS = word_list("group_nouns")
ORGANIZATION_NOUNS = word_list("organization_nouns")
DOCUMENT_NOUNS = word_list("document_nouns")
PARTICLES = word_list("name_particles")
SUFFIXES = word_list("name_suffixes")
