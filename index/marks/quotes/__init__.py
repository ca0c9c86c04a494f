"""Who said what: quotations and their speakers."""

from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind

__all__ = ["Confidence", "Quote", "QuoteKind", "SpeakerKind"]
