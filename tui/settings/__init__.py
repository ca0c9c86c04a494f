"""What the user sets: read once, judged, never changed by the program."""

from tui.settings.keys import Keys
from tui.settings.loading import FILE, Loaded, Origin, Source, Vocabulary, load
from tui.settings.problem import Problem
from tui.settings.settings import Settings

__all__ = ["FILE", "Keys", "Loaded", "Origin", "Problem", "Settings", "Source", "Vocabulary", "load"]
