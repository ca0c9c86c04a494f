"""What the program was started on: its streams, and whether they are a terminal."""

import os
import sys
from io import TextIOWrapper


def is_terminal() -> bool:
    """Whether the reader can draw here and be answered."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def replace_unencodable() -> None:
    """Lets a quotation mark that a terminal cannot show end nothing: a question mark stands for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
