"""English forms of one word: prisoner and prisoners, released and releases, centre and center, tribe and tribal."""

import re
from functools import lru_cache

_IRREGULAR = {
    form: group.split()[0]
    for group in """
        man men;woman women;child children;person people;foot feet;tooth teeth;life lives;wife wives;leaf leaves
        ;half halves;thief thieves;knife knives;medium media;crisis crises;analysis analyses;basis bases;datum data
        ;say said says;hold held;take took taken;give gave given;go went gone;come came;become became;see saw seen
        ;make made;know knew known;think thought;tell told;find found;leave left;keep kept;bring brought;buy bought
        ;begin began begun;write wrote written;speak spoke spoken;lead led;meet met;lose lost;send sent;build built
        ;spend spent;fall fell fallen;rise rose risen;grow grew grown;draw drew drawn;show showed shown;win won
        ;fight fought;flee fled;seek sought;shoot shot;sell sold;stand stood;strike struck stricken;steal stole stolen
        ;break broke broken;choose chose chosen;drive drove driven;fly flew flown;hide hid hidden;swear swore sworn
        ;pay paid;lie lay lain;feel felt;hear heard;run ran;sit sat;catch caught;teach taught;throw threw thrown
        ;dead died die dies dying;use using used
    """.split(";")
    for form in group.split()
}
_NO_PLURAL = re.compile("(?:ss|ous)$")
# names and nouns that end as if they were forms
_WHOLE = frozenset(
    """news united series species politics economics athletics headquarters barracks during evening
    abrams adams andrews collins daniels davis edwards ellis evans harris hopkins hughes isaacs jacobs james jenkins
    johns jones lewis lucas matthews michaels morris myers nicholas nicolas owens perkins peters phillips richards
    roberts rogers sanders simons stephens stevens thomas walters watkins williams""".split()
)
_HISS = re.compile("(?:s|x|z|ch|sh)es$")
_VOWEL = re.compile("[aeiouy]")
_SHORT = re.compile("^[^aeiou]*[aeiouy][^aeiouwxy]$")

# words in -al that have nothing to do with the noun or verb that they would be of: a festival is not festive
_NOT_OF_A_WORD = frozenset(
    "several animal festival interval brutal virtual causal continual spiral admiral choral tribunal urinal".split()
)

_RESPELLED = tuple(
    (re.compile(pattern), american)
    for pattern, american in (
        (r"(?<=[^aeiou])our(?=(?:s|ed|ing|able|ite|ites|hood|hoods|ful|er|ers|ist|ists|al|ally)?$)", "or"),
        (r"(?<=[a-z]{2}[^aeious])re(?=(?:s|d)?$)", "er"),
        (r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)", "iz"),
        (r"(?<=[a-z]{2}l)ys(?=(?:e|ed|ing)$)", "yz"),
        (r"(?<=[a-z]{3}n)ce(?=s?$)", "se"),
        (r"(?<=[a-z]{2}g)ramme(?=s?$)", "ram"),
        (r"(?<=[a-z]{2}log)ue(?=s?$)", ""),
        (r"^(man|wom)oeuv", r"\1euv"),
        (r"^(p)aed(?=[io])|^(an)aes(?=th)|^(h)aem(?=[oa])|^(di)arrh?oea", r"\1\2\3\4e"),
        (r"^sceptic", "skeptic"),
        (r"^grey", "gray"),
        (r"^jewellery", "jewelry"),
        (r"^alumini(?=um)", "alumin"),
        (r"^plough", "plow"),
    )
)
_BRITISH_AS_IT_IS = frozenset(
    """four hour tour pour sour flour detour contour troubadour velour your our devour scour
    acre massacre mediocre ogre lucre genre timbre cadre padre madre macabre entre
    advise advertise arise chastise circumcise comprise compromise demise despise devise disguise enterprise excise
    exercise expertise franchise franchised improvise likewise merchandise otherwise paradise precise premise premises
    promise raise praise rise rises rising risen revise sunrise supervise supervision surprise televise treatise wise
    cruise bruise noise poise poised raised praised promised promises surprised exercised advised advises adviser
    advisers supervised revised promising raising surprising exercises enterprises raises
    since once hence whence fence pence thence dance chance france finance influence science evidence violence
    presence absence conference residence sentence silence audience difference experience intelligence resistance
    province prince princes provinces distance instance balance advance importance performance insurance""".split()
)
# of -nce only these differ between the two spellings
_NCE = frozenset("defence offence licence pretence defences offences licences pretences".split())


