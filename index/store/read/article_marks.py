"""The marks of an indexed article, for a reader who has the article: what the rules found when it was indexed."""

from index.article import Article
from index.marks.finding import Marks
from index.store.format.articles import ArticleRecord
from index.store.format.errors import DamagedError
from index.store.format.rows import place_of_row
from index.store.read.snapshot import Snapshot
from index.store.read.stored_articles import stored_marks


def article_marks(snapshot: Snapshot, article: Article, entry: ArticleRecord) -> Marks | None:
    """Returns the marks of an article, or None if they have to be found again.

    That is so if its paragraphs have other offsets, or if a rule failed when it was indexed.

    Args:
        snapshot: the index, which the same rules have made as the program has now.
        article: the article as it was read.
        entry: what the index knows of it; it was made from the same bytes.

    Raises DamagedError or OSError.
    """
    rows = [snapshot.stored(number) for number in snapshot.paragraphs_of(entry.number)]
    try:
        complete = all(stored["marks"][3] for stored in rows)
        if not complete or [stored["place"] for stored in rows] != [place_of_row(each) for each in article.paragraphs]:
            return None
    except (IndexError, KeyError, TypeError) as error:
        raise DamagedError(f"the marks of {article.path} are damaged: {error}") from error
    return stored_marks(entry, rows)
