"""Commands that make a search narrower, or another one."""

from tui.actions.command import Command, Group
from tui.actions.reader import Reader

NARROW = Command[Reader](
    "search.narrow",
    ("plus",),
    "Count the hits by outlet, year, speaker and kind, and take one",
    Group.SEARCH,
    run=lambda reader: reader.narrow.ask_counts(),
    can_run=lambda reader: reader.search.has_hits,
    why="No hits to make fewer: search first",
)
WITHIN = Command[Reader](
    "search.within",
    ("ampersand",),
    "Search within the hits",
    Group.SEARCH,
    run=lambda reader: reader.narrow.search_within(),
    can_run=lambda reader: reader.search.has_hits,
    why="No hits to make fewer: search first",
)
SPELLINGS = Command[Reader](
    "search.spellings",
    ("minus",),
    "Leave out a spelling that the search added, or restore it",
    Group.SEARCH,
    run=lambda reader: reader.narrow.choose_spelling(),
    can_run=lambda reader: reader.narrow.has_spellings,
    why="The search added no other spelling",
)
SIMILAR = Command[Reader](
    "search.similar",
    ("tilde",),
    "Search for paragraphs like this one",
    Group.SEARCH,
    run=lambda reader: reader.narrow.find_similar(),
    can_run=lambda reader: reader.article.is_open,
    help="Searches for the rarest words of the paragraph that other paragraphs also have.",
)
SAVED = Command[Reader](
    "search.saved",
    ("B",),
    "Saved searches: open, save this one, remove",
    Group.SEARCH,
    run=lambda reader: reader.narrow.ask_saved(),
)

NARROW_COMMANDS = (NARROW, WITHIN, SPELLINGS, SIMILAR, SAVED)
