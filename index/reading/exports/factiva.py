"""Factiva: a head of lines in a fixed order, or fields with a code of two letters; "Document AN" ends each."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from index.reading.exports.export_dates import export_date
from index.reading.exports.fields import Document
from index.reading.exports.lines import Line, Paragraph, is_wrapped, paragraphs, wrapped_above

_LENGTH = re.compile(
    r"\d[\d.,\s]* ?(?:words|w\S{1,3}rter|字|단어|語|mots|palabras|parole|palavras|woorden|ord|sanaa|słów|слов\w*)",
    re.IGNORECASE,
)
"""The number of words; a file that is not wholly UTF-8 has "W\ufffdrter"."""
_END = re.compile(r"(?:Document|Dokument|Documento|文件|문서) (?P<number>[A-Z][A-Za-z0-9]{9,40})")
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AP]M)?(?: GMT)?")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_BY = re.compile(r"(?:by|von|par|por|di)\s+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*[,;/&]\s*|\s+(?:and|und|et|y|e|en|och|og)\s+")
_NAME_WORD = r"(?:[A-ZÀ-Þ][\w.'’-]*|(?:de|van|von|der|den|ten|la|di|da|bin|al|el|le|du|dos|st)\b)"
_NAME = re.compile(rf"{_NAME_WORD}(?: {_NAME_WORD}){{1,4}}")
_RIGHTS = re.compile(r"(?:copyright\b|©|\(c\)).*", re.IGNORECASE)
_LANGUAGES = frozenset(
    """english german french spanish italian dutch portuguese russian chinese korean japanese arabic deutsch englisch
    swedish danish norwegian polish czech turkish""".split()
)
CODE = re.compile(
    r"(?P<code>HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|SE|CLM|ART)"
    r"(?:[ \t]+(?P<rest>\S.*))?$"
)
"""A line with the code of a field and its beginning."""
_FEWEST_CODES = 5


def is_factiva(lines: Sequence[Line]) -> bool:
    """Whether lines are an export of Factiva."""
    if not any(_END.fullmatch(line.text) or line.text.startswith("AN Document") for line in lines):
        return False
    return _is_coded(lines) or any(_is_length(lines, at) for at in range(len(lines)))


def documents(lines: Sequence[Line], *, may_wrap: bool) -> Iterator[Document]:
    """Yields the articles of an export in its order."""
    start = 0
    for at, line in enumerate(lines):
        match = _END.fullmatch(line.text.removeprefix("AN ").strip())
        if match is None:
            continue
        part = lines[start:at]
        made = (
            _coded(part, match["number"], may_wrap=may_wrap)
            if _is_coded(part)
            else document_of(part, match["number"], may_wrap=may_wrap)
        )
        yield replace(made, lines=part)
        start = at + 1


def document_of(lines: Sequence[Line], number: str | None, *, may_wrap: bool = False) -> Document:
    """The article of lines in the fixed order: section, title, byline, length, date, time, outlet, code, ..."""
    at = next((at for at in range(len(lines)) if _is_length(lines, at)), None)
    if at is None:
        made = paragraphs(lines, wrapped=is_wrapped(lines, may_wrap=may_wrap))
        return Document("Factiva export", None, None, None, made, identifiers=(number,) if number else ())
    places = [place for place, line in enumerate(lines[:at]) if line.text]
    above = [lines[place].text for place in places]
    byline = above.pop() if len(above) > 1 and _is_byline(above) else None
    places = places[: len(above)]
    title, first = (above[-1], places[-1]) if above else (None, 0)
    if above and may_wrap:
        title, first = wrapped_above(lines, places[-1])
    over = [lines[place].text for place in places if place < first]
    section, _, page = (over[-1] if over else "").partition(";")
    below = _below_length(lines, at, may_wrap=may_wrap)
    return replace(
        below,
        title=title,
        byline=byline,
        section=section.strip() or None,
        page=page.strip() or below.page,
        identifiers=(number,) if number else (),
    )


def _is_byline(above: Sequence[str]) -> bool:
    """Whether the last of the lines above the length is a byline, and not the title below a section.

    It is one if it says so, if it is the third line, or if it is a list of names below a line of more than two words.
    """
    if _BY.match(above[-1]) or len(above) > 2:
        return True
    return len(above[-2].split()) > 2 and all(_NAME.fullmatch(name) for name in _BETWEEN_NAMES.split(above[-1]))


def _below_length(lines: Sequence[Line], at: int, *, may_wrap: bool) -> Document:
    """Reads the line of the length and those below it."""
    head: list[str] = []
    start = at + 1
    while start < len(lines) and len(head) < 12:
        text = lines[start].text
        start += 1
        if not text:
            if head and _has_rights(head):
                break
            continue
        head.append(text)
        if _RIGHTS.match(text):
            break
    date = export_date(head[0]) if head else None
    rest = head[1:]
    if rest and _CLOCK.fullmatch(rest[0]):
        rest = rest[1:]
    outlet = rest[0] if rest else None
    after = [each for each in rest[1:] if not _RIGHTS.match(each)]
    if after and _CODE.fullmatch(after[0]):
        after = after[1:]
    language = next((each for each in after if each.lower() in _LANGUAGES), None)
    pages = [each for each in after if each != language and re.fullmatch(r"[A-Z]{0,3}\d{1,4}[A-Z]?", each)]
    inside = lines[start:]
    return Document(
        "Factiva export",
        None,
        outlet,
        date,
        _body(paragraphs(inside, wrapped=is_wrapped(inside, may_wrap=may_wrap)), outlet),
        page=pages[-1] if pages else None,
        length=lines[at].text,
        language=language,
    )


def _has_rights(head: Sequence[str]) -> bool:
    return any(_RIGHTS.match(each) for each in head)


def _body(made: list[Paragraph], outlet: str | None) -> list[Paragraph]:
    """The body without the publisher's name, which is the last line above "Document ..."."""
    if len(made) > 1 and len(made[-1].text) < 60 and not made[-1].text.endswith((".", "!", "?", '"', "”", ")")):
        return made[:-1]
    return made


def _is_length(lines: Sequence[Line], at: int) -> bool:
    """Whether a line states the length: the next line with words is a date."""
    if not _LENGTH.fullmatch(lines[at].text):
        return False
    following = next((line.text for line in lines[at + 1 : at + 4] if line.text), "")
    return export_date(following) is not None


def _is_coded(lines: Sequence[Line]) -> bool:
    codes = {match["code"] for line in lines if (match := CODE.match(line.text))}
    return len(codes & {"HD", "WC", "PD", "SN", "LA", "LP", "TD", "SC"}) >= _FEWEST_CODES


def _coded(lines: Sequence[Line], number: str, *, may_wrap: bool) -> Document:
    fields: dict[str, list[Line]] = {}
    code = ""
    for line in lines:
        if match := CODE.match(line.text):
            code = match["code"]
            fields.setdefault(code, []).append(Line(match["rest"] or "", line.number, 0))
        elif code:
            fields[code].append(line)
    words = {code: " ".join(line.text for line in found if line.text) for code, found in fields.items()}
    inside = [*fields.get("LP", []), Line("", 0, 0), *fields.get("TD", [])]
    return Document(
        "Factiva export",
        words.get("HD"),
        words.get("SN"),
        export_date(words.get("PD", "")),
        paragraphs(inside, wrapped=is_wrapped(inside, may_wrap=may_wrap)),
        byline=words.get("BY"),
        section=words.get("SE") or words.get("CLM"),
        page=words.get("PG"),
        length=words.get("WC"),
        identifiers=(number,),
        language=words.get("LA"),
    )
