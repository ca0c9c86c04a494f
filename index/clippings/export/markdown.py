"""Clippings as Markdown under headings: each a block quotation with a link to its words, the user's note and labels."""

from collections.abc import Iterable, Iterator

from index.citing.quotation_marks import CURLY
from index.citing.rich_text import escaped
from index.citing.styles.markdown import markdown
from index.clippings.clipping import Clipping
from index.clippings.export.sections import sections


def as_markdown(clippings: Iterable[Clipping]) -> str:
    """The Markdown text, ended by a line feed: a heading for each label and each article.

    A note is the user's text and stays as written.
    """
    return "\n".join(_blocks(clippings))


def quotation_and_note(clipping: Clipping) -> str:
    """The block quotation of a clipping, and the user's note under it."""
    quotation = markdown(clipping.record, CURLY).text
    return f"{quotation}\n\n{clipping.note}" if clipping.note else quotation


def _blocks(clippings: Iterable[Clipping]) -> Iterator[str]:
    for section in sections(clippings):
        level = "#"
        if section.label is not None:
            yield f"# {escaped(section.label)}\n"
            level = "##"
        for name, kept in section.articles:
            yield f"{level} {escaped(name)}\n"
            for clipping in kept:
                labels = f"\n\nLabels: {escaped(', '.join(clipping.labels))}" if clipping.labels else ""
                yield f"{quotation_and_note(clipping)}{labels}\n"
