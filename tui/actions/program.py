"""Commands on the program itself."""

from tui.actions.command import ACROSS, ANY, READER, Command, Group
from tui.actions.reader import Reader
from tui.widgets.list_bindings import KEYS

HELP = Command[Reader](
    "help",
    ("question_mark", "f1"),
    "All keys, and how to search",
    Group.PROGRAM,
    run=lambda reader: reader.show_help(),
    footer="help",
    scopes=ANY,
)
PALETTE = Command[Reader](
    "palette",
    ("colon", "ctrl+p"),
    "Commands; type to find one",
    Group.PROGRAM,
    run=lambda reader: reader.show_palette(),
    scopes=READER | ACROSS,
)
CHANGE_THEME = Command[Reader](
    "theme",
    ("f2",),
    "Choose the colours: dark, light, high contrast, or the terminal's own",
    Group.PROGRAM,
    run=lambda reader: reader.choose_theme(),
)
TOGGLE_MOUSE = Command[Reader](
    "mouse",
    ("m",),
    "Release the mouse, to select with your terminal; again: take it back",
    Group.PROGRAM,
    run=lambda reader: reader.toggle_mouse(),
)
SUSPEND = Command[Reader](
    "suspend", ("ctrl+z",), "Suspend to the shell; fg returns", Group.PROGRAM, run=lambda reader: reader.suspend()
)
QUIT = Command[Reader]("quit", KEYS["quit"], "Quit", Group.PROGRAM, run=lambda reader: reader.quit(), scopes=ANY)

PROGRAM_COMMANDS = (HELP, PALETTE, CHANGE_THEME, TOGGLE_MOUSE, SUSPEND, QUIT)
