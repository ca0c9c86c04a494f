"""English forms of one word: prisoner and prisoners, released and releases, centre and center, tribe and tribal."""

import re
from functools import lru_cache

_GROUPS = tuple(
    tuple(group.split())
    for group in """
        man men;woman women;child children;person people;foot feet;tooth teeth;life lives;wife wives;leaf leaves
        ;half halves;thief thieves;knife knives;medium media;crisis crises;analysis analyses;basis bases;datum data
        ;say said says;hold held;take took taken;give gave given;go went gone;come came;become became;see saw seen
        ;make made;know knew known;think thought;tell told;find found;leave left;keep kept;bring brought;buy bought
        ;begin began begun;write wrote written;speak spoke spoken;lead led;meet met;lose lost;send sent;build built
        ;spend spent;fall fell fallen;rise rose risen;grow grew grown;draw drew drawn;show showed shown;win won
        ;fight fought;flee fled;seek sought;shoot shot;sell sold;stand stood;strike struck stricken;steal stole stolen
        ;break broke broken;choose chose chosen;drive drove driven;fly flew flown;hide hid hidden;swear swore sworn
        ;pay paid;lie lay lain lying lied;feel felt;hear heard;run ran;sit sat;catch caught;teach taught
        ;free freed;agree agreed;disagree disagreed;guarantee guaranteed;decree decreed;referee refereed;eye eying
        ;fling flung;strew strewn;slink slunk;hew hewn
        ;dead died die dies dying;use using used
        ;mouse mice;louse lice;goose geese;ox oxen;criterion criteria;phenomenon phenomena;bacterium bacteria
        ;curriculum curricula;memorandum memoranda;referendum referenda;stadium stadia;millennium millennia
        ;symposium symposia;aquarium aquaria;addendum addenda;stratum strata;spectrum spectra;quantum quanta
        ;index indices;appendix appendices;matrix matrices;vertex vertices;axis axes;thesis theses;oasis oases
        ;hypothesis hypotheses;diagnosis diagnoses;synopsis synopses;parenthesis parentheses;synthesis syntheses
        ;alumnus alumni;cactus cacti;fungus fungi;nucleus nuclei;stimulus stimuli;syllabus syllabi;radius radii
        ;larva larvae;alga algae;formula formulae;antenna antennae;vertebra vertebrae;bureau bureaux
        ;plateau plateaux;tableau tableaux;shelf shelves;calf calves;loaf loaves;wolf wolves;scarf scarves;hoof hooves
        ;wharf wharves;elf elves;dwarf dwarves;sheaf sheaves;self selves;genus genera;penny pennies pence
        ;freeze froze frozen;bleed bled;breed bred;feed fed;bind bound;grind ground;wind wound;bend bent;lend lent
        ;bite bit bitten;beat beaten;blow blew blown;throw threw thrown;cling clung;creep crept;deal dealt;dig dug
        ;drink drank drunk;eat ate eaten;forbid forbade forbidden;forget forgot forgotten;forgive forgave forgiven
        ;forsake forsook forsaken;get got gotten;hang hung;leap leapt;lean leant;learn learnt;burn burnt;spell spelt
        ;dream dreamt;spoil spoilt;smell smelt;spill spilt;kneel knelt;mean meant;light lit;mow mown;prove proven
        ;ride rode ridden;ring rang rung;saw sawn;shake shook shaken;shine shone;shrink shrank shrunk;sing sang sung
        ;sink sank sunk;sleep slept;slide slid;sling slung;sow sown;sew sewn;speed sped;spin spun;spit spat
        ;spring sprang sprung;stick stuck;sting stung;stink stank stunk;strive strove striven;sweep swept;swell swollen
        ;swim swam swum;swing swung;tear tore torn;tread trod trodden;wake woke woken;awake awoke awoken;wear wore worn
        ;weave wove woven;weep wept;wring wrung;arise arose arisen;bear bore borne;cleave cleft;slay slew slain
        ;smite smote smitten;spit spat;thrive throve;weigh weighed;lay laid;bid bade bidden;abide abode;shear shorn
        ;dwell dwelt;string strung;shave shaven;do did done doing;have has had having
    """.split(";")
)
_FORMS = {group[0]: frozenset(group) for group in _GROUPS}
_IRREGULAR = {
    form: frozenset(group[0] for group in _GROUPS if form in group)
    for form in {form for group in _GROUPS for form in group}
}
"""The bases of an irregular form: saw is of see, and of to saw."""
_VERB_PREFIX = re.compile("(?:over|under|out|with|re|un|fore|mis|up|broad|down|inter|for|be|par)(?=[a-z]{2})")
"""Prefixes that make verbs of other verbs: overtook belongs to overtake as took belongs to take."""
_MEN = re.compile("(?<=[a-z]{2})m[ae]n$")
_NOT_MEN = frozenset(
    """specimen regimen abdomen acumen yemen ramen stamen lumen hymen bitumen cyclamen foramen carmen semen omen amen
    human german roman norman ottoman pullman shaman talisman caiman""".split()
)
_NO_PLURAL = re.compile("(?:ss|ous)$")
# names and nouns that end as if they were forms
_WHOLE = frozenset(
    """news united series species politics economics athletics headquarters barracks during evening
    abrams adams andrews collins daniels davis edwards ellis evans harris hopkins hughes isaacs jacobs james jenkins
    johns jones lewis lucas matthews michaels morris myers nicholas nicolas owens perkins peters phillips richards
    roberts rogers mays sanders simons stephens stevens thomas walters watkins williams""".split()
)
_IE = re.compile("^(?:un|be|over)?[a-z]ying$")
"""Dying is of to die; the second root is that of buying."""
_CK = re.compile("(?<=[a-z]{3}[aio]ck)(?:ed|ing)$")
"""Panicked is of panic; the second root is that of attacked."""
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
        (r"(?<=[^aeou])our(?=(?:s|ed|ing|able|ite|ites|hood|hoods|ful|er|ers|ist|ists|al|ally)?$)", "or"),
        (r"(?<=[a-z]{2}[^aeiousr])re(?=s?$)", "er"),
        (r"(?<=[a-z]{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations|ational)$)", "iz"),
        (r"(?<=[a-z]{2}l)ys(?=(?:e|ed|ing)$)", "yz"),
        (r"(?<=[a-z]{3}n)ce(?=s?$)", "se"),
        (r"(?<=[a-z]{2}g)ramme(?=s?$)", "ram"),
        (r"(?<=[a-z]{2}log)ue(?=s?$)", ""),
        (r"^(man|wom)oeuv", r"\1euv"),
        (r"ae(?=d(?:iatr|ophil|ic|ia)|sth|mi[ac]|mor|mato|moph|o(?:log|lith|nt)|val|co(?:log)|rob)", "e"),
        (r"^(di)arrhoea", r"\1arrhea"),
        (r"^foe(?=t)|^oe(?=str|soph|dema)", lambda match: match[0][:-2] + "e"),
        (r"^caes(?=arean)", "ces"),
        (r"^encyclopae", "encyclope"),
        (r"(?<=[^aeioucg])eable$", "able"),
        (r"(?<=cent)r(?=(?:ed|ing)$)|(?<=euv)r(?=(?:ed|ing)$)|(?<=oit)r(?=(?:ed|ing)$)", "er"),
        (r"^aetiolog", "etiolog"),
        (r"^faec", "fec"),
        (r"^amoeb", "ameb"),
        (r"homoeo", "homeo"),
        (r"^coeliac", "celiac"),
        (r"^aeon(?=s?$)", "eon"),
        (
            r"(travel|cancel|counsel|marvel|signal|unravel|quarrel|channel|enamel|parcel|pencil|label|model|level"
            r"|total|equal|rival|tunnel|panel|jewel|libel|duel|fuel|dial|pedal|revel)"
            r"l(?=(?:ed|ing|er|ers|or|ors|ous|ously)$)",
            r"\1",
        ),
        (r"^councill(?=ors?$)", "council"),
        (r"^woollen", "woolen"),
        (r"^sceptic", "skeptic"),
        (r"^grey", "gray"),
        (r"^jewellery", "jewelry"),
        (r"^alumini(?=um)", "alumin"),
        (r"^plough", "plow"),
    )
)
# pairs that follow no rule, British and American; endings are added to both
_PAIRS = tuple(
    tuple(pair.split("/"))
    for pair in """judgement/judgment acknowledgement/acknowledgment abridgement/abridgment lodgement/lodgment
        enrol/enroll enrolment/enrollment fulfil/fulfill fulfilment/fulfillment instil/instill distil/distill
        appal/appall enthral/enthrall instalment/installment skilful/skillful wilful/willful cheque/check tyre/tire
        kerb/curb gaol/jail gaoler/jailer draught/draft mould/mold smoulder/smolder moult/molt moustache/mustache
        pyjama/pajama aeroplane/airplane sulphur/sulfur sulphuric/sulfuric cosy/cozy practise/practice ageing/aging
        mum/mom axe/ax yoghurt/yogurt doughnut/donut omelette/omelet artefact/artifact enquiry/inquiry enquire/inquire
        towards/toward amongst/among whilst/while maths/math cypher/cipher tsar/czar adviser/advisor
        protester/protestor gipsy/gypsy storey/story furore/furor liquorice/licorice carat/karat vice/vise
        chilli/chili clew/clue despatch/dispatch disc/disk encase/incase ensure/insure glycerine/glycerin
        grey/gray kilogramme/kilogram lacklustre/lackluster mollusc/mollusk orientate/orient plough/plow
        snowplough/snowplow pedlar/peddler phoney/phony pricey/pricy programme/program racoon/raccoon
        speciality/specialty titbit/tidbit vigour/vigor whisky/whiskey woollen/woolen jewellery/jewelry
        jeweller/jeweler traveller/traveler marvellous/marvelous councillor/councilor counsellor/counselor
        tranquillity/tranquility behove/behoove manoeuvre/maneuver cancellation/cancelation annexe/annex
        barque/bark licence/license defence/defense
        offence/offense pretence/pretense routeing/routing burqa/burka koran/quran instal/install
        kerbside/curbside""".split()
)
_LESS_ALIKE = frozenset(("vice", "clew", "ensure", "encase", "carat", "barque", "whilst"))
"""Pairs left out because one word is also another everyday word."""
_TO_AMERICAN = {british: american for british, american in _PAIRS if british not in _LESS_ALIKE}
_FROM_AMERICAN = {american: british for british, american in _TO_AMERICAN.items()}
_ENDINGS = ("", "s", "d", "ed", "ing", "r", "er", "rs", "ers", "ly", "y", "less")
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
    if len(word) < 3 or not word.isascii():
        return word
    if (paired := _respelled(word, _TO_AMERICAN)) is not None:
        return paired
    if {word, word.removesuffix("s")} & _BRITISH_AS_IT_IS:
        return word
    for pattern, spelling in _RESPELLED:
        if pattern.pattern.startswith("(?<=[a-z]{3}n)ce") and word not in _NCE:
            continue
        word = pattern.sub(spelling, word)
    return word


