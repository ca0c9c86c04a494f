"""The rows of people over several articles: a person, the spellings of the name, and the quotations by date."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from index.compare.values import Person, Spelling, Standing
from index.marks.quotes.quote import SpeakerKind
from index.text import escape_controls
from tui.models.across import AcrossView, Excerpt, SourceName
from tui.models.across_excerpts import LONGEST_CHARACTERS
from tui.models.across_people import PeopleOverview
from tui.widgets.rows.messages import MOST_ITEMS, EmptyRow, kind_sign, more_row
from tui.widgets.segments import StyledText, align

SIGNS = {Standing.JOINED: "=", Standing.CONFIRMED: "=", Standing.PROPOSED: "≈", Standing.APART: "≠"}


class PersonRow(Struct, frozen=True):
    """Somebody who speaks: name, number of quotations and articles, and "≈" while a spelling waits for a decision."""

    person: Person
    articles: int
    unfolded: bool
    marked: bool
    words: Excerpt | None
    """The place to show: where the person is first quoted or mentioned."""
    selectable: ClassVar[bool] = True

    @property
    def key(self) -> str:
        """The name under which the view keeps the person unfolded."""
        return self.person.name

    @property
    def name(self) -> str:
        """The spelling that a decision is about."""
        return self.person.spellings[0].name

    @property
    def height(self) -> int:
        """Two lines with a role or a kind, else one."""
        return 2 if self._under() else 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Fold, mark and name; at the right how often quoted, in how many articles; role and kind under it."""
        fold = "▾" if self.unfolded else "▸"
        waits = any(each.standing is Standing.PROPOSED for each in self.person.spellings)
        right = f"{self.person.said} in {self.articles}{' ≈' if waits else '  '}"
        left = [(f" {'*' if self.marked else fold} ", ""), (escape_controls(self.person.name), "strong")]
        first = align(left, (right, "muted"), width - 1)
        under = self._under()
        return (first, align([("   ", ""), (under, "muted")], ("", ""), width)) if under else (first,)

    def _under(self) -> str:
        kind = "" if self.person.kind is SpeakerKind.PERSON else str(self.person.kind)
        role = next((role for each in self.person.spellings[:1] for role in each.roles), "")
        return " · ".join(part for part in (escape_controls(role), kind) if part)


