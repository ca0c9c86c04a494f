"""Whether the clause around a date is about the past or the future. The verb nearest to the date decides."""

import re
from enum import StrEnum
from functools import cache

from index.english.word_lists import word_rows


class Tense(StrEnum):
    """The time that the clause of a date is about."""

    UNKNOWN = "unknown"
    PAST = "past"
    PAST_HERE = "past, by the verb that the date belongs to"
    """The past verb is directly before the date, or the date opens its clause."""
    AHEAD = "ahead"


_REACH = 200
"""Number of characters on each side of a date that are searched for its verb."""
_BREAK = re.compile(r"[!?;:\u2014()\u201c\u201d\"]|\.\s|\s[-\u2013]\s")
_BREAK_AFTER = re.compile(
    r"[!?;:\u2014()\u201c\u201d\"]|\.\s|\s[-\u2013]\s|\s(?:that|after|before|when|while|because|if)\s"
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where|whom)\b[^,]*,")
_AUX = r"(?:\s(?:not|also|now|then|only|still|again|soon|be|have|been|\w+ly))*"
_MODAL = r"(?:will|won['\u2019]t|shall|would|wouldn['\u2019]t|could|(?-i:may)|might|should|must|can|['\u2019](?:ll|d))"
_PLANNED = (
    "(?:due|scheduled|expected|planned|slated|poised|set|likely|bound|supposed|tipped|billed|hoping|ready|about|going)"
)
_NO_INFINITIVE = (
    "(?:the|a|an|his|her|its|their|our|my|your|this|that|these|those|each|him|them|us|me|it|you|one|two|three|four|five|six"
    "|seven|eight|nine|ten|school|work|court|prison|jail|hospital|power|date|rest|death|town|church|bed|home|see|say)"
)
"""Words after "to" that are not verbs, or verbs that do not show the time ("to say")."""
_SCHEDULE = (
    r"(?:begins|starts|opens|resumes|meets|arrives|expires|airs|takes\s(?:place|effect)|takes?\seffect|comes\sinto"
    r"|goes\s(?:on|into|to)|kicks\soff|falls|runs\suntil|go|head|meet|begin)"
)
"""Verbs whose present tense with a date tells of a plan: "the sale begins on Monday"."""
_DONE = (
    "(?:declined|refused|failed|managed|began|started|tried|continued|sought|had|came|went|rushed|gathered|used|appeared"
    "|seemed|helped|forced|allowed|able|unable)"
)
"""Words whose infinitive happened at that time: "declined to comment on Monday"."""
_AHEAD = "|".join(
    (
        rf"(?:\b|(?<=\w)(?=['\u2019])){_MODAL}{_AUX}\s\w+",
        rf"(?:\b(?:is|are|was|were|be|been|being)|['\u2019]s)\s(?:\w+\s)?{_PLANNED}\b",
        rf"\b{_PLANNED}\s(?:to|for|on|by|of)\b",
        r"\b(?:scheduled|expected|slated|deadline|upcoming|forthcoming)\b",
        r"\b(?:plans?|hopes?|expects?|intends?|aims?|wants?)\sto\s\w+",
        rf"\bto\s(?:be\s|have\s)?(?!{_NO_INFINITIVE}\b|[a-z]*[^su\s]s\b)(?-i:[a-z]+)",
        r"(?:\b(?:is|are)|['\u2019]re)\s(?:not\s|also\s|\w+ly\s)?\w+ing\b",
        rf"\b{_SCHEDULE}\b|\b(?:is|are)\s(?:at|on|from)\b",
    )
)


_MORE_PAST = "was were had did put cut hit shut quit hurt burst spread since".split()
"""Past forms that the list of irregular verbs leaves out, or that are like the present; "since" is also past."""


