"""Which words are plural nouns, as far as their form tells."""

NO_S = frozenset(
    """people men women children police troops personnel staff crew cattle sheep deer fish aircraft spacecraft media
    data feet teeth mice geese oxen brethren folk clergy infantry cavalry livestock poultry gentry youth elite
    servicemen servicewomen policemen policewomen firemen firefighters fishermen businessmen businesswomen congressmen
    congresswomen gunmen spokesmen spokeswomen chairmen salesmen workmen postmen craftsmen clergymen countrymen
    bacteria criteria phenomena strata alumni fungi cacti nuclei stimuli species series offspring dead dice pence
    livelihood infantrymen airmen seamen marksmen horsemen laymen freshmen crewmen newsmen militiamen militia
    grandchildren stepchildren schoolchildren townspeople salespeople tribespeople tribesmen kinsmen cops hovercraft
    trout salmon bison shrimp swine offspring""".split()
)
_NATIONS = frozenset(
    """swiss chinese japanese portuguese vietnamese lebanese sudanese burmese taiwanese senegalese maltese
    nepalese""".split()
)
MODIFIERS = frozenset(
    """sports sales women men arms news savings human-rights rights goods police crew staff media data operations
    systems communications services affairs games customs police species series youth elite dead fish narcotics
    drugs veterans appeals securities earnings resources awards futures jobs
    aircraft sheep cattle""".split()
)
"""Plurals, or look-alikes, that often stand before the noun that is counted: "three women drivers"."""

_NOT_PLURAL = frozenset(
    """is was has does his its this thus us as yes plus versus perhaps always afterwards besides sometimes bus gas
    across less unless towards news series species lens mass class boss loss cross press dress glass grass process
    success access address business witness illness actress princess mistress basis crisis analysis thesis virus
    campus census status bonus focus corpus genius radius minus chaos alias atlas canvas christmas texas kansas paris
    iris tennis politics physics economics mathematics athletics isis hamas perhaps nowadays indoors outdoors
    upstairs downstairs overseas whereas previous various serious famous religious obvious nervous dangerous
    enormous numerous anonymous famous joyous jobless homeless ceaseless lawless ruthless helpless wireless stateless
    painless careless endless useless worthless regardless nevertheless nonetheless childless harmless
    fearless""".split()
)
_ENDINGS_NOT_PLURAL = ("ous", "ss", "'s", "sis", "xis", "itis", "ness")


def is_plural(word: str, written: str) -> bool:
    """Whether a word, in small letters and as written, has the form of a plural noun."""
    if word in _NATIONS:
        return False
    if word in NO_S:
        return True
    if len(word) < 3 or not word.endswith("s") or word in _NOT_PLURAL:
        return False
    if word.endswith(_ENDINGS_NOT_PLURAL) or (word.endswith("us") and len(word) > 3):
        return False
    return not (written.isupper() and len(written) > 1)
