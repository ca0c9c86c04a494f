"""Errors of the files of an index; after any of them it is rebuilt."""


class DamagedError(Exception):
    """A file of the index does not hold what was written to it."""


class OtherVersionError(Exception):
    """Another version of the program wrote the index."""
