"""The quotations of an article: marks, tokens, patterns, speakers, in this order."""

import re

from msgspec.structs import replace

from index.article import Article, Kind, Paragraph, Span
from index.english.cue_verbs import CUES
from index.english.noun_phrase import NounPhrase, forward, possessor
from index.english.tokens import Tokens
from index.language import is_english
from index.marks.quotes.confidence import confidence_of
from index.marks.quotes.coreference import Coreference, Speaker, note_subject
from index.marks.quotes.invisible import Without, has_invisible
from index.marks.quotes.marks_only import quotations_in_marks
from index.marks.quotes.mention import Mention, classify_mention
from index.marks.quotes.paragraphs import tokenize_paragraphs
from index.marks.quotes.patterns import signature
from index.marks.quotes.patterns.according import find_according
from index.marks.quotes.patterns.after_quotation import find_after_quotation
from index.marks.quotes.patterns.claims import find_claims
from index.marks.quotes.patterns.colon import find_colon
from index.marks.quotes.patterns.pattern import ParagraphState, PatternKind, QuotePattern
from index.marks.quotes.patterns.reported import find_reported
from index.marks.quotes.patterns.trailing import find_trailing
from index.marks.quotes.patterns.unattributed import find_unattributed
from index.marks.quotes.people import PeopleIndex
from index.marks.quotes.people_index import ArticlePeople, index_people
from index.marks.quotes.quote import Quote, QuoteKind, SpeakerKind, SpeakerOrigin
from index.marks.quotes.reacting import find_reacting

_MOST_PIECES = 12
"""Limits the work, so that the time grows with the length even for a page of quotations only."""
_LOOKED_AT = frozenset(Kind) - {Kind.FURNITURE}
_MARKED = re.compile("[VGiEQq:a]")
"""A sentence without a cue, a quotation, a colon or "according" has no pattern."""
_SPOKEN_BY_OWNER = frozenset({PatternKind.COLON, PatternKind.FRAGMENT, PatternKind.LEAD_IN})


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotations and reported statements of an article in text order.

    Args:
        article: any article; one that is not in English gives what is in quotation marks, without speakers.

    Returns:
        Quotations by their start; all offsets are characters of `article.text`, end exclusive.
    """
    if has_invisible(article.text):
        without = Without(article)
        return tuple(map(without.restored, find_quotes(without.article)))
    paragraphs = _looked_at(article)
    if not is_english(article):
        return quotations_in_marks(article.text, paragraphs)
    pages = tokenize_paragraphs(article.text, paragraphs)
    return _find(paragraphs, pages, index_people(_body(paragraphs, pages)))


def people_of(article: Article) -> ArticlePeople:
    """The people that an article names outside its title, with their roles, and the bodies that it says to react."""
    paragraphs = _looked_at(article)
    body = _body(paragraphs, tokenize_paragraphs(article.text, paragraphs))
    return _with_reacting(index_people(body), body)


def find_quotes_and_people(article: Article) -> tuple[tuple[Quote, ...], ArticlePeople]:
    """What `find_quotes` and `people_of` find, with the article read as tokens only once."""
    if has_invisible(article.text) or not is_english(article):
        return find_quotes(article), people_of(article)
    paragraphs = _looked_at(article)
    pages = tokenize_paragraphs(article.text, paragraphs)
    body = _body(paragraphs, pages)
    people = index_people(body)
    return _find(paragraphs, pages, people), _with_reacting(people, body)


def _looked_at(article: Article) -> list[Paragraph]:
    return [paragraph for paragraph in article.paragraphs if paragraph.kind in _LOOKED_AT]


def _body(paragraphs: list[Paragraph], pages: list[Tokens]) -> list[Tokens]:
    return [page for page, paragraph in zip(pages, paragraphs, strict=True) if paragraph.kind is not Kind.TITLE]


def _with_reacting(people: ArticlePeople, body: list[Tokens]) -> ArticlePeople:
    return replace(people, reacting=tuple(find_reacting(body, people.known)))


def _find(paragraphs: list[Paragraph], pages: list[Tokens], people: ArticlePeople) -> tuple[Quote, ...]:
    coreference = Coreference(people.index)
    found: list[Quote] = []
    unsigned = 0  # how many of the last quotations a signature below them would sign
    for page, paragraph in zip(pages, paragraphs, strict=True):
        made = _quotes_of(page, coreference, people, paragraph.kind is Kind.TITLE)
        name = signature.signature(page) if unsigned else None
        if name is not None:
            found[-unsigned:] = _signed(found[-unsigned:], page, name, coreference, people)
        unsigned = len(made) + unsigned * signature.goes_on(page) if signature.is_open(page) else 0
        found += made
    return tuple(
        sorted((_with_role(quote, people.index) for quote in found), key=lambda quote: (quote.start, -quote.end))
    )


def _signed(
    found: list[Quote], t: Tokens, name: NounPhrase, coreference: Coreference, people: ArticlePeople
) -> list[Quote]:
    """Quotations with the name in the paragraph below them as their speaker."""
    mention = classify_mention(t, name, people.known)
    if mention is None:
        return found
    by = coreference.add_speaker(mention)
    return [
        replace(
            quote,
            speaker=by.name,
            speaker_kind=by.kind,
            role=by.role,
            mention=by.span,
            cue=None,
            speaker_origin=by.origin,
            rule=PatternKind.SIGNED,
        )
        for quote in found
    ]


def _with_role(quote: Quote, index: PeopleIndex) -> Quote:
    """A person's role also where the article gives it only later."""
    if quote.role is not None or quote.speaker is None or quote.speaker_kind is not SpeakerKind.PERSON:
        return quote
    role = index.role_of(quote.speaker)
    return replace(quote, role=role) if role is not None else quote