@lru_cache(maxsize=65536)
def american(word: str) -> str:
    """A folded word in American spelling; itself where the two agree."""
    if len(word) < 4 or {word, word.removesuffix("s")} & _BRITISH_AS_IT_IS or not word.isascii():
        return word
    for pattern, spelling in _RESPELLED:
        if pattern.pattern.startswith("(?<=[a-z]{3}n)ce") and word not in _NCE:
            continue
        word = pattern.sub(spelling, word)
    return word


@lru_cache(maxsize=65536)
def bases(word: str) -> frozenset[str]:
    """The words a folded word may be a form of, itself among them, in American spelling.

    Two words are forms of one another where their bases meet.
    """
    word = american(word)
    if not word.isascii() or not word.isalpha() or len(word) < 3 or word in _WHOLE:
        return frozenset((word,))
    found = {word, _IRREGULAR.get(word, word)}
    for singular in _singulars(word):
        found |= {singular, _IRREGULAR.get(singular, singular)}
        found |= _roots(singular)
    found |= _roots(word)
    return frozenset(found)


def same_word(a: str, b: str) -> bool:
    """Whether two folded words are forms or spellings of one word."""
    return a == b or not bases(a).isdisjoint(bases(b))


def root_of_al(word: str) -> str | None:
    """The word that one in -al may be of, where it has -al in place of -e: of a tribe, to remove; or None.

    Words to which -al is added are left alone: nothing personal is about people, nothing critical about critics.
    """
    return word[:-2] + "e" if word.endswith("al") and len(word) > 5 and word not in _NOT_OF_A_WORD else None


def same_in_number(a: str, b: str) -> bool:
    """Whether two folded words differ in nothing but their number or between British and American spelling."""
    a, b = american(a), american(b)
    return a == b or a in _singulars(b) or b in _singulars(a)


def forms(word: str) -> set[str]:
    """Words that may be forms of a folded word, to be looked up: wider than the language, `same_word` decides."""
    found: set[str] = set()
    for base in bases(word):
        found.add(base)
        found |= {base + ending for ending in ("s", "es", "ed", "d", "ing")}
        found |= {form for form, root in _IRREGULAR.items() if root == base}
        if len(base) > 2:
            doubled = base + base[-1]
            found |= {doubled + "ed", doubled + "ing"}
        if base.endswith("e"):
            found |= {base[:-1] + "ing", base[:-1] + "al"}
        if base.endswith("y"):
            found |= {base[:-1] + "ies", base[:-1] + "ied"}
    return found | {other for form in found for other in _british(form)}


def _singulars(word: str) -> list[str]:
    if not word.endswith("s") or _NO_PLURAL.search(word) or len(word) < 4:
        return []
    if word.endswith("ies") and len(word) > 4:  # cities, movies; no boies of a boy
        return [word[:-1]] if word[-4] in "aeiou" else [word[:-3] + "y", word[:-1]]
    if not _HISS.search(word) and not word.endswith("oes"):
        return [word[:-1]]
    return [word[:-2], word[:-1]] if len(word) > 4 else [word[:-1]]


def _roots(word: str) -> set[str]:
    """What is left of a verb in -ed or -ing, and of what ends in -al."""
    if root := root_of_al(word):
        return {root}
    if word.endswith("ied") and len(word) > 4:
        return {word[:-3] + "y"}
    ending = 3 if word.endswith("ing") else 2 if word.endswith("ed") and not word.endswith("eed") else 0
    stem = word[:-ending] if ending else ""
    if len(stem) < 3 or not _VOWEL.search(stem):
        return {word[:-1]} if ending == 2 and len(word) > 3 and _VOWEL.search(stem) else set()
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return {stem, stem[:-1]} if len(stem) > 3 else {stem}
    if _SHORT.match(stem):  # a short word would have doubled its consonant: rated is of rate, not of rat
        return {stem + "e"}
    return {stem, stem + "e"}


_TO_BRITISH = tuple(
    pair.split("/")
    for pair in """or/our er/re iz/is yz/ys nse/nce gram/gramme log/logue alumin/alumini euv/oeuv skep/scep gray/grey
        plow/plough ped/paed jewelr/jeweller""".split()
)


def _british(word: str) -> set[str]:
    found = set()
    for here, there in _TO_BRITISH:
        at = word.rfind(here)
        if at > 0 or (at == 0 and len(here) > 2):
            found.add(word[:at] + there + word[at + len(here) :])
    return found
