"""Commands on the list, on the user's marks on articles, and on the widths of the panes."""

from collections.abc import Callable

from tui.actions.command import Command, Group
from tui.actions.reader import Reader

NO_ARTICLE = "No article is open yet"


def _article(name: str, key: str, title: str, run: Callable[[Reader], None], help: str = "") -> Command[Reader]:  # noqa: A002
    """A command on the article that is shown."""
    return Command(name, (key,), title, Group.CORPUS, run, lambda reader: reader.article.is_open, NO_ARTICLE, help)


FOLD_HITS = Command[Reader](
    "list.fold",
    ("A",),
    "List only the articles of the hits; again: the hits",
    Group.PANES,
    run=lambda reader: reader.listing.fold(),
    can_run=lambda reader: reader.search.has_hits,
    why="No hits to fold: search first",
)
STAR = _article(
    "article.star", "asterisk", "Star the article, or take the star away", lambda r: r.listing.toggle_star()
)
LABEL = _article(
    "article.labels",
    "L",
    "Set labels of the article",
    lambda reader: reader.listing.ask_labels(),
    "The filter of the list finds them: label:x, also is:starred and is:unread.",
)
READ = _article(
    "article.read", "V", "Mark the article as unread, or as read", lambda reader: reader.listing.toggle_read()
)


def _resize(name: str, key: str, title: str, by: int) -> Command[Reader]:
    return Command(name, (key,), title, Group.PANES, lambda reader: reader.resize_pane(by * reader.count))


NARROWER = _resize("pane.narrower", "less_than_sign", "Make the list, or the marks, narrower", -1)
WIDER = _resize("pane.wider", "greater_than_sign", "Make the list, or the marks, wider; kept for the next time", 1)

LISTING_COMMANDS = (FOLD_HITS, STAR, LABEL, READ, NARROWER, WIDER)
