"""The quotations of an article: marks, tokens, frames, speakers, in this order."""

import re
from dataclasses import replace

from index.article import Article, Kind, Paragraph, Span
from index.marks.quotes.confidence import confidence_of
from index.marks.quotes.frames import according, after_quote, closing, colon, leftover, reported, signature
from index.marks.quotes.frames.frame import Family, Frame, Sheet
from index.marks.quotes.introductions import Introductions, introductions
from index.marks.quotes.marks import begins_with_mark, has_double_marks, stretches, uses_single_marks
from index.marks.quotes.mention import analyse
from index.marks.quotes.noun_phrase import NounPhrase, possessor
from index.marks.quotes.quote import Quote, QuoteKind, SpeakerKind
from index.marks.quotes.register import Register
from index.marks.quotes.resolve import Resolver, Speaker
from index.marks.quotes.subjects import remember
from index.marks.quotes.tokens import Tokens, tokenize
from index.reading.datelines import read_dateline

_MOST_PIECES = 12
"""So that a page of nothing but quotations costs its length."""
_LOOKED_AT = frozenset(Kind) - {Kind.FURNITURE}
_MARKED = re.compile("[VGiQq:a]")
"""A sentence without a cue, a quotation, a colon or "according" has no frame."""
_HEAD = 200
"""Characters of a paragraph that may hold a dateline."""
_DATELINE_SIGN = re.compile("[/(–—―]|-[- ]")
_SPOKEN_BY_OWNER = frozenset({Family.COLON, Family.FRAGMENT, Family.LEAD_IN})


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations and reported statements of an article in text order; offsets are characters of its text."""
    paragraphs = [p for p in article.paragraphs if p.kind in _LOOKED_AT]
    pages = _tokenized(article.text, paragraphs)
    body = [page for page, paragraph in zip(pages, paragraphs, strict=True) if paragraph.kind is not Kind.TITLE]
    people = introductions(body)
    resolver = Resolver(people.register)
    found: list[Quote] = []
    unsigned = 0  # how many of the last quotations a signature below them would sign
    for page, paragraph in zip(pages, paragraphs, strict=True):
        made = _quotes_of(page, resolver, people, paragraph.kind is Kind.TITLE)
        name = signature.signature(page) if unsigned else None
        if name is not None:
            found[-unsigned:] = _signed(found[-unsigned:], page, name, resolver, people)
        unsigned = len(made) + unsigned * signature.goes_on(page) if signature.is_open(page) else 0
        found += made
    return tuple(
        sorted((_with_role(quote, people.register) for quote in found), key=lambda quote: (quote.start, -quote.end))
    )


def _signed(found: list[Quote], t: Tokens, name: NounPhrase, resolver: Resolver, people: Introductions) -> list[Quote]:
    """Quotations with the name in the paragraph below them as their speaker."""
    mention = analyse(t, name, people.known)
    if mention is None:
        return found
    by = resolver.hear(mention)
    return [
        replace(quote, speaker=by.name, speaker_kind=by.kind, role=by.role, mention=by.span, cue=None)
        for quote in found
    ]


def _with_role(quote: Quote, register: Register) -> Quote:
    """A person's role also where the article gives it only later."""
    if quote.role is not None or quote.speaker is None or quote.speaker_kind is not SpeakerKind.PERSON:
        return quote
    role = register.role_of(quote.speaker)
    return replace(quote, role=role) if role is not None else quote


def _tokenized(text: str, paragraphs: list[Paragraph]) -> list[Tokens]:
    spans = [(_first_sentence(text, p), p.end) for p in paragraphs]
    single = uses_single_marks(text, spans)
    opens = [begins_with_mark(text, start, end, single) for start, end in spans]
    pages = []
    for at, (start, end) in enumerate(spans):
        reopens = at + 1 < len(spans) and opens[at + 1]
        headed = paragraphs[at].kind in (Kind.TITLE, Kind.STANDFIRST) and not has_double_marks(text, start, end)
        quoted = stretches(text, start, end, single or headed, reopens)
        headline = paragraphs[at].kind is Kind.TITLE or _is_heading(text, start, end)
        pages.append(tokenize(text, (start, end), quoted, headline))
    return pages


