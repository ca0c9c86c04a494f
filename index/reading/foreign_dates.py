"""Lines that are a date in a language other than English: "12. Juni 2021, 7:15 Uhr", "Publié le 12 juin 2021"."""

import re

from msgspec import Struct

from index.article import Known, Metadata, Origin
from index.dates import Date, parse_date
from index.reading.exports.export_dates import MONTH_NUMBERS

_PUBLISHED = (
    r"publiée?|mise?\s+en\s+ligne|paru|veröffentlicht|erschienen|publicad[oa]|pubblicato|gepubliceerd|geplaatst|publicerad"
    r"|publisert|udgivet|offentliggjort"
)
_MODIFIED = (
    r"mise?\s+à\s+jour|modifiée?|aktualisiert|geändert|stand|actualizad[oa]|atualizad[oa]|aggiornato|bijgewerkt|uppdaterad"
    r"|oppdatert|opdateret"
)
_WEEKDAYS = (
    r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|segunda(?:-feira)?|terça(?:-feira)?"
    r"|quarta(?:-feira)?|quinta(?:-feira)?|sexta(?:-feira)?|luned[ìi]|marted[ìi]|mercoled[ìi]|gioved[ìi]|venerd[ìi]"
    r"|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag"
    r"|lördag|söndag|mandag|tirsdag|lørdag|søndag"
)
_LINE = re.compile(
    rf"""(?:(?:(?P<published>{_PUBLISHED})|(?P<modified>{_MODIFIED}))\s*:?\s*)?
    (?P<date>(?:(?:le|am|vom|den|el|il|op|em|on)\s+)?(?:(?:{_WEEKDAYS})\.?,?\s+)?(?:(?:den|de)\s+)?
    (?P<day>\d{{1,2}})(?:\.|er|º)?\s+(?:de\s+)?(?P<month>[^\W\d_]{{3,10}})\.?,?\s+(?:de\s+)?(?P<year>[12]\d{{3}})
    (?:\s*[,–|-]?\s*(?:(?:à|um|a\s+las|alle|ore|às|kl\.?|om|klockan)\s+)?
    (?P<hour>\d{{1,2}})(?:\s?h|(?:[:.]|\s?h\s?)(?P<minute>\d\d)\s*(?:uhr|h|heures|horas|uur)?))?)
    |(?:(?P<of_state>stand)\s*:?\s*)?(?P<numbers>\d{{1,2}}\.\d{{1,2}}\.[12]\d{{3}})
    (?:\s*[,–|-]?\s*(?:um\s+)?\d{{1,2}}[:.]\d\d)?\s*(?P<clock>uhr)?""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 90


class _Line(Struct, frozen=True):
    date: Date
    start: int
    end: int
    label: str


def is_bare_foreign_date(words: str) -> bool:
    """Whether a line is such a date and does not say of what."""
    found = _read(words)
    return found is not None and not found.label


def read_foreign_date(words: str, at: int) -> Metadata | None:
    """The date of publication, or of the last change, that a line states; None for any other line.

    Args:
        words: The line.
        at: Its offset in the text.
    """
    found = _read(words)
    if found is None:
        return None
    known = Known(found.date, Origin.SOURCE_LINE, (at + found.start, at + found.end))
    return Metadata(modified=known) if found.label == "modified" else Metadata(published=known)


def _read(words: str) -> _Line | None:
    match = _LINE.fullmatch(words) if len(words) <= _LONGEST else None
    if match is None:
        return None
    label = "modified" if match["modified"] or match["of_state"] else "published" if match["published"] else ""
    if match["numbers"]:
        # "Stand" or "Uhr" show that the line is German
        is_german = bool(match["of_state"] or match["clock"])
        date = parse_date(match["numbers"], full_stops_day_first=True) if is_german else None
        return _Line(date, match.start("numbers"), match.end("numbers"), label) if date else None
    number = MONTH_NUMBERS.get(match["month"].lower())
    date = _date(int(match["year"]), number or 0, int(match["day"]), match["hour"], match["minute"])
    return _Line(date, match.start("date"), match.end("date"), label) if date else None


def _date(year: int, month: int, day: int, hour: str | None = None, minute: str | None = None) -> Date | None:
    written = f"{year}-{month:02}-{day:02}"
    return (parse_date(f"{written} {hour}:{minute or '00'}") if hour else None) or parse_date(written)
