"""The small words that end or interrupt a noun phrase: the closed classes of English, and forms that act like them."""

PREPOSITIONS = frozenset(
    """of in on at for to from with by into onto upon about above across after against along alongside amid among
    amongst around as before behind below beneath beside besides between beyond despite down during except inside like
    near off out outside over past per since than through throughout toward towards under underneath until till unlike
    up versus via vs within without including following regarding concerning due according""".split()
)
PRONOUNS = frozenset(
    """i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself
    herself itself ourselves themselves yourself this that these those who whom whose which what whatever whoever
    someone anyone everyone somebody anybody everybody nobody something anything everything nothing there
    here""".split()
)
DETERMINERS = frozenset("the a an each every all both either neither any some no such another half".split())
CONJUNCTIONS = frozenset(
    "and or but nor so yet because although though while whereas if unless whether when where why how once".split()
)
AUXILIARIES = frozenset(
    """am is are was were be been being has have had having do does did doing will would shall should can could may
    might must ought cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't
    wouldn't couldn't shouldn't 's 're 've 'll 'd they're they've they'd they'll it's that's there's who've who're
    we're we've i'm i've you're""".split()
)
ADVERBS = frozenset(
    """not also only just even still already now then soon ago later earlier again almost nearly today tonight
    yesterday tomorrow ahead apart away back together instead perhaps maybe too very well much here there ever never
    always often sometimes usually respectively altogether overall alone abroad nationwide worldwide overnight
    else onwards upward upwards downward downwards forward forwards aboard overseas elsewhere""".split()
)
VERBS = frozenset(
    """said says say sees expects sits told tells went goes go came come comes became become becomes got get gets
    made make makes took take takes saw see sees knew know knows thought think thinks gave give gives found find
    finds left leave leaves
    felt feel feels kept keep keeps held hold holds brought bring brings began begin begins showed show shows shown
    heard hear hears ran run runs let lets met meet meets paid pay pays sat sit sits stood stand stands lost lose loses
    won win wins spent spend spends grew grow grows grown fell fall falls fallen rose rise rises risen sold sell sells
    sent send sends built build builds understood drew draw draws drawn broke break breaks broken spoke speak speaks
    spoken wrote write writes written drove drive drives driven bought buy buys wore wear wears worn chose choose
    chooses chosen sought seek seeks threw throw throws thrown caught catch catches dealt deal died dies die fled flee
    flees fought fight fights flew fly flies flown forgot forgotten got gotten hid hidden hit hurt kill kills killed
    lay lie lies led lead leads lived live lives seen taken gone done given known set sets shot shut slept slid
    split stuck struck swore sworn swept swam taught tore torn woke arise arose arrive arrives arrived remain remains
    remained seem seems seemed happen happens happened want wants wanted need needs needed use used believe believes
    believed agree agreed disagree include includes included reach reaches reached belong belongs belonged contain
    contains contained exist exists existed appear appears appeared prefer report reports reported voted vote""".split()
)
"""Finite forms that stand right behind a counted noun, or behind a number that counts nothing beside it."""

STOPS = PREPOSITIONS | PRONOUNS | DETERMINERS | CONJUNCTIONS | AUXILIARIES | ADVERBS

SKIPPED = frozenset("more other additional further extra fewer less another".split())
"""Words between a number and its noun that are no part of what is counted: "400 more nurses"."""

NOUNS_TOO = frozenset(
    """drives runs leads deals hits sets shows reports votes lives lies leaves fights needs uses holds draws breaks buys
    cuts wins stands throws catches flies sits vote
    report need use cut lead deal run show hold""".split()
)
"""Verb forms that are plurals of nouns, too: behind a number, they are."""
