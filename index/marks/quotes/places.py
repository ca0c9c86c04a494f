"""Countries, capitals and larger places that speak ("Washington said"), and the adjectives made from them."""

PLACES = frozenset(
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo
    croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia europe finland france gaza
    germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya
    lithuania luxembourg madagascar malawi malaysia mali malta mauritania mauritius mexico moldova mongolia montenegro
    morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama
    paraguay peru philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia
    slovenia somalia spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkiye
    türkiye turkmenistan uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe africa asia
    america us u.s u.s. uk u.k u.k. eu uae u.n u.n. un kurdistan washington london paris berlin moscow beijing tokyo
    delhi     brussels geneva baghdad damascus tehran ankara riyadh cairo jerusalem kyiv kiev beirut amman
    doha dubai kabul
    islamabad seoul pyongyang taipei madrid rome athens vienna warsaw budapest prague dublin ottawa canberra nairobi
    abuja pretoria havana caracas brasilia lima bogota erbil mosul aleppo istanbul basra kirkuk raqqa idlib homs
    alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
    nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont wisconsin wyoming chicago houston dallas
    boston philadelphia detroit denver seattle miami atlanta manchester birmingham liverpool leeds glasgow edinburgh
    belfast cardiff melbourne auckland toronto montreal vancouver mumbai kolkata karachi lahore shanghai
    nineveh hasakah""".split()
) | {"new york", "new jersey", "new mexico", "new hampshire", "north carolina", "south carolina", "north dakota",
     "south dakota", "west virginia", "rhode island", "los angeles", "san francisco", "las vegas", "hong kong",
     "new zealand", "south africa", "south korea", "north korea", "saudi arabia", "sri lanka", "costa rica",
     "united states", "united kingdom", "united arab emirates", "new delhi", "new orleans", "tel aviv", "el salvador",
     "sierra leone", "burkina faso", "ivory coast", "northern ireland"}  # fmt: skip
DEMONYMS = frozenset(
    """afghan albanian algerian american argentine armenian australian austrian azerbaijani bahraini bangladeshi
    belarusian belgian bolivian bosnian brazilian british bulgarian cambodian canadian chilean chinese colombian
    congolese croatian cuban cypriot czech danish dutch ecuadorean egyptian english eritrean estonian ethiopian
    european filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic
    indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian kazakh kenyan korean kosovar
    kurdish kuwaiti latvian lebanese liberian libyan lithuanian malaysian maltese mexican moldovan mongolian moroccan
    nepalese nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian philippine
    polish portuguese qatari romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian
    somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian texan thai tibetan tunisian turkish
    turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yazidi yemeni zambian zimbabwean arab asian
    african western eastern northern southern muslim christian jewish catholic latino hispanic republican democratic
    democrat conservative liberal labour tory independent scot briton kurd turk dane swede spaniard pole finn
    libertarian californian floridian iowan""".split()
)
