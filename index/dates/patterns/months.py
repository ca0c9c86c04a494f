"""Months alone: "in May", "October was wet", "last November"; not Mrs May, April Moor."""

import re

from index.dates.date import month_number
from index.dates.expression import Expression
from index.dates.passage import Passage
from index.dates.value import Grain
from index.dates.vocabulary import DASH, LONG_MONTH, MONTH

_LONG = re.compile(rf"(?:{LONG_MONTH})(?!\w)")
_ANY = re.compile(MONTH)
_LEAD = re.compile(
    r"(?:^|(?<=\W))(?:(?P<last>[Ll]ast|LAST|[Tt]his\spast)|(?P<next>[Nn]ext|NEXT|[Tt]his\scoming)|(?P<this>[Tt]his|THIS))\s$"
)
_TIME_LEAD = re.compile(
    rf"(?i:\b(?:in|since|until|till|during|throughout|early|late|mid|from|by|before|after|last|this|next|and|or|to|through|between|of|for|around|as))(?:\s|{DASH})$"
)
_SURE_LEAD = re.compile(
    rf"(?i:\b(?:in|since|until|till|during|throughout|early|late|mid|last|this|next))(?:\s|{DASH})$"
)
_JOINED = re.compile(
    rf"\s?(?:,|{DASH}|/|\s(?:and|or|to|through|until))\s?{MONTH}|\s(?:was|is|had|has|saw|brought|marked)\s(?!not)"
)
_WORDS_TOO = frozenset("may march august april june".split())
"""Months that are also other words or given names."""
_PREPOSITIONS = frozenset("of on for to in from through against at by with and was is had".split())
"""After "the March": an event, not a month."""
_TITLES = frozenset("mr mrs ms miss dr sir lady lord dame president minister prime secretary senator judge".split())


def month(passage: Passage, at: int) -> list[Expression]:
    """The month alone at an offset."""
    match = _LONG.match(passage.text, at, passage.end)
    head = passage.before(at)
    if match is None:
        match = _ANY.match(passage.text, at, passage.end)
        if match is None or not _SURE_LEAD.search(head):
            return []  # "Jan", "Mar", "Dec": names, but in "in Dec."
    elif not _is_month(passage, match, head):
        return []
    lead = _LEAD.search(head)
    if lead is None:
        return [Expression(at, match.end(), Grain.MONTH, month=month_number(match[0]))]
    which = -1 if lead["last"] else 1 if lead["next"] else 0
    first = at - len(head) + lead.start()
    return [Expression(first, match.end(), Grain.MONTH, month=month_number(match[0]), which=which)]


def _is_month(passage: Passage, match: re.Match[str], head: str) -> bool:
    name, after = match[0].lower(), passage.text[match.end() : match.end() + 1]
    before = passage.word_before(match.start())
    if before.lower() in _TITLES or (after in ("-", "&") and passage.text[match.end() + 1 : match.end() + 2].isupper()):
        return _ANY.match(passage.text, match.end() + 1, passage.end) is not None
    if name not in _WORDS_TOO:
        return True
    following = passage.word_after(match.end())
    if following[:1].isupper() and not _ANY.match(passage.text, match.end() + 1) and not _SURE_LEAD.search(head):
        return False
    if before[:1].isupper() and before.lower() not in _NO_GIVEN_NAMES and not passage.title:
        return False
    if match[0] in passage.surnames and after in ("'", "\u2019"):
        return False
    if _SURE_LEAD.search(head) or _JOINED.match(passage.text, match.end(), passage.end):
        return True
    if match[0] in passage.surnames:
        return False
    if _TIME_LEAD.search(head) or (
        before.lower() in ("a", "an", "the") and following[:1].islower() and following not in _PREPOSITIONS
    ):
        return True
    return (
        name in ("april", "june", "august") and not before[:1].isupper() and not passage.begins_sentence(match.start())
    )


_NO_GIVEN_NAMES = frozenset(
    """in since until till during throughout early late mid from by before after last this next and or to through
    between of for around the on as that a""".split()
)