class SpellingRow(Struct, frozen=True):
    """One spelling of a name: found ("="), proposed ("≈") or decided by the reader, with the reason under it."""

    person: Person
    spelling: Spelling
    outlets: tuple[str, ...]
    marked: bool
    words: Excerpt | None
    selectable: ClassVar[bool] = True

    @property
    def key(self) -> str:
        """The person that the row belongs to."""
        return self.person.name

    @property
    def name(self) -> str:
        """The spelling that a decision is about."""
        return self.spelling.name

    @property
    def height(self) -> int:
        """A line for the spelling, and one each for the reason and the role, if there are any."""
        return 1 + bool(self._why()) + bool(self.spelling.roles)

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Sign, spelling, outlets; the reason; the roles that its articles give."""
        sign = "*" if self.marked else SIGNS[self.spelling.standing]
        proposed = self.spelling.standing is Standing.PROPOSED
        name = (escape_controls(self.spelling.name), "italic" if proposed else "")
        where = escape_controls(", ".join(self.outlets))
        left = [(f"   {sign} ", ""), name, (f"  {where}", "muted")]
        lines = [align(left, (str(self.spelling.said), "muted"), width - 1)]
        if why := self._why():
            lines.append(align([("     ", ""), (why, "italic")], ("", ""), width))
        if self.spelling.roles:
            lines.append(
                align([("     ", ""), (escape_controls("; ".join(self.spelling.roles)), "muted")], ("", ""), width)
            )
        return lines

    def _why(self) -> str:
        if self.spelling.standing is Standing.PROPOSED:
            return f"proposed: {escape_controls(self.spelling.why)}"
        return "by you: one person" if self.spelling.standing is Standing.CONFIRMED else ""


class SourceRow(Struct, frozen=True):
    """The article of the rows below: outlet and date, and the title if there is room."""

    source: SourceName
    indent: int = 3
    selectable: ClassVar[bool] = False
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """The one line."""
        named = f"{escape_controls(self.source.name)} · {self.source.date or 'no date'}"
        title = f"  {escape_controls(self.source.title)}" if self.source.title else ""
        return (align([(" " * self.indent, ""), (named, "muted"), (title, "muted")], ("", ""), width),)


class SaidRow(Struct, frozen=True):
    """Words of a person with their place; `proposed` if their spelling is only proposed."""

    key: str
    name: str
    words: Excerpt
    proposed: bool = False
    selectable: ClassVar[bool] = True
    height: ClassVar[int] = 1

    def lines(self, width: int) -> Sequence[Sequence[StyledText]]:
        """Place, sign of a proposal, words."""
        place = f"   {kind_sign(self.words.place):<4} {'≈ ' if self.proposed else ''}"
        is_whole = self.words.span[1] - self.words.span[0] <= LONGEST_CHARACTERS
        opening, closing = ("“", "”" * is_whole) if self.words.in_marks else ("", "")
        return (align([(place, "muted"), (opening + self.words.words + closing, "")], ("", ""), width),)


PeopleRow = PersonRow | SpellingRow | SourceRow | SaidRow | EmptyRow


ORDERS = ("most quoted first", "by name")


def listed_people(found: PeopleOverview, view: AcrossView) -> list[Person]:
    """The people that the filter leaves, in the order of the view."""
    shown = [person for person in found.people if not view.filter_text or _is_asked(person, found, view)]
    if ORDERS[view.order % len(ORDERS)] == "by name":
        shown.sort(key=lambda person: person.name.casefold())
    return shown


def people_rows(found: PeopleOverview, view: AcrossView) -> list[PeopleRow]:
    """People with their spellings; those unfolded with all they said, by date."""
    rows: list[PeopleRow] = []
    listed = listed_people(found, view)
    for person in listed[:MOST_ITEMS]:
        rows += _rows_of(person, found, view)
    if len(listed) > MOST_ITEMS:
        rows.append(more_row(len(listed) - MOST_ITEMS, "sources"))
    return rows or [EmptyRow("no source has these words" if view.filter_text else "nobody is quoted here")]


def _rows_of(person: Person, found: PeopleOverview, view: AcrossView) -> list[PeopleRow]:
    joined = [each for each in person.spellings if each.standing is not Standing.PROPOSED]
    articles = len({path for each in joined for path in each.articles})
    unfolded = person.name in view.unfolded
    main = person.spellings[0].name
    rows: list[PeopleRow] = [PersonRow(person, articles, unfolded, main in view.marked, _place(person.spellings[0]))]
    if len(person.spellings) > 1:
        rows += [
            SpellingRow(person, each, _outlets(each, found), each.name in view.marked, _place(each))
            for each in person.spellings
        ]
    if unfolded:
        rows += _said(person, found)
    return rows


def _said(person: Person, found: PeopleOverview) -> list[PeopleRow]:
    proposed = {each.name for each in person.spellings if each.standing is Standing.PROPOSED}
    words = [(name, each) for name in (s.name for s in person.spellings) for each in found.said.get(name, ())]
    words.sort(key=lambda pair: (found.sources[pair[1].address].order, pair[1].span))
    rows: list[PeopleRow] = []
    for address, said in groupby(words, key=lambda pair: pair[1].address):
        rows.append(SourceRow(found.sources[address]))
        rows += [SaidRow(person.name, name, each, name in proposed) for name, each in said]
    if not rows:
        known = all(each.name in found.said for each in person.spellings)
        rows.append(EmptyRow(f"  {'introduced, but not quoted' if known else 'reading the quotations'}"))
    return rows


def _place(spelling: Spelling) -> Excerpt:
    return Excerpt(spelling.articles[0], spelling.span)


def _outlets(spelling: Spelling, found: PeopleOverview) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.sources[path].name for path in spelling.articles if path in found.sources))


def _is_asked(person: Person, found: PeopleOverview, view: AcrossView) -> bool:
    spellings = person.spellings
    texts = [text for each in spellings for text in (each.name, *each.roles)]
    columns = [column for each in spellings for path in each.articles for column in _columns(path, found)]
    return view.matches(*texts, *columns) or any(
        view.matches(*texts, words.words, *_columns(words.address, found))
        for each in spellings
        for words in found.said.get(each.name, ())
    )


def _columns(address: Path, found: PeopleOverview) -> tuple[str, ...]:
    source = found.sources.get(address)
    return source.columns if source is not None else ()
