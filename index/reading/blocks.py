"""A paragraph before it has a kind, and what its words look like."""

import re

from msgspec import Struct

_LONGEST_HEADLINE = 220
_LONGEST_QUESTION = 18
_STOP = re.compile(r"[.。।۔](?:\s*\[\d+\])?[\"”’'»)\]*_]*$")
_ABBREVIATED = re.compile(r"(?:\b[A-Z](?:\.[A-Z])+\.|\.\.\.|\b(?:Jr|Sr|Inc|Co|Corp|Ltd|St|Gov|Sen|Rep|Gen|vs)\.)$")
_INNER_STOP = re.compile(r"[.!?][\"”’)]*\s+[\"“‘(]?[A-Z]")


class Block(Struct, frozen=True):
    """A paragraph that has no kind yet: its characters, and whether a blank line stands before it."""

    start: int
    end: int
    after_blank: bool
    words_start: int
    """Where its words begin: after the marks of a Markdown heading or emphasis, else `start`."""
    words_end: int
    heading: int = 0
    """The level of a Markdown heading, 1 to 6; 0 for anything else."""
    picture: bool = False
    """A Markdown picture: its words are the description of the picture."""


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
