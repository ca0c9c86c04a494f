"""Sentences as wires, courts, sport, business and UK papers write them; all of our own making."""

from index.marks.quotes import QuoteKind
from tests.index.marks.quotes.said import quotes, said, speakers


def test_a_uk_story_with_single_marks() -> None:
    found = said(
        "‘We have lost everything,’ said Mairead Doyle, 43, a shopkeeper in Sligo. ‘The water didn’t stop.’",
        "Her uncle, Tom Byrne, said the council had ‘done nothing’ since the last flood. He added that help was late.",
        "A spokesman for the county council said: ‘Our crews have worked through the night.’",
    )
    assert found == [
        ("Mairead Doyle", "We have lost everything, / The water didn’t stop."),
        ("Tom Byrne", "the council had ‘done nothing’ since the last flood"),
        ("Tom Byrne", "help was late"),
        ("A spokesman for the county council", "Our crews have worked through the night."),
    ]


def test_a_court_report() -> None:
    found = said(
        "Prosecuting, Adam Wright said Harker “treated the account as her own”. Judge Helen Marsh told her: “Sit.”",
        "Her barrister, Simon Cole KC, said in mitigation that his client was sorry.",
        "“She has shown no remorse,” the judge said.",
    )
    assert found == [
        ("Adam Wright", "Harker “treated the account as her own”"),
        ("Helen Marsh", "Sit."),
        ("Simon Cole", "his client was sorry"),
        ("Helen Marsh", "She has shown no remorse,"),
    ]


def test_a_match_report() -> None:
    found = said(
        '"The lads were brilliant," manager Paul Grady told Radio Leeds after the 3-1 win.',
        'Striker Emeka Obi, who scored twice, admitted he had been worried. "I kept my head down," he said.',
        'Visitors\' coach Marta Ruiz was less happy, calling the penalty "a joke".',
    )
    assert [speaker for speaker, _ in found] == ["Paul Grady", "Emeka Obi", "Emeka Obi", "Marta Ruiz"]


def test_a_business_wire() -> None:
    found = said(
        "FRANKFURT (Newswire) - Shares in Halvorsen fell on Tuesday after the company said it would cut 2,000 jobs.",
        '"We see no recovery before 2027," Chief Executive Officer Katrin Vogel told analysts on a call.',
        'Analysts at Brenner Bank said in a note that the cuts were "overdue".',
        "A person familiar with the matter said talks had broken down.",
        "Two sources briefed on the talks told Newswire the board would meet on Friday. They said a deal was near.",
    )
    assert found == [
        ("the company", "it would cut 2,000 jobs"),
        ("Katrin Vogel", "We see no recovery before 2027,"),
        ("Analysts at Brenner Bank", 'the cuts were "overdue"'),
        ("A person familiar with the matter", "talks had broken down"),
        ("Two sources", "the board would meet on Friday"),
        ("Two sources", "a deal was near"),
    ]


def test_a_disaster_report() -> None:
    found = said(
        "BAGHDAD, Nov 3 — At least 12 people were killed when a bus overturned, police and medical sources said.",
        'Interior Ministry spokesman General Saad Maan said the driver had slept. "We will know more," he added.',
        '"People were screaming," said Abu Mustafa, a taxi driver who helped the injured. "Nobody came."',
    )
    assert found == [
        ("police and medical sources", "At least 12 people were killed when a bus overturned"),
        ("Saad Maan", "the driver had slept"),
        ("Saad Maan", "We will know more,"),
        ("Abu Mustafa", "People were screaming, / Nobody came."),
    ]


def test_an_anonymous_aide_with_her_reasons() -> None:
    text = (
        "But a former aide, who spoke on condition of anonymity because she was not authorized to discuss the race, "
        "said the senator had already decided."
    )
    assert said(text) == [("a former aide", "the senator had already decided")]


def test_an_interview_with_answers_in_turn() -> None:
    assert speakers("“I was born here,” Ola Berg says.", "“I will die here,” she adds, laughing.") == ["Ola Berg"] * 2


def test_diplomats_in_two_capitals() -> None:
    text = "Russia’s foreign ministry said the claim was “absurd”, while Washington insisted it had evidence."
    assert said(text) == [
        ("Russia’s foreign ministry", "the claim was “absurd”"),
        ("Washington", "it had evidence"),
    ]


def test_a_crowd_that_shouts() -> None:
    (quote,) = quotes('Opposition MPs shouted "Shame!" as she left the chamber.')
    assert (quote.speaker, quote.kind) == ("Opposition MPs", QuoteKind.DIRECT)


def test_guillemets_and_low_marks() -> None:
    assert (
        speakers("»We stay,« said Jens Holm. „We rebuild,“ Holm said. «Nobody will stop us», he added.")
        == ["Jens Holm"] * 3
    )


def test_a_science_story() -> None:
    found = said(
        "Researchers at the University of Bergen found that sleep improves memory.",
        "The study, published in Nature on Wednesday, suggests that naps help too.",
        '"We were surprised," said lead author Ingrid Dahl, a neuroscientist. "Nobody expected this."',
        "Dahl's colleague Tor Vik was more cautious, saying the sample was small.",
    )
    assert found == [
        ("Researchers at the University of Bergen", "sleep improves memory"),
        ("The study", "naps help too"),
        ("Ingrid Dahl", "We were surprised, / Nobody expected this."),
        ("Tor Vik", "the sample was small"),
    ]


def test_states_that_speak_are_not_persons() -> None:
    assert speakers("Israel says it has let in 40 trucks.", "It said more would come.") == ["Israel", "Israel"]


def test_a_name_of_one_word_beside_a_role() -> None:
    (quote,) = quotes("Mr Khan's wife, Sara, said outside court: “We will appeal.”")
    assert (quote.speaker, quote.role) == ("Sara", "Mr Khan's wife")


def test_an_unnamed_woman_after_another() -> None:
    assert speakers("“We eat grass,” said one woman.", "“My children cry,” another woman said.") == [
        "one woman",
        "another woman",
    ]
