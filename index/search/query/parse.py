"""Makes a tree of units. Half-typed and wrong queries are read as far as they make sense; nothing raises."""

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from index.article import Kind
from index.search.query.fields import TEXT, WORD_FIELDS, field_named, unknown_field
from index.search.query.lex import MOST_UNITS, Unit, units, without_site
from index.search.query.near import arguments, near
from index.search.query.nodes import (
    NOTHING,
    And,
    Field,
    Fuzzy,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Single,
    Unreadable,
    Wild,
    Word,
)
from index.search.query.ranges import read_dates, read_kind, read_named_dates, read_values
from index.search.tokens import normal, term_width, words

_DEEPEST = 20
_FEW_WORDS = 3
"""Words up to which a final ! is a sign for any ending (pris!); more are a pasted sentence."""
_SHOUTED = 3
"""Words from which a query all in capitals is not a list of acronyms."""
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}")
_FIRST_WORD = re.compile(r"[ae]l\s+", re.IGNORECASE)
"""Al Gore, El Paso: what may be an article before a name, typed with a blank."""
_INITIALS = re.compile(r"(?:[A-Z]\.)+")
_LOWER_OPERATOR = re.compile(r"(?<=\w\s)(?:not|or)(?=\s\w)")
_LOWER_NEAR = re.compile(r"(?<=\w\s)(?P<word>near|around)\s\(\s*(?P<distance>\d+)\s*\)(?=\s\w)")
_EXACT = re.compile(r"=(?=\w)")
_ANY_ENDING = re.compile(r"(?P<word>\w{3,})!")
_FUZZY = re.compile(r"(?P<word>.*\w)~(?P<distance>[0-9]?)", re.DOTALL)
_BETWEEN = re.compile(r"[\s/\\:;,!=&+#@|<>{}\[\]…—–]+")
_NO_LETTER = re.compile(r"[^\w*?'’-]")
_GAP = re.compile(r"\*|(?<=\w)\?(?=\w)")
_Stop = Literal["close", "end"]


class Reading(Struct, frozen=True):
    """A query as it was read: its tree, and notes for the user on parts that have another meaning here."""

    tree: Node
    notes: tuple[str, ...] = ()


def parse(query: str, typing: bool = False) -> Node:
    """The tree of a query; `typing`: its last word is unfinished and matches all words that begin with it."""
    return read_query(query, typing).tree


def read_query(query: str, typing: bool = False) -> Reading:
    """The tree of a query and notes on it; nothing raises.

    Args:
        query: what was typed.
        typing: the last word is unfinished, and a value that cannot be read yet is left out without a note.
    """
    headline, site = without_site(query)
    found = _Reader(_with_initials(units(headline)), typing and not headline[-1:].isspace())
    tree = found.whole()
    if found.few_words and (word := _LOWER_OPERATOR.search(headline)):
        found.notes.append(f"“{word[0]}” is read as a word. Write {word[0].upper()} in capitals for the operator.")
    if written := _LOWER_NEAR.search(headline):
        found.notes.append(f"“{written[0]}” is read as words. Write {written['word']}({written['distance']}).")
    if site:
        found.notes.append(f"“| {site}” is read as the name of a site and left out.")
    return Reading(tree, tuple(dict.fromkeys(found.notes)))


def _with_initials(found: list[Unit]) -> list[Unit]:
    """The units with initials that blanks part joined: J. D. as J.D."""
    joined: list[Unit] = []
    for unit in found:
        if joined and all(each.what == "word" and _INITIALS.fullmatch(each.text) for each in (joined[-1], unit)):
            joined[-1] = Unit("word", joined[-1].text + unit.text)
        else:
            joined.append(unit)
    return joined


