"""Common given names of many languages, with the gender they usually carry: m, f, or x where both."""

from index.english.word_lists import word_list

GIVEN_NAMES: dict[str, str] = (
    dict.fromkeys(word_list("given_names_male"), "m")
    | dict.fromkeys(word_list("given_names_female"), "f")
    | dict.fromkeys(word_list("given_names_either"), "x")
)
