"""What the user sets: read once, judged, never changed by the program."""

from tui.settings.errors import Problem
from tui.settings.keys import Keys
from tui.settings.load import FILE, Loaded, Origin, Source, Vocabulary, load
from tui.settings.settings import Settings

__all__ = ["FILE", "Keys", "Loaded", "Origin", "Problem", "Settings", "Source", "Vocabulary", "load"]
