"""Articles made by hand for the citing tests: fictional people, outlets and events."""

from pathlib import Path
from typing import TypeVar

from index.article import Article, Kind, Known, Origin, Paragraph, Span
from index.citing import Citation, record_of, style_named
from index.dates import Date
from index.marks.quotes import Confidence, Quote, QuoteKind, SpeakerKind

FREED = "We freed everyone who was not charged"
BODY = (
    "Syria has freed 1,561 detainees, the ministry said.",
    "They left by bus in the night.",
    "Families waited at the gate.",
    f"“{FREED},” said Omar al-Hasakawi.",
    "No one was named.",
)


T = TypeVar("T")
PARA = "They left by bus in the night."
READ = Date(2026, 11, 20)
PUBLISHED = Date(2026, 3, 14)
PATH = Path("/corpus/release.txt")


def known(value: T) -> Known[T]:
    return Known(value, Origin.FRONT_MATTER)


def article(
    *body: str,
    title: str | None = "Syria frees 1,561 detainees",
    outlet: str | None = "The Example Herald",
    authors: tuple[str, ...] = ("Lina Haddad", "James T. Okoro"),
    published: Date | None = PUBLISHED,
    modified: Date | None = None,
    url: str | None = "https://example.org/x",
    republished_by: str | None = None,
    standfirst: str | None = None,
    captions: tuple[str, ...] = (),
    path: Path = PATH,
) -> Article:
    parts: list[tuple[Kind, int, str]] = []
    if title is not None:
        parts.append((Kind.TITLE, 1, title))
    if standfirst is not None:
        parts.append((Kind.STANDFIRST, 1, standfirst))
    parts += [(Kind.CAPTION, number, text) for number, text in enumerate(captions, 1)]
    parts += [(Kind.BODY, number, text) for number, text in enumerate(body or BODY, 1)]
    text, paragraphs = "", []
    for kind, number, words in parts:
        paragraphs.append(Paragraph(number, kind, len(text), len(text) + len(words)))
        text += words + "\n\n"
    return Article(
        path=path,
        text=text,
        paragraphs=tuple(paragraphs),
        title=None if title is None else known(title),
        outlet=None if outlet is None else known(outlet),
        republished_by=None if republished_by is None else known(republished_by),
        authors=tuple(known(author) for author in authors),
        published=None if published is None else known(published),
        modified=None if modified is None else known(modified),
        url=None if url is None else known(url),
    )


def span_of(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return (start, start + len(words))


def quote_of(
    made: Article,
    words: str,
    speaker: str | None = "Omar al-Hasakawi",
    kind: QuoteKind = QuoteKind.DIRECT,
    speaker_kind: SpeakerKind | None = SpeakerKind.PERSON,
    pieces: tuple[str, ...] = (),
) -> Quote:
    start, end = span_of(made, words)
    spans = tuple(span_of(made, piece) for piece in pieces) or ((start, end),)
    return Quote(start, end, kind, Confidence.HIGH, spans, speaker, speaker_kind)


def formed(made: Article, style: str, words: str = PARA, **about: object) -> Citation:
    return style_named(style).of(record_of(made, span_of(made, words), **about))
