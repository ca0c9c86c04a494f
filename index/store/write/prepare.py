"""A file made ready for the index: read, marked, cut into rows. Runs in any process; touches nothing but the file."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from index.article import Article, Kind, Paragraph, Span
from index.marks.figures import Figure
from index.marks.finding import find_marks
from index.marks.quotes import Quote, QuoteKind
from index.reading import UnreadableError, read
from index.search.document import FigureField, IndexedParagraph, QuoteField
from index.search.tokens import words
from index.store.format.rows import Row, row
from index.store.write.term_counts import Census

_FIRST_WORDS = 160


def passages(
    article: Article, quotes: Sequence[Quote], figures: Sequence[Figure]
) -> list[tuple[Paragraph, IndexedParagraph]]:
    """Each paragraph with its passage; marks are cut to the paragraph and count its characters."""
    title = article.title.value if article.title else None
    outlet = article.outlet.value if article.outlet else None
    date = article.published.value.iso() if article.published else None
    starts = [figure.start for figure in figures]
    quoted = _by_paragraph(article, quotes)
    found = []
    for at, paragraph in enumerate(article.paragraphs):
        here = figures[bisect_left(starts, paragraph.start) : bisect_left(starts, paragraph.end)]
        passage = IndexedParagraph(
            article.text[paragraph.start : paragraph.end],
            paragraph.kind,
            title,
            outlet,
            date,
            tuple(said for quote in quoted.get(at, ()) if (said := _said(quote, paragraph)) is not None),
            tuple(_counted(figure, paragraph) for figure in here),
        )
        found.append((paragraph, passage))
    return found


def _by_paragraph(article: Article, quotes: Sequence[Quote]) -> dict[int, list[Quote]]:
    """The quotations that have words or a mention of their speaker in each paragraph, by its index, in their order."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    found: dict[int, list[Quote]] = {}
    for quote in quotes:
        touched: set[int] = set()
        for start, end in (*quote.pieces, *((quote.mention,) if quote.mention else ())):
            touched.update(range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)))
        for at in sorted(touched):
            found.setdefault(at, []).append(quote)
    return found


def first_words(article: Article) -> str:
    """The beginning of the first paragraph of the body, on one line."""
    for paragraph in article.paragraphs:
        if paragraph.kind is Kind.BODY:
            return " ".join(article.text[paragraph.start : paragraph.end][: 2 * _FIRST_WORDS].split())[:_FIRST_WORDS]
    return ""


def _said(quote: Quote, paragraph: Paragraph) -> QuoteField | None:
    pieces = tuple(piece for whole in quote.pieces if (piece := _cut(whole, paragraph)) is not None)
    mention = _cut(quote.mention, paragraph) if quote.mention else None
    if not pieces and mention is None:
        return None
    return QuoteField(quote.speaker, quote.kind is not QuoteKind.INDIRECT, pieces, mention)


def _cut(span: Span, paragraph: Paragraph) -> Span | None:
    start, end = max(span[0], paragraph.start), min(span[1], paragraph.end)
    return (start - paragraph.start, end - paragraph.start) if start < end else None


def _counted(figure: Figure, paragraph: Paragraph) -> FigureField:
    low, high = figure.value if isinstance(figure.value, tuple) else (figure.value, figure.value)
    end = min(figure.end, paragraph.end)
    return FigureField(figure.start - paragraph.start, end - paragraph.start, float(low), float(high), figure.noun)


class Prepared(Struct, frozen=True):
    """An article ready to be written."""

    content: str
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    rows: tuple[Row, ...]
    census: Census
    notes: tuple[str, ...]


def content_hash(path: Path) -> str:
    """A hash of the file's bytes; of a file that cannot be read, of nothing."""
    try:
        return blake2b(path.read_bytes(), digest_size=16).hexdigest() if path.is_file() else ""
    except OSError:
        return ""


def prepare(path: Path, content: str) -> Prepared:
    """The article in a file, ready to be written. Raises UnreadableError."""
    try:
        article = read(path)
    except (OSError, RecursionError, MemoryError) as error:
        raise UnreadableError(f"could not be read: {error}") from error
    marks = find_marks(article)
    rows, census = prepare_rows(passages(article, marks.quotes, marks.figures))
    return Prepared(
        content,
        article.title.value if article.title else None,
        article.outlet.value if article.outlet else None,
        article.published.value.iso() if article.published else None,
        first_words(article),
        rows,
        census,
        tuple(f"{path}: {what} could not be marked ({type(error).__name__})" for what, error in marks.faults),
    )


def prepare_rows(passages: Sequence[tuple[Paragraph, IndexedParagraph]]) -> tuple[tuple[Row, ...], Census]:
    """The rows of an article's paragraphs; counted are the words beside its text, and acronyms noted."""
    census = Census()
    rows = []
    for paragraph, passage in passages:
        census.add_explained(passage.text)
        for said in passage.said:
            census.add_words(words(said.speaker or "").written)
        rows.append(row(paragraph, passage))
    if passages:
        about = passages[0][1]
        census.add_words(words(f"{about.title or ''}\n{about.outlet or ''}").written)
    return tuple(rows), census
