"""Who said what: quotations and their speakers."""

from index.marks.quotes.find import find_quotes
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind

__all__ = ["Confidence", "Quote", "QuoteKind", "SpeakerKind", "find_quotes"]
