"""The catalogue of an index: its segments, the articles and their files, the words."""

import json
import zlib
from array import array
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict

from index.search.lexicon import Lexicon
from index.search.packed_multimap import PackedMultimap
from index.store.format.articles import ArticleTable
from index.store.format.errors import DamagedError, OtherVersionError
from index.store.format.segment_info import Part
from index.store.format.table import Table, words_columns, write_table
from index.store.format.version import version
from index.store.format.whoosh_format import contents_file


class Refused(Struct, frozen=True):
    """A file that could not be read: its size and time, and the reason."""

    path: str
    size: int
    changed: int
    reason: str


class Catalogue(Struct, frozen=True):
    """Everything the index knows besides its paragraphs, at one commit."""

    parts: tuple[Part, ...] = ()
    entries: ArticleTable = field(default_factory=ArticleTable)
    refused: tuple[Refused, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    following: int = 1
    """The number of the next article."""
    decided: dict[int, str] = field(default_factory=dict)
    """A digest of the user's decisions about an article, by the number of each article that has any."""


def catalogue_file(folder: Path, generation: int) -> Path:
    """Returns the path of the catalogue of a commit."""
    return folder / f"catalogue-{generation}"


def write_catalogue(folder: Path, generation: int, catalogue: Catalogue, contents: bytes) -> None:
    """Writes the catalogue of a commit; `contents` is its table of contents for Whoosh. Raises OSError."""
    lexicon, entries = catalogue.lexicon, catalogue.entries
    about: dict[str, Any] = {
        "version": version(),
        "contents": zlib.crc32(contents),
        "parts": [(part.name, part.count, len(part.deleted)) for part in catalogue.parts],
        "following": catalogue.following,
        "decided": list(catalogue.decided.items()),
        "refused": [asdict(refused) for refused in catalogue.refused],
    }
    deleted = array("I", (number for part in catalogue.parts for number in part.deleted))
    write_table(
        catalogue_file(folder, generation),
        {
            "about": json.dumps(about, ensure_ascii=False).encode("utf-8", "surrogatepass"),
            "deleted": deleted.tobytes(),
            "numbers": entries.numbers.tobytes(),
            **words_columns("paths", entries.paths),
            "sizes": entries.sizes.tobytes(),
            "times": entries.times.tobytes(),
            **words_columns("entries", entries.lines),
            **words_columns("folds", lexicon.folds),
            **words_columns("terms", lexicon.terms),
            "capitals": lexicon.capitals.tobytes(),
            "smalls": lexicon.smalls.tobytes(),
            "others": lexicon.others.tobytes(),
            **words_columns("explained", lexicon.explained.lines),
            **words_columns("names", lexicon.names.lines),
        },
    )


def read_catalogue(folder: Path, generation: int) -> Catalogue:
    """Reads the catalogue of a commit and checks that Whoosh's table of contents belongs to it.

    Raises DamagedError, OtherVersionError or OSError.
    """
    table = Table(catalogue_file(folder, generation))
    try:
        about = json.loads(bytes(table.column("about")).decode("utf-8", "surrogatepass"))
        if about["version"] != version():
            raise OtherVersionError("the index was made by another version")
        if about["contents"] != zlib.crc32(contents_file(folder, generation).read_bytes()):
            raise DamagedError("the table of contents is not as it was written")
        return Catalogue(
            _parts(about["parts"], table.numbers("deleted")),
            _entries(table),
            tuple(Refused(**refused) for refused in about["refused"]),
            _lexicon(table),
            about["following"],
            dict(about["decided"]),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedError(f"the catalogue of the index is damaged: {error}") from error


def _parts(listed: list[tuple[str, int, int]], deleted: Sequence[int]) -> tuple[Part, ...]:
    parts = []
    at = 0
    for name, count, fewer in listed:
        parts.append(Part(name, count, frozenset(deleted[at : at + fewer])))
        at += fewer
    return tuple(parts)


def _entries(table: Table) -> ArticleTable:
    return ArticleTable(
        table.numbers("numbers"),
        table.words("paths"),
        table.numbers("sizes", "q"),
        table.numbers("times", "q"),
        table.words("entries"),
    )


def _lexicon(table: Table) -> Lexicon:
    return Lexicon(
        table.words("folds"),
        table.words("terms"),
        table.numbers("capitals"),
        table.numbers("smalls"),
        table.numbers("others"),
        PackedMultimap(table.words("explained")),
        PackedMultimap(table.words("names")),
    )
