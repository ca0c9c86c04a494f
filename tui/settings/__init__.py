"""The user's settings: read once, checked, never written by the program."""

from tui.settings.errors import Problem
from tui.settings.keys import Keys
from tui.settings.load import FILE, KnownNames, LoadedSettings, Source, ValueSource, load
from tui.settings.settings import Settings

__all__ = ["FILE", "Keys", "KnownNames", "LoadedSettings", "Problem", "Settings", "Source", "ValueSource", "load"]
