"""The kind of outlet, for citation styles: a newspaper, a site (also agencies and broadcasters), or not known."""

import re
from enum import StrEnum


class Medium(StrEnum):
    """The kind of outlet, for citation styles."""

    NEWSPAPER = "newspaper"
    SITE = "site"
    UNKNOWN = "unknown"
    """The name does not show it, and the article states no address: styles use their neutral form."""


# Words in an outlet's name that show its kind. The last such word decides: "Radio Times" is a paper, "Times Radio"
# is a broadcaster.
_SITE_WORDS = frozenset(
    "agency agencies agence agencia agenzia agentur broadcasting broadcaster radio tv television télévision fernsehen"
    " rundfunk channel network online wire newswire podcast blog media website newsroom digital fm streaming newsletter"
    " substack portal".split()
)
_PAPER_WORDS = frozenset(
    "times post herald tribune gazette chronicle telegraph guardian star sun mail express mirror journal observer"
    " independent examiner inquirer enquirer dispatch courier bulletin sentinel standard register record argus echo"
    " advertiser mercury recorder ledger leader citizen pioneer monitor statesman advocate reporter beacon bee"
    " democrat republican republic press-telegram constitution newspaper newspapers magazine weekly review quarterly"
    " zeitung tageszeitung tagblatt tageblatt anzeiger allgemeine rundschau kurier abendblatt morgenpost"
    " monde figaro libération parisien dépêche provence diario periódico país mundo vanguardia jornal folha globo"
    " gazeta gazzetta corriere stampa repubblica giornale messaggero shimbun dagblad volkskrant aftonbladet politiken"
    " aftenposten tidende tidning posten gazete pravda izvestia globe telegraaf handelsblad sanomat standaard"
    " dagbladet ilbo intelligencer enterprise daily-news picayune plain-dealer tagesspiegel notícias"
    " noticias temps estado".split()
)
# "News" ends the names of sites and broadcasters, except after one of these, "The Norvik Daily News", and where the
# name begins with an article: "The Buffalo News" and "The Irish News" are printed
_PAPER_NEWS = frozenset("daily morning evening sunday weekly district county".split())
_EDITIONS = frozenset(
    "international english arabic world africa asia europe america americas turkish persian urdu hindi français"
    " deutsch español uk us usa global live plus".split()
)
# A name that begins with one of these is a broadcaster's: "BBC Sport", "TRT World"
_BROADCASTERS = frozenset("svt bbc cnn nbc cbs pbs npr cbc itv trt nhk sky fox sbs rté ctv".split())
# "NDTV", "9News", "News18", "Africanews"
_SITE_FORM = re.compile(r"\w+tv|tv\w+|\w+news|news\d+")
# the call sign of a station in the United States: "KQED", "WNYC-FM"
_CALL_SIGN = re.compile(r"[KW][A-Z]{3}(?:-(?:TV|FM|AM))?")
# Outlets whose names do not show their kind.
_SITES = frozenset(
    (
        "reuters", "ap", "associated press", "afp", "agence france-presse", "dpa", "upi",
        "united press international", "efe", "ansa", "xinhua", "tass", "interfax", "anadolu", "kyodo", "yonhap",
        "pa media", "press association", "press trust of india", "pti", "ani", "ians", "bloomberg", "bbc", "cnn",
        "al jazeera", "al arabiya", "npr", "pbs", "pbs newshour", "cbs", "nbc", "abc", "cbc", "itv", "rté", "rte",
        "nhk", "rai", "zdf", "ard", "nos", "nrk", "svt", "yle", "ndtv", "sabc", "msnbc", "cnbc", "c-span",
        "press tv", "deutsche welle", "dw", "france 24", "euronews", "rfi", "voa", "voice of america", "rfe/rl",
        "huffpost", "buzzfeed", "axios", "vox", "propublica", "the intercept", "middle east eye", "rudaw",
        "kurdistan 24", "kurdistan24", "the cradle", "north press", "the daily beast", "daily kos",
        "the daily caller", "the daily wire", "al-monitor", "times now", "the information", "global news",
        "mother jones online", "the daily dot", "the journal.ie", "the post millennial", "rt", "cgtn", "trt", "lbc",
        "rnz", "kbs", "mbc", "wion", "irna", "isna", "sana", "wafa", "univision", "telemundo", "mediapart", "meduza",
        "rappler", "swissinfo", "tagesschau", "newsmax", "breitbart", "mashable", "gizmodo", "ars technica",
        "snopes", "politifact", "full fact", "occrp", "mongabay", "allafrica", "reliefweb", "the new humanitarian",
        "ukrinform", "infobae", "telesur", "mada masr", "al mayadeen", "al hurra", "iran international", "sputnik",
        "politico", "slate", "vice", "quartz", "the verge", "techcrunch", "wikinews", "the conversation",
        "bellingcat", "semafor", "business insider", "yahoo", "msn", "the hill", "salon", "medium",
        "channel news asia", "channel newsasia", "cna", "premium times", "daily maverick", "the new arab",
        "mother jones", "opendemocracy", "declassified uk", "global voices", "the insider", "malaysiakini",
        "the quint", "theprint", "the wire", "firstpost", "stuff", "sahara reporters", "enca", "syria direct",
        "enab baladi", "zero hedge",
        "telegram", "democracy now!", "common dreams", "truthout", "poynter", "wired", "cnet",
    )
)  # fmt: skip
_PAPERS = frozenset(
    (
        "the hindu", "the scotsman", "the age", "the australian", "dawn", "haaretz", "usa today", "newsday",
        "le monde", "el país", "die zeit", "die welt", "la stampa", "the economist", "the new yorker",
        "the atlantic", "dagens nyheter", "arab news", "gulf news", "the detroit news", "the buffalo news",
        "the plain dealer", "the oregonian", "tv guide", "the spectator", "the listener", "private eye", "metro",
        "the i", "the national", "business day", "the punch", "vanguard", "the hankyoreh", "folha de s.paulo",
        "la nación", "clarín", "el tiempo", "el universal", "el mercurio", "el comercio", "reforma", "público",
        "expresso", "la presse", "le devoir", "le soir", "l'express", "l’express", "l'orient-le jour",
        "l’orient-le jour", "la croix", "les échos", "les echos", "l'équipe", "l’équipe", "l'humanité", "l’humanité",
        "ouest-france", "sud ouest", "bild", "taz", "die presse", "blick", "het parool", "trouw", "de morgen",
        "berlingske", "jyllands-posten", "verdens gang", "expressen", "magyar nemzet", "népszabadság",
        "rzeczpospolita", "kommersant", "kathimerini", "to vima", "ta nea", "hürriyet", "cumhuriyet", "sabah",
        "milliyet", "al-ahram", "asharq al-awsat", "al-hayat", "an-nahar", "il foglio", "il manifesto",
        "il sole 24 ore", "avvenire", "il fatto quotidiano", "abc color", "prothom alo", "malayala manorama",
        "kompas", "time", "newsweek", "der spiegel", "the nation", "the sowetan", "the east african",
        "the east african standard", "the virginian-pilot", "the west australian", "the island", "thisday",
        "new vision", "the namibian", "the week", "foreign policy", "foreign affairs", "news letter",
        "the news international",
    )
)  # fmt: skip


