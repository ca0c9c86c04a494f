"""Which of the lines above the body is the headline, and which the standfirst."""

import re
from collections.abc import Sequence

from index.reading.blocks import could_be_headline, is_sentence, is_short, sentences
from index.reading.dated_lines import begins_with_date
from index.reading.names import is_section

_LONGEST_STANDFIRST = 45
_SHORTEST_STANDFIRST = 5
_LONGEST_REPEATED = 16
_SHARE_REPEATED = 0.3
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")


def choose_headline(lines: Sequence[str]) -> int | None:
    """Which of the lines above the body, none of them a byline or the site's, is the headline; None if it is not sure.

    A short line before a longer one is the name of a site or a section.
    """
    candidates = [
        at
        for at, line in enumerate(lines)
        if could_be_headline(line) and not is_section(line) and not begins_with_date(line)
    ]
    for at in candidates:
        if not is_short(lines[at]):
            return at
    return candidates[0] if len(candidates) == 1 else None


def is_headline_with_stop(words: str, following: str) -> bool:
    """Whether a first line that ends with a full stop is a headline all the same.

    It is where it is in capitals as only headlines are, and where the paragraph after it says the same again: a lead
    repeats its headline, and no second sentence of an article repeats the first.
    """
    if len(words) > 140 or sentences(words) > 1 or len(following) < len(words):
        return False
    return _in_capitals(words) or says_again(words, following)


def says_again(words: str, following: str) -> bool:
    """Whether a paragraph says at more length what a short line before it says."""
    if len(words.split()) > _LONGEST_REPEATED or len(following) < 1.3 * len(words):
        return False
    stems = _stems(words)
    again = len(stems & _stems(following))
    return again >= 2 and again >= _SHARE_REPEATED * len(stems)


def _in_capitals(words: str) -> bool:
    long = [word for word in _WORD.findall(words)[1:] if len(word) > 3]
    capital = sum(word[0].isupper() for word in long)
    return len(long) >= 2 and capital >= 0.75 * len(long)


def _stems(words: str) -> set[str]:
    """The longer words, cut to five letters: enough to know "release" in "released"."""
    return {word.lower()[:5] for word in _WORD.findall(words) if len(word) > 3}


def could_be_standfirst(words: str) -> bool:
    """Whether a line between headline and body has the form of a standfirst: one or two sentences, or a long phrase."""
    count = len(words.split())
    if not _SHORTEST_STANDFIRST <= count <= _LONGEST_STANDFIRST or words[-1] in ":,":
        return False
    return sentences(words) <= 2


def may_stand_above_body(words: str) -> bool:
    """Whether running text is short enough to stand between headline and dateline."""
    return len(words.split()) <= _LONGEST_STANDFIRST


def stands_alone(words: str) -> bool:
    """Whether a standfirst shows itself without a neighbour: it does not end as a sentence of the body would."""
    return not is_sentence(words) and words[-1] not in '"”!?'
