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
FACILITY_WORDS = word_list("facility_words")
GROUP_NOUNS = word_list("group_nouns")
ORGANIZATION_NOUNS = word_list("organization_nouns")
DOCUMENT_NOUNS = word_list("document_nouns")
PARTICLES = word_list("name_particles")
SUFFIXES = word_list("name_suffixes")
FIRM_NAMES = word_list("firm_names")
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "woman", "person", "smith", "wright")
_NO_AGENTS = word_list("no_agents")


def singular(word: str) -> str:
    """The singular of a plural noun in lower case; any other word unchanged."""
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 2 else word


def names_person(word: str) -> bool:
    """Whether a noun in lower case is for a person: one of the lists, or one with an agent's ending ("lobbyist")."""
    one = singular(word)
    if one in ROLE_NOUNS or one in ANONYMOUS or word in GROUP_NOUNS or one.endswith("-year-old"):
        return True
    ends = len(one) > 4 and one.endswith(_AGENT_ENDINGS) and not one.endswith(("ment", "ement"))
    return ends and one not in _NO_AGENTS and one not in ORGANIZATION_NOUNS and one not in DOCUMENT_NOUNS


def may_speak(word: str) -> bool:
    """Whether a noun in lower case is for somebody or something that can be quoted: person, body or document."""
    one = singular(word)
    return (
        names_person(word)
        or one in ORGANIZATION_NOUNS
        or word in ORGANIZATION_NOUNS
        or one in DOCUMENT_NOUNS
        or word in DOCUMENT_NOUNS
        or word in ORGANIZATION_WORDS
    )
