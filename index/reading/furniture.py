"""Recognizes text of the site that is not part of the article: share lines, newsletters, comment forms, notices."""

import re

from index.reading.names import is_section

_LONGEST = 400


def _any_of(*forms: str) -> str:
    return "|".join(f"(?:{form})" for form in forms)


_ADVERTISEMENTS = (
    r"(?:skip )?(?:ads?|adverts?|advertisements?|advertorial|sponsored(?: content)?|paid content|promoted)",
    r"(?:story|article|post) continues (?:below|after)(?: (?:this )?(?:ad|advert|advertisement|video))?",
    r"(?:scroll|swipe|continue)(?: down)? (?:to|for|reading)(?: (?:continue|the main story|more))?",
)
_CONTROLS = (
    r"(?:skip|jump) to (?:the )?(?:main )?(?:content|navigation|footer|article|end of \w+)",
    r"home|menu|main menu|navigation|search|close|log ?in|log ?out|sign ?in|sign ?up|register|subscribe(?: now)?",
    r"my account|edit|newsletters?|contact(?: us)?|(?:[<«‹←] ?)?back(?: to [\w &]{1,40})?",
    r"previous|next|(?:previous|next|older|newer) (?:article|post|story|page)s?",
    r"share full article|short (?:url|link)|list of \d+ items",
    r"list \d+ of \d+|end of list|discussion about this post",
    r"(?:load|show|see|view) (?:more|all)|loading|play(?: video)?|toggle \w+|donate(?: now)?|support us",
    r"listen to (?:this|the) (?:article|story)(?: \d+ min(?:ute)?s?)?|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d",
    r"(?:estimated )?(?:reading time:? )?\d+(?:[-–]\d+)? min(?:ute)?s?\.?(?: read)?(?: ?[·•|] ?[\w ,.]{6,20})?",
    r"\d+[- ]minute read",
)
_SHARING = (
    r"(?:share|print|e-?mail|save|bookmark|copy|like)(?: (?:this|the|article|story|post|page|link|on|via|to))*",
    r"share with (?:your )?friends|like this:?(?: like)?(?: loading)?",
    r"(?:\d{1,3}|an?) (?:second|minute|min|hour|day|week|month|year)s? ago(?: (?:in|by) .{1,40})?",
    r"\d+ (?:shares?|views?|likes?)(?: \d+ (?:shares?|views?|likes?))*",
    r"(?:follow|find|like|join) us on .{1,120}",
    r"read (?:more|also)|also read|(?:more|also) on this|don.t miss",
)
_COMMENTS = (
    r"(?:no|\d+) (?:comments?|responses?|replies)(?: (?:yet|so far|on this \w+|to .{1,120}))?",
    r"(?:leave|add|post|write|submit) (?:a|your) (?:comment|reply|response)(?: cancel reply)?|cancel reply",
    r"join the (?:conversation|discussion)|(?:be the )?first to comment|show comments|comments?(?: ?\(\d+\))?",
    r"comments?(?: are)? (?:closed|off|disabled)(?: on .{1,120})?",
    r"your e-?mail address will not be published\.?(?: required fields are marked \*)?",
    r"required fields are marked \*",
    r"(?:name|e-?mail|website|comment) ?\*|save my name, .{1,120}|notify me of .{1,80}",
)
_TRANSLATIONS = (
    r"(?:powered|provided) by (?:an )?(?:automat\w+|machine|google|ai) translat\w+",
    r"(?:machine|automat\w+|google|ai)[- ]translat(?:ed|ion)(?: (?:by|with|from) .{1,60})?",
    r"translated (?:automatically|by (?:machine|google|google translate|deepl|ai|chatgpt))(?: .{1,60})?",
)
_LEGAL = (
    r"all rights reserved|(?:©|\(c\)|copyright ?(?:©|\(c\)|[12]\d{3})).{0,160}",
    r"(?:accept|reject|manage)(?: all)?(?: cookies?)?|cookie (?:policy|settings|preferences)",
    r"(?:privacy|cookie) policy(?: ?(?:\||and|&|·) ?terms .{1,40})?|terms (?:of (?:use|service)|and conditions)",
)
_SUBSCRIPTIONS = (
    r"(?:keep|continue) reading(?: .{1,60})?|already (?:an?|have an?) (?:[\w ]{1,20} )?"
    r"(?:subscriber|subscription|member|account)\??(?: ?(?:sign|log) ?in.{0,40})?",
    r"(?:start|begin)(?: your)? (?:a )?(?:free )?trial|cancel any ?time\.?",
    r"unlock this (?:article|story)|gift this article",
    r"(?:this|the) (?:article|post|story) is (?:only )?(?:for|available to) .{0,20}(?:subscribers|members)(?: only)?",
    r"subscribe(?: to .{1,60})? to (?:keep|continue|read)\b.{0,120}",
    r"subscribers can (?:(?:keep|continue) reading|read (?:this|the (?:full|whole|rest)))\b.{0,120}",
    r"you(?: have|'ve|’ve) (?:read|reached|used) .{1,60}(?:free|this month|limit).{0,60}",
    r"(?:sign|log) in (?:to|and) (?:continue|keep) reading.{0,40}|create (?:a free|an|your) account.{0,60}",
)
_PICTURES = (
    r"image|photo|picture",
    r"photograph|image (?:source|credit|caption)|press enter or click to view image in full size",
    r"(?:view|open|see) (?:image|photo|picture)s?(?: in)? (?:fullscreen|full ?size|gallery|lightbox)",
    r"purchase licensing rights",
    r"this video (?:is not|is no longer|cannot be|can.?t be|isn.?t) (?:currently )?"
    r"(?:available|supported|played|loaded|shown|displayed)\b.{0,120}|(?:more|related|latest) videos?",
)
_OTHER_LANGUAGES = (
    # German
    r"anzeige|werbung|mehr zum thema|zum thema|lesen sie auch.{0,120}",
    r"auch interessant|teilen|drucken|merken|kommentare",
    r"das könnte sie auch interessieren|zur startseite",
    r"artikel (?:verschenken|teilen|merken|anhören)|(?:zur )?merkliste.{0,20}",
    r"(?:diesen )?artikel (?:nur )?(?:mit|für) .{0,20}(?:abo|abonnenten).{0,40}",
    r"newsletter (?:abonnieren|bestellen)",
    # French
    r"publicité|(?:à )?lire aussi.{0,160}|(?:à )?lire également.{0,160}|partager",
    r"s.abonner|contribuer|réagir|imprimer",
    r"article réservé (?:à nos|aux) abonnés",
    r"(?:la suite|le reste) (?:de l.article )?est réservée?.{0,60}|sur le même sujet",
    r"la rédaction (?:vous )?conseille|nos lecteurs ont lu ensuite",
    # Spanish and Portuguese
    r"publicidade?|más información|lee también.{0,160}",
    r"te puede interesar|archivado en|comparti[rl]h?a?r?|suscríbete.{0,60}",
    r"regístrate.{0,60}|si tienes cuenta en .{1,120}",
    r"leia (?:também|mais).{0,160}|saiba mais|continua após a publicidade",
    # Italian and Dutch
    r"pubblicità|leggi anche.{0,160}|condividi|riproduzione riservata",
    r"advertentie|lees ook.{0,160}|deel dit artikel|delen",
    # Scandinavian
    r"annon[sc]e?|l[äæ]s (?:också|også|även).{0,160}|les også.{0,160}|del artikel(?:en)?|dela",
    # Russian, Arabic, Turkish
    r"реклама|читайте также.{0,160}|по теме|поделиться",
    r"اقرأ أيضا.{0,160}|الأكثر قراءة(?: نهاية)?|إعلان|reklam|ilgili haberler",
    # Japanese and Chinese
    r"関連(?:記事|ニュース|リンク)|広告|続きを読む|あわせて読みたい|相关(?:阅读|新闻)|广告|分享到?|责任编辑.{0,12}|延伸閱讀|廣告",
)
"""The same notices in other languages: advertisements, related articles, sharing, subscriptions."""
_FILING = (
    r"(?:tags?|topics?|filed under|categor(?:y|ies)|keywords?|posted in|labels?|tagged(?: with)?) ?:.{0,300}",
    r"[-–—_=*~.·• ]{3,}",
)
# whole paragraphs, from the first character to the last
_WHOLE = re.compile(
    f"(?:{_any_of(*_ADVERTISEMENTS, *_CONTROLS, *_SHARING, *_COMMENTS, *_TRANSLATIONS, *_LEGAL, *_FILING)}"
    f"|{_any_of(*_SUBSCRIPTIONS, *_PICTURES, *_OTHER_LANGUAGES)})[ .!…:]*",
    re.IGNORECASE,
)
# how a paragraph begins whose rest is the site's own free wording
_BEGINS = re.compile(
    _any_of(
        r"(?:read|also read|see|watch|listen)(?: (?:more|also|next|now|this))? ?[:>»|]|also read\b",
        r"(?:related|recommended|more)(?: (?:articles?|stories|reading|news|coverage|on this story))? ?:",
        r"(?:we|this (?:site|website|page)) uses? cookies",
        r"by (?:continuing|using|browsing|clicking|signing up)\b.{0,80}\b"
        r"(?:cookies|privacy policy|terms of (?:use|service))",
        r"cancel any ?time\b.{0,40}\b(?:agree|terms)",
        r"this site (?:uses akismet|is protected by recaptcha)",
        r"this (?:article|story|text|page|translation) (?:was|has been|is) (?:automatically|machine|auto)[- ]*"
        r"translated",
        r"(?:sign up|subscribe|register)(?: (?:here|now|today))? (?:to|for) .{0,100}"
        r"(?:newsletter|e-?mails?|inbox|alerts?|briefing|updates|channel)",
        r"(?:get|receive) .{0,100}(?:newsletter|(?:in|to) your inbox)",
        r"(?:join|follow) (?:us|our) .{0,60}"
        r"(?:telegram|whatsapp|twitter|facebook|instagram|youtube|google news|channel)",
        r"(?:click|tap) (?:here )?(?:to|for) (?:share|e-?mail|print|subscribe|read"
        r"|follow|get|download|sign|watch|more)\b",
        r"want to change how you (?:receive|get) (?:these|our) e-?mails|view (?:this|it|in) .{0,20}\bbrowser\b",
        r"you.{0,12} (?:receiving|received|getting) this (?:e-?mail|message|newsletter)\b|our mailing address is",
        r"if you no longer (?:wish|want) to (?:receive|get)\b.{0,40}\b(?:e-?mails?|newsletters?|messages?|alerts)\b",
        r"(?:find|read) this (?:article|story) (?:online )?at:? ?http",
        r"thanks for reading.{0,60}\bsubscribe",
        r"our standards: .{0,60}trust principles|a version of this (?:article|story) (?:appears|appeared) in print",
        r"(?:download|get) (?:the|our) (?:free )?app\b|support (?:our|independent) journalism",
    ),
    re.IGNORECASE,
)
_LIST_HEADING = re.compile(
    _any_of(
        r"(?:read|also read|see|watch)(?: (?:more|also|next))? ?:",
        r"(?:related|recommended|more) (?:articles?|stories|reading|news|coverage|posts|content|on this story"
        r"|from .{1,40}) ?:?",
        r"(?:related|recommended|read next|you (?:may|might) also (?:like|be interested in)) ?:?",
        r"(?:most|more) (?:read|popular|viewed|shared) ?:?|trending(?: (?:now|stories|topics))? ?:?",
        r"latest (?:news|stories|headlines) ?:?|keep reading ?:?",
    ),
    re.IGNORECASE,
)
_SERVICES = frozenset(
    """share tweet facebook twitter x whatsapp telegram linkedin reddit pinterest email e-mail mail print copy link
    flipboard messenger threads bluesky mastodon viber pocket tumblr instagram youtube on via more save bookmark
    this article story url gmail sms and or & | / · • + , -""".split()
)

