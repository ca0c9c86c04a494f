"""BibLaTeX: one entry per article, which biber reads and from which the original text can be recovered."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from index.citing.citation import Citation, general_remarks, missing
from index.citing.medium import Medium
from index.citing.names import Name
from index.citing.quotation_marks import QuoteStyle
from index.citing.quoted_text import cut_words
from index.citing.record import CitationRecord
from index.citing.styles.keys import by_article, cite_key, labels_of

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{char: "\\" + char for char in "&%#_$"},
}
_TYPES = {Medium.NEWSPAPER: "article", Medium.SITE: "online", Medium.UNKNOWN: "misc"}
# BibTeX counts braces even where they are escaped; balanced ones may be escaped, and more programs read them that way
_PAIRED = {"{": r"\{", "}": r"\}"}
_SPECIAL = re.compile("[" + re.escape("".join(_TEX)) + "]")


def biblatex(record: CitationRecord, marks: QuoteStyle) -> Citation:
    """The entry; the note is the command that cites it."""
    key = cite_key(record)
    text = entry([record], key)
    place = f"[{tex(record.locator.words()).replace(' ', '~', 1)}]" if record.locator else ""
    return Citation(
        text,
        cut_words(record),
        text.rstrip("\n"),
        rf"\autocite{place}{{{key}}}",
        missing(record),
        general_remarks(record),
        is_record=True,
    )


def bibliography(records: Iterable[CitationRecord]) -> str:
    """The entries of several records, with distinct keys; an article quoted twice has one entry with both passages."""
    return "\n".join(entry(passages, key) for key, passages in by_article(records).items())


def entry(passages: Sequence[CitationRecord], key: str) -> str:
    """The entry of one article with its quoted passages, ended by a line feed."""
    record = passages[0]
    paper = record.medium is Medium.NEWSPAPER
    outlet = tex(record.outlet) if record.outlet else ""
    fields = {
        "author": " and ".join(_name(name) for name in record.authors),
        "title": f"{{{tex(record.title)}}}" if record.title else "",
        "entrysubtype": "newspaper" if paper else "",
        "journaltitle": outlet if paper else "",
        "organization": "" if paper else outlet,
        "date": record.published.iso()[:10] if record.published else "",
        "url": _verbatim_url(record.url) if record.url else "",
        "urldate": record.accessed.iso()[:10] if record.accessed and record.url else "",
        "pages": tex(record.page) if record.page else "",
        "langid": tex(record.language) if record.language else "",
        "note": tex(f"Republished by {record.republished_by}") if record.republished_by else "",
        "pagination": "paragraph" if record.locator and record.locator.counted else "",
        "keywords": ", ".join(tex(label.replace(",", " ")) for label in labels_of(passages)),
        "annotation": "\n\n".join(_passage(each) for each in passages),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{_TYPES[record.medium]}{{{key},", *lines, "}"]) + "\n"


def _passage(record: CitationRecord) -> str:
    where = f" ({record.locator.words(of_total=True)})" if record.locator else ""
    said = f"{record.speaker.name.forward}: " if record.speaker else ""
    note = f"\n{record.note}" if record.note else ""
    return tex(f"{said}{cut_words(record)}{where}{note}")


def tex(text: str) -> str:
    """Text with the characters that TeX would act on escaped."""
    escapes = _TEX | _PAIRED if _in_pairs(text) else _TEX
    return _SPECIAL.sub(lambda found: escapes[found[0]], text)


def _in_pairs(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


def _name(name: Name) -> str:
    if not name.given or "," in name.forward:
        return f"{{{tex(name.forward)}}}"
    parts = [name.last, name.suffix, name.given] if name.suffix else [name.last, name.given]
    return ", ".join(tex(part) for part in parts)


def _verbatim_url(url: str) -> str:
    # the field is verbatim to biber, but its braces must balance and its backslashes are still TeX's
    return quote(url, safe="%/:?#[]@!$&'()*+,;=~-._")
