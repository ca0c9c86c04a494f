"""The citation of a passage in every style."""

from index.article import Article
from index.citing import STYLES, facts_missing, record_of
from index.text import escape_controls
from tui.models.citation_target import CitationTarget
from tui.models.messages import CitationsMade


def make_citations(article: Article, taken: CitationTarget) -> CitationsMade:
    """The citations by style, with the place of the passage in words and the facts that the file lacks."""
    record = record_of(article, taken.span, taken.quote)
    made = {name: style.of(record) for name, style in STYLES.items()}
    place = record.locator.words() if record.locator else taken.what
    named = escape_controls(record.outlet or record.title or record.file)
    return CitationsMade(article, taken, f"{place} of {named}", made, facts_missing(record))
