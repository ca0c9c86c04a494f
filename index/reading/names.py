"""Recognizes words that have the form of a person's name, of an outlet's, of a job."""

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
_TITLE_NOUNS = frozenset(
    """bulletin chronicle courier dispatch examiner express gazette globe guardian herald independent inquirer journal
    ledger mail mirror monitor observer post record review sentinel standard star sun telegraph times tribune""".split()
)
WIRES = frozenset("AFP AP UPI DPA PTI ANI IANS TASS EFE ANSA SANA ANHA INA NINA WAM KUNA QNA MENA IRNA MENAFN".split())
"""News agencies known by their initials, as they write them."""
_WIRE_NAMES = frozenset(("Reuters", "Bloomberg", "Xinhua", "Interfax", "Kyodo", "dpa"))
_PLACES_IN_CAPITALS = frozenset("US USA UK UAE EU UN DRC LA NYC NZ".split())
_SMALL = frozenset("of the and for & on in de la du des del di der y e al el".split())
_PARTICLES = frozenset(
    """al el ul ad ash as an bin ben bint ibn abu umm de del della da das dos do di du van von der den ten ter la le y
    e""".split()
)
_GENERIC_CREDIT = re.compile(
    r"(?:(?:our|news|web|foreign|sports?|political|business|online)\s+){0,3}"
    r"(?:agenc(?:y|ies)|wires?|media|staff|desk|team|reports|correspondents?|reporters?)"
    r"|twitter|x|telegram|facebook|admin(?:istrator)?|editor|staff (?:writers?|reporters?)",
    re.IGNORECASE,
)
_DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}", re.IGNORECASE)
_BODY_NOUNS = frozenset(
    """academy administration agency assembly association authority board bureau cabinet centre center charity church
    city coalition college commission committee company confederation congress corporation council county court
    department directorate embassy federation force forces forum foundation fund government group hospital house
    inspectorate institute institution league ministry mission movement observatory office organisation organization
    parliament
    partnership party police programme project secretariat senate service services society staff state team trust
    union university""".split()
)
_ROLE_NOUNS = frozenset(
    """analyst anchor author blogger broadcaster columnist commentator contributor correspondent critic desk editor
    essayist fellow journalist photographer photojournalist producer reporter researcher stringer videographer
    writer""".split()
)
_ROLE_PHRASES = frozenset(f"{desk} chief" for desk in ("bureau", "desk", "news"))
_ROLE_PLURALS = frozenset(f"{noun}s" for noun in _ROLE_NOUNS)
_GENRES = re.compile(
    r"(?:press|news|media) release|(?:for )?immediate release|exclusive"
    r"|breaking(?: news)?|analysis|opinion|comment(?:ary)?|editorial|explainer"
    r"|feature|interview|investigation|live(?: blog| updates?)?|obituary|profile|review|special report|update|video"
    r"|watch|podcast|long ?read|fact ?check|op-ed|letters?|briefing|report|column|blog post|sponsored"
    r"|(?:photo|picture|news)? ?(?:essay|analysis|gallery)|in pictures|backgrounder|viewpoint|perspective"
    r"|timeline|q ?& ?a|obituaries|dispatch|newsletter|first person",
    re.IGNORECASE,
)
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
    if not is_outlet(words) or is_genre(words) or is_role(words):
        return False
    if _DOMAIN.fullmatch(words):
        return True
    tokens = [token.lower().strip("'’") for token in words.split()]
    kinds = [token for token in tokens if token in _PUBLICATION]
    own = [token for token in tokens if token not in _PUBLICATION and token not in _SECTION]
    return bool(kinds) and (bool(own) or tokens[0] == "the" or len(kinds) > 1)


def is_publication_name(words: str) -> bool:
    """Whether a name beside a date is an outlet's, and not a person's, a place's or a section's, as far as it shows."""
    if not is_outlet(words) or is_genre(words) or is_role(words):
        return False
    tokens = words.split()
    if words in _WIRE_NAMES:
        return True
    if tokens[0].lower() == "the" and len(tokens) > 1 and tokens[-1].lower() in _TITLE_NOUNS:
        return True  # "The Daily Post": a definite article and a noun that names one paper
    if is_section(words):
        return False
    if has_publication_word(words) or (len(tokens) > 1 and tokens[0].lower() in ("the", "al")):
        return True
    if len(tokens) > 1 or words.upper() in _PLACES_IN_CAPITALS:
        return False
    if words.isalpha() and words.isupper():
        # "MOSUL | 3 May" gives a place; only initials, which are short or have no vowel, are surely an outlet
        return is_acronym(words) and (len(words) <= 3 or not set(words) & set("AEIOUY") or words in WIRES)
    return not words.isalpha() or words[1:] != words[1:].lower()


def is_section(words: str) -> bool:
    """Whether the words name a part of a news site: "World News", "Middle East"."""
    return all(token.lower().strip("'’&") in _SECTION | _PUBLICATION for token in words.split())


def is_body(words: str) -> bool:
    """Whether the words name an organization by a noun that says so: "Ministry of Health", "Oslo City Council"."""
    return any(token.lower().strip(".,'’()") in _BODY_NOUNS for token in words.split())


def is_role(words: str) -> bool:
    """Whether the words are somebody's post: "Senior Reporter", "Political editor, Westminster".

    A post has no article before it; "The Hollywood Reporter" is a publication.
    """
    head = re.split(r",|\s(?:for|at|in|of)\s", words.strip(" .()"), maxsplit=1)[0]
    tokens = head.split()
    if not 1 <= len(tokens) <= 6 or tokens[0].lower() in ("the", "a", "an") or not tokens[0][0].isupper():
        return False
    if "to" in tokens:
        return False  # "Committee to Protect Reporters"
    return tokens[-1].lower() in _ROLE_NOUNS | _ROLE_PLURALS or " ".join(tokens[-2:]).lower() in _ROLE_PHRASES


def is_short_role(words: str) -> bool:
    """Whether a line is a post and nothing else, each word with a capital: "Staff Writer", "Health Correspondent"."""
    return (
        is_role(words)
        and len(words.split()) <= 6
        and all(token[0].isupper() or token in _SMALL for token in words.split(",", maxsplit=1)[0].split())
    )


def is_genre(words: str) -> bool:
    """Whether the words say what sort of text it is: "EXCLUSIVE", "Press Release"."""
    return bool(_GENRES.fullmatch(words.strip(" :")))


def is_generic_credit(words: str) -> bool:
    """Whether the words name no outlet in particular: "Agencies", "Staff"."""
    return bool(_GENERIC_CREDIT.fullmatch(words))


def is_acronym(words: str) -> bool:
    """Whether the words are one token in capitals, as agencies are named: "AFP"."""
    return bool(_ACRONYM.fullmatch(words))


def is_wire(words: str) -> bool:
    """Whether the words are the name of a large news agency."""
    return words in _WIRE_NAMES or words in WIRES


def is_calendar(words: str) -> bool:
    """Whether the words are a day, a month or another time that follows "by" as a name would."""
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
