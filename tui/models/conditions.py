"""Conditions on the user's own marks in a query or a filter: `is:unread`, `is:starred`, `label:x`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from index.store.refresh_types import ArticleLine
    from tui.state.article_states import ArticleState, ArticleStates

STATES = ("unread", "read", "starred")
"""The values of `is:`."""
CONDITION_FIELDS = ("is", "label")

_PART = r"""(?P<phrase>"[^"]*"?|“[^”]*”?)
    |(?<![^\s(])(?P<no>-|NOT\s+)?(?P<field>is|label):(?P<value>"[^"]*"?|[^\s()"]*)"""
_BEFORE, _AFTER = r"(?:\bOR|\|)\s*$", r"\s*(?:OR\b|\|)"


class Condition(Struct, frozen=True):
    """One part of a query: an article must have a mark, or must not."""

    field: str
    value: str
    """Casefolded."""
    negated: bool = False
    unfinished: bool = False
    """Whether the value is still being typed: labels that begin with it count."""

    def holds(self, state: ArticleState) -> bool:
        """Whether an article with these marks is wanted."""
        return self._has(state) is not self.negated

    def _has(self, state: ArticleState) -> bool:
        if self.field == "is":
            return {"unread": not state.read, "read": state.read, "starred": state.starred}[self.value]
        labels = [label.casefold() for label in state.labels]
        return any(label.startswith(self.value) for label in labels) if self.unfinished else self.value in labels


class Conditions(Struct, frozen=True):
    """A query divided into conditions and the words for the index; an article must fulfil every condition."""

    all: tuple[Condition, ...] = ()
    words: str = ""
    """The query without the conditions. If it ends with one, it ends with a blank: its last word is finished."""
    written: str = ""
    """The conditions as they were typed."""
    problems: tuple[str, ...] = ()
    """The parts that could not be read or found, with advice."""

    def __bool__(self) -> bool:
        return bool(self.all)

    def hold(self, state: ArticleState) -> bool:
        """Whether an article with these marks is wanted."""
        return all(condition.holds(state) for condition in self.all)

    def added_to(self, words: str) -> str:
        """A query with other words and these conditions."""
        return f"{words} {self.written}".strip() if self.written else words


def read_conditions(query: str, *, typing: bool = False) -> Conditions:
    """Divides a query; nothing raises, and text between quotation marks is never a condition.

    Args:
        query: as typed.
        typing: the end of the query is still being typed.
    """
    if ":" not in query:
        return Conditions(words=query)
    found: list[Condition] = []
    written: list[str] = []
    problems: list[str] = []
    words, at, depth = "", 0, 0
    for match in re.finditer(_PART, query, re.VERBOSE | re.IGNORECASE):
        depth += query.count("(", at, match.start()) - query.count(")", at, match.start())
        words += query[at : match.start()]
        at = match.start()
        if match["phrase"]:
            continue
        at = match.end()
        part = match[0]
        quoted = match["value"].startswith('"')
        value = match["value"].strip('"').casefold().strip()
        unfinished = typing and at == len(query) and not (quoted and match["value"].endswith('"') and value)
        read = Condition(match["field"].lower(), value, bool(match["no"]), unfinished)
        problem = _problem(read, part)
        if problem is None:
            found.append(read)
            written.append(part)
            if depth > 0 or re.search(_BEFORE, query[: match.start()]) or re.match(_AFTER, query[at:]):
                problems.append(f"{part} holds for the whole query. OR and parentheses do not apply to it.")
        if problem:
            problems.append(problem)
    return Conditions(tuple(found), words + query[at:], " ".join(written), tuple(dict.fromkeys(problems)))


def _problem(read: Condition, part: str) -> str | None:
    """Why a condition is left out: empty if it is still being typed, None if it counts."""
    if read.field == "is":
        if read.value in STATES:
            return None
        begun = any(state.startswith(read.value) for state in STATES)
        return "" if read.unfinished and begun else f"{part} is left out. Write {_choices(STATES)}."
    if not read.value:
        return "" if read.unfinished else f"{part} is left out. Write the label after the colon."
    return None


def missing_labels(conditions: Conditions, labels: Sequence[str]) -> tuple[str, ...]:
    """Notes on labels that no article has."""
    known = [label.casefold() for label in labels]
    notes = []
    for each in conditions.all:
        has = any(label.startswith(each.value) for label in known) if each.unfinished else each.value in known
        if each.field == "label" and not has:
            used = f"Labels in use: {', '.join(labels)}." if labels else "No labels are in use."
            notes.append(f"No article has the label “{each.value}”. {used}")
    return tuple(notes)


def searched_articles(
    lines: Iterable[ArticleLine], conditions: Conditions | None, states: ArticleStates, within: Path | None = None
) -> Path | frozenset[Path] | None:
    """The article or articles that a query is limited to, for the index; None for all.

    Args:
        lines: the articles of the corpus.
        conditions: those of the query.
        states: the user's marks.
        within: the only article that is searched.
    """
    if not conditions:
        return within
    wanted = (line for line in lines if within in (None, line.path))
    return frozenset(line.path for line in wanted if conditions.hold(states.of(line.content)))


def _choices(states: Sequence[str]) -> str:
    *others, last = (f"is:{state}" for state in states)
    return f"{', '.join(others)} or {last}"
