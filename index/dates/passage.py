"""The stretch of text that is searched for dates, and looks at what is beside a place in it."""

import re

from msgspec import Struct

from index.dates.expression import Following

_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['\u2019][^\W\d_]+)?)\s+$")
_TWO_WORDS_BEFORE = re.compile(r"([^\W\d_]+)\s+[^\W\d_]+(?:['\u2019][^\W\d_]+)?\s+$")
_WORD_AFTER = re.compile(r"\s+([^\W\d_]+(?:['\u2019][^\W\d_]+)?)")
_NEAR = 48
"""Number of characters before an offset that are examined."""


class Passage(Struct, frozen=True):
    """`text[start:end]`, a paragraph. `title`: its words may all be capitalised, so capitals say nothing."""

    text: str
    start: int
    end: int
    follows: Following
    title: bool = False
    surnames: frozenset[str] = frozenset()
    """Month names that the article uses as a person's name: "May" after "Mrs May"."""

    def before(self, at: int) -> str:
        """The characters before an offset, as many as a pattern may need."""
        return self.text[max(self.start, at - _NEAR) : at]

    def word_before(self, at: int) -> str:
        """The word before an offset, as written; "" if a sign or nothing is there."""
        found = _WORD_BEFORE.search(self.before(at))
        return found[1] if found else ""

    def second_word_before(self, at: int) -> str:
        """The word before the word before an offset."""
        found = _TWO_WORDS_BEFORE.search(self.before(at))
        return found[1] if found else ""

    def word_after(self, at: int) -> str:
        """The word after an offset, as written; "" if a sign or nothing is there."""
        found = _WORD_AFTER.match(self.text, at, self.end)
        return found[1] if found else ""

    def begins_sentence(self, at: int) -> bool:
        """Whether nothing but a sentence's end, a quotation mark or the passage's start is before an offset."""
        head = self.before(at).rstrip()
        return not head or head[-1] in '.!?:;\u201c"\u2018\u2014\u2013(\u2022'
