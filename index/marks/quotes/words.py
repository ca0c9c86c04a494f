"""Closed word classes and frequent verbs of English: what a word is by its form alone, one tag letter a word.

Tags: P subject pronoun, o object pronoun, D determiner, I preposition, C and/or, B but, S subordinator, T that,
W relative pronoun, X auxiliary, R adverb or negation, M word of time, A according to (joined), O infinitive to,
v finite verb, b verb or noun, g -ing form, d -ed form, n other lower-case word, N capitalised word, 0 number,
s possessive mark. Of cues: V finite, G -ing. Punctuation stands for itself, Q for a quoted stretch.
"""

from index.marks.quotes.inflection import forms

_CLASSES = {
    "P": "he she it they we i you there somebody someone everybody everyone nobody anyone anybody",
    "o": "him them me us himself herself itself themselves myself ourselves yourself whom",
    "D": """the a an this these those his her their its our my your some any no every another one each all
    both several many
    few     most such what whose much more less fewer half either neither
    whatever""",
    "I": """in on at of for from with by about against between into through during before after above below to under
    over near inside outside across along around behind beside beyond despite down like off onto per since toward
    towards until till upon via within without among amid amongst alongside following including regarding concerning
    ahead throughout versus beneath aboard atop up out as than to""",
    "C": "and or nor & plus",
    "B": "but yet",
    "S": """because while if when whenever whether although though unless whereas where wherever why how so lest once
    albeit""",
    "T": "that",
    "W": "who which",
    "X": """is was are were am be been being has have had having do does did will would can could may might shall
    should must cannot ain isn wasn aren weren hasn haven hadn don doesn didn won wouldn couldn shouldn mustn can't
    'd 'll 've 're 'm ’d ’ll ’ve ’re ’m needn mightn""",
    "R": """not never n't 't ’t also then again later often once just even still already soon only ever always
    sometimes perhaps maybe rather quite very too almost nearly further furthermore moreover however meanwhile
    nevertheless nonetheless instead otherwise therefore thus hence indeed twice together apart away back here
    now elsewhere afterward afterwards earlier ago else well simply though altogether anyway besides likewise
    overall online aloud repeatedly""",
    "M": """monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
    february march april june july august september october november december jan feb aug sept oct nov dec
    mon tue wed thu fri sat sun weekday""",
    "s": "'s ’s",
    "a": "according",
}
_FINITE = """was were went came took made got gave knew saw stood ran began became found held kept left lost met paid
sat sent spoke won drew fell flew grew hit led lay let rose shot showed sang sought sold spent struck swore taught
threw understood wore broke brought built bought caught chose cut dealt drove ate fought forgot forgave froze hung
hid hurt laid lit quit rode rang shook shut slept slid stole stuck swept swam tore woke wept withdrew undertook
oversaw outlined underwent overcame rebuilt remade retook beat bore bent bet bid bit bled blew bred burnt burst clung
crept dug dreamt fled flung foresaw ground heard knelt leapt meant mistook overthrew shone shrank sank spun split
sprang stank strove swung thought told trod wound wrote""".split()
_VERBS = """want need seem appear try tend happen remain become include continue allow require cause create follow
begin help like love hate prefer enjoy face seek run hold keep make take give get go come see look use work live
play move turn start stop stay bring build buy serve lead win lose spend open close pass provide reach receive
represent consider involve join arrive leave return carry raise cut sit stand walk watch wait visit travel attend
enter exist depend refer respond rely belong contain produce publish release sign support oppose endorse face
gather launch host speak talk appear deserve apologize apologise laugh smile nod shrug sigh grin chuckle pause
shake frown gesture wave point press push pressed lean glance turn scoff wince beam""".split()
_NOUN_TOO = frozenset(
    """needs helps runs works moves turns starts stops stays passes signs supports hosts talks waves points faces
    leads looks uses plays cuts stands walks watches waits visits travels returns releases causes laughs smiles nods
    shrugs sighs grins pauses presses likes tries wins launches beams glances gathers opens""".split()
)


def _table() -> dict[str, str]:
    tags = {word: tag for tag, words in _CLASSES.items() for word in words.split()}
    for verb in _VERBS:
        made = forms(verb)
        for word in made.past:
            tags.setdefault(word, "v" if word != verb else "b")
        if made.third not in _NOUN_TOO:
            tags.setdefault(made.third, "v")
        tags.setdefault(made.base, "b")
        tags.setdefault(made.gerund, "g")
    for word in _FINITE:
        tags.setdefault(word, "v")
    return tags


TAGS: dict[str, str] = _table()
FUNCTION_TAGS = frozenset("PoDICBSTWXRMOs")
FINITE = frozenset("Vvd")

BE = frozenset("is was are were be been being am 're ’re 'm ’m isn wasn aren weren".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
NOUNS_IN_ING = frozenset(
    """morning evening king meeting building hearing wedding spring string ring thing nothing something anything
    everything briefing filing ruling finding warning meaning beginning opening ending training funding spending
    housing gathering sibling ceiling offering wing being shooting killing bombing polling feeling painting banking
    farming mining shipping clothing engineering manufacturing advertising marketing publishing during""".split()
)
NOUNS_IN_ED = frozenset(
    """red bed seed speed hundred sacred naked wicked embed feed need shed weed deed indeed
united infrared alleged supposed so-called retired armed unnamed wounded elected biased talented experienced
educated aged beloved dedicated disabled divided limited mixed sophisticated unidentified undisclosed unprecedented
renowned disgraced embattled""".split()
)
ADVERBIAL_LY = frozenset(
    "family daily weekly monthly ally rally supply reply italy july assembly fly bully jelly belly "
    "early likely friendly elderly monopoly anomaly emily sally kelly molly billy holly".split()
)