class _Reader:
    """Reads units from left to right; each method consumes the units that it understands and returns a tree or None."""

    def __init__(self, found: list[Unit], typing: bool) -> None:
        self._units = found
        self._typing = typing
        self._at = 0
        self._depth = 0
        self.few_words = sum(unit.what in ("word", "phrase") for unit in found) <= _FEW_WORDS
        words = [unit.text for unit in found if unit.what == "word"]
        self._capitals = len(words) < _SHOUTED or not all(word.isupper() for word in words)
        self.notes: list[str] = []

    def whole(self) -> Node:
        parts: list[Node] = []
        while self._at < len(self._units):
            if (part := self._alternatives()) is not None:
                parts.append(part)
            self._skip("close")  # a bracket that closes nothing
        return _joined(parts) or NOTHING

    def _alternatives(self) -> Node | None:
        choices: list[Node] = []
        while True:
            if (choice := self._all_of()) is not None:
                choices.append(choice)
            if not self._skip("operator", "OR"):
                break
        if len(choices) < 2:
            return choices[0] if choices else None
        return Or(tuple(choices))

    def _all_of(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._units) and not self._is("close") and not self._is("operator", "OR"):
            if self._skip("operator", "AND"):
                continue
            if (part := self._one()) is not None:
                parts.append(part)
        return _joined(parts)

    def _one(self) -> Node | None:
        if self._skip("minus") or self._skip("operator", "NOT"):
            if self._is("near") or self._is("before"):
                return self._not_near()
            refused = None if self._is("close") or self._at == len(self._units) else self._one()
            return None if refused is None else refused.query if isinstance(refused, Not) else Not(refused)
        parts, links = [self._tight()], list[Unit]()
        while self._is("near") or self._is("before"):
            links.append(self._units[self._at])
            self._at += 1
            parts.append(self._beside() if self._at < len(self._units) and not self._is("close") else None)
        if not links:
            return parts[0]
        distance, ordered = max(link.number or 0 for link in links), any(link.what == "before" for link in links)
        if len({(link.what, link.number) for link in links}) > 1:
            words = f"{distance} word{'s' if distance > 1 else ''}{' and in this order' if ordered else ''}"
            written = " and ".join(f"“{link.text}”" for link in links)
            self.notes.append(f"{written} are read as one distance: within {words}.")
        return self._near([part for part in parts if part is not None], distance, ordered, links[0].text)

    def _beside(self) -> Node | None:
        """The part after w/3; an excluded one keeps its NOT."""
        return self._one() if self._is("minus") or self._is("operator", "NOT") else self._tight()

    def _near(self, parts: Sequence[Node], distance: int, ordered: bool, written: str) -> Node | None:
        if len(parts) < 2:
            return _joined(list(parts))
        found = near(parts, distance, ordered)
        if found is None:
            self.notes.append(_NOT_NEAR.format(written))
        return found or _joined(list(parts))

    def _not_near(self) -> Node:
        """border NOT w/5 prison, as dtSearch writes it."""
        written = f"NOT {self._units[self._at].text}"
        self._at += 1
        self._beside()
        self.notes.append(f"“{written}” cannot be searched. Write a NOT (a {written[4:]} b).")
        return Unreadable(written)

    def _tight(self) -> Node | None:
        """One atom, or several with bars and no blanks between them: border|prison."""
        choices = [self._atom()]
        while self._skip("bar"):
            choices.append(self._atom())
        found = tuple(choice for choice in choices if choice is not None)
        if len(found) < 2:
            return found[0] if found else None
        return Or(found)

    def _atom(self) -> Node | None:
        if self._at == len(self._units):
            return None
        unit = self._units[self._at]
        self._at += 1
        match unit.what:
            case "open":
                return self._bracket()
            case "field":
                return self._field(unit.text)
            case "function":
                return self._near_function(unit.text)
            case "phrase":
                return self._phrase(unit)
            case "exact":
                return self._exact_phrase()
            case "word":
                return self._word(unit)
            case "near" | "before":
                return self._word(Unit("word", unit.text.partition("~")[0]))
            case _:
                return None

    def _bracket(self) -> Node | None:
        if self._depth >= _DEEPEST:
            return None
        self._depth += 1
        inner = self._alternatives()
        self._depth -= 1
        self._skip("close")
        return inner

    def _near_function(self, opening: str) -> Node | None:
        """NEAR(border council, 3) as SQLite and Google write it; the lexer has seen the number and the bracket."""
        inside: list[Unit] = []
        depth = 1
        while self._at < len(self._units):
            unit = self._units[self._at]
            self._at += 1
            depth += (unit.what == "open") - (unit.what == "close")
            if not depth:
                break
            inside.append(unit)
        inside, number = arguments(inside)
        reader = _Reader(inside, typing=False)
        tree = reader.whole()
        self.notes += reader.notes
        if isinstance(tree, Or):
            self.notes.append(_NOT_NEAR.format(opening + "…)"))
        parts = tree.queries if isinstance(tree, And) else (tree,)
        return self._near(parts, number, opening[0] in "oO", opening + "…)")

    def _field(self, written: str) -> Node | None:
        name = field_named(written)
        if name is None:
            self.notes.append(unknown_field(written))
            self._one()
            return Unreadable(written)
        if name == TEXT or name in WORD_FIELDS:
            inner = self._one() if self._at < len(self._units) and not self._is("close") else None
            return inner if inner is None or name == TEXT else _within(name, inner)
        if self._skip("minus"):  # all but this; before a figure it is a sign
            value = self._value(name, "-" if name == "figure" else "")
            return value if value is None or name == "figure" or isinstance(value, Unreadable) else Not(value)
        return self._value(name, "")

    def _value(self, name: str, sign: str) -> Node | None:
        if not (self._is("word") or self._is("phrase")):
            return None
        unit = self._units[self._at]
        written = sign + unit.text
        self._at += 1
        value = _READERS[name](written)
        if self._typing and unit.unfinished:
            return value
        wrong = next((end for end in written.split("..") if end.strip("<>= ") and _READERS[name](end) is None), None)
        if value is not None and (wrong is None or name == "kind"):
            return value
        self.notes.append(_UNREADABLE[name].format(wrong or written))
        return Unreadable(written)

    def _phrase(self, unit: Unit) -> Node | None:
        flat, gaps = self._phrase_words(unit.text)
        if not flat:
            return None
        if unit.unfinished and self._typing and isinstance(flat[-1], Word):
            flat = (*flat[:-1], Word(flat[-1].term, prefix=True))
        if len(flat) == 1:
            return flat[0]
        return Phrase(flat, gaps if any(gaps) else ()) if unit.number is None else Near(flat, unit.number)

    def _exact_phrase(self) -> Node | None:
        """="as written": a phrase without other spellings of its words."""
        found = self._atom()
        match found:
            case Word(term):
                return Word(term, exact=True)
            case Phrase(words, gaps):
                exact = (Word(word.term, exact=True) if isinstance(word, Word) else word for word in words)
                return Phrase(tuple(exact), gaps)
            case _:
                return found

    def _phrase_words(self, text: str) -> tuple[tuple[Single, ...], tuple[int, ...]]:
        """The words of a phrase, and the number of free words before each: a star alone is one free word."""
        if "*" not in text and "!" not in text:
            flat = self._named(_single(text), text)
            return tuple(flat[:MOST_UNITS]), ()
        found: list[Single] = []
        gaps: list[int] = []
        free = 0
        for written in text.split():
            if not written.strip("*"):
                free += len(written)
                continue
            singles = _single(_ANY_ENDING.sub(r"\g<word>*", written))
            found += singles
            gaps += [free if found[len(gaps) :] and at == 0 and gaps else 0 for at in range(len(singles))]
            free = 0 if singles else free
        return tuple(found[:MOST_UNITS]), tuple(gaps[:MOST_UNITS])

    def _named(self, singles: list[Single], written: str) -> list[Single]:
        """Words that were typed in capitals marked as acronyms: US is not a pronoun."""
        if not self._capitals or not _ACRONYM.search(written):
            return singles
        acronyms = {normal(match) for match in re.findall(r"(?<![\w&/@.-])(?:[A-Z]\.?){2,5}(?![\w&/@-])", written)}
        return [
            Word(word.term, word.prefix, word.exact, acronym=True)
            if isinstance(word, Word) and word.term in acronyms
            else word
            for word in singles
        ]

    def _word(self, unit: Unit) -> Node | None:
        text = unit.text
        exact = bool(_EXACT.match(text))
        if (ending := _ANY_ENDING.fullmatch(text)) and self.few_words:
            return Wild(normal(ending["word"]) + "*")
        if text.endswith("*") and not text.strip("*"):
            return None
        singles = self._named(_single(text), text)[:MOST_UNITS]
        if first_word := _FIRST_WORD.match(text):
            singles = [Word(first_word[0].strip().lower()), *_single(text[first_word.end() :])][:MOST_UNITS]
        if exact:
            singles = [Word(word.term, exact=True) if isinstance(word, Word) else word for word in singles]
        if singles and unit.unfinished and self._typing and isinstance(singles[-1], Word):
            last = singles[-1]
            singles = [*singles[:-1], Word(last.term, True, last.exact, last.acronym)]
        if not singles:
            return None
        return singles[0] if len(singles) == 1 else Phrase(tuple(singles))

    def _is(self, what: str, text: str | None = None) -> bool:
        if self._at >= len(self._units):
            return False
        unit = self._units[self._at]
        return unit.what == what and (text is None or unit.text == text)

    def _skip(self, what: str, text: str | None = None) -> bool:
        if self._is(what, text):
            self._at += 1
            return True
        return False


