"""Clippings as a Word document: quotation, reference with its italics, note. Paragraphs and runs, nothing more."""

import io
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

from index.citing.quotation_marks import CURLY
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs
from index.citing.styles.apa import apa
from index.citing.styles.keys import told_apart
from index.clippings.clipping import Clipping

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
# no day of today's in the file: the format's own first day
_STAMP = (1980, 1, 1, 0, 0, 0)


def as_docx(clippings: Iterable[Clipping]) -> bytes:
    """The document's bytes."""
    kept = tuple(clippings)
    records = told_apart([clipping.record for clipping in kept])
    body = "".join(_one(clipping, record) for clipping, record in zip(kept, records, strict=True))
    document = f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", document),
        ):
            package.writestr(zipfile.ZipInfo(name, _STAMP), part.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _one(clipping: Clipping, record: CitationRecord) -> str:
    made = apa(record, CURLY)
    quoted = made.text[: -len(made.reference)].rstrip("\n")
    paragraphs = [_paragraph((Run(quoted),), indent=True), _paragraph(made.runs)]
    if clipping.note:
        paragraphs.append(_paragraph((Run(clipping.note),)))
    if clipping.labels:
        paragraphs.append(_paragraph((Run("Labels: " + ", ".join(clipping.labels)),)))
    return "".join(paragraphs) + "<w:p/>"


def _paragraph(runs: Runs, *, indent: bool = False) -> str:
    setting = '<w:pPr><w:ind w:left="720"/></w:pPr>' if indent else ""
    return f"<w:p>{setting}{''.join(_run(run) for run in runs)}</w:p>"


def _run(run: Run) -> str:
    italic = "<w:rPr><w:i/></w:rPr>" if run.italic else ""
    lines = (f'<w:t xml:space="preserve">{escape(_allowed(line))}</w:t>' for line in run.text.split("\n"))
    return f"<w:r>{italic}{'<w:br/>'.join(lines)}</w:r>"


def _allowed(text: str) -> str:
    # two characters that XML forbids and that are no control characters
    return text.replace("\ufffe", "").replace("\uffff", "")
