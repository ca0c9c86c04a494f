"""Paragraphs before they have a final kind, and what their words look like."""

import re
from collections.abc import Iterable, Sequence

from msgspec import Struct

from index.article import Kind, Source
from index.reading.lines import EDGE, without_invisible

_BETWEEN = "\n\n"

_LONGEST_HEADLINE = 220
_LONGEST_QUESTION = 18
_STOP = re.compile(r"[.。।۔](?:\s*\[\d+\])?[\"”’'»)\]*_]*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z](?:\.[A-Z])+\.|\.\.\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Gov|Sen|Rep|Gen|vs)\.)$")
_INNER_STOP = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")


class Block(Struct, frozen=True):
    """A paragraph as a format module gives it: its words, what the file says it is, and where it is in the file."""

    kind: Kind | None
    """None where the file does not say; then the rules for plain text decide."""
    text: str
    source: Source | None = None
    heading: int = 0
    """Level of a heading, 1 to 6; 0 for anything else."""


class PlacedBlock(Struct, frozen=True):
    """A paragraph that has no final kind yet: its characters in the text."""

    start: int
    end: int
    after_blank: bool
    """Whether a blank line comes before it."""
    heading: int = 0
    kind: Kind | None = None
    """The kind that the file states; None where the words decide."""
    source: Source | None = None


def place_blocks(blocks: Iterable[Block]) -> tuple[str, list[PlacedBlock]]:
    """Joins blocks by an empty line; gives the text and the characters of each block. Blank blocks are left out."""
    texts: list[str] = []
    placed: list[PlacedBlock] = []
    at = 0
    for block in blocks:
        words = without_invisible(block.text).strip(EDGE)
        if not words:
            continue
        texts.append(words)
        placed.append(PlacedBlock(at, at + len(words), True, block.heading, block.kind, block.source))
        at += len(words) + len(_BETWEEN)
    return _BETWEEN.join(texts), placed


def find_blocks(blocks: Sequence[Block], text: str, start: int) -> list[PlacedBlock] | None:
    """The characters of blocks in the text they were made from, if it holds their words and nothing else.

    Markdown without any marks needs no made text. None if anything from `start` on is not a word of a block.
    """
    flat = text.replace("\n", " ")
    placed: list[PlacedBlock] = []
    at = start
    for block in blocks:
        words = block.text.strip(EDGE)
        if not words:
            continue  # a paragraph of zero-width marks is none
        begin = flat.find(words, at)
        if begin < 0 or block.heading or flat[at:begin].strip(EDGE):
            return None
        placed.append(PlacedBlock(begin, begin + len(words), True, 0, block.kind, block.source))
        at = begin + len(words)
    return placed if not flat[at:].strip(EDGE) else None


def is_sentence(words: str) -> bool:
    """Whether the words end as a sentence of running text does; a headline does not end with a full stop."""
    return bool(_STOP.search(words[-40:])) and not _ABBREVIATED.search(words[-40:])


def is_prose(words: str) -> bool:
    """Whether the words are running text, as opposed to a headline or a line of a list."""
    if len(words) > _LONGEST_HEADLINE or is_sentence(words):
        return True
    if words.rstrip("\"”’')")[-1:] not in ("!", "?"):
        return False
    return len(words.split()) > _LONGEST_QUESTION or (len(words) > 60 and bool(_INNER_STOP.search(words)))


def could_be_headline(words: str) -> bool:
    """Whether the words have the form of a headline: short, with letters, not broken off before more."""
    if is_prose(words) or words[-1] in ":,;" or len(words.split()) > 30:
        return False
    return any(character.isalpha() for character in words)


def is_short(words: str) -> bool:
    """Whether the words are too few for a headline that is surely one: names of sites and sections are."""
    return len(words) < 25 and len(words.split()) < 4


def sentences(words: str) -> int:
    """About how many sentences the words hold."""
    return 1 + len(_INNER_STOP.findall(words))
