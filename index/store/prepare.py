"""A file made ready for the index: read, marked, cut into rows. Runs in any process; touches nothing but the file."""

from collections.abc import Sequence
from hashlib import blake2b
from pathlib import Path

from index.article import Paragraph
from index.frozen import frozen
from index.marks.finding import find_marks
from index.reading import UnreadableError, read
from index.search.passage import Passage
from index.search.tokens import words
from index.store.census import Census
from index.store.passages import first_words, passages
from index.store.rows import Row, row


@frozen
class Prepared:
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


def prepare_rows(passages: Sequence[tuple[Paragraph, Passage]]) -> tuple[tuple[Row, ...], Census]:
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