def medium_of(outlet: str | None, *, has_address: bool = False) -> Medium:
    """The medium of an outlet by its name.

    Args:
        outlet: the outlet's name, or None.
        has_address: True if the article states its web address: an unknown outlet is then a site.
    """
    name = " ".join((outlet or "").lower().split())
    bare = name.removeprefix("the ")
    if not name:
        return Medium.SITE
    if name in _PAPERS or bare in _PAPERS:
        return Medium.NEWSPAPER
    words = bare.replace("-", " ").split() or [bare]
    if "." in words[-1].rstrip("."):  # a domain: example.org
        return Medium.SITE
    while len(words) > 1 and (words[-1] in _EDITIONS or words[-1].isdigit()):
        words.pop()
    if _is_known_site(bare) or _is_known_site(" ".join(words)):
        return Medium.SITE
    if words[-1] == "news" and len(words) == 2 and name != bare:
        return Medium.NEWSPAPER
    said = _by_words(words)
    if said is None and (words[0] in _BROADCASTERS or _CALL_SIGN.fullmatch(" ".join((outlet or "").split()))):
        return Medium.SITE
    return said or (Medium.SITE if has_address else Medium.UNKNOWN)


def _is_known_site(name: str) -> bool:
    return name in _SITES or f"the {name}" in _SITES or name.removesuffix(" news") in _SITES


def _by_words(words: list[str]) -> Medium | None:
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word in _PAPER_WORDS:
            return Medium.NEWSPAPER
        if word in _SITE_WORDS or _SITE_FORM.fullmatch(word):
            return Medium.SITE
        if word == "news":
            return Medium.NEWSPAPER if at and words[at - 1] in _PAPER_NEWS else Medium.SITE
        if word in ("daily", "press"):
            return Medium.NEWSPAPER
    return None
