"""Files of each format that hold the lines of an export."""

import textwrap
from collections.abc import Callable, Sequence
from html import escape
from random import Random

from tests.helpers.made_files import docx, odt, pdf, rtf
from tests.index.reading.exports.layouts import factiva_head
from tests.index.reading.exports.stories import Story


def txt(lines: Sequence[str], random: Random) -> bytes:
    """A text file, with a byte order mark or without, with the line ends of Unix or Windows."""
    text = random.choice(("\n", "\r\n")).join(lines)
    return text.encode(random.choice(("utf-8", "utf-8-sig", "utf-16")))


def page(lines: Sequence[str], random: Random) -> bytes:
    """A page in the form of LexisNexis Academic: an element a line, class numbers that vary; or plain paragraphs."""
    number = random.randint(0, 9)
    wrap = random.choice(
        (
            f'<DIV CLASS="c{number}"><P CLASS="c{number + 1}"><SPAN CLASS="c{number + 2}">{{}}</SPAN></P></DIV>',
            "<p>{}</p>",
            f'<div class="c{number}">{{}}</div>',
        )
    )
    body = "\n".join(wrap.format(escape(line)) for line in lines if line.strip())
    html = f"<!DOCTYPE html>\n<HTML><HEAD><TITLE>Export</TITLE></HEAD><BODY><!-- x -->\n{body}\n</BODY></HTML>"
    return html.encode(random.choice(("utf-8", "cp1252")), "xmlcharrefreplace")


def word(lines: Sequence[str], random: Random) -> bytes:
    """A DOCX with a paragraph a line; two lines may share one, parted by a line break."""
    made: list[tuple[str, str]] = []
    for line in lines:
        if made and line and random.random() < 0.05 and not made[-1][1].count("\n"):
            made[-1] = (made[-1][0], f"{made[-1][1]}\n{line}")
        else:
            made.append(("", line))
    return docx(made)


def open_document(lines: Sequence[str], random: Random) -> bytes:
    """An ODT with a paragraph a line."""
    return odt(lines)


def rich_text(lines: Sequence[str], random: Random) -> bytes:
    """Rich text with a paragraph a line, letters beyond ASCII as escapes, and a picture between."""
    made = rtf([line.replace("\x0c", "") for line in lines])
    picture = b"{\\pict\\wmetafile8\\picw100\\pich100 0100090000032e000000}\\par\n"
    return made.replace(b"\\par\n", b"\\par\n" + picture, 1) if random.random() < 0.5 else made


_COLUMNS, _ROWS = 56, 44
"""Characters of a line, and lines of a page."""


def portable(lines: Sequence[str], random: Random) -> bytes:
    """A PDF of wrapped lines, with a running head or page numbers on its pages."""
    rows: list[str] = []
    for line in lines:
        if line.strip():
            # half a line of room below each paragraph, so that a full last line does not hide where it ends
            rows += [*textwrap.wrap(line.replace("\u00a0", " "), _COLUMNS, break_on_hyphens=False), ""]
    pages = [rows[at : at + _ROWS] for at in range(0, len(rows), _ROWS)]
    furniture = random.choice(("none", "number", "head"))
    drawn = []
    for number, part in enumerate(pages, 1):
        placed, y = [], 540.0
        for words in part:
            if words:
                placed.append((40.0, y, 9.0, words))
            y -= 11.0 if words else 6.0
        if furniture != "none":
            placed.insert(0, (300.0, 585.0, 8.0, f"Page {number} of {len(pages)}"))
        if furniture == "head":
            placed.insert(1, (150.0, 572.0, 8.0, "Westmark shuts its harbour"))
        drawn.append(placed)
    return pdf(drawn)


def factiva_page(stories: Sequence[Story], random: Random) -> bytes:
    """Factiva, "save as HTML", as its own elements are."""
    quote = random.choice("\"'")
    counted = random.random() < 0.3
    parts = []
    for number, story in enumerate(stories, 1):
        code = story.language
        title = f"{number}) {escape(story.title)}" if counted else escape(story.title)
        section = f"<div>{story.section}{'; ' + story.page if story.page else ''}</div>" if story.section else ""
        kind = f"{quote}{code}Headline{' counted' * counted}{quote}"
        head = f"<div id={quote}hd{quote}><span class={kind}>{title}</span>\n</div>"
        author = f"<div class={quote}author{quote}>{escape(story.byline)}</div>" if story.byline else ""
        lines = "".join(f"<div>{escape(line)}</div>" for line in factiva_head(random, story))
        marked = (escape(paragraph).replace("quay", "<b>quay</b>", 1) for paragraph in story.body)
        body = "".join(f'<p class="articleParagraph {code}articleParagraph">{words}</p>' for words in marked)
        parts.append(
            f'<div id="article-{story.number}" class="article"><div class="article {code}Article"><p>\n</p>{section}'
            f"{head}{author}{lines}<p></p>{body}<p>Example Ltd</p><p>Document {story.number}</p></div></div>"
        )
    html = f'<html><head><meta charset="utf-8"></head><body>{"<br>".join(parts)}</body></html>'
    return html.encode()


CONTAINERS: dict[str, tuple[str, Callable[[Sequence[str], Random], bytes]]] = {
    "txt": ("a.txt", txt),
    "html": ("a.html", page),
    "docx": ("a.docx", word),
    "odt": ("a.odt", open_document),
    "rtf": ("a.DOC", rich_text),
    "pdf": ("a.pdf", portable),
}
