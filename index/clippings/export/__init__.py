"""Clippings in the formats that other programs read."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from index.citing.record import CitationRecord
from index.citing.styles.biblatex import bibliography
from index.citing.styles.csl_json import csl_items
from index.citing.styles.ris import ris_records
from index.clippings.clipping import Clipping
from index.clippings.export.csv import as_csv
from index.clippings.export.docx import as_docx
from index.clippings.export.markdown import as_markdown
from index.clippings.export.obsidian import as_obsidian

Clips = tuple[Clipping, ...]


class Format(Struct, frozen=True):
    """An export format: its name on the command line, its title for people, its file ending, and the function."""

    name: str
    title: str
    ending: str
    make: Callable[[Clips], bytes]
    is_text: bool = True
    """Whether the bytes are text, which a terminal can show."""


class UnknownFormat(ValueError):  # noqa: N818 the name says it
    """The format does not exist; the message names those that do."""


FORMATS = {
    format_.name: format_
    for format_ in (
        Format("markdown", "Markdown with links to the words", ".md", lambda clips: as_markdown(clips).encode()),
        Format("biblatex", "BibLaTeX", ".bib", lambda clips: bibliography(_records(clips)).encode()),
        Format("ris", "RIS", ".ris", lambda clips: ris_records(_records(clips)).encode()),
        Format("csl-json", "CSL-JSON", ".json", lambda clips: csl_items(_records(clips)).encode()),
        Format("csv", "CSV, one row per clipping", ".csv", lambda clips: as_csv(clips).encode()),
        Format("docx", "Word document, references in APA style", ".docx", as_docx, is_text=False),
        Format("obsidian", "Notes for Obsidian, one per article (ZIP)", ".zip", as_obsidian, is_text=False),
    )
}


def export(clippings: Iterable[Clipping], name: str) -> bytes:
    """The clippings, in their order, in a format, as the bytes of a file; raises UnknownFormat."""
    try:
        format_ = FORMATS[name.strip().lower()]
    except KeyError:
        raise UnknownFormat(f"no export format {name!r}; there are {', '.join(FORMATS)}") from None
    return format_.make(tuple(clippings))


def _records(clips: Clips) -> tuple[CitationRecord, ...]:
    return tuple(clipping.for_export() for clipping in clips)
