"""How a speaker was found: by name, pronoun, description, from the words before, or in the article's own words."""

import pytest

from index.marks.quotes.quote import Confidence, SpeakerOrigin
from tests.index.marks.quotes.said import quotes

LEAD = "Mayor Rosa Hama opened the bridge on Monday."


@pytest.mark.parametrize(
    ("text", "speaker", "origin"),
    [
        ("Hama said the bridge was safe.", "Rosa Hama", SpeakerOrigin.NAME),
        ("“It will hold,” she said.", "Rosa Hama", SpeakerOrigin.PRONOUN),
        ("The mayor said the ferry would stop.", "Rosa Hama", SpeakerOrigin.DESCRIPTION),
        ("A ministry spokesman said fuel was short.", "A ministry spokesman", SpeakerOrigin.OWN_WORDS),
        ("The coroner said fuel was short.", "The coroner", SpeakerOrigin.OWN_WORDS),
    ],
)
def test_the_origin_of_a_speaker(text: str, speaker: str, origin: SpeakerOrigin) -> None:
    found = quotes(LEAD, text)[-1]
    assert (found.speaker, found.speaker_origin) == (speaker, origin)


def test_a_quotation_alone_in_its_paragraph_has_the_speaker_of_the_words_before() -> None:
    found = quotes("“We are late,” said Rosa Hama.", "“Nobody told us about the new road.”")[-1]
    assert (found.speaker, found.speaker_origin) == ("Rosa Hama", SpeakerOrigin.CARRIED)


def test_a_description_is_never_of_high_confidence() -> None:
    found = quotes(LEAD, "The mayor said the ferry would stop.")[-1]
    assert found.confidence is Confidence.MEDIUM


def test_the_first_person_is_nobody_that_the_article_names() -> None:
    found = quotes("“We are late,” said Rosa Hama.", "“Where are you going?” I asked.")[-1]
    assert (found.speaker, found.speaker_origin) == (None, None)


def test_every_quotation_says_which_rule_found_it() -> None:
    found = quotes("“We are late,” said Rosa Hama. According to Hama, the road is shut. Hama said it was cold.")
    assert [quote.rule for quote in found] == ["inverted", "according to", "reported"]
