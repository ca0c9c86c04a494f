"""A quotation as text: speaker, words, kind."""

from index.article import Article
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind, SpeakerOrigin
from tui.cli.format.layout import PageWidth, hanging_indent


def quote_line(article: Article, quote: Quote, label: str, page: PageWidth, *, is_proposed: bool = False) -> str:
    """The label, the speaker and role, the words, the kind; a split quotation's gap is shown as […].

    `is_proposed`: the name is another spelling than the one that was asked for.
    """
    before = f"  {label}"
    speaker = f"{speaker_words(quote)}{' (proposed spelling)' if is_proposed else ''}"
    said = f"{said_words(article, quote)} ({kind_words(quote)})"
    name = (len(before), len(before) + len(quote.speaker or speaker), page.ansi.name)
    return hanging_indent(f"{before}{speaker}: {said}", page, [name])


def speaker_words(quote: Quote) -> str:
    """The speaker as the article names them, with the role if it states one."""
    if quote.speaker is None:
        return "speaker not named"
    if quote.speaker_origin is SpeakerOrigin.OWN_WORDS and quote.speaker_kind in _NAMEABLE:
        return f"{quote.speaker} (not named)"
    return f"{quote.speaker}, {quote.role}" if quote.role else quote.speaker


_NAMEABLE = (SpeakerKind.PERSON, SpeakerKind.ANONYMOUS)
"""Kinds of speakers that have a name, whether or not the article gives it."""


def said_words(article: Article, quote: Quote) -> str:
    """The words, character for character, in quotation marks only if the article has them."""
    words = " […] ".join(article.words(piece) for piece in quote.pieces) or article.text[quote.start : quote.end]
    return f"“{words}”" if quote.kind is QuoteKind.DIRECT else words


def kind_words(quote: Quote) -> str:
    """The kind, and the confidence unless it is high."""
    sure = "" if quote.confidence is Confidence.HIGH else f", {quote.confidence} confidence"
    return f"{quote.kind}{sure}{', by you' if quote.by_you else ''}"
