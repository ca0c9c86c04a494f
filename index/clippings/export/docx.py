"""Clippings as a Word document under headings: quotation, reference with its italics, note."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from index.citing.quotation_marks import CURLY
from index.citing.record import CitationRecord
from index.citing.rich_text import Run, Runs
from index.citing.styles.apa import apa
from index.citing.styles.keys import told_apart
from index.clippings.clipping import Clipping
from index.clippings.export.sections import Section, sections

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_MAIN}.styles+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_DOCUMENT_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
# headings by their own names, so that Word and LibreOffice list them in the outline; sizes in half points
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_WORD}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
        for level, size in ((1, 32), (2, 26))
    )
    + "</w:styles>"
)
# the first day that the format can state, so that the file does not depend on today's date
_STAMP = (1980, 1, 1, 0, 0, 0)


def as_docx(clippings: Iterable[Clipping]) -> bytes:
    """The document's bytes."""
    kept = tuple(clippings)
    records = told_apart([clipping.record for clipping in kept])
    cited = {clipping.number: record for clipping, record in zip(kept, records, strict=True)}
    body = "".join(_section(section, cited) for section in sections(kept))
    document = f'{_HEAD}<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/_rels/document.xml.rels", _DOCUMENT_RELATIONS),
            ("word/styles.xml", _STYLES),
            ("word/document.xml", document),
        ):
            package.writestr(zipfile.ZipInfo(name, _STAMP), part.encode("utf-8"), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _section(section: Section, records: Mapping[int, CitationRecord]) -> str:
    level = 1
    parts = []
    if section.label is not None:
        parts.append(_heading(section.label, level))
        level = 2
    for name, clippings in section.articles:
        parts.append(_heading(name, level))
        parts += [_one(clipping, records[clipping.number]) for clipping in clippings]
    return "".join(parts)


def _heading(text: str, level: int) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="Heading{level}"/></w:pPr>{_run(Run(text))}</w:p>'


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
    # two characters that XML forbids though they are not control characters
    return text.replace("\ufffe", "").replace("\uffff", "")
