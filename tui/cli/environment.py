"""The variables of the environment that change what seedread does."""

ENVIRONMENT = {
    "SEEDREAD_HOME": "A folder for index, settings, clippings and state, in place of the system's folders.",
    "SEEDREAD_CLIPBOARD": "Way to the clipboard: auto, osc52, tmux, none, or a command that reads the text from stdin.",
    "SEEDREAD_PAGER": "Pager for long output on a terminal; outranks PAGER. Empty or cat: no pager.",
    "SEEDREAD_PATIENCE": "A number: wait this many times as long for other programs and for the disk.",
    "SEEDREAD_PLAIN": "If neither empty nor 0, every command prints as with --plain: one fact per line.",
    "PAGER": "Pager for long output on a terminal, such as less.",
    "NO_COLOR": "If not empty, no colour is sent; bold and reverse stay.",
    "CLICOLOR_FORCE": "If neither empty nor 0, commands send colour also to a pipe or a file.",
    "CLICOLOR": "0: commands send no colour.",
    "COLORTERM": "truecolor: the terminal shows 16 million colours.",
    "TERM": "Kind of the terminal; dumb: the commands that print lines send plain text, and the reader does not start.",
}
"""Each setting has a variable as well: SEEDREAD_STYLE for style."""