def _respelled(word: str, pairs: dict[str, str]) -> str | None:
    """The word with its stem from one side of the pairs replaced by the other side; None if it has none."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending) if ending else word
        if not word.endswith(ending):
            continue
        if stem in pairs:
            return _with_ending(pairs[stem], ending)
        if ending == "ing" and stem + "e" in pairs:  # practising
            return _with_ending(pairs[stem + "e"], ending)
    return None


def _with_ending(word: str, ending: str) -> str:
    """A word with an ending, and one e where they meet: manoeuvred, maneuvered, practicing."""
    if word.endswith("e") and ending[:1] in ("e", "i"):
        return word[:-1] + ending
    return word + ("e" if ending in ("d", "r", "rs") and not word.endswith("e") else "") + ending


@lru_cache(maxsize=65536)
def bases(word: str) -> frozenset[str]:
    """The words a folded word may be a form of, itself among them, in American spelling.

    Two words are forms of one another where their bases meet.
    """
    word = american(word)
    if not word.isascii() or not word.isalpha() or len(word) < 3 or word in _WHOLE:
        return frozenset((word,))
    found = {word, *_irregular(word)}
    for singular in _singulars(word):
        irregular = _irregular(singular)
        found |= {singular, *(irregular if len(irregular) == 1 else ())}  # founds is of to found, not of to find
        found |= _roots(singular)
    found |= _roots(word)
    return frozenset(found)


def _irregular(word: str) -> frozenset[str]:
    """The bases of an irregular form, also where a prefix comes before it or -man after it; else none."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _MEN.search(word) and word not in _NOT_MEN:
        return frozenset((word[:-2] + "an",))
    if prefix := _VERB_PREFIX.match(word):
        return frozenset(prefix[0] + base for base in _irregular(word[prefix.end() :]))
    return frozenset()