def _first_sentence(text: str, paragraph: Paragraph) -> int:
    """Where a paragraph begins past its dateline or agency tag, which nobody says and which is no part of a name."""
    if paragraph.kind is Kind.TITLE:
        return paragraph.start
    stop = min(paragraph.end, paragraph.start + _HEAD)
    if _DATELINE_SIGN.search(text, paragraph.start, stop) is None:
        return paragraph.start
    found = read_dateline(text[paragraph.start : stop], paragraph.start)
    return paragraph.start + found.end if found is not None else paragraph.start


def _is_heading(text: str, start: int, end: int) -> bool:
    """Whether a short paragraph is in Title Case, as headings are."""
    if end - start > 140 or text[end - 1] in '.?!”"':
        return False
    words = [word for word in text[start:end].split() if len(word) > 3]
    return len(words) > 2 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _quotes_of(t: Tokens, resolver: Resolver, people: Introductions, headline: bool) -> list[Quote]:
    sheet = Sheet(t, list(t.quotes))
    found: list[Quote] = []
    signature.find(sheet)
    if sheet.frames:
        return [_quote(t, sheet.frames[0], resolver, people)]
    spoken = False  # whether the sentence before was a quotation
    for first, last in t.sentences:
        done = len(sheet.frames)
        _frames(sheet, first, last, headline)
        frames = sorted(sheet.frames[done:], key=lambda frame: frame.at)
        if not frames or not _interrupts(t, frames[0], first):
            remember(t, first, last, resolver, people)
        for frame in frames:
            if not frame.pieces:
                _speaker(t, frame, resolver, people)
            elif frame.family is Family.FLOATING and spoken and len(found[-1].pieces) < _MOST_PIECES:
                found[-1] = _joined(found[-1], frame.pieces)
            else:
                found.append(_quote(t, frame, resolver, people))
                spoken = True
        spoken = bool(found) and any(frame.quoted for frame in frames)
    return found


def _interrupts(t: Tokens, frame: Frame, first: int) -> bool:
    """Whether the sentence's own subject speaks, or is only spoken of: "The prisoners remain, they said, in ..."."""
    if frame.subject is None:
        return False
    return frame.subject.first == first or (frame.family is Family.CLOSING and t.words[frame.subject.first] == "they")


def _joined(quote: Quote, pieces: tuple[Span, ...]) -> Quote:
    together = quote.pieces + pieces
    kind = quote.kind if quote.kind is not QuoteKind.INDIRECT else QuoteKind.MIXED
    return Quote(quote.start, together[-1][1], kind, quote.confidence, together, quote.speaker, quote.speaker_kind,
                 quote.role, quote.mention, quote.cue)  # fmt: skip


def _frames(sheet: Sheet, first: int, last: int, headline: bool = False) -> None:
    if sheet.covered > first or _MARKED.search(sheet.tokens.tags, first, last) is None:
        return
    colon.find(sheet, first, last, headline)
    after_quote.find(sheet, first, last)
    according.find(sheet, first, last)
    closing.find(sheet, first, last)
    reported.find(sheet, first, last)
    leftover.find(sheet, first, last)


def _quote(t: Tokens, frame: Frame, resolver: Resolver, people: Introductions) -> Quote:
    speaker = _speaker(t, frame, resolver, people)
    start, end = frame.pieces[0][0], frame.pieces[-1][1]
    return Quote(
        start=start,
        end=end,
        kind=_kind(t, frame),
        confidence=confidence_of(frame, speaker is not None and speaker.sure),
        pieces=frame.pieces,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        role=speaker.role if speaker else None,
        mention=speaker.span if speaker else None,
        cue=t.span(*frame.cue) if frame.cue else None,
    )


def _speaker(t: Tokens, frame: Frame, resolver: Resolver, people: Introductions) -> Speaker | None:
    if frame.family is Family.UNSAID:
        return None
    if frame.subject is None:
        return resolver.focus if frame.family is Family.FLOATING else resolver.last
    subject = possessor(t, frame.subject) if frame.family in _SPOKEN_BY_OWNER else frame.subject
    mention = analyse(t, subject, people.known)
    if mention is None or (mention.is_pronoun and mention.head in ("there", "i", "we", "you")):
        return resolver.last
    return resolver.hear(mention)


def _kind(t: Tokens, frame: Frame) -> QuoteKind:
    if not frame.quoted:
        return QuoteKind.INDIRECT
    inside = {(t.quotes[at].start, t.quotes[at].end) for at in frame.quoted}
    return QuoteKind.DIRECT if all(piece in inside for piece in frame.pieces) else QuoteKind.MIXED
