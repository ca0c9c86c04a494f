"""The paragraphs of rendered Markdown: words without markup, and the lines that they come from."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from index.article import Kind, Source
from index.reading.blocks import Block
from index.reading.bylines import read_byline
from index.reading.dated_lines import read_dated

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAX_NESTING = 20
"""Levels of quotations, lists and brackets. A higher limit makes the parser's time grow exponentially with brackets."""
_MAX_CHARACTERS = 5_000_000
_MAX_MARKS = 10_000
_MARK = re.compile(r"[\[\]*_`<>!&#|~\\+-]|^[ \t]*\d+[.)]", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_LEAVES = ("fence", "code_block", "html_block")
_LONG_LINE = 120
_LONGEST_HEADING = 500
_ENDS = tuple('.!?:"”’)]')
_FOOTNOTE_LINE = re.compile(r"^([ \t]{0,3})(?=\[\^[^\]\s]{1,40}\]:)", re.MULTILINE)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_DEFINITION = re.compile(r"\s*\[[^\]]+\]:")
_ADDRESS = re.compile(r"https?://\S+")
_WIKI_EMBED = re.compile(r"!\[\[[^\[\]]*\]\]")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")


def markdown_blocks(text: str, start: int = 0) -> Iterator[Block]:
    """Yields the paragraphs of Markdown from `start`, in order.

    Headings keep their level. A picture becomes a caption by its description, a table one block a row; code and raw
    HTML are furniture; rules have no words and are left out.
    """
    first_line = text.count("\n", 0, start)
    # a footnote whose words are one address would be taken for the target of a link
    body = _FOOTNOTE_LINE.sub(r"\1\\", text[start:])
    lines = body.splitlines()
    tokens = _parser().parse(body)
    at = next_line = 0
    while at < len(tokens):
        token = tokens[at]
        if token.map and token.type in (*_LEAVES, "inline", "table_open"):
            yield from _dropped(lines, next_line, token.map[0], first_line)
            next_line = token.map[1]
        if token.type == "table_open":
            end = next((i for i in range(at, len(tokens)) if tokens[i].type == "table_close"), len(tokens) - 1)
            yield from _rows(tokens[at:end], first_line)
            at = end
        elif token.type in _LEAVES:
            yield from _raw(token, first_line)
        elif token.type == "inline":
            opening = tokens[at - 1]
            level = int(opening.tag[1]) if opening.type == "heading_open" else 0
            yield from _inline(token, level, setext=opening.markup in ("=", "-"), first_line=first_line)
        at += 1
    yield from _dropped(lines, next_line, len(lines), first_line)


@cache
def _parser() -> "MarkdownIt":
    """Made once: making it takes as long as parsing an article. Parsing changes nothing in it after the first time."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.parse("words")  # collects its rules; two threads that do so at the same time would disturb each other
    return parser


def is_too_dense(text: str) -> bool:
    """Whether parsing the marks of a text would take too long: its time is quadratic in the marks of a paragraph."""
    if len(text) > _MAX_CHARACTERS:
        return True
    if len(text) <= _MAX_MARKS or len(_MARK.findall(text)) <= _MAX_MARKS:
        return False
    return any(len(_MARK.findall(paragraph)) > _MAX_MARKS for paragraph in _BLANK_LINE.split(text))


def _dropped(lines: Sequence[str], start: int, end: int, first_line: int) -> Iterator[Block]:
    """Lines that the parser has left out because they are nested too deeply, each as a paragraph."""
    for at in range(start, end):
        words = lines[at].strip(" \t>*+-")
        if any(character.isalnum() for character in words) and not _DEFINITION.match(words):
            yield Block(None, words, Source(line=first_line + at + 1, last_line=first_line + at + 1))


def _source(token: "Token", first_line: int, line: int = 0, lines: int = 0) -> Source:
    start, end = token.map or (0, 1)
    if lines:
        start, end = start + line, start + line + lines
    return Source(line=first_line + start + 1, last_line=first_line + max(end, start + 1))


def _raw(token: "Token", first_line: int) -> Iterator[Block]:
    if token.type == "html_block" and token.content.lstrip().startswith("<!--") and "-->" in token.content:
        words = token.content.split("-->", 1)[1]  # a comment is not shown to readers of the page
    else:
        words = token.content
    yield Block(Kind.FURNITURE, words, _source(token, first_line))


def _rows(tokens: "Sequence[Token]", first_line: int) -> Iterator[Block]:
    cells: list[str] = []
    source = None
    for token in tokens:
        if token.type == "tr_open":
            cells, source = [], _source(token, first_line)
        elif token.type == "inline":
            cells.append(" ".join(words for words, _ in _lines(token.children or ())))
        elif token.type == "tr_close":
            yield Block(Kind.TABLE, " | ".join(cells), source)


def _inline(token: "Token", level: int, *, setext: bool, first_line: int) -> Iterator[Block]:
    children = token.children or ()
    for child in children:
        if child.type == "image" and child.content.strip():
            yield Block(Kind.CAPTION, " ".join(child.content.split()), _source(token, first_line))
    lines = [(words, hard) for words, hard in _lines(children) if words]
    if level and (not setext or _is_heading(lines)):
        yield Block(None, " ".join(words for words, _ in lines), _source(token, first_line), level)
        return
    if lines and _FOOTNOTE.match(lines[0][0]):
        for words, _ in lines:
            yield Block(Kind.FOOTNOTE, _FOOTNOTE.sub("", words), _source(token, first_line))
        return
    joined: list[str] = []
    begun = 0
    if first_line == 0 and len(lines) == 2 and (token.map or (1, 1))[0] == 0 and _ADDRESS.fullmatch(lines[1][0]):
        lines[0] = (lines[0][0], True)  # a clipper writes the address below the title
    for at, (words, hard) in enumerate(lines):
        joined.append(words)
        last = at == len(lines) - 1
        if last or hard or _ends_paragraph(words) or _ends_paragraph_before(lines[at + 1][0]):
            yield Block(None, _plain(" ".join(joined)), _source(token, first_line, begun, at + 1 - begun))
            joined, begun = [], at + 1


def _is_heading(lines: Sequence[tuple[str, bool]]) -> bool:
    """Whether text over a row of = or - is a heading; under running text the row is meant as a rule."""
    words = lines[0][0] if lines else ""
    return len(lines) == 1 and len(words) <= _LONGEST_HEADING and not (len(words) > _LONG_LINE and words.endswith("."))


def _ends_paragraph(words: str) -> bool:
    """Whether a line break after a line ends the paragraph, though Markdown would join the lines.

    People who paste news with single line breaks mean paragraphs, and bylines and dates are lines of their own.
    """
    if len(words) > _LONG_LINE:
        return words.endswith(_ENDS)
    return _is_head_line(words)


def _ends_paragraph_before(words: str) -> bool:
    return len(words) <= _LONG_LINE and _is_head_line(words)


def _is_head_line(words: str) -> bool:
    return read_byline(words, 0) is not None or read_dated(words, 0) is not None


def _lines(children: "Sequence[Token]") -> Iterator[tuple[str, bool]]:
    """The rendered lines of inline text, each with whether the break after it is a hard one."""
    written: list[str] = []
    for child in children:
        if child.type == "softbreak":
            yield " ".join("".join(written).split()), False
            written = []
        elif child.type == "hardbreak" or (child.type == "html_inline" and _BREAK.fullmatch(child.content)):
            yield " ".join("".join(written).split()), True
            written = []
        elif child.type in ("text", "code_inline"):
            written.append(child.content)
    yield " ".join("".join(written).split()), False


def _plain(words: str) -> str:
    """The words without footnote marks and Obsidian's link brackets."""
    if "[" not in words:
        return words
    return _WIKI_LINK.sub(r"\1", _WIKI_EMBED.sub("", _FOOTNOTE_MARK.sub("", words)))
