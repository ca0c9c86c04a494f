"""Answers of the doctor: each says whether something is good, and what to do."""

from enum import StrEnum

from msgspec import Struct


class State(StrEnum):
    """How good an answer is."""

    OK = "ok"
    NOTE = "note"
    """Works, with less than is possible."""
    PROBLEM = "problem"


class Answer(Struct, frozen=True):
    """One line of the doctor. `private` values name places or people, and are left out of a report."""

    topic: str
    name: str
    value: str
    state: State = State.OK
    todo: str | None = None
    private: bool = False
