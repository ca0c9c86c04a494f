"""Descriptions of people: "the Labour MP", "the England striker", "the 56-year-old", "the Dutchman"."""

import re

from msgspec import Struct

from index.english.places import DEMONYMS, PLACES
from index.english.role_words import ANONYMOUS, ROLE_NOUNS

_AGED = re.compile(r"(\d{1,3})-year-old")
_AFTER_HEAD = frozenset("of for at in from on to with by who which that and , (".split())
_NOT_THE_HOLDER = frozenset("former ex late deputy vice acting assistant ex-president then outgoing".split())
"""A person described with one of these holds another office than a person described without it."""
_CONTESTED = frozenset("candidate nominee contender hopeful frontrunner front-runner".split())
"""Roles that several people of one article have, so that a description names nobody."""
_SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "dr": "doctor", "prof": "professor",
    "pres": "president", "gen": "general", "col": "colonel", "sgt": "sergeant", "lt": "lieutenant", "capt": "captain",
    "det": "detective", "insp": "inspector", "supt": "superintendent", "rev": "reverend", "amb": "ambassador",
    "congressman": "representative", "congresswoman": "representative", "boss": "manager", "coach": "manager",
    "attorney": "lawyer", "solicitor": "lawyer", "barrister": "lawyer",
}  # fmt: skip
"""Abbreviations and words of one meaning: a description may use either."""
EPITHETS = frozenset(
    """actor actress all-rounder archer athlete batsman batter billionaire bowler boxer broadcaster businessman
    businesswoman catcher celebrity centre-back champion chef choreographer co-founder comedian composer
    cricketer cyclist dancer defender designer dj drummer entrepreneur father-of-four father-of-one
    father-of-three father-of-two fighter filmmaker financier firebrand fly-half footballer forward founder
    frontman full-back fullback goalie goalkeeper goalscorer golfer graduate grandfather grandmother guitarist
    gymnast heir heiress hero hooker hurdler industrialist influencer international jockey jumper lawmaker
    left-back left-hander leg-spinner legend legislator linebacker magnate marathoner midfielder millionaire
    mogul mother-of-four mother-of-one mother-of-three mother-of-two mp musician native newcomer nonagenarian
    novelist octogenarian off-spinner outfielder painter parliamentarian peer pensioner philanthropist
    photographer pianist pitcher player playmaker playwright poet politician presenter quarterback racer rapper
    restaurateur retiree rider right-back right-hander rookie rower runner sailor scrum-half sculptor seamer
    septuagenarian sexagenarian shortstop singer skater skier skipper snowboarder socialite spinner sprinter
    star statesman striker supermodel surfer swimmer teen teenager thrower triathlete tycoon veteran violinist
    wing-back winger wrestler youngster""".split()
)
"""Heads of descriptions that a writer uses in place of the name of the person just spoken of."""
_NO_ORIGIN = ROLE_NOUNS | ANONYMOUS
_PEOPLE_ENDINGS = ("man", "woman")


class Description(Struct, frozen=True):
    """A description in lower case: the noun it is about, all its words, an age in years where it gives one."""

    head: str
    words: frozenset[str]
    age: int | None = None


def describe(words: str) -> Description:
    """Reads a description such as "the former Labour MP for Arfon"; what follows its noun is left out of `words`."""
    parts = [word.strip(".,()").removesuffix("'s").removesuffix("’s") for word in words.lower().split()]
    parts = [word for word in parts if word not in ("the", "this", "that", "a", "an", "his", "her", "their", "its")]
    stop = next((at for at, word in enumerate(parts) if at and word in _AFTER_HEAD), len(parts))
    main = [_SHORT.get(word, word) for word in parts[:stop]]
    aged = _AGED.search(" ".join(main))
    head = main[-1] if main else ""
    return Description(head, frozenset(main), int(aged[1]) if aged else None)


def names_same_role(asked: Description, known: Description) -> bool:
    """Whether a role that a person is known by is the one that a description names, and has every word of it."""
    if asked.head != known.head or asked.head in _CONTESTED or (asked.words ^ known.words) & _NOT_THE_HOLDER:
        return False
    return asked.words <= known.words


def replaces_name(asked: Description) -> bool:
    """Whether a description without a known holder is used in place of the name of the person just spoken of."""
    head = asked.head
    if asked.age is not None or head in EPITHETS or "retired" in asked.words:
        return True
    if is_person_of_place(head):
        return True
    return head in _OF_A_COUNTRY and not asked.words.isdisjoint(DEMONYMS | PLACES)


_OF_A_COUNTRY = frozenset(
    """author writer artist actor director filmmaker teacher farmer trader lawyer doctor scientist researcher economist
    historian journalist activist campaigner dissident exile refugee student engineer captain coach manager boss trainer
    banker executive entrepreneur investor developer""".split()
)
"""Heads that replace a name if a nationality or a country is with them: "the Ghanaian author", "the Ghana captain"."""


def is_person_of_place(word: str) -> bool:
    """Whether a word in lower case names a person by where they come from: "dutchman", "scot", "italian"."""
    if word in DEMONYMS:
        return True
    return word.endswith(_PEOPLE_ENDINGS) and len(word) > 6 and word not in _NO_ORIGIN
