"""HTML without a site around it: the body of a mail, feed entry, note or chapter."""

from index.reading.blocks import Block
from index.reading.html.kinds import kind_blocks
from index.reading.html.reader import parse_page
from index.reading.html.walk import page_blocks


def fragment_blocks(markup: str) -> list[Block]:
    """Returns the blocks of a piece of HTML, all except scripts and hidden elements."""
    if not markup.strip():
        return []
    return kind_blocks(list(page_blocks(parse_page(markup))))


def text_blocks(text: str) -> list[Block]:
    """The paragraphs of plain text, by empty lines and by line breaks that are not of wrapping."""
    from index.reading.lines import split_lines
    from index.reading.paragraphs import join_lines

    placed = join_lines(text, tuple(split_lines(text)))
    return [Block(None, _joined(text[each.start : each.end])) for each in placed]


def _joined(paragraph: str) -> str:
    """A paragraph without the line breaks of a program that wraps lines."""
    from index.reading.lines import glue

    made = ""
    for line in map(str.strip, paragraph.splitlines()) if "\n" in paragraph else (paragraph,):
        made += glue(made, line) + line
    return made


def looks_like_html(text: str) -> bool:
    """Whether a text is HTML and not plain: it has a closing tag of a paragraph, a line break or a division."""
    head = text[:5_000].lower()
    return any(tag in head for tag in ("</p>", "<br", "</div>", "</a>", "<p>", "</h2>", "</li>"))