def _quotes_of(t: Tokens, coreference: Coreference, people: ArticlePeople, headline: bool) -> list[Quote]:
    state = ParagraphState(t, list(t.quotes), speaking=people.speaking)
    found: list[Quote] = []
    signature.find_signed(state)
    if state.patterns:
        return [_quote(t, state.patterns[0], coreference, people)]
    spoken: int | None = None  # which quotation with marks the sentence before holds
    for first, last in t.sentences:
        done = len(state.patterns)
        _patterns(state, first, last, headline)
        patterns = sorted(state.patterns[done:], key=lambda pattern: pattern.at)
        if not patterns or not _interrupts(t, patterns[0], first):
            note_subject(t, first, last, coreference, people)
        before, spoken = spoken, None
        for pattern in patterns:
            if not pattern.pieces:
                _speaker(t, pattern, coreference, people)
                continue
            joins = spoken if spoken is not None else before
            if pattern.kind is PatternKind.FLOATING and joins is not None and len(found[joins].pieces) < _MOST_PIECES:
                found[joins] = _joined(found[joins], pattern.pieces)
                spoken = joins
            else:
                found.append(_quote(t, pattern, coreference, people))
                spoken = len(found) - 1 if pattern.quoted else spoken
    return found


def _interrupts(t: Tokens, pattern: QuotePattern, first: int) -> bool:
    """Whether the sentence's own subject speaks, or is only spoken of: "The prisoners remain, they said, in ..."."""
    if pattern.subject is None:
        return False
    return pattern.subject.first == first or (
        pattern.kind is PatternKind.CLOSING and t.words[pattern.subject.first] == "they"
    )


def _joined(quote: Quote, pieces: tuple[Span, ...]) -> Quote:
    together = quote.pieces + pieces
    kind = quote.kind if quote.kind is not QuoteKind.INDIRECT else QuoteKind.MIXED
    return replace(quote, end=together[-1][1], kind=kind, pieces=together)


