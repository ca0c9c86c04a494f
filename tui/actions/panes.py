"""Commands that show speakers, figures and dates and move between panes."""

from collections.abc import Callable

from tui.actions.command import ACROSS, READER, Command, Group
from tui.actions.reader import Reader
from tui.widgets.rows.panel_view import Tab

NOT_IN_MARKS = "This key works in the list of marks: s, f or d leads there"


def _in_marks(name: str, key: str, title: str, run: Callable[[Reader], None], help: str = "") -> Command[Reader]:  # noqa: A002
    """A command that changes a list of marks; it runs only there."""
    return Command(
        name,
        (key,),
        title,
        Group.PANES,
        run,
        lambda reader: reader.pane == "marks",
        NOT_IN_MARKS,
        help,
        scopes=READER | ACROSS,
    )


SHOW_SPEAKERS = Command[Reader](
    "marks.speakers",
    ("s",),
    "Who is quoted saying what",
    Group.PANES,
    run=lambda reader: reader.marks.show(Tab.SPEAKERS),
    help="Moving in the list shows each quotation in the article. Enter: open. Esc: back.",
    footer="speakers",
)
SHOW_FIGURES = Command[Reader](
    "marks.figures",
    ("f",),
    "Figures that the article gives",
    Group.PANES,
    run=lambda reader: reader.marks.show(Tab.FIGURES),
    footer="figures",
)
SHOW_DATES = Command[Reader](
    "marks.dates",
    ("d",),
    "Dates that the article gives",
    Group.PANES,
    run=lambda reader: reader.marks.show(Tab.DATES),
    help='"~" is before a date that is counted from the date of the article. Dates without a known day are below.',
)
TOGGLE_UNCERTAIN = Command[Reader](
    "marks.uncertain",
    ("u",),
    "Show or hide uncertain quotations; in the list of dates, derived ones",
    Group.PANES,
    run=lambda reader: reader.marks.toggle_uncertain(),
    help="In an uncertain quotation the speaker is a guess, or the words may not be a quotation at all. "
    "A derived date is counted from the date of the article.",
)
FOLD = _in_marks(
    "marks.fold", "h", "In the marks: fold a row", lambda reader: reader.marks.fold(unfold=False), "Left does so too."
)
UNFOLD = _in_marks(
    "marks.unfold",
    "l",
    "In the marks: unfold a row",
    lambda reader: reader.marks.fold(unfold=True),
    "Right does so too.",
)
FILTER = Command[Reader](
    "marks.filter",
    ("F",),
    "Filter the marks, or else the list, by typing",
    Group.PANES,
    run=lambda reader: reader.marks.ask_filter() if reader.pane == "marks" else reader.listing.ask_filter(),
    help="Enter: focus the list. Esc: show all. In the list also is:unread, is:starred, label:x.",
    scopes=READER | ACROSS,
)
SORT = Command[Reader](
    "marks.sort",
    ("z",),
    "Sort the marks, or else the list, by the next of its orders",
    Group.PANES,
    run=lambda reader: reader.marks.toggle_order() if reader.pane == "marks" else reader.listing.sort(),
    help="The list: by relevance or file, date, outlet, title, hits. The marks: by position, or most or largest first.",
    scopes=READER | ACROSS,
)
NEXT_PANE = Command[Reader]("pane.next", ("tab",), "Next pane", Group.PANES, lambda reader: reader.next_pane(1))
PREVIOUS_PANE = Command[Reader](
    "pane.previous", ("shift+tab",), "Previous pane", Group.PANES, lambda reader: reader.next_pane(-1)
)

PANE_COMMANDS = (
    SHOW_SPEAKERS,
    SHOW_FIGURES,
    SHOW_DATES,
    TOGGLE_UNCERTAIN,
    FOLD,
    UNFOLD,
    FILTER,
    SORT,
    NEXT_PANE,
    PREVIOUS_PANE,
)
