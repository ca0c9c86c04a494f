"""Web pages: saved pages of browsers, SingleFile, MHTML parts, newsletters, chapters of books."""
