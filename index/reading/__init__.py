"""Files become articles: `read`, `read_beginning`, `read_text`; `find_files`: which files of a folder are articles."""

from index.reading.decode import UnreadableError
from index.reading.files import find_files
from index.reading.text import read, read_beginning, read_text

__all__ = ["UnreadableError", "find_files", "read", "read_beginning", "read_text"]
