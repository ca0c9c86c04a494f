"""Clippings as Markdown: each a block quotation with a link to its words, then the user's note and labels."""

from collections.abc import Iterable

from index.citing.quotation_marks import CURLY
from index.citing.rich_text import escaped
from index.citing.styles.markdown import markdown
from index.clippings.clipping import Clipping


def as_markdown(clippings: Iterable[Clipping]) -> str:
    """The Markdown text, ended by a line feed; the note is the user's own and stays as written."""
    return "\n---\n\n".join(_one(clipping) for clipping in clippings)


def _one(clipping: Clipping) -> str:
    parts = [markdown(clipping.record, CURLY).text]
    if clipping.note:
        parts.append(clipping.note)
    if clipping.labels:
        parts.append("Labels: " + escaped(", ".join(clipping.labels)))
    return "\n\n".join(parts) + "\n"
