"""Commands that move through an article and between articles."""

from collections.abc import Callable, Collection

from tui.actions.command import LIST, READER, Command, Group, Scope
from tui.actions.reader import Reader
from tui.widgets.list_bindings import KEYS


def _in_article(name: str, title: str, run: Callable[[Reader], None], help: str = "") -> Command[Reader]:  # noqa: A002
    """A command that moves in the article that is shown; its keys move in lists too."""
    return Command(
        name,
        KEYS[name],
        title,
        Group.MOVE,
        run,
        lambda reader: reader.article.is_shown,
        help=help,
        scopes=READER | LIST,
    )


def _between(
    name: str,
    keys: tuple[str, ...],
    title: str,
    run: Callable[[Reader], None],
    can_run: Callable[[Reader], bool] = lambda _: True,
    why: str = "",
    scopes: Collection[Scope] = READER,
) -> Command[Reader]:
    return Command(name, keys, title, Group.MOVE, run, can_run, why, scopes=scopes)


NEXT_PARAGRAPH = _in_article(
    "paragraph.next",
    "Next paragraph",
    lambda reader: reader.article.step(reader.count),
    "A number typed first repeats the command: 5j.",
)
LINE_DOWN = _in_article("line.down", "Scroll down one line", lambda reader: reader.article.scroll_lines(reader.count))
LINE_UP = _in_article("line.up", "Scroll up one line", lambda reader: reader.article.scroll_lines(-reader.count))

MOVE_COMMANDS = (
    NEXT_PARAGRAPH,
    _in_article("paragraph.previous", "Previous paragraph", lambda reader: reader.article.step(-reader.count)),
    LINE_DOWN,
    LINE_UP,
    _in_article("page.half_down", "Half a page down", lambda reader: reader.article.scroll_pages(0.5)),
    _in_article("page.half_up", "Half a page up", lambda reader: reader.article.scroll_pages(-0.5)),
    _in_article("page.down", "Page down", lambda reader: reader.article.scroll_pages(1)),
    _in_article("page.up", "Page up", lambda reader: reader.article.scroll_pages(-1)),
    _in_article("article.first", "First paragraph", lambda reader: reader.article.go_to_edge(-1)),
    _in_article("article.last", "Last paragraph", lambda reader: reader.article.go_to_edge(1)),
    _between(
        "article.next",
        ("right_square_bracket",),
        "Next article",
        lambda reader: reader.search.go_to_article(reader.count),
    ),
    _between(
        "article.previous",
        ("left_square_bracket",),
        "Previous article",
        lambda reader: reader.search.go_to_article(-reader.count),
    ),
    _between(
        "trail.back",
        ("backspace", "alt+left"),
        "Back to the position before the last jump",
        lambda reader: reader.article.go_back(),
        lambda reader: reader.article.can_go_back,
        "No earlier position",
    ),
    _between(
        "trail.forward",
        ("alt+right",),
        "Forward again",
        lambda reader: reader.article.go_forward(),
        lambda reader: reader.article.can_go_forward,
        "No later position",
    ),
)