_AROUND = "-–—|•*[]() "
"""Signs around a notice: "- Advertisement -", "[Advertisement]"."""
_RUN_TOGETHER = re.compile(
    r"(?=.*[A-Z])(?:(?:Listen|Share|Save|Follow|Comments?|Print|More|Like|\d{1,3}(?!\d)|--|[·•|])\s*){2,}"
)
"""Labels of buttons, which a page may set without blanks between them: "ListenShare".

No number is read in two ways, because a row of numbers from a table would then take hours.
"""
_SIGN_UP = tuple(f"{sign} up{when}" for sign in ("sign", "Sign") for when in ("", " here", " now", " today"))
_BARS = re.compile("[|·•›»]")
_CRUMBS = re.compile(r"\s*[>»›→►▸❯]\s*|\s+/\s+|\s+::\s+")
_HOMES = frozenset(
    (
        *("home", "homepage", "home page", "front page", "start", "main", "startseite", "accueil", "inicio", "início"),
        *("portada", "forside", "forsiden", "hem", "startsida", "etusivu", "voorpagina", "главная", "anasayfa"),
    )
)
"""The first step of a trail through a site, in several languages."""
_YOU_ARE_HERE = re.compile(r"you are (?:here|in)\s*:?\s*", re.IGNORECASE)
_MENU_NAME = re.compile(r"(?:[^\W\d_]-)?[^\W\d_][^\W\d_]{1,14}(?:[ &-]+[^\W\d_]{1,14}){0,2}")


