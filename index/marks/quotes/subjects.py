"""Whom a sentence is about: remembered for the pronouns after it, though they say nothing in it."""

from index.marks.quotes.clauses import sentence_subject
from index.marks.quotes.introductions import Introductions
from index.marks.quotes.mention import Mention, analyse
from index.marks.quotes.noun_phrase import NounPhrase
from index.marks.quotes.quote import SpeakerKind
from index.marks.quotes.resolve import Resolver
from index.marks.quotes.tokens import Tokens


def remember(t: Tokens, first: int, last: int, resolver: Resolver, people: Introductions) -> None:
    """Shows the resolver the subjects of the sentence from token first to last."""
    main = _see(t, sentence_subject(t, first, last), resolver, people)
    if main is None or (main.kind is not SpeakerKind.PERSON and not main.is_pronoun):
        introduced = people.between(t.starts[first], t.ends[last - 1])
        if len(introduced) == 1:  # "Among them was Rosa Hama, a nurse."
            resolver.see(introduced[0])
    joint = max(t.tags.rfind(",B", first, last), t.tags.rfind(",C", first, last))
    if first < joint < last - 2:  # "..., but Mayor Berg does not"
        other = sentence_subject(t, joint + 2, last)
        if other is not None and other[0].first == joint + 2:
            _see(t, other, resolver, people)


def _see(t: Tokens, found: tuple[NounPhrase, int] | None, resolver: Resolver, people: Introductions) -> Mention | None:
    mention = analyse(t, found[0], people.known) if found is not None else None
    if mention is not None:
        resolver.see(mention)
    return mention
