"""Dates as databases print them, in the language of their interface."""

import re

from index.dates import Date, parse_date

_MONTHS = (
    "january januar jänner janvier enero gennaio januari janeiro",
    "february februar feber février fevrier febrero febbraio februari fevereiro",
    "march märz maerz mars marzo maart março marco",
    "april avril abril aprile",
    "may mai mayo maggio mei maio maj",
    "june juni juin junio giugno junho",
    "july juli juillet julio luglio julho",
    "august août aout agosto augustus augusti",
    "september septembre septiembre settembre setembro",
    "october oktober octobre octubre ottobre outubro",
    "november novembre noviembre novembro",
    "december dezember décembre decembre diciembre dicembre december dezembro desember",
)
MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
MONTH_NUMBERS |= {name[:3]: number for name, number in MONTH_NUMBERS.items() if name[:3] not in ("mar", "jui", "mai")}
MONTH_NUMBERS |= {"mar": 3, "sept": 9}
"""Numbers of months by their names and short names in small letters, in the languages of the interfaces."""
_LONGEST = 70
_NAME = r"(?P<month>[^\W\d_]{3,10})\.?"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_NAME}\s+(?P<day>\d{{1,2}}),?\s+(?P<year>[12]\d{{3}})\b",
        rf"(?:[^\W\d_]+,?\s+)?(?P<day>\d{{1,2}})(?:\.|er|º)?\s+(?:de\s+)?{_NAME},?\s+(?:de\s+)?(?P<year>[12]\d{{3}})\b",
        r"(?P<year>[12]\d{3})\s*[年년]\s*(?P<number>\d{1,2})\s*[月월]\s*(?P<day>\d{1,2})\s*[日일]",
        r"(?P<year>[12]\d{3})-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"{_NAME},?\s+(?P<year>[12]\d{{3}})\b",
    )
)


def export_date(line: str) -> Date | None:
    """The date that a line begins with; weekday, time and edition may follow. None for any other line."""
    for form in _FORMS:
        match = form.match(line)
        if match is None:
            continue
        found = match.groupdict()
        month = int(found["number"]) if found.get("number") else MONTH_NUMBERS.get(found["month"].lower())
        day = int(found["day"]) if found.get("day") else None
        if month is None:
            continue
        if date := parse_date(f"{found['year']}-{month:02}" + (f"-{day:02}" if day is not None else "")):
            return date
    return None


def is_date_line(line: str) -> bool:
    """Whether a line is a date, alone or followed by a weekday, a time or an edition."""
    return len(line) <= _LONGEST and (export_date(line) is not None or line.lower() == "correction appended")
