"""Which words have the form of a person's name or of an outlet's."""

import re

_PUBLICATION = frozenset(
    """agency agence blog broadcasting bulletin channel chronicle courier daily dispatch examiner express gazette globe
    guardian herald independent inquirer insider journal ledger magazine mail media mirror monitor network news
    newspaper newswire observer online outlook post press radio record reporter review sentinel standard star
    sun telegraph television times today tribune tv weekly wire""".split()
)
_SECTION = frozenset(
    """a all asia africa analysis and breaking business culture daily economy editor's education europe featured
    features general global headline headlines health home in international it latest life local live main
    markets middle east more national new opinion other politics political recent regional related security
    science society special sport sports state tech the this today's top trending us uk video week weekly world
    your""".split()
)
_SMALL = frozenset("of the and for & on in de la du des del di der y e al el".split())
_PARTICLES = frozenset(
    """al el ul ad ash as an bin ben bint ibn abu umm de del della da das dos do di du van von der den ten ter la le y
    e""".split()
)
_GENERIC_CREDIT = re.compile(
    r"(?:news\s+)?(?:agenc(?:y|ies)|wires?|media|staff|reports|twitter|x|telegram|facebook|admin)", re.IGNORECASE
)
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,6}")
_CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|noon|midnight|now|then|default|far|today|tomorrow",
    re.IGNORECASE,
)


def is_person(words: str) -> bool:
    """Whether the words have the form of a full name: two to five capitalised words, particles between them."""
    tokens = words.split()
    if not 2 <= len(tokens) <= 6 or len(words) > 60:
        return False
    if not (_is_name_token(tokens[0]) and _is_name_token(tokens[-1])):
        return False
    return all(_is_name_token(token) or token.lower() in _PARTICLES for token in tokens)


def is_outlet(words: str) -> bool:
    """Whether the words have the form of an outlet's name: up to seven capitalised words, or a web domain."""
    if _DOMAIN.fullmatch(words):
        return True
    tokens = words.split()
    if not 1 <= len(tokens) <= 7 or len(words) > 60 or words[-1] in ".,;:!?":
        return False
    if _CALENDAR.fullmatch(words) or ":" in words or not any(character.isalpha() for character in words):
        return False
    return all(_is_capital(token) or token.lower() in _SMALL for token in tokens) and _is_capital(tokens[-1])


def has_publication_word(words: str) -> bool:
    """Whether the words also say that they are an outlet: "News", "Times", "Agency"; not a section as "World News"."""
    if not is_outlet(words):
        return False
    if _DOMAIN.fullmatch(words):
        return True
    tokens = [token.lower().strip("'’") for token in words.split()]
    kinds = [token for token in tokens if token in _PUBLICATION]
    own = [token for token in tokens if token not in _PUBLICATION and token not in _SECTION]
    return bool(kinds) and (bool(own) or tokens[0] == "the" or len(kinds) > 1)


def is_publication_name(words: str) -> bool:
    """Whether a name beside a date is an outlet's, and not a person's, a place's or a section's, as far as it shows."""
    if not is_outlet(words) or is_section(words):
        return False
    tokens = words.split()
    if has_publication_word(words) or (len(tokens) > 1 and tokens[0].lower() in ("the", "al")):
        return True
    return len(tokens) == 1 and (is_acronym(words) or not words.isalpha() or words[1:] != words[1:].lower())


def is_section(words: str) -> bool:
    """Whether the words name a part of a news site: "World News", "Middle East"."""
    return all(token.lower().strip("'’&") in _SECTION | _PUBLICATION for token in words.split())


def is_generic_credit(words: str) -> bool:
    """Whether the words stand for no outlet in particular: "Agencies", "Staff"."""
    return bool(_GENERIC_CREDIT.fullmatch(words))


def is_acronym(words: str) -> bool:
    """Whether the words are one token in capitals, as agencies are named: "AFP"."""
    return bool(_ACRONYM.fullmatch(words))


def is_calendar(words: str) -> bool:
    """Whether the words are a day, a month or another time that stands after "by" as a name would."""
    return bool(_CALENDAR.fullmatch(words))


def _is_capital(token: str) -> bool:
    return token[0].isupper() or token[0].isdigit()


def _is_name_token(token: str) -> bool:
    core = token.strip(".,'’")
    if not core or any(character.isdigit() for character in core):
        return False
    head, _, rest = core.partition("-")
    if head.lower() in _PARTICLES and rest:
        return rest[0].isupper()
    return core[0].isupper() and not _CALENDAR.fullmatch(core)