@cache
def _verbs() -> re.Pattern[str]:
    irregular = {word for base, *past in word_rows("irregular_verbs") for word in past if word != base}
    past = "|".join(sorted(irregular | set(_MORE_PAST)))
    negated = r"(?:did|was|were|had)n['\u2019]t"
    regular = "(?:[a-z]{2,}(?<!ne)ed(?<!indeed))"
    return re.compile(
        rf"(?i)(?P<ahead>{_AHEAD})|(?P<past>\b(?:{_DONE}\sto\s(?:be\s)?[a-z]+|{negated}|{past}|{regular}|ago)\b)"
    )


_TIME = r"(?:(?:midnight|noon|midday|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)\s)?"
_LIMIT = re.compile(
    r"(?i)\b(?:as\s(?:early|soon|late)\sas|by|until|till|before|no\slater\sthan|starting|beginning|effective|ahead\sof|coming"
    rf"|upcoming|(?:is|are|(?:it|he|she|that|there)['\u2019]s)(?:\son)?)\s{_TIME}(?:(?:the|late|early|on|this)\s)*$"
)
"""Words before a date that make it a limit, or a day to come."""
_FOR = re.compile(r"(?i)\bfor\s(?:(?:the|late|early|this)\s)*$")
"""With a weekday, a plan ("the vote called for Monday"); with a month, often what figures are of."""


def tense_of(text: str, start: int, end: int, floor: int, ceiling: int, *, weekday: bool) -> Tense:
    """The tense of the clause around the date `text[start:end]`, which is in the paragraph text[floor:ceiling].

    The last verb before the date decides, else the first after it. A `weekday` directly after "by", "until", "as early
    as" and the like is one to come whatever the verb: weekdays of the past are seldom given as limits.
    """
    first = max(floor, start - _REACH)
    before = text[first:start]
    limit = _LIMIT.search(before) or (_FOR.search(before) if weekday else None)
    if limit and weekday:
        return Tense.AHEAD
    for found in _BREAK.finditer(before):
        first = start - len(before) + found.end()
    clause = _ASIDE.sub(_blank, text[first:start])
    verbs = list(_verbs().finditer(clause))
    if verbs:
        if verbs[-1]["ahead"]:
            return Tense.AHEAD
        if limit:
            return Tense.UNKNOWN
        return Tense.PAST_HERE if _BESIDE.fullmatch(clause, verbs[-1].end()) else Tense.PAST
    after = _ASIDE.sub(_blank, text[end : min(ceiling, end + _REACH)])
    verb = None
    if weekday and len(clause.split()) >= _CLAUSE_WORDS and not _OPENING.match(clause) and _SAID.match(after):
        inserted = _INSERTED.match(after)
        verb = _verbs().match(after, inserted.end()) if inserted else None
        if verb is None:
            return Tense.AHEAD  # "Dockers return on Monday, the union said": a plan, and no verb tells otherwise
    if verb is None:
        stop = _BREAK_AFTER.search(after)
        verb = _verbs().search(after, 0, stop.start() if stop else len(after))
    if verb is None or limit:
        return Tense.AHEAD if limit else Tense.UNKNOWN
    return Tense.AHEAD if verb["ahead"] else Tense.PAST_HERE


_CLAUSE_WORDS = 3
"""Words before a date from which they may be a clause: "On" and "Late on" are none."""
_OPENING = re.compile(
    r"(?i)\W*(?:\w+\s(?:hours?|days?|weeks?|months?)\s)?"
    r"(?:in|at|on|from|to|after|before|by|with|during|for|of|as|late|early|\w+ing)\b"
)
"""The beginning of a phrase that belongs to the clause after the date: "In Oslo on Monday, the union said"."""
_SAID = re.compile(
    r",\s(?:[^\s.;:]+\s){1,9}(?:said|says|told|announced|confirmed|reported|wrote|added|according)\b"
    r"|,\s(?:said|says|according)\b"
)
"""A clause after a date that says only whose words these are."""
_INSERTED = re.compile(r",[^,.;:]*,\s(?:\w+ly\s)?")
"""Such a clause between commas, and what may be before the verb of the clause around it."""
_BESIDE = re.compile(
    r"\s(?:(?:early|late|back|again|only|just)\s)?(?:(?:on|in|during|at)\s)?(?:the\s|early\s|late\s|last\s)*"
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
