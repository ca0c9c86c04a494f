"""Makes a tree of units. Half-typed and wrong queries are read as far as they make sense; nothing raises."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from index.article import Kind
from index.search.query.fields import TEXT, WORD_FIELDS, field_named, unknown_field
from index.search.query.lex import MOST_UNITS, Unit
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
    Unreadable,
    Wild,
    Word,
)
from index.search.query.ranges import MAGNITUDES, read_dates, read_kind, read_named_dates, read_values
from index.search.query.singles import ANY_ENDING, phrase_words, pieces_apart, singles
from index.search.tokens import normal

_DEEPEST = 20
_FEW_WORDS = 3
"""Words up to which a final ! is a sign for any ending (pris!); more are a pasted sentence."""
_SHOUTED = 3
"""Words from which a query all in capitals is not a list of acronyms."""
_FIRST_WORD = re.compile(r"[ae]l\s+", re.IGNORECASE)
"""Al Gore, El Paso: what may be an article before a name, typed with a blank."""
_EXACT = re.compile(r"=(?=\w)")


class TreeReader:
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
        """The tree of all units; NOTHING if they ask for nothing."""
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
        inside, number = arguments(inside, opening)
        reader = TreeReader(inside, typing=False)
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
        if name == "figure" and self._is("word") and self._units[self._at].text.lower() in MAGNITUDES:
            unit = self._units[self._at]
            written += f" {unit.text}"
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
        flat, gaps = phrase_words(unit.text, self._capitals)
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
            case Word():
                return replace(found, exact=True)
            case Phrase(words, gaps):
                exact = (replace(word, exact=True) if isinstance(word, Word) else word for word in words)
                return Phrase(tuple(exact), gaps)
            case _:
                return found

    def _word(self, unit: Unit) -> Node | None:
        text = unit.text
        exact = bool(_EXACT.match(text))
        if (ending := ANY_ENDING.fullmatch(text)) and self.few_words:
            return Wild(normal(ending["word"]) + "*")
        if text.endswith("*") and not text.strip("*"):
            return None
        typing = unit.unfinished and self._typing
        pieces = [text] if exact else pieces_apart(text)
        parts = [self._compound(piece, exact, typing and piece is pieces[-1]) for piece in pieces]
        return _joined([part for part in parts if part is not None])

    def _compound(self, text: str, exact: bool, unfinished: bool) -> Node | None:
        """A word, or the words that a text without blanks consists of, in a row."""
        words = singles(text, self._capitals)[:MOST_UNITS]
        if first_word := _FIRST_WORD.match(text):
            rest = singles(text[first_word.end() :], capitals=False)
            words = [Word(first_word[0].strip().lower()), *rest][:MOST_UNITS]
        if exact:
            words = [replace(word, exact=True) if isinstance(word, Word) else word for word in words]
        if words and unfinished and isinstance(last := words[-1], Word):
            words = [*words[:-1], Word(last.term, True, last.exact, last.acronym)]
        if not words:
            return None
        return words[0] if len(words) == 1 else Phrase(tuple(words))

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
