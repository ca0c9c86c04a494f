"""From words in an article to a citation of them, in the style asked for."""

from index.article import Article, Span
from index.citing.citation import Citation, Style
from index.citing.find_quotation import Difference, Match, find_quotation
from index.citing.medium import Medium
from index.citing.quotation_marks import CURLY, STRAIGHT, QuoteStyle
from index.citing.record import CitationRecord, record_of
from index.citing.styles.apa import apa
from index.citing.styles.biblatex import biblatex
from index.citing.styles.chicago import chicago
from index.citing.styles.csl_json import csl_json
from index.citing.styles.markdown import markdown
from index.citing.styles.mla import mla
from index.citing.styles.plain import plain_words
from index.citing.styles.ris import ris
from index.dates import Date
from index.marks.quotes import Quote

__all__ = [
    "CURLY",
    "STRAIGHT",
    "STYLES",
    "Citation",
    "CitationRecord",
    "Difference",
    "Match",
    "Medium",
    "QuoteStyle",
    "Style",
    "UnknownStyle",
    "citation",
    "cite",
    "find_quotation",
    "record_of",
    "style_named",
]

STYLES = {
    style.name: style
    for style in (
        Style("apa", "APA, 7th edition", apa),
        Style("mla", "MLA, 9th edition", mla),
        Style("chicago", "Chicago, 17th edition, notes and bibliography", chicago),
        Style("plain", "Plain words", plain_words),
        Style("markdown", "Markdown with a link to the words", markdown),
        Style("biblatex", "BibLaTeX entry", biblatex),
        Style("ris", "RIS record", ris),
        Style("csl-json", "CSL-JSON item", csl_json),
    )
}


class UnknownStyle(ValueError):  # noqa: N818 the name says it
    """A style that does not exist was asked for; the message names those that do."""


def style_named(name: str) -> Style:
    """The style of a name, in any case; raises UnknownStyle."""
    try:
        return STYLES[name.strip().lower()]
    except KeyError:
        raise UnknownStyle(f"no citation style {name!r}; there are {', '.join(STYLES)}") from None


def cite(article: Article, span: Span, style: str, *, quote: Quote | None = None, accessed: Date | None = None) -> str:
    """What lands on the clipboard for these characters of the article's text (end exclusive).

    Raises UnknownStyle, and ValueError where the span is empty or outside the text.
    """
    return citation(article, span, style, quote=quote, accessed=accessed).text


def citation(
    article: Article,
    span: Span,
    style: str,
    *,
    quote: Quote | None = None,
    accessed: Date | None = None,
    marks: QuoteStyle = CURLY,
) -> Citation:
    """The citation of these characters with its parts: exact words, reference, note, and what is not stated.

    For cuts, a description or another medium make the record with `record_of` and give it to `style_named(…).of`.
    Raises UnknownStyle, and ValueError where the span is empty or outside the text.
    """
    form = style_named(style)
    return form.of(record_of(article, span, quote, accessed=accessed), marks)
