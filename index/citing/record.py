"""All facts of a citation in one record: made once from the article, formatted by every style, kept by clippings."""

import hashlib

from msgspec import Struct

from index.article import UNREAD_DATE, Article, Span
from index.citing.author_names import author_names
from index.citing.locator import Locator, locate
from index.citing.medium import Medium, medium_of
from index.citing.names import Name, body_name, clean, parse_name
from index.citing.quoted_span import stands_in_marks
from index.citing.text_fragment import whole_words
from index.citing.tracking import without_tracking
from index.dates import Date
from index.dates.date import SEASONS
from index.marks.quotes import Quote, QuoteKind, SpeakerKind
from index.text import strip_controls

_DETERMINERS = frozenset("the a an one two three four some several many another".split())
_AT_ONCE = 65_536
"""Characters that are encoded at once."""


class Speaker(Struct, frozen=True):
    """Who said the words, and whether they are the speaker's own (`direct`) or the article's report of them."""

    name: Name
    direct: bool
    role: str | None = None


class CitationRecord(Struct, frozen=True):
    """The known facts about a passage. A fact that the article does not state is None or empty; none is made up.

    `words` is the source slice, unchanged but for control characters. `pieces` and `cuts` are characters of `words`:
    the parts inside the speaker's marks where the article splits the quotation, and what a citation leaves
    out, with an ellipsis. `start` and `end` are characters of the article's text.
    """

    words: str
    start: int
    end: int
    file: str
    fingerprint: str
    medium: Medium
    source_hash: str = ""
    """The hash of the bytes of the article; it stays the same even if a new version reads another text from them."""
    pieces: tuple[Span, ...] = ()
    cuts: tuple[Span, ...] = ()
    anchor: str = ""
    """The words, with a word that the slice cuts in two made whole; a link to the words searches for this."""
    authors: tuple[Name, ...] = ()
    title: str | None = None
    title_in_text: str | None = None
    """The headline in the case that APA uses in the text, if the user asks for the style's case."""
    description: str | None = None
    """The user's description of the article, if it has no headline."""
    outlet: str | None = None
    republished_by: str | None = None
    published: Date | None = None
    unread_date: str = ""
    """The date of publication as the file states it, if it has more than one reading: "03/04/2026"."""
    season: str = ""
    """The season of publication as the article names it: "Fall", which a date keeps only as autumn."""
    modified: Date | None = None
    accessed: Date | None = None
    url: str | None = None
    section: str | None = None
    page: str | None = None
    language: str | None = None
    locator: Locator | None = None
    speaker: Speaker | None = None
    note: str | None = None
    """The user's note: exports carry it, citations do not."""
    keywords: tuple[str, ...] = ()
    """The user's labels: exports carry them."""
    year_letter: str = ""
    """Distinguishes two articles of the same authors and year in a list: "a" in (Haddad, 2026a)."""
    initials_in_note: bool = False
    """Whether the first author of another article in the list has the same family name: (D. Wells, 2024)."""
    full_url: str | None = None
    """The address as the article states it, if `url` leaves out tracking parameters (utm_source and the like)."""

    @property
    def identity(self) -> str:
        """A hash of the article's text and of its stated facts, which distinguish articles with the same text."""
        published = self.published.iso() if self.published else ""
        stated = (self.fingerprint, self.title, self.outlet, published, self.url, *(a.forward for a in self.authors))
        return hashlib.sha256("\n".join(each or "" for each in stated).encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def shows_access(self) -> bool:
        """Whether MLA and plain words name the day of access: no date is stated, or the article says it changed."""
        return self.accessed is not None and (self.published is None or self.modified is not None)

    @property
    def speaks_as_author(self) -> bool:
        """Whether outlet and only author are one organization, as with an agency's own site."""
        if len(self.authors) != 1 or self.outlet is None:
            return False
        author, outlet = (name.casefold().removeprefix("the ") for name in (self.authors[0].forward, self.outlet))
        return author == outlet


def record_of(
    article: Article,
    span: Span,
    quote: Quote | None = None,
    *,
    accessed: Date | None = None,
    medium: Medium | None = None,
    description: str | None = None,
    cuts: tuple[Span, ...] = (),
) -> CitationRecord:
    """The record of a span. The quote names its speaker only where the span lies within it.

    `cuts` are characters of the article's text. Raises ValueError for a span that is empty or outside the text.
    """
    start, end = span
    if not 0 <= start < end <= len(article.text):
        raise ValueError(f"no words to cite: characters {start} to {end} of {len(article.text)}")
    outlet = _stated(article.outlet.value) if article.outlet else None
    authors = author_names(article)
    full_url = _stated(article.url.value) if article.url else None
    url = without_tracking(full_url) if full_url else None
    return CitationRecord(
        words=strip_controls(article.words(span)),
        start=start,
        end=end,
        file=clean(article.path.name),
        fingerprint=fingerprint(article.text),
        source_hash=article.source_hash,
        medium=medium or medium_of(outlet, has_address=url is not None),
        pieces=_pieces(article, span, quote),
        cuts=_within(article, span, cuts),
        anchor=whole_words(article.text, span),
        authors=authors,
        title=_stated(article.title.value) if article.title else None,
        description=_stated(description) if description else None,
        outlet=outlet,
        republished_by=_stated(article.republished_by.value) if article.republished_by else None,
        published=article.published.value if article.published else None,
        unread_date=_unread_date(article),
        season=_season(article),
        modified=article.modified.value if article.modified else None,
        accessed=accessed or (article.accessed.value if article.accessed else None),
        section=_stated(article.section.value) if article.section else None,
        page=_stated(article.page.value) if article.page else None,
        language=_stated(article.language.value) if article.language else None,
        url=url,
        full_url=full_url if full_url != url else None,
        locator=locate(article, span),
        speaker=_speaker(article, span, quote, authors),
    )


def fingerprint(text: str) -> str:
    """The SHA-256 of an article's decoded text, in hexadecimal: the same text has it under any name and place."""
    digest = hashlib.sha256()
    for at in range(0, len(text), _AT_ONCE):  # a long text that is encoded at once takes its size in memory again
        digest.update(text[at : at + _AT_ONCE].encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _unread_date(article: Article) -> str:
    found = next((note for note in article.notes if note.startswith(UNREAD_DATE)), "")
    return clean(found.removeprefix(UNREAD_DATE).strip(" “”"))


def _season(article: Article) -> str:
    """The name of the season that the article is dated by, in its own word; empty for any other date."""
    number = article.published.value.season if article.published else None
    if article.published is None or number is None:
        return ""
    start, end = article.published.span or (0, 0)
    return "Fall" if "fall" in article.text[start:end].lower().split() else SEASONS[number].title()


def _stated(value: str) -> str | None:
    return clean(value) or None


def _speaker(article: Article, span: Span, quote: Quote | None, authors: tuple[Name, ...]) -> Speaker | None:
    """The speaker of a quoted passage; None if the author speaks."""
    if quote is None or not quote.speaker or not _inside(article, span, quote):
        return None
    kind = quote.speaker_kind
    if described := _described(quote.speaker):
        name = body_name(described)
    elif kind is SpeakerKind.PERSON or kind is None:
        name = parse_name(quote.speaker, person=kind is SpeakerKind.PERSON)
    else:
        name = body_name(quote.speaker)
    if not name.last or name.forward.casefold() in (author.forward.casefold() for author in authors):
        return None
    direct = quote.kind is QuoteKind.DIRECT or stands_in_marks(article, span)
    return Speaker(name, direct, _stated(quote.role) if quote.role else None)


def _described(speaker: str) -> str:
    """The words for a speaker without a name, as within a sentence: "the clerk" of "The clerk said"."""
    first, _, rest = speaker.partition(" ")
    if first.lower() in _DETERMINERS and rest[:1].islower():
        return f"{first.lower()} {rest}"
    return speaker if speaker[:1].islower() and not any(char.isupper() for char in speaker) else ""


def _inside(article: Article, span: Span, quote: Quote) -> bool:
    """Whether the words are the quotation's; its outer marks and stops may be taken along."""
    before = article.text[span[0] : quote.start] if span[0] < quote.start else ""
    after = article.text[quote.end : span[1]] if quote.end < span[1] else ""
    return not (before + after).strip(" \t\n,.\"“”„'‘’") and span[0] < quote.end and quote.start < span[1]


def _pieces(article: Article, span: Span, quote: Quote | None) -> tuple[Span, ...]:
    if quote is None or len(quote.pieces) < 2 or not _inside(article, span, quote):
        return ()
    pieces = _within(article, span, quote.pieces)
    return pieces if len(pieces) > 1 else ()


def _within(article: Article, span: Span, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """Spans of the text as spans of the words: clipped, and moved by the control characters left out."""
    clipped = ((max(span[0], a), min(span[1], b)) for a, b in sorted(parts))
    return tuple(
        (len(strip_controls(article.text[span[0] : a])), len(strip_controls(article.text[span[0] : b])))
        for a, b in clipped
        if a < b
    )
