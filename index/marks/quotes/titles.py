"""Words that stand before names, words that say what somebody is, words that make a name an organization's."""

HONORIFICS = {
    "mr": "m", "mr.": "m", "mister": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "father": "m",
    "monsignor": "m", "pope": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "lady": "f",
    "dame": "f", "queen": "f", "princess": "f", "sister": "f", "baroness": "f", "madam": "f", "madame": "f",
    "duke": "m", "duchess": "f", "congressman": "m", "congresswoman": "f", "chairman": "m", "chairwoman": "f",
    "spokesman": "m", "spokeswoman": "f", "councilman": "m", "councilwoman": "f", "businessman": "m",
    "businesswoman": "f", "actress": "f", "policeman": "m", "policewoman": "f", "assemblyman": "m",
    "assemblywoman": "f", "brother": "m", "mother": "f", "wife": "f", "husband": "m", "widow": "f", "daughter": "f",
    "son": "m", "uncle": "m", "aunt": "f", "grandmother": "f", "grandfather": "m", "fisherman": "m", "fireman": "m",
    "man": "m", "woman": "f", "boy": "m", "girl": "f", "sheikh": "m", "imam": "m", "ayatollah": "m", "mullah": "m",
    "waitress": "f", "midwife": "f", "first lady": "f",
}  # fmt: skip
TITLES = frozenset(
    """mr mrs ms miss mister sir lord lady dame dr prof professor doctor rev reverend father sister brother fr pastor
    bishop archbishop cardinal pope rabbi imam sheikh sheik ayatollah mullah monsignor king queen prince princess
    duke duchess baron baroness emir sultan president vice premier prime minister chancellor secretary undersecretary
    senator sen sens congressman congresswoman congressmen rep reps representative governor gov govs lieutenant lt
    mayor speaker leader chairman chairwoman chair chairperson judge justice magistrate attorney general
    ambassador envoy consul commissioner councillor councilor councilman councilwoman assemblyman assemblywoman
    delegate lawmaker alderman sheriff chief officer sergeant sgt detective det inspector insp superintendent supt
    constable captain capt colonel col major maj brigadier brig admiral adm cmdr commander commodore corporal cpl
    private pte pfc marshal gen general spc specialist marine soldier spokesman spokeswoman spokesperson spokespeople
    director manager ceo cfo coo founder co-founder cofounder owner partner editor editor-in-chief reporter
    correspondent journalist columnist anchor host commentator blogger author writer novelist poet historian
    economist analyst strategist consultant pollster adviser advisor aide lawyer solicitor barrister prosecutor
    counsel activist organizer organiser campaigner candidate nominee contender hopeful incumbent frontrunner
    front-runner rival opponent billionaire millionaire businessman businesswoman mogul tycoon developer investor
    banker trader broker executive physician surgeon nurse scientist researcher expert scholar fellow lecturer dean
    principal teacher coach trainer striker midfielder goalkeeper defender captain quarterback forward skipper
    actor actress singer rapper musician comedian director filmmaker producer artist designer star legend
    farmer fisherman resident villager neighbour neighbor shopkeeper witness survivor victim student pupil refugee
    retiree veteran firefighter paramedic policeman policewoman engineer driver pilot head deputy assistant acting
    former ex-president ex late retired incoming outgoing interim senior junior chief minister-designate mp mep msp
    chairman-designate democrat republican independent democratic libertarian conservative labour liberal tory
    socialist billionaires hons hon honorable honourable president-elect first second third congressional
    gubernatorial presidential vice-presidential senators representatives governors ministers presidents
    professors justices
    ombudsman governor-general attorney-general secretary-general
    director-general comptroller treasurer auditor registrar coroner curator archaeologist biologist chemist
    physicist geologist psychologist psychiatrist sociologist climatologist meteorologist forecaster virologist
    epidemiologist astronaut negotiator mediator diplomat chargé envoy-at-large rep-elect whip comrade moderator
    coordinator co-ordinator secretary-treasurer superdelegate operative co-chair co-chairman cochairman
    vice-president vice-chair vice-chairman warlord commander-in-chief""".split()
)
"""Words that stand before a name, in lower or upper case: what follows them is the name."""

