"""Bodies that an article says to react, without their words: "Moss's team denied the claims"."""

from collections.abc import Iterable, Iterator

from index.english.cue_verbs import CUES, TOPICS
from index.english.noun_phrase import NounPhrase
from index.english.subjects import subject_of
from index.english.tokens import Tokens
from index.marks.quotes.mention import Mention, classify_mention
from index.marks.quotes.quote import SpeakerKind

_REACTIONS = TOPICS - frozenset("defend describe mock question reject slam".split())
"""Verbs of speech about something; those left out are also for deeds: "the army defended the town"."""
_BODIES = frozenset({SpeakerKind.ORGANIZATION, SpeakerKind.GROUP})


def find_reacting(pages: Iterable[Tokens], known: frozenset[str]) -> Iterator[Mention]:
    """Yields the bodies and groups that are the subject of such a verb, in text order.

    Args:
        pages: the paragraphs of an article.
        known: words that it has with a capital inside its sentences.
    """
    for t in pages:
        for at, tag in enumerate(t.tags):
            if tag != "V" or CUES[t.words[at]].lemma not in _REACTIONS:
                continue
            subject = subject_of(t, at, 0)
            if subject is None or set(t.tags[subject.last : at]) - set("RX"):
                continue  # only what is beside the verb is surely its subject
            mention = classify_mention(t, subject, known)
            if mention is not None and mention.kind in _BODIES and _is_certain(t, subject, mention):
                yield mention


def _is_certain(t: Tokens, subject: NounPhrase, mention: Mention) -> bool:
    """Whether the phrase means a certain body: "some other Republicans" does not."""
    return mention.may_speak and not mention.is_pronoun and t.words[subject.first] not in _UNCERTAIN


_UNCERTAIN = frozenset("some many most other others several few both all those these another a an".split())
