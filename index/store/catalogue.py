"""What the index knows besides its paragraphs: the articles and their files, the unreadable ones, the words."""

import json
from array import array
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from operator import attrgetter
from pathlib import Path
from typing import Any

from index.search.lexicon import Lexicon
from index.store.table import DamagedError, read_table, read_words, words_column, write_table
from index.store.version import version


class OtherVersionError(Exception):
    """The index was made by another version of the program."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in the index: its file as it was when read, and its line in the list."""

    number: int
    """Its number in the index, never given twice."""
    path: str
    size: int
    changed: int
    """When the file was last changed, in nanoseconds."""
    content: str
    """A hash of the file's bytes."""
    title: str | None
    outlet: str | None
    date: str | None
    first_words: str
    paragraphs: int


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read: as it was, and why."""

    path: str
    size: int
    changed: int
    reason: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All of it, as of one generation of the index."""

    entries: Mapping[int, Entry] = field(default_factory=dict)
    refused: tuple[Refused, ...] = ()
    lexicon: Lexicon = field(default_factory=Lexicon)
    following: int = 1
    """The number of the next article."""


def catalogue_file(folder: Path, generation: int) -> Path:
    """Where the catalogue of a generation lies."""
    return folder / f"catalogue-{generation}"


def write_catalogue(folder: Path, generation: int, catalogue: Catalogue) -> None:
    """Writes the catalogue of a generation. Raises OSError."""
    lexicon = catalogue.lexicon
    entries = catalogue.entries.values()
    listed = {name.name: list(map(attrgetter(name.name), entries)) for name in fields(Entry)}
    about: dict[str, Any] = {
        "version": version(),
        "following": catalogue.following,
        "refused": [asdict(refused) for refused in catalogue.refused],
        "explained": lexicon.explained,
        "entries": listed,
    }
    write_table(
        catalogue_file(folder, generation),
        {
            "about": json.dumps(about, ensure_ascii=False).encode("utf-8", "surrogatepass"),
            "folds": words_column(lexicon.folds),
            "terms": words_column(lexicon.terms),
            "capitals": lexicon.capitals.tobytes(),
            "smalls": lexicon.smalls.tobytes(),
            "others": lexicon.others.tobytes(),
        },
    )


def read_catalogue(folder: Path, generation: int) -> Catalogue:
    """The catalogue of a generation. Raises DamagedError or OSError."""
    columns = read_table(catalogue_file(folder, generation))
    try:
        about = json.loads(columns["about"].decode("utf-8", "surrogatepass"))
        if about["version"] != version():
            raise OtherVersionError("the index was made by another version")
        listed = about["entries"]
        rows = zip(*(listed[name.name] for name in fields(Entry)), strict=True)
        lexicon = Lexicon(
            read_words(columns["folds"]),
            read_words(columns["terms"]),
            array("I", columns["capitals"]),
            array("I", columns["smalls"]),
            array("I", columns["others"]),
            {acronym: tuple(said) for acronym, said in about["explained"].items()},
        )
        entries = {row[0]: Entry(*row) for row in rows}
        refused = tuple(Refused(**refused) for refused in about["refused"])
        return Catalogue(entries, refused, lexicon, about["following"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedError(f"the catalogue of the index is damaged: {error}") from error
