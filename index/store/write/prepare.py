"""Prepares a file for the index: reads it, marks it, cuts it into rows. Runs in any process."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from index.article import Article, Kind, Paragraph, RecordPlace
from index.compare.facts import ArticleFacts, facts_of
from index.decisions.corrections import with_corrections
from index.decisions.decision import Decision
from index.decisions.metadata import with_metadata
from index.files import content_hash
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks, find_marks
from index.marks.quotes.quote import Quote
from index.reading import UnreadableError, read_all
from index.reading.parts import with_part
from index.search.document import IndexedParagraph
from index.search.tokens import words
from index.store.format.articles import record_hash
from index.store.format.paragraph_marks import PlainMark, PlainMarks, dates_in, figures_in, plain_mark, said_in
from index.store.format.rows import Row, row
from index.store.write.decided import Decided, decided_by
from index.store.write.term_counts import TermCounts

_FIRST_WORDS = 160


_Piece = tuple[Paragraph, IndexedParagraph, PlainMarks]
"""A paragraph of an article, what a search sees of it, and the marks that are stored with it."""


def passages(article: Article, marks: Marks) -> list[_Piece]:
    """Takes an article apart for the index: one entry for each paragraph."""
    title = article.title.value if article.title else None
    outlet = article.outlet.value if article.outlet else None
    date = article.published.value.iso() if article.published else None
    quoted = _by_paragraph(article, marks.quotes)
    figures, dates = _Starting(marks.figures), _Starting(marks.dates)
    complete = not marks.faults
    found = []
    for at, paragraph in enumerate(article.paragraphs):
        quotes = tuple(quoted.get(at, ()))
        here, named = figures.within(paragraph), dates.within(paragraph)
        passage = IndexedParagraph(
            article.text[paragraph.start : paragraph.end],
            paragraph.kind,
            title,
            outlet,
            date,
            said_in(paragraph, quotes),
            figures_in(paragraph, here),
            dates_in(paragraph, named),
        )
        found.append((paragraph, passage, (quotes, here, named, complete)))
    return found


class _Starting:
    """Marks by where they start, in text order."""

    def __init__(self, marks: Sequence[Figure] | Sequence[DateMark]) -> None:
        self._starts = [mark.start for mark in marks]
        self._marks = marks

    def within(self, paragraph: Paragraph) -> tuple[PlainMark, ...]:
        first, end = bisect_left(self._starts, paragraph.start), bisect_left(self._starts, paragraph.end)
        return tuple([plain_mark(mark) for mark in self._marks[first:end]])


def _by_paragraph(article: Article, quotes: Sequence[Quote]) -> dict[int, list[tuple[int, PlainMark]]]:
    """The quotations that have words or a mention of their speaker in each paragraph, by its index, in their order."""
    starts = [paragraph.start for paragraph in article.paragraphs]
    found: dict[int, list[tuple[int, PlainMark]]] = {}
    for number, quote in enumerate(quotes):
        touched: set[int] = set()
        for start, end in (*quote.pieces, *((quote.mention,) if quote.mention else ())):
            touched.update(range(max(0, bisect_right(starts, start) - 1), bisect_left(starts, end)))
        plain = plain_mark(quote)
        for at in sorted(touched):
            found.setdefault(at, []).append((number, plain))
    return found


def first_words(article: Article) -> str:
    """Returns the beginning of the first paragraph of the body, on one line."""
    for paragraph in article.paragraphs:
        if paragraph.kind is Kind.BODY:
            return " ".join(article.text[paragraph.start : paragraph.end][: 2 * _FIRST_WORDS].split())[:_FIRST_WORDS]
    return ""


class Prepared(Struct, frozen=True):
    """An article ready to be written."""

    content: str
    """A hash of the bytes of the file; of an article in a file that holds several, of the article."""
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    rows: tuple[Row, ...]
    """The paragraphs; none if the index has the article already."""
    census: TermCounts
    notes: tuple[str, ...]
    part: str | None = None
    """Number of the article in a file that holds several, or None."""
    known: bool = False
    """Whether the index has the article already, so that only its place in the file is new."""
    number: int | None = None
    """Its number in the index, if a worker has written its paragraphs already."""
    paragraphs: int = 0
    """How many paragraphs the worker has written."""
    facts: ArticleFacts | None = None
    """Its facts for comparing."""
    place: RecordPlace | None = None
    """Its bytes in the file, if it can be read alone."""
    decided: str = ""
    """A digest of what the user decided about it; "" if nothing."""


class PreparedFile(Struct, frozen=True):
    """All articles of a file; `fault` says why the file cannot be read beyond them."""

    articles: tuple[Prepared, ...]
    fault: str | None = None


def prepare(path: Path, content: str, known: Iterable[str] = (), decisions: Iterable[Decision] = ()) -> PreparedFile:
    """Reads a file and makes all its articles ready.

    Args:
        path: the file.
        content: a hash of its bytes, or "" if it is still to be made.
        known: hashes of the articles that the index has of a file with several; these are not marked again.
        decisions: what the user decided that may concern the file.

    Raises UnreadableError if it holds no article that can be read.
    """
    decided = decided_by(decisions)
    content = content or content_hash(path)
    left = Counter(known)
    found: list[Prepared] = []
    try:
        for article in read_all(path, decided.options(path, content)):
            if article.part is None:
                found.append(_prepared(article, content, decided))
                continue
            content = record_hash(article)
            if left[content]:
                left[content] -= 1
                empty = Prepared(content, None, None, None, "", (), TermCounts(), (), article.part)
                found.append(replace(empty, known=True, place=article.place))
            else:
                found.append(_prepared(article, content, decided))
    except (UnreadableError, OSError, RecursionError, MemoryError) as error:
        reason = str(error) if isinstance(error, UnreadableError) else f"could not be read: {error}"
        if not found:
            raise UnreadableError(reason) from error
        return PreparedFile(tuple(found), reason)
    return PreparedFile(tuple(found))


def _prepared(article: Article, content: str, decided: Decided) -> Prepared:
    article = with_metadata(article, decided.lookup.of(article.path, article.part, content))
    marks = with_corrections(article, find_marks(article), decided.marks(article.path, article.part, content))
    rows, census = prepare_rows(passages(article, marks))
    where = with_part(article.path, article.part)
    return Prepared(
        content,
        article.title.value if article.title else None,
        article.outlet.value if article.outlet else None,
        article.published.value.iso() if article.published else None,
        first_words(article),
        rows,
        census,
        tuple(f"{where}: {what} could not be marked ({type(error).__name__})" for what, error in marks.faults),
        article.part,
        facts=facts_of(article, marks),
        place=article.place,
        decided=decided.digest(article.path, article.part, content),
    )


def prepare_rows(passages: Sequence[_Piece]) -> tuple[tuple[Row, ...], TermCounts]:
    """Returns the rows of an article and the counts of its acronyms, speakers, title and outlet."""
    census = TermCounts()
    rows = []
    for paragraph, passage, marks in passages:
        census.add_explained(passage.text)
        for said in passage.said:
            census.add_words(words(said.speaker or "").written)
        rows.append(row(paragraph, passage, marks))
    if passages:
        about = passages[0][1]
        census.add_words(words(f"{about.title or ''}\n{about.outlet or ''}").written)
    return tuple(rows), census