_NOT_NEAR = "“{}” needs words, phrases or (a OR b) to be near each other; it is ignored here."
_READERS = {"kind": read_kind, "date": read_dates, "when": read_named_dates, "figure": read_values}
_UNREADABLE = {
    "kind": "“{}” is not a kind of paragraph. Kinds: " + ", ".join(Kind) + ".",
    "date": "“{}” cannot be read as a date. Write 2016, 2016-05, 2016-05-31, >2016 or 2016-05..2016-07.",
    "when": "“{}” cannot be read as a date. Write 2016, 2016-05, 2016-05-31 or 2016-05..2016-07.",
    "figure": "“{}” cannot be read as a figure. Write 1500, >1500, 1.5m or 1000..2000.",
}


def _single(written: str) -> list[Single]:
    if "~" in written and (match := _FUZZY.fullmatch(written)):
        terms = _terms(match["word"])
        if len(terms) == 1:
            distance = min(int(match["distance"] or 1), 2)
            return [Fuzzy(terms[0], distance) if distance else Word(terms[0])]
    if not _GAP.search(written):
        return [Word(term) for term in _terms(written)]
    found: list[Single] = []
    for piece in _BETWEEN.split(written):
        if _GAP.search(piece) and any(c.isalnum() for c in piece):
            found.append(Wild(normal(_NO_LETTER.sub("", piece))))
        else:
            found += [Word(term) for term in _terms(piece)]
    return found


def _terms(written: str) -> list[str]:
    found, reached = [], -1
    read = words(written)
    for term, place in zip(read.terms, read.places, strict=True):
        if place > reached:  # the parts of a compound follow it and lie within it
            found.append(term)
            reached = place + term_width(term) - 1
    return found


def _joined(parts: list[Node]) -> Node | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return And(tuple(parts))


def _within(field: str, inner: Node) -> Node:
    """Moves a field to the words: speaker:(a OR b) is speaker:a OR speaker:b."""
    match inner:
        case Not(query):
            return Not(_within(field, query))
        case And(queries):
            return And(tuple(_within(field, query) for query in queries))
        case Or(queries):
            return Or(tuple(_within(field, query) for query in queries))
        case Word() | Wild() | Fuzzy() | Phrase() | Near():
            return Field(field, inner)
        case _:
            return inner
