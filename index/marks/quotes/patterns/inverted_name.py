"""The name beside a role after a verb of speech: said the Speaker, Lindsay Carr."""

from index.english.noun_phrase import NounPhrase
from index.english.role_words import ROLE_NOUNS
from index.english.tokens import Tokens


def with_name(t: Tokens, subject: NounPhrase, last: int) -> NounPhrase:
    """The name beside a role: said the Speaker, Lindsay Carr."""
    begin = subject.last + 1
    if (
        t.tags[subject.last : begin] != ","
        or t.words[subject.core - 1] not in ROLE_NOUNS
        or t.tags[subject.first] != "D"
    ):
        return subject
    end = begin
    while end < last and t.tags[end] == "N":
        end += 1
    if end - begin < 2 or (end < last and t.tags[end] not in ",.-(;:"):
        return subject
    return NounPhrase(begin, end, end, (subject.first, subject.last))
