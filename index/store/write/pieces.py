"""Reads a file and prepares its articles for the index in pieces, so that memory does not grow with the file."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from index.article import Article
from index.decisions.decision import Decision
from index.files import content_hash
from index.reading import UnreadableError, read_all
from index.store.format.articles import record_hash
from index.store.write.decided import decided_by
from index.store.write.prepare import Prepared, prepare, prepare_known

PIECE_PARAGRAPHS = 256
"""Paragraphs after which a piece ends: about 1 MB of rows. An article is never divided."""


class Piece(Struct, frozen=True):
    """Some articles of a file, in the order of the file."""

    articles: tuple[Prepared, ...]
    is_last: bool
    """Whether no other piece of the file follows."""
    fault: str | None = None
    """Why the file cannot be read beyond these articles."""
    bytes_read: int = 0
    """How far the file has been read, if the format tells; otherwise 0."""


def pieces(
    path: Path, content: str, known: Iterable[str] = (), decisions: Iterable[Decision] = (), skip: int = 0
) -> Iterator[Piece]:
    """Yields all articles of a file, prepared; a file that cannot be read gives one piece with nothing but a fault.

    Args:
        path: the file.
        content: a hash of its bytes, or "" if it is still to be computed.
        known: hashes of the articles that the index has of a file with several; these are not marked again.
        decisions: what the user decided that may concern the file.
        skip: number of articles to leave out at the beginning; they are read, but not marked.
    """
    decided = decided_by(decisions)
    content = content or content_hash(path)
    left = Counter(known)
    found: list[Prepared] = []
    size = bytes_read = 0
    fault = None
    try:
        for number, article in enumerate(read_all(path, decided.options(path, content))):
            known_hash = _known_hash(article, left)
            if number < skip:
                continue
            if known_hash:
                found.append(prepare_known(article, known_hash))
            else:
                found.append(prepare(article, content if article.part is None else record_hash(article), decided))
            bytes_read = max(bytes_read, article.place.start + article.place.length if article.place else 0)
            size += max(1, len(found[-1].rows))
            if size >= PIECE_PARAGRAPHS:
                yield Piece(tuple(found), False, None, bytes_read)
                found, size = [], 0
    except (UnreadableError, OSError, RecursionError, MemoryError) as error:
        fault = str(error) if isinstance(error, UnreadableError) else f"could not be read: {error}"
    yield Piece(tuple(found), True, fault, bytes_read)


def _known_hash(article: Article, left: Counter[str]) -> str:
    """The hash of an article that the index has, which is then taken from those left; "" for any other."""
    if article.part is None or not left:
        return ""
    found = record_hash(article)
    if not left[found]:
        return ""
    left[found] -= 1
    return found
