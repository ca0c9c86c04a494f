"""The numbers that tell which program can read an index. An index with other numbers is rebuilt."""

from index.store.format.whoosh_format import WHOOSH

FORMAT_VERSION = 12
"""Raise it when a file of the index is written differently."""
RULES_VERSION = 7
"""Raise it when the same article gives other paragraphs, marks or terms.

`tests/data/test_marks_record.py` fails when our sample articles give other marks and this number is still the same.
"""


def version() -> str:
    """Returns what is stored in an index: both numbers and the version of Whoosh."""
    return f"format {FORMAT_VERSION}, rules {RULES_VERSION}, whoosh {WHOOSH}"
