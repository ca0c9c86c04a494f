"""How sure a quotation is: by the rule that found it and by how its speaker was found."""

from index.marks.quotes.coreference import Speaker
from index.marks.quotes.patterns.pattern import PatternKind, QuotePattern
from index.marks.quotes.quote import Confidence

_KIND = {
    PatternKind.AFTER_QUOTE: Confidence.HIGH,
    PatternKind.INVERTED: Confidence.HIGH,
    PatternKind.BEFORE_QUOTE: Confidence.HIGH,
    PatternKind.SIGNED: Confidence.MEDIUM,
    PatternKind.CLAIM: Confidence.MEDIUM,
    PatternKind.COLON: Confidence.MEDIUM,
    PatternKind.REPORTED: Confidence.HIGH,
    PatternKind.CLOSING: Confidence.HIGH,
    PatternKind.ACCORDING: Confidence.HIGH,
    PatternKind.PARTICIPLE: Confidence.MEDIUM,
    PatternKind.JUDGEMENT: Confidence.MEDIUM,
    PatternKind.LISTED: Confidence.MEDIUM,
    PatternKind.FLOATING: Confidence.MEDIUM,
    PatternKind.LEAD_IN: Confidence.MEDIUM,
    PatternKind.FRAGMENT: Confidence.LOW,
    PatternKind.UNSAID: Confidence.MEDIUM,
    PatternKind.NEGATED: Confidence.LOW,
    PatternKind.OBJECT: Confidence.LOW,
    PatternKind.BELIEF: Confidence.LOW,
    PatternKind.DEMAND: Confidence.LOW,
}


_WHOLE = frozenset({PatternKind.AFTER_QUOTE, PatternKind.INVERTED, PatternKind.BEFORE_QUOTE})
_SAYING = frozenset("say tell add ask reply explain".split())


def confidence_of(pattern: QuotePattern, speaker: Speaker | None, lemma: str) -> Confidence:
    """How sure a quotation is.

    Args:
        pattern: the rule's find.
        speaker: the resolved speaker, None if nobody was found.
        lemma: of the cue verb, empty without one.

    Returns:
        HIGH only if both the rule and the speaker are sure; LOW if the named speaker cannot speak.
    """
    found = _KIND[pattern.kind]
    if speaker is not None and not speaker.may_speak:
        plain = pattern.kind in _WHOLE and lemma in _SAYING
        return Confidence.MEDIUM if plain and found is Confidence.HIGH else Confidence.LOW
    if found is Confidence.HIGH and not (speaker is not None and speaker.sure):
        return Confidence.MEDIUM
    return found
