"""The user's choices for reading a file that does not state its encoding or fields, or states them wrongly."""

from msgspec import Struct

FIELD_NAMES = (
    *("text", "title", "standfirst", "author", "outlet", "published", "modified", "url", "section", "page", "language"),
    *("id", "words"),
)
"""The meanings that a field of JSON or CSV can be given."""


class ReadOptions(Struct, frozen=True):
    """The choices of the user for a file; by default, the file decides."""

    encoding: str | None = None
    """Encoding of its text."""
    fields: tuple[tuple[str, str], ...] = ()
    """Names of fields of JSON and CSV: (one of FIELD_NAMES, name in the file); "meta.body" is a field in a field."""


AS_FOUND = ReadOptions()
"""The file decides everything."""


def parse_fields(written: str) -> tuple[tuple[str, str], ...]:
    """Reads "text=Inhalt,title=Titel".

    Raises:
        ValueError: if it is not of that form; the message says what to write.
    """
    pairs = []
    for each in filter(None, (part.strip() for part in written.split(","))):
        what, equals, name = (part.strip() for part in each.partition("="))
        what = {"date": "published", "authors": "author", "byline": "author", "body": "text"}.get(what.lower(), what)
        if not equals or not name or what.lower() not in FIELD_NAMES:
            raise ValueError(f"{each!r} is not FIELD=NAME, where FIELD is one of {', '.join(FIELD_NAMES)}")
        pairs.append((what.lower(), name))
    if not pairs:
        raise ValueError("no field is named: write, for example, text=content,title=headline")
    return tuple(pairs)
