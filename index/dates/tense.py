"""What the clause around a date speaks of: the past, or what is to come. The verb nearest to the date decides."""

import re
from enum import StrEnum


class Tense(StrEnum):
    """What the clause of a date speaks of."""

    UNKNOWN = "unknown"
    PAST = "past"
    AHEAD = "ahead"


_REACH = 200
"""How many characters on each side of a date its verb is looked for."""
_BREAK = re.compile(r"[!?;:\u2014()\u201c\u201d\"]|\.\s|\s[-\u2013]\s")
_BREAK_AFTER = re.compile(
    r"[!?;:\u2014()\u201c\u201d\"]|\.\s|\s[-\u2013]\s|\s(?:that|after|before|when|while|because|if)\s"
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where|whom)\b[^,]*,")
_AUX = r"(?:\s(?:not|also|now|then|only|still|again|soon|be|have|been|\w+ly))*"
_MODAL = r"(?:will|won['\u2019]t|shall|would|wouldn['\u2019]t|could|may|might|should|must|can|cannot|['\u2019](?:ll|d))"
_PLAN = (
    r"(?:due|scheduled|expected|planned|slated|poised|set|likely|bound|supposed|tipped|billed|hoping|ready|about|going)"
)
_NO_VERB = (
    r"(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|each|one|two|three|four|five|six|seven|eight|nine|ten"
    r"|school|work|court|prison|jail|hospital|power|him|them|us|me|it|you|date|rest|death|town|church|bed|home|see|say|\d\w*)\b"
)
_VERBS = re.compile(
    rf"(?i)(?P<ahead>(?:\b|(?<=\w)(?=['\u2019])){_MODAL}{_AUX}\s\w+|\b(?:is|are|was|were|be|been|being|['\u2019]s)\s(?:\w+\s)?{_PLAN}\b"
    rf"|\b{_PLAN}\s(?:to|for|on|by|of)\b|\bscheduled\b|\bexpected\b|\bslated\b|\bdeadline\b|\bupcoming\b|\bforthcoming\b"
    rf"|\b(?:plans?|hopes?|expects?|intends?|aims?|wants?)\sto\s\w+|\bto\s(?:be\s|have\s)?(?!{_NO_VERB})(?-i:[a-z]+)"
    r"|\b(?:is|are|['\u2019]re)\s(?:not\s|also\s|\w+ly\s)?\w+ing\b"
    r"|\b(?:begins|starts|opens|resumes|meets|arrives|expires|airs|kicks\soff|takes\splace|comes\sinto|goes\s(?:on|into|to)|falls|runs\suntil)\b)"
    r"|(?P<past>\b(?:was|were|had|did|didn['\u2019]t|wasn['\u2019]t|weren['\u2019]t|[a-z]{2,}(?<!ne)ed(?<!need)(?<!indeed)|said|told|went|came|took|made|found|began|fell"
    r"|rose|held|won|lost|left|met|ran|sent|shot|hit|struck|spoke|wrote|broke|gave|got|saw|became|sank|led|put|brought|built|caught|drew"
    r"|drove|fought|flew|grew|heard|kept|knew|laid|paid|read|sat|sold|stood|stole|swept|swore|taught|thought|threw|understood|withdrew|woke"
    r"|cut|set|shut|spent|beat|quit|hurt|burst|cast|since|ago)\b)"
)
_LEAD_AHEAD = re.compile(
    r"(?i)\b(?:as\s(?:early|soon|late)\sas|by|until|till|before|no\slater\sthan|starting|beginning|effective|ahead\sof|for|coming|upcoming"
    r"|(?:is|are|['\u2019]s)(?:\son)?)\s(?:the\s|late\s|early\s|on\s|this\s)*$"
)


def tense_of(text: str, start: int, end: int, floor: int, ceiling: int) -> Tense:
    """The tense of the clause around the date `text[start:end]`, which is in the paragraph text[floor:ceiling].

    The last verb before the date decides, else the first after it. "By", "until", "as early as" and the like directly
    before it speak of what is to come whatever the verb.
    """
    first = max(floor, start - _REACH)
    before = text[first:start]
    if _LEAD_AHEAD.search(before):
        return Tense.AHEAD
    for found in _BREAK.finditer(before):
        first = start - len(before) + found.end()
    verbs = list(_VERBS.finditer(_ASIDE.sub(_blank, text[first:start])))
    last = verbs[-1] if verbs else None
    if last is None:
        after = _ASIDE.sub(_blank, text[end : min(ceiling, end + _REACH)])
        stop = _BREAK_AFTER.search(after)
        last = _VERBS.search(after, 0, stop.start() if stop else len(after))
    if last is None:
        return Tense.UNKNOWN
    return Tense.AHEAD if last["ahead"] else Tense.PAST


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
