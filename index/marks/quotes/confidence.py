"""How sure a quotation is: by the rule that found it and by how its speaker was found."""

from index.marks.quotes.patterns.pattern import PatternKind, QuotePattern
from index.marks.quotes.quote import Confidence

_KIND = {
    PatternKind.AFTER_QUOTE: Confidence.HIGH,
    PatternKind.INVERTED: Confidence.HIGH,
    PatternKind.BEFORE_QUOTE: Confidence.HIGH,
    PatternKind.SIGNED: Confidence.MIDDLE,
    PatternKind.COLON: Confidence.MIDDLE,
    PatternKind.REPORTED: Confidence.HIGH,
    PatternKind.CLOSING: Confidence.HIGH,
    PatternKind.ACCORDING: Confidence.HIGH,
    PatternKind.PARTICIPLE: Confidence.MIDDLE,
    PatternKind.JUDGEMENT: Confidence.MIDDLE,
    PatternKind.FLOATING: Confidence.MIDDLE,
    PatternKind.LEAD_IN: Confidence.MIDDLE,
    PatternKind.FRAGMENT: Confidence.LOW,
    PatternKind.UNSAID: Confidence.LOW,
    PatternKind.NEGATED: Confidence.LOW,
    PatternKind.OBJECT: Confidence.LOW,
    PatternKind.BELIEF: Confidence.LOW,
    PatternKind.DEMAND: Confidence.LOW,
}


def confidence_of(pattern: QuotePattern, sure: bool) -> Confidence:
    """High only where both the rule and the speaker are sure."""
    found = _KIND[pattern.kind]
    if found is Confidence.HIGH and not sure:
        return Confidence.MIDDLE
    return found
