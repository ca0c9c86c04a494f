"""Commands that search and step through the hits."""

from tui.actions.command import ANY, Command, Group
from tui.actions.reader import Reader
from tui.widgets.list_bindings import KEYS

SEARCH = Command[Reader](
    "search",
    ("slash",),
    "Search all articles",
    Group.SEARCH,
    run=lambda reader: reader.search.focus_input(),
    can_run=lambda reader: not reader.is_typing,  # in an input a slash is a slash
    help='Type words, "phrases", -not, OR, wild*, speaker:name, said:word, outlet:name; hits appear as you type.',
    footer="search",
    scopes=ANY,
    priority=True,
)
FIND_IN_ARTICLE = Command[Reader](
    "search.article",
    ("ctrl+f",),
    "Search in this article only",
    Group.SEARCH,
    run=lambda reader: reader.search.find_in_article(),
    can_run=lambda reader: reader.article.is_open,
    priority=True,
)
SEARCH_HISTORY = Command[Reader](
    "search.earlier",
    ("ctrl+r",),
    "Earlier search that contains what you typed; again: the one before",
    Group.SEARCH,
    run=lambda reader: reader.search.step_history(),
    can_run=lambda reader: reader.search.has_history,
    why="No earlier searches are kept",
    help="Earlier searches complete what you type in grey; right accepts the completion.",
)
NEXT_HIT = Command[Reader](
    "hits.next",
    ("n",),
    "Next hit, continuing in the next article",
    Group.SEARCH,
    run=lambda reader: reader.search.go_to_hit(reader.count),
    can_run=lambda reader: reader.search.has_hits,
    why="No hits to go through: search first",
    footer="next",
)
PREVIOUS_HIT = Command[Reader](
    "hits.previous",
    ("N",),
    "Previous hit, continuing in the previous article",
    Group.SEARCH,
    run=lambda reader: reader.search.go_to_hit(-reader.count),
    can_run=lambda reader: reader.search.has_hits,
    why="No hits to go through: search first",
)
TOGGLE_FOLDING = Command[Reader](
    "search.folding",
    ("t",),
    "Switch between all spellings of a name and exact spelling",
    Group.SEARCH,
    run=lambda reader: reader.search.toggle_folding(),
    help="With folding, kakai finds kakaii and Kakeyi; the search bar shows the spellings that were added.",
)
FIND_PASSAGE = Command[Reader](
    "passage.elsewhere",
    ("x",),
    "Find the same passage in other articles",
    Group.SEARCH,
    run=lambda reader: reader.across.find_passage(),
    can_run=lambda reader: reader.article.is_open,
    help="Uses the selection, else the mark last opened, else the paragraph; finds reworded passages too.",
)
ESCAPE = Command[Reader](
    "back.out",
    KEYS["back.out"],
    "Leave the pane, clear the selection or the search, stop indexing, or return to a list of all articles",
    Group.SEARCH,
    run=lambda reader: reader.escape(),
    scopes=ANY,
)

SEARCH_COMMANDS = (
    SEARCH,
    FIND_IN_ARTICLE,
    SEARCH_HISTORY,
    NEXT_HIT,
    PREVIOUS_HIT,
    TOGGLE_FOLDING,
    FIND_PASSAGE,
    ESCAPE,
)
