"""One article as text: its metadata, its numbered paragraphs, and the marks below each."""

from collections.abc import Iterator, Sequence

from index.article import Article, Known, Origin, Paragraph
from index.language import language_name, language_of
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote
from tui.cli.format.figures import figure_line
from tui.cli.format.layout import PageWidth, hanging_indent, one_line
from tui.cli.format.phrases import paragraph_name
from tui.cli.format.quotes import quote_line


def about_lines(article: Article, page: PageWidth) -> Iterator[str]:
    """The metadata that the file states, each with its source, and the names of missing facts."""
    yield page.ansi.strong(one_line(str(article.location)))
    yield _known("title", article.title, page)
    yield _known("outlet", article.outlet, page)
    if article.republished_by:
        yield _known("republished by", article.republished_by, page)
    for author in article.authors:
        yield _known("author", author, page)
    date = article.published
    yield _known("published", Known(date.value.iso(), date.origin) if date else None, page)
    if article.modified:
        yield _known("updated", Known(article.modified.value.iso(), article.modified.origin), page)
    for label, known in (
        ("URL", article.url),
        ("dateline", article.dateline),
        ("section", article.section),
        ("page", article.page),
        ("language", article.language),
        *(("number", number) for number in article.identifiers),
    ):
        if known:
            yield _known(label, known, page)
    if code := language_of(article):
        yield f"written in: {language_name(code)}  (found from its words)"
    if article.accessed:
        yield _known("saved", Known(article.accessed.value.iso(), article.accessed.origin), page)
    for line in _file_lines(article):
        yield hanging_indent(line, page)


def _file_lines(article: Article) -> Iterator[str]:
    """The stated length, what the file is, and the remarks on how it was read."""
    if article.stated_length:
        yield f"length: {article.stated_length:,} words, as the file says"
    if article.member:
        yield f"file in it: {article.member}"
    if article.format != "text":
        yield f"format: {article.format}"
    for note in article.notes:
        yield f"note: {note}"


def paragraph_lines(
    article: Article, paragraph: Paragraph, quotes: Sequence[Quote], figures: Sequence[Figure], page: PageWidth
) -> Iterator[str]:
    """The paragraph after its place, then the quotations and figures that begin in it."""
    label = f"{paragraph_name(paragraph.place)}: "
    yield hanging_indent(
        label + article.text[paragraph.start : paragraph.end], page, [(0, len(label), page.ansi.strong)]
    )
    for quote in quotes:
        yield quote_line(article, quote, "quotation: ", page)
    for figure in figures:
        yield figure_line(article, figure, "figure: ", page)


def _known(label: str, known: Known[str] | None, page: PageWidth) -> str:
    if known is None:
        return f"{label}: not stated"
    whence = known.origin if known.origin is Origin.BY_YOU else f"from the {known.origin}"
    return hanging_indent(f"{label}: {known.value} ({whence})", page)
