"""Factiva saved as HTML: one division per article, holding a division per line of the head and the paragraphs."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from index.reading.exports.factiva import document_of
from index.reading.exports.fields import Document
from index.reading.exports.lines import Line, Paragraph
from index.reading.html.walk import text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_COUNTED = re.compile(r"^\d+\)\s+")


def is_factiva_html(markup: str) -> bool:
    """Whether a page is an export of Factiva."""
    return "articleParagraph" in markup and re.search(r"id=[\"']?article-", markup) is not None


def documents(tree: "_Element") -> Iterator[Document]:
    """Yields the articles of an export in its order."""
    for outer in tree.iter("div"):
        number = outer.get("id") or ""
        if number.startswith("article-") and "article" in (outer.get("class") or ""):
            yield _document(outer, number.removeprefix("article-"))


def _document(outer: "_Element", number: str) -> Document:
    section, title, byline = "", None, None
    head: list[str] = []
    for each in outer.iter("div"):
        if each is outer or each.find(".//div") is not None or "enArticle" in (each.get("class") or ""):
            continue
        words = text_of(each)
        if each.get("id") == "hd":
            title = _COUNTED.sub("", words) if "counted" in _headline_class(each) else words
        elif (each.get("class") or "").strip() == "author":
            byline = words
        elif title is None:
            section = words
        elif not each.attrib:
            head.append(words)
    body = [
        Paragraph(text_of(each), each.sourceline or 0, each.sourceline or 0)
        for each in outer.iter("p")
        if "articleParagraph" in (each.get("class") or "")
    ]
    lines = [Line(words, 0, 0) for words in (title or "", *head, "(c)")]
    made = document_of(lines, number)
    name, _, page = section.partition(";")
    from msgspec.structs import replace

    return replace(
        made,
        title=title,
        byline=byline,
        section=name.strip() or None,
        page=page.strip() or made.page,
        body=[paragraph for paragraph in body if paragraph.text],
        lines=[Line(" ".join(each.split()), outer.sourceline or 0, 0) for each in outer.itertext()],
    )


def _headline_class(head: "_Element") -> str:
    return " ".join(each.get("class") or "" for each in head.iter())