ROLE_NOUNS = TITLES - frozenset(
    """former ex late retired incoming outgoing interim senior junior acting democratic
presidential congressional gubernatorial first second third vice prime hon hons honorable honourable liberal lt dr mr
mrs ms mister general legend independent star vice-presidential""".split()
) | frozenset(
    """man woman boy girl official source person mother father wife husband daughter son brother sister grandmother
    grandfather uncle aunt parent friend colleague tycoon suspect defendant plaintiff gunman attacker caller user
    voter supporter critic protester demonstrator worker employee member bystander onlooker insider delegate patient
    immigrant migrant refugee prisoner detainee hostage inmate lawmaker politician general pontiff newcomer
    senator's nominee's american briton philanthropist entrepreneur statesman monarch spouse widow teen teenager
    mom dad youngster customer shopper passenger tourist guest juror winner loser legislator academic
    hopeful neurosurgeon socialist businessperson firebrand maverick congressman native""".split()
)
ANONYMOUS = frozenset(
    """source official insider aide witness resident bystander onlooker person man woman diplomat lawmaker spokesman
    spokeswoman spokesperson adviser advisor soldier officer survivor villager worker employee executive trader
    analyst operative strategist staffer neighbor neighbour individual""".split()
)
ORGANIZATION_WORDS = frozenset(
    """foundation organization organisation campaign administration institute institution university college party
    committee court center centre group inc corp corporation company co ltd plc llc council bank association news
    post times journal agency ministry department office police army navy force forces bureau commission union
    federation league club parliament congress senate house assembly government authority board society service
    services trust fund network press media channel television tv radio magazine newspaper daily guardian herald
    tribune telegraph gazette mail globe sun star observer review weekly chronicle alliance coalition front movement
    brigade militia battalion regiment command pentagon kremlin nato un eu who unicef unhcr opec fbi cia nsa irs doj
    embassy consulate hospital school church mosque cathedral airlines airways railways energy oil gas petroleum
    holdings partners capital securities insurance motors technologies systems laboratories pharmaceuticals industries
    international worldwide global watch project initiative taskforce force team squad crew staff secretariat cabinet
    treasury reserve exchange chamber chambers city county state district borough municipality township governorate
    province republic states kingdom nations confederation caucus tribunal directorate inspectorate monitor
    interpol observatory forum conference summit delegation mission panel pac lobby network household firm fire
    corps guard administration's reuters bloomberg afp xinhua tass interfax cnn bbc nbc abc cbs msnbc npr pbs itv
    facebook google twitter amazon apple microsoft tesla samsung toyota boeing airbus volkswagen hezbollah hamas
    taliban isis authorities embassy jazeera politico breitbart hospital hospitals airline airport lab labs studio
    studios bar""".split()
)
"""A name that ends in one of these is no person's."""

GROUP_NOUNS = frozenset("""people police authorities media family staff public crew residents""".split())
ORGANIZATION_NOUNS = frozenset(
    """government ministry company firm group organization organisation agency council committee court police
    department office bureau commission union party campaign administration army military navy bank university
    institute newspaper magazine channel network outlet station website site broadcaster publication paper team club
    league federation association charity authority board panel jury parliament congress senate house assembly
    coalition alliance embassy mission force forces militia movement hospital school church airline regulator
    watchdog body service centre center fund trust state country city county prosecution defence defense media
    press pentagon kremlin cabinet opposition regime think-tank tribunal corporation conglomerate retailer maker
    automaker carmaker lender developer operator giant startup start-up supplier manufacturer household governorate
    province municipality""".split()
)
DOCUMENT_NOUNS = frozenset(
    """report reports study studies survey surveys poll polls statement document documents letter letters email emails
    e-mail e-mails memo memos memorandum filing filings lawsuit complaint indictment affidavit transcript transcripts
    article articles story stories book books post posts tweet tweets message messages text texts release notice
    order ruling bill law constitution resolution editorial column op-ed data figures statistics records papers
    review audit analysis paper file files accounts account headline headlines ad ads advert commercial video
    website email's sign signs banner banners placard placards note notes rumours rumors polling census index
    guidelines rules law laws treaty deal agreement charter communique communiqué bulletin dispatch""".split()
)
PERSON_NOUNS = ROLE_NOUNS

PARTICLES = frozenset(
    "al el bin ibn abu abd de la las los le van von der den du da das dos di del della ben ter af zu".split()
)
SUFFIXES = frozenset("kc qc sc obe mbe cbe mp msp mep phd md esq dbe kbe".split())
"""Letters after a name that are no part of it."""
NATIONALITIES_END = ("ish", "ese", "ian", "ean", "ani", "aqi", "ench", "eek", "utch", "elsh")