def _irregular_forms(base: str) -> frozenset[str]:
    """The forms of an irregular word, also of one with a prefix."""
    if base in _FORMS:
        return _FORMS[base]
    prefix = _VERB_PREFIX.match(base)
    return frozenset(prefix[0] + form for form in _irregular_forms(base[prefix.end() :])) if prefix else frozenset()


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
        found |= _irregular_forms(base)
        if _MEN.search(base):
            found.add(base[:-2] + "en")
        if len(base) > 2:
            doubled = base + base[-1]
            found |= {doubled + "ed", doubled + "ing"}
        if base.endswith("e"):
            found |= {base[:-1] + "ing", base[:-1] + "al"}
        if base.endswith("y"):
            found |= {base[:-1] + "ies", base[:-1] + "ied"}
        if base.endswith("ie"):
            found.add(base[:-2] + "ying")
        if base.endswith("z"):
            found.add(base + "zes")
        if base.endswith("c"):
            found |= {base + "ked", base + "king"}
    return found | {other for form in found for other in _british(form)}


def _singulars(word: str) -> list[str]:
    if not word.endswith("s") or _NO_PLURAL.search(word) or len(word) < 4:
        return []
    if word.endswith("ies") and len(word) > 4:  # cities, movies; no boies of a boy
        return [word[:-1]] if word[-4] in "aeiou" else [word[:-3] + "y", word[:-1]]
    if not _HISS.search(word) and not word.endswith("oes"):
        return [word[:-1]]
    if word.endswith("zzes"):  # quizzes
        return [word[:-2], word[:-3]]
    return [word[:-2], word[:-1]] if len(word) > 4 else [word[:-1]]


