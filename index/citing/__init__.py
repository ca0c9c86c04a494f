"""Makes a citation of a passage of an article, in a given style."""

from msgspec.structs import replace

from index.article import Article, Kind, Span
from index.citing.citation import Citation, Style, facts_missing
from index.citing.find_quotation import Difference, Match, find_quotation
from index.citing.headline_case import APA_SMALL_WORDS, HeadlineCase, recased
from index.citing.medium import Medium
from index.citing.parts import Part, part_of
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
    "Part",
    "QuoteStyle",
    "Style",
    "UnknownStyle",
    "citation",
    "cite",
    "facts_missing",
    "find_quotation",
    "in_case_of",
    "part_of",
    "record_of",
    "style_named",
]

STYLES = {
    style.name: style
    for style in (
        Style("apa", "APA 7", "APA, 7th edition", apa, HeadlineCase.SENTENCE),
        Style("mla", "MLA 9", "MLA, 9th edition", mla, HeadlineCase.TITLE),
        Style("chicago", "Chicago 17", "Chicago, 17th edition, notes and bibliography", chicago, HeadlineCase.TITLE),
        Style("plain", "Plain", "Plain words", plain_words),
        Style("markdown", "Markdown", "Markdown with a link to the words", markdown),
        Style("biblatex", "BibLaTeX", "BibLaTeX entry", biblatex),
        Style("ris", "RIS", "RIS record", ris),
        Style("csl-json", "CSL-JSON", "CSL-JSON item", csl_json),
    )
}


class UnknownStyle(ValueError):  # noqa: N818 the name says it
    """The style does not exist; the message names those that do."""


def style_named(name: str) -> Style:
    """The style of a name, in any case; raises UnknownStyle."""
    try:
        return STYLES[name.strip().lower()]
    except KeyError:
        raise UnknownStyle(f"no citation style {name!r}; there are {', '.join(STYLES)}") from None


def cite(article: Article, span: Span, style: str, *, quote: Quote | None = None, accessed: Date | None = None) -> str:
    """The text to copy for these characters of the article's text (end exclusive).

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
    recase: bool = False,
) -> Citation:
    """The citation of these characters with its parts: exact words, reference, note, and the facts that are missing.

    Args:
        article: the article.
        span: characters of the article's text, end exclusive.
        style: a name in STYLES.
        quote: the quotation that the words are part of, if somebody is quoted with them.
        accessed: the day of access, where the article does not state it.
        marks: the quotation marks that the style writes.
        recase: whether the headline is put in the style's case; by default it stays as published.

    For cuts, a description or another medium, make the record with `record_of` and pass it to `style_named(…).of`.
    Raises UnknownStyle, and ValueError where the span is empty or outside the text.
    """
    form = style_named(style)
    record = record_of(article, span, quote, accessed=accessed)
    if recase:
        running = "\n\n".join(article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY)
        record = in_case_of(form, record, running)
    return form.of(record, marks)


def in_case_of(style: Style, record: CitationRecord, text: str) -> CitationRecord:
    """The record with its headline in the case that the style wants, each word as the article's own text writes it.

    APA names a headline in the text in another case than in the list (APA 7, 8.14). A headline in a language that the
    file states, other than English, keeps its own case.
    """
    is_english = record.language is None or record.language.lower().startswith("en")
    if record.title is None or style.headlines is None or not is_english:
        return record
    in_text = recased(record.title, HeadlineCase.TITLE, text, APA_SMALL_WORDS)
    return replace(record, title=recased(record.title, style.headlines, text), title_in_text=in_text)