def _patterns(state: ParagraphState, first: int, last: int, headline: bool = False) -> None:
    if state.covered > first or _MARKED.search(state.tokens.tags, first, last) is None:
        return
    find_colon(state, first, last, headline)
    find_claims(state, first, last)
    find_after_quotation(state, first, last)
    find_according(state, first, last)
    find_trailing(state, first, last)
    find_reported(state, first, last)
    find_unattributed(state, first, last)


def _quote(t: Tokens, pattern: QuotePattern, coreference: Coreference, people: ArticlePeople) -> Quote:
    speaker = _speaker(t, pattern, coreference, people)
    start, end = pattern.pieces[0][0], pattern.pieces[-1][1]
    return Quote(
        start=start,
        end=end,
        kind=_kind(t, pattern),
        confidence=confidence_of(pattern, speaker, _lemma(t, pattern)),
        pieces=pattern.pieces,
        speaker=speaker.name if speaker else None,
        speaker_kind=speaker.kind if speaker else None,
        role=speaker.role if speaker else None,
        mention=speaker.span if speaker else None,
        cue=t.span(*pattern.cue) if pattern.cue else None,
        speaker_origin=speaker.origin if speaker is not None and speaker.name else None,
        rule=pattern.kind,
    )


def _speaker(t: Tokens, pattern: QuotePattern, coreference: Coreference, people: ArticlePeople) -> Speaker | None:
    if pattern.kind is PatternKind.UNSAID:
        return None
    if pattern.label is not None:
        words = t.text[slice(*pattern.label)]
        return coreference.add_speaker(
            Mention(words, pattern.label, SpeakerKind.PERSON, is_name=True, head=words.lower())
        )
    if pattern.subject is None:
        return _carried(coreference.focus if pattern.kind is PatternKind.FLOATING else coreference.last)
    subject = possessor(t, pattern.subject) if pattern.kind in _SPOKEN_BY_OWNER else pattern.subject
    mention = classify_mention(t, subject, people.known)
    lemma = _lemma(t, pattern)
    if mention is not None and mention.gender and mention.is_pronoun and lemma in _ANSWERS:
        return coreference.add_answer(mention)
    if mention is not None and mention.is_pronoun and mention.head in _NOBODY_HERE:
        return None
    if mention is None or (mention.is_pronoun and mention.head == "there"):
        return _carried(coreference.last)
    speaker = coreference.add_speaker(mention)
    if lemma in _QUESTIONS and pattern.cue:
        coreference.note_question(speaker, _asked(t, pattern.cue[1], people))
    return speaker


_NOBODY_HERE = frozenset("i we you".split())
"""Pronouns for nobody that the article names."""


def _carried(speaker: Speaker | None) -> Speaker | None:
    """The speaker of the words before, for words whose own sentence names nobody."""
    return replace(speaker, origin=SpeakerOrigin.CARRIED) if speaker is not None else None


def _lemma(t: Tokens, pattern: QuotePattern) -> str:
    """The lemma of a pattern's cue verb; empty where the cue is none."""
    word = t.words[pattern.cue[0]] if pattern.cue else ""
    return CUES[word].lemma if word in CUES else ""


_QUESTIONS = frozenset("ask question query quiz".split())
_ANSWERS = frozenset("reply answer respond retort".split())


def _asked(t: Tokens, at: int, people: ArticlePeople) -> Mention | None:
    """Who was asked: the phrase after the verb."""
    phrase = forward(t, at, len(t.tags)) if t.tags[at : at + 1] in ("N", "n", "D") else None
    return classify_mention(t, phrase, people.known) if phrase is not None else None


def _kind(t: Tokens, pattern: QuotePattern) -> QuoteKind:
    if not pattern.quoted:
        return QuoteKind.INDIRECT
    inside = [t.quotes[at] for at in pattern.quoted]
    within = (any(q.start <= start and end <= q.end for q in inside) for start, end in pattern.pieces)
    return QuoteKind.DIRECT if all(within) else QuoteKind.MIXED
