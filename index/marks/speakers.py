"""The speakers of an article, each with what they said."""

from msgspec import Struct

from index.marks.quotes.quote import Confidence, Quote, SpeakerKind


class Speaker(Struct, frozen=True):
    """Somebody quoted, with their quotations in text order; `name` is None where nobody is named."""

    name: str | None
    kind: SpeakerKind | None
    role: str | None
    quotes: tuple[Quote, ...]


def speakers(quotes: tuple[Quote, ...]) -> tuple[Speaker, ...]:
    """Groups quotations by speaker, in the order in which they first speak; the unnamed come last."""
    spoken: dict[str | None, list[Quote]] = {}
    for quote in sorted(quotes, key=lambda q: (q.start, q.end)):
        spoken.setdefault(quote.speaker, []).append(quote)
    unnamed = spoken.pop(None, None)
    if unnamed:
        spoken[None] = unnamed
    return tuple(
        Speaker(
            name=name,
            kind=next((quote.speaker_kind for quote in said if quote.speaker_kind), None),
            role=next((quote.role for quote in said if quote.role), None),
            quotes=tuple(said),
        )
        for name, said in spoken.items()
    )


def quoted_sources(speakers: tuple[Speaker, ...]) -> tuple[Speaker, ...]:
    """The speakers that count as sources: those named, or described, by something that can speak.

    Leaves out unnamed speakers and speakers of low confidence ("a fact said").
    """
    return tuple(
        speaker
        for speaker in speakers
        if speaker.name is not None and any(quote.confidence is not Confidence.LOW for quote in speaker.quotes)
    )
