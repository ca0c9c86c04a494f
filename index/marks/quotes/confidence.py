"""How sure a quotation is: by the rule that found it and by how its speaker was found."""

from index.marks.quotes.frames.frame import Family, Frame
from index.marks.quotes.quote import Confidence

_FAMILY = {
    Family.AFTER_QUOTE: Confidence.HIGH,
    Family.INVERTED: Confidence.HIGH,
    Family.BEFORE_QUOTE: Confidence.HIGH,
    Family.SIGNED: Confidence.MIDDLE,
    Family.COLON: Confidence.MIDDLE,
    Family.REPORTED: Confidence.HIGH,
    Family.CLOSING: Confidence.HIGH,
    Family.ACCORDING: Confidence.HIGH,
    Family.PARTICIPLE: Confidence.MIDDLE,
    Family.JUDGEMENT: Confidence.MIDDLE,
    Family.FLOATING: Confidence.MIDDLE,
    Family.LEAD_IN: Confidence.MIDDLE,
    Family.FRAGMENT: Confidence.LOW,
    Family.UNSAID: Confidence.LOW,
    Family.NEGATED: Confidence.LOW,
    Family.OBJECT: Confidence.LOW,
    Family.BELIEF: Confidence.LOW,
    Family.DEMAND: Confidence.LOW,
}


def confidence_of(frame: Frame, sure: bool) -> Confidence:
    """High only where both the rule and the speaker are sure."""
    found = _FAMILY[frame.family]
    if found is Confidence.HIGH and not sure:
        return Confidence.MIDDLE
    return found
