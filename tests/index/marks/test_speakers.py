from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from index.marks.speakers import quoted_sources, speakers


def quote(start: int, speaker: str | None, role: str | None = None, kind: SpeakerKind | None = None) -> Quote:
    span = (start, start + 5)
    return Quote(*span, QuoteKind.DIRECT, Confidence.HIGH, (span,), speaker, kind, role)


def test_speakers_come_in_the_order_in_which_they_first_speak_and_the_unnamed_last():
    found = speakers((quote(30, "Omar Dale"), quote(0, None), quote(10, "Ana Lind"), quote(50, "Ana Lind")))
    assert [(speaker.name, len(speaker.quotes)) for speaker in found] == [("Ana Lind", 2), ("Omar Dale", 1), (None, 1)]


def test_the_quotations_of_a_speaker_are_in_text_order():
    (speaker,) = speakers((quote(50, "Ana Lind"), quote(10, "Ana Lind")))
    assert [said.start for said in speaker.quotes] == [10, 50]


def test_role_and_kind_are_the_first_that_are_known():
    (speaker,) = speakers((quote(0, "Ana Lind"), quote(9, "Ana Lind", "mayor of Lindholm", SpeakerKind.PERSON)))
    assert (speaker.role, speaker.kind) == ("mayor of Lindholm", SpeakerKind.PERSON)


def test_sources_are_the_named_and_described_who_can_speak():
    unsure = quote(70, "a fact")
    unsure = Quote(*(unsure.start, unsure.end), unsure.kind, Confidence.LOW, unsure.pieces, unsure.speaker)
    found = speakers((quote(30, "Omar Dale"), quote(0, None), quote(10, "the mayor"), unsure))
    assert [speaker.name for speaker in quoted_sources(found)] == ["the mayor", "Omar Dale"]
