"""Who said what: quotations and their speakers."""

from typing import TYPE_CHECKING, Any

from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind

if TYPE_CHECKING:
    from index.marks.quotes.find import find_quotes

__all__ = ["Confidence", "Quote", "QuoteKind", "SpeakerKind", "find_quotes"]


def __getattr__(name: str) -> Any:
    # code that needs only the values, as the screen does before its first paint, does not load the rules
    if name == "find_quotes":
        from index.marks.quotes.find import find_quotes

        return find_quotes
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
