"""Prepares an article for the index: marks it and takes it apart into rows. Runs in any process."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from index.article import Article, Kind, Paragraph, RecordPlace
from index.compare.facts import ArticleFacts, facts_of
from index.decisions.corrections import with_corrections
from index.decisions.metadata import with_metadata
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.finding import Marks, find_marks_and_people
from index.marks.quotes.quote import Quote
from index.reading.parts import with_part
from index.search.document import IndexedParagraph
from index.search.tokens import words
from index.store.format.paragraph_marks import PlainMark, PlainMarks, dates_in, figures_in, plain_mark, said_in
from index.store.format.rows import Row, row
from index.store.write.decided import Decided
from index.store.write.term_counts import TermCounts

_FIRST_WORDS = 160


_Passage = tuple[Paragraph, IndexedParagraph, PlainMarks]
"""A paragraph of an article, what a search sees of it, and the marks that are stored with it."""


def passages(article: Article, marks: Marks) -> list[_Passage]:
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
    """Its facts for comparing articles."""
    place: RecordPlace | None = None
    """Its bytes in the file, if it can be read alone."""
    decided: str = ""
    """A digest of what the user decided about it; "" if nothing."""


def prepare_known(article: Article, content: str) -> Prepared:
    """Returns the entry for an article that the index has already: only its hash and its place in the file."""
    return Prepared(content, None, None, None, "", (), TermCounts(), (), article.part, known=True, place=article.place)


def prepare(article: Article, content: str, decided: Decided) -> Prepared:
    """Marks an article and takes it apart into rows.

    Args:
        article: the article as it was read.
        content: the hash of its bytes.
        decided: what the user decided about the articles of its file.
    """
    article = with_metadata(article, decided.lookup.of(article.path, article.part, content))
    found, people = find_marks_and_people(article)
    marks = with_corrections(article, found, decided.marks(article.path, article.part, content))
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
        facts=facts_of(article, marks, people),
        place=article.place,
        decided=decided.digest(article.path, article.part, content),
    )


def prepare_rows(passages: Sequence[_Passage]) -> tuple[tuple[Row, ...], TermCounts]:
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
