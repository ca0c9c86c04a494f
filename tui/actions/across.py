"""Commands over several articles: the scope of the marks, the wide views, and decisions about people."""

from collections.abc import Callable

from tui.actions.command import ACROSS, READER, Command, Group
from tui.actions.reader import Reader
from tui.widgets.list_bindings import KEYS
from tui.widgets.rows.panel_view import Tab

WIDEN = Command[Reader](
    "marks.scope",
    ("w",),
    "List the marks of this article, of the hits, of all articles",
    Group.PANES,
    run=lambda reader: reader.across.widen(),
    help="Over several articles, speakers are people with all spellings of their names; what is alike is proposed.",
    scopes=READER | ACROSS,
)


def _wide(name: str, key: str, title: str, tab: Tab, help: str = "") -> Command[Reader]:  # noqa: A002
    """A command that opens the wide view of a tab."""
    return Command(
        f"wide.{name}",
        (key,),
        title,
        Group.PANES,
        run=lambda reader: reader.across.show_wide(tab),
        help=help,
        scopes=READER | ACROSS,
    )


WIDE_PEOPLE = _wide(
    "people",
    "S",
    "People of all articles, each with all spellings and all quotations",
    Tab.SPEAKERS,
    'The source of the row under the cursor is beside the list. "≈" marks a spelling that you can decide about.',
)

WIDE_FIGURES = _wide(
    "figures",
    "D",
    "Figures by outlet: what several articles count, side by side",
    Tab.FIGURES,
    '"loose": one gives only a size, such as "hundreds". Which figure is right is not judged.',
)
WIDE_PASSAGES = _wide(
    "passages",
    "X",
    "Passages that several articles have: quotations, shared prose",
    Tab.PASSAGES,
    "What differs is in brackets. Where a passage comes from is not judged.",
)
WIDE_DATES = _wide(
    "dates",
    "T",
    "Time line of all articles by day, week or month",
    Tab.DATES,
    '"~" is before a date that is worked out from the date of its article.',
)
WRITE_LIST = Command[Reader](
    "wide.write",
    ("W",),
    "Write the list of several articles to a file: CSV, Markdown or JSON",
    Group.PANES,
    run=lambda reader: reader.across.write_list(),
    can_run=lambda reader: reader.across.is_wide_scope,
    why="This key works in a list of several articles: w leads there",
    help="Writes the filtered rows in the order of the list, as .csv, .md or .json by the ending of the name.",
    scopes=READER | ACROSS,
)
SHOW_PASSAGES = Command[Reader](
    "marks.passages",
    ("p",),
    "Passages of this article that others have too",
    Group.PANES,
    run=lambda reader: reader.marks.show(Tab.PASSAGES),
)


def _deciding(
    name: str, title: str, footer: str, run: Callable[[Reader], None], can_run: Callable[[Reader], bool]
) -> Command[Reader]:
    return Command(name, KEYS[name], title, Group.ACROSS, run, can_run, footer=footer, scopes=ACROSS)


SAME = _deciding(
    "people.same",
    "The same: the marked names, or the proposed spelling; of figures, the marked nouns",
    "same",
    lambda reader: reader.across.deciding.decide(same=True),
    lambda reader: reader.across.can_decide,
)
APART = _deciding(
    "people.apart",
    "Two people: the marked names, or the spelling under the cursor",
    "two",
    lambda reader: reader.across.deciding.decide(same=False),
    lambda reader: reader.across.can_part,
)
RENAME = _deciding(
    "people.name",
    "Choose the name that a person is shown by",
    "name",
    lambda reader: reader.across.deciding.rename(),
    lambda reader: reader.across.lists_people,
)
MARK_NAME = _deciding(
    "people.mark",
    "Mark a name or noun, to decide about several",
    "mark",
    lambda reader: reader.across.deciding.toggle_mark(),
    lambda reader: reader.across.can_decide,
)
UNDO_DECISION = _deciding(
    "decision.undo",
    "Undo your last decision",
    "undo",
    lambda reader: reader.across.deciding.undo(),
    lambda reader: reader.across.is_wide_scope,
)

WIDE_COMMANDS = (WIDE_PEOPLE, WIDE_FIGURES, WIDE_PASSAGES, WIDE_DATES)
CORRECT = Command[Reader](
    "mark.correct",
    ("M",),
    "Correct the mark: another speaker, other words, another value, no mark",
    Group.PANES,
    run=lambda reader: reader.across.correct(),
    can_run=lambda reader: reader.article.is_open,
    help="Of the mark under the cursor, else of the current one. With a selection, its words become a quotation. "
    'Corrections are shown as "by you", used everywhere; M again, or S and then u, takes them back.',
    scopes=READER | ACROSS,
)
SCOPE_COMMANDS = (CORRECT, SHOW_PASSAGES, WIDEN, WRITE_LIST, *WIDE_COMMANDS)
DECIDING_COMMANDS = (SAME, APART, RENAME, MARK_NAME, UNDO_DECISION)
"""Bound in the lists, where they come before the keys that move."""