def is_furniture(words: str) -> bool:
    """Whether the words of a paragraph show that it belongs to the site; False if in doubt."""
    if len(words) > _LONGEST:
        return False
    words = " ".join(words.split())
    bare = words.strip(_AROUND)
    # each match takes a third of the time of reading a long text
    if _WHOLE.fullmatch(words) or (bare != words and _WHOLE.fullmatch(bare)) or _BEGINS.match(words):
        return True
    if is_list_heading(words) or _RUN_TOGETHER.fullmatch(words) or _is_share_line(words) or _offers_newsletter(words):
        return True
    return _is_menu(words) or _is_breadcrumb(words)


def is_list_heading(words: str) -> bool:
    """Whether a list of links to other articles follows."""
    return len(words) <= 60 and bool(_LIST_HEADING.fullmatch(words))


def _is_share_line(words: str) -> bool:
    """Names of services and nothing else: "Facebook X WhatsApp Email"."""
    if len(words) > 200:
        return False
    tokens = words.lower().split(" ")
    named = any(len(token) > 1 and token.isalpha() for token in tokens)
    return named and all(token.strip(",|:") in _SERVICES or token in _SERVICES for token in tokens)


def _is_menu(words: str) -> bool:
    """Three or more short names between bars: "Home | News | About"."""
    if len(words) > 200 or not (_BARS.search(words) or " / " in words):
        return False
    names = [name.strip() for name in _BARS.split(words.replace(" / ", "|")) if name.strip()]
    if len(names) >= 2 and all(_WHOLE.fullmatch(name) for name in names):
        return True  # "Log in | Subscribe"
    return len(names) >= 3 and " / " not in words and all(_MENU_NAME.fullmatch(name) for name in names)


def _is_breadcrumb(words: str) -> bool:
    """The way to the article in the site: "Home > News > Iraq", "You are here: News / World"."""
    if len(words) > 200:
        return False
    told = _YOU_ARE_HERE.match(words)
    names = [name.strip() for name in _CRUMBS.split(words[told.end() :] if told else words)]
    if not all(names) or len(names) < (1 if told else 2):
        return False
    if any(len(name) > 60 or len(name.split()) > 4 for name in names[:-1]):
        return False
    if told or names[0].lower() in _HOMES:
        return True
    if all(map(is_section, names)):
        return True
    return len(names) >= 3 and all(len(name.split()) <= 4 for name in names) and any(map(is_section, names[:-1]))


def _offers_newsletter(words: str) -> bool:
    return words.rstrip(". ").endswith(_SIGN_UP) and "newsletter" in words.lower()