def _roots(word: str) -> set[str]:
    """The stem of a verb in -ed or -ing, or of a word in -al."""
    if root := root_of_al(word):
        return {root}
    if word.endswith("ied") and len(word) > 4:
        return {word[:-3] + "y"}
    if _IE.search(word):
        return {word[:-4] + "ie", word[:-3]}
    if _CK.search(word):
        return {word[:-4] if word.endswith("ing") else word[:-3], word[:-3] if word.endswith("ing") else word[:-2]}
    ending = 3 if word.endswith("ing") else 2 if word.endswith("ed") and not word.endswith("eed") else 0
    stem = word[:-ending] if ending else ""
    if len(stem) < 3 or not _VOWEL.search(stem):
        return {word[:-1]} if ending == 2 and len(word) > 3 and _VOWEL.search(stem) else set()
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return {stem, stem[:-1]} if len(stem) > 3 else {stem}
    if _SHORT.match(stem):  # a short word would have doubled its consonant: rated is of rate, not of rat
        return {stem + "e"}
    return {stem, stem + "e"}


_DOUBLED_L = re.compile("(?<=[aeiou])l(?=(?:ed|ing|er|ers|or|ors|ous|en)$)")
_TO_BRITISH = tuple(
    pair.split("/")
    for pair in """or/our er/re iz/is yz/ys nse/nce gram/gramme log/logue alumin/alumini euv/oeuv skep/scep gray/grey
        plow/plough ped/paed est/aest fet/foet em/aem eo/aeo diarrhea/diarrhoea edema/oedema estr/oestr esoph/oesoph
        ces/caes able/eable medie/mediae pedi/paedi ec/aec etiol/aetiol fec/faec ameb/amoeb homeo/homoeo celiac/coeliac
        eon/aeon""".split()
)


def _british(word: str) -> set[str]:
    paired = _respelled(word, _FROM_AMERICAN)
    found = {paired} if paired else set()
    if (doubled := _DOUBLED_L.sub("ll", word)) != word:
        found.add(doubled)
    if word.endswith(("ered", "ering")):  # centred, manoeuvring
        shorter = re.sub("er(?=(?:ed|ing)$)", "r", word)
        found |= {shorter, shorter.replace("euv", "oeuv")}
    for here, there in _TO_BRITISH:
        at = word.rfind(here)
        if at > 0 or (at == 0 and len(here) > 2):
            found.add(word[:at] + there + word[at + len(here) :])
    return found
