"""Recognizes captions by the credit they end with or the way they begin."""

import re

from index.reading.blocks import is_sentence

_LONGEST = 1500
_AGENCY = (
    r"(?:A\.?P\.?|AFP|Reuters|REUTERS|EPA(?:[-/ ]EFE)?|EFE|DPA|dpa|ANSA|Xinhua|Anadolu(?: (?:Agency|Images))?|AA|TASS"
    r"|UPI|SANA|PA(?: (?:Media|Wire))?|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|iStock|Alamy|Bloomberg|Magnum"
    r"|NurPhoto|Sipa(?: USA)?|Zuma(?: Press)?|ZUMA|(?:The )?Associated Press|Agence France-Presse"
    r"|Wikimedia(?: Commons)?|Creative Commons|Handout|Courtesy)"
)
_PICTURE = (
    r"(?:file |stock |handout |representative )?"
    r"(?:photos?|photographs?|images?|pictures?|screengrab|screenshot|graphic|illustration)"
)
_NAME = r"[^.:;!?]{2,70}"
_CREDITS = (
    # (Photo: AP), (Photo by Jane Smith / AFP), [Image courtesy of the ministry]
    rf"[(\[] ?(?i:{_PICTURE})(?: (?i:by|credit|courtesy(?: of)?|via|from))? ?[:/,–—-]? ?[^()\[\]]{{0,90}}[)\]]",
    # (File/AFP), [Credit: Jane Smith], (Jane Smith/Reuters)
    r"[(\[] ?(?i:file|credit|courtesy|source)\b[^()\[\]]{0,90}[)\]]",
    rf"[(\[] ?[^()\[\].]{{0,80}}[/,:] ?{_AGENCY}(?: [^()\[\].]{{0,40}})?[)\]]",
    # [Reuters], [Jane Smith via AP]
    rf"\[ ?(?:[^\[\]().]{{0,60}} )?{_AGENCY}(?: via [^\[\]().]{{1,40}})? ?\]",
    # (AP Photo/Jane Smith), (AFP)
    rf"\( ?{_AGENCY}(?: (?i:photo|file|images?))(?:[/:,]? ?[^()]{{0,60}})?\)",
    # Jane Smith / AFP, Jane Smith/Getty Images
    rf"[ |–—.-] ?/ ?{_AGENCY}|\w/{_AGENCY}(?: (?i:images?|photos?|via \S.{{1,40}}))?",
    # Photo: Jane Smith, Photograph by Jane Smith, Credit: Reuters
    rf"(?:^|[ |.])(?i:(?:photo(?:graph)?|image|picture)(?: credit)? ?:|credit ?:) ?{_NAME}",
    rf"(?:^|[ |.])(?i:(?:photo(?:graph)?|image|picture) (?:by|credit|courtesy)) {_NAME}",
    # AFP photo, AP Photo/Jane Smith, REUTERS/Jane Smith
    rf"(?:^|[ |.])(?:AP|AFP|EPA|Reuters|REUTERS) (?i:file )?(?i:photo)(?: ?/ ?{_NAME})?",
    rf"(?:^| )(?:REUTERS|AP|AFP|EPA)/[A-Z]{_NAME}",
    rf"(?:^|[.)] ?)(?:©|(?i:image copyright)) ?{_NAME}",
    r"(?:^|[.)] ?)(?i:file photo)|(?:^|[.)] )Getty Images",
    rf"(?:^|\. )[A-Z][^.:;!?/]{{2,40}} (?:via|/) {_AGENCY}",
)
_CREDIT = re.compile(rf"(?:{'|'.join(f'(?:{form})' for form in _CREDITS)})[ .]*$")
_TAIL = 130
_ABOUT_PICTURE = re.compile(
    r"file(?: (?:photo|image|picture|pic))? ?[-–—:] |file (?:photo|image|picture) (?:of|from|shows|taken)\b"
    r"|(?:photo|image|picture) (?:caption|source|credit), "
    r"|(?:(?:photo|image|picture) caption|photo|image|picture|caption|pictured) ?: "
    rf"|this (?:(?:undated|handout|combination|aerial|satellite) )*{_PICTURE} "
    r"(?:taken|released|provided|made available)\b",
    re.IGNORECASE,
)
_ABOVE_BODY = re.compile(
    r"in this (?:\w+ ){0,3}(?:photo|image|picture|photograph|frame grab)\b"
    rf"|(?:an? )?(?:(?:undated|handout|aerial|drone|satellite|general|wide|overhead) )+(?:views?|{_PICTURE}|shot)"
    rf" (?:of|taken|released|provided)\b|this {_PICTURE} shows\b",
    re.IGNORECASE,
)
_LEADING_CREDIT = re.compile(r"(?:Getty Images|AFP|EPA|PA Media|Reuters|AP)(?: via Getty Images)? [A-Z]")
_BARE_AGENCY = re.compile(rf"[.\w] ?\( ?{_AGENCY}(?: via [^()]{{1,30}})? ?\) *$")
# a cheap test that excludes nearly all running text before the search for a credit
_SIGNS = ("/", "hoto", "PHOTO", "mage", "icture", "redit", "©", "Getty", " via ")


def is_caption(words: str) -> bool:
    """Whether a paragraph shows by its own words that it is a caption, at any place in the article."""
    if len(words) > _LONGEST:
        return False
    if _ABOUT_PICTURE.match(words):
        return True
    tail = words[-_TAIL:]
    if tail.rstrip(" .")[-1:] not in (")", "]") and not any(sign in tail for sign in _SIGNS):
        return False
    return bool(_CREDIT.search(" ".join(tail.split())))


def is_caption_above_body(words: str) -> bool:
    """Whether a paragraph between headline and body is a caption: there, weaker signs suffice."""
    if len(words) > _LONGEST:
        return False
    if _LEADING_CREDIT.match(words) and not is_sentence(words):
        return True
    return bool(_ABOVE_BODY.match(words)) or bool(_BARE_AGENCY.search(" ".join(words[-_TAIL:].split())))
