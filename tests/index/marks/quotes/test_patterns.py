from index.marks.quotes import QuoteKind
from tests.index.marks.quotes.said import quotes, said


def test_after_the_quotation_any_verb_is_a_frame() -> None:
    assert said("“We will not wait,” Rahmani said Monday.") == [("Rahmani", "We will not wait,")]
    assert said("“We will not wait,” Sara Rahmani scoffed.") == [("Sara Rahmani", "We will not wait,")]
    assert said("“We will not wait,” the foreman shrugged.") == [("the foreman", "We will not wait,")]


def test_an_inverted_frame() -> None:
    text = "“It is late,” said retired Brig. Gen. Omar Saleh, who led the second brigade."
    assert said(text) == [("Omar Saleh", "It is late,")]


def test_an_inverted_frame_with_a_nominal() -> None:
    assert said("“It is late,” said a Democratic strategist.") == [("a Democratic strategist", "It is late,")]


def test_a_split_quotation_keeps_its_speaker() -> None:
    assert said("“We came,” said Dana Olsen. “We stayed.”") == [("Dana Olsen", "We came, / We stayed.")]


def test_a_sentence_split_by_its_frame() -> None:
    assert said('"If they attack," Jens Holm warned, "we will answer."') == [
        ("Jens Holm", "If they attack, / we will answer.")
    ]


def test_pieces_cover_exactly_the_two_stretches() -> None:
    (quote,) = quotes("“A day,” said Dana Olsen. “A night.”")
    assert quote.pieces == ((1, 7), (27, 35))
    assert (quote.start, quote.end) == (1, 35)
    assert quote.kind is QuoteKind.DIRECT


def test_a_frame_before_the_quotation() -> None:
    assert said("Mayor Ines Prado said: “Nobody leaves.”") == [("Ines Prado", "Nobody leaves.")]
    assert said("Prado told reporters on Friday, “Nobody leaves.”") == [("Prado", "Nobody leaves.")]
    assert said("Prado wrote in a letter to parents: “Nobody leaves.”") == [("Prado", "Nobody leaves.")]


def test_two_quotations_joined_by_and() -> None:
    assert said('The crowd chanted "No more" and "Go home."')[0][0] == "The crowd"


def test_apposition_between_subject_and_verb() -> None:
    text = (
        "Nawzad Hama, a strategic expert, told the channel on Sunday that the army would stay, adding that talks began."
    )
    assert said(text) == [("Nawzad Hama", "the army would stay"), ("Nawzad Hama", "talks began")]


def test_age_place_and_relative_clause_between_subject_and_verb() -> None:
    text = "Harry Lund, 30, of Raleigh, N.C., who saw the crash, said the driver had slept."
    assert said(text) == [("Harry Lund", "the driver had slept")]


def test_a_party_in_parentheses() -> None:
    assert said("Sen. Paul Iverson (D-Minn.) said the bill was dead.") == [("Paul Iverson", "the bill was dead")]


def test_a_day_between_subject_and_verb() -> None:
    assert said("The ministry on Tuesday said that roads were open.") == [("The ministry", "roads were open")]


def test_chained_cues_take_the_subject_of_the_sentence() -> None:
    text = "Hama said the dam was safe and warned that rain was near."
    assert said(text) == [("Hama", "the dam was safe"), ("Hama", "rain was near")]


def test_a_participle_belongs_to_the_clause_before_it() -> None:
    assert said("The union walked out of the talks, saying the offer was an insult.") == [
        ("The union", "the offer was an insult")
    ]


def test_with_and_a_participle() -> None:
    assert said("The talks went on, with Hama noting that time was short.") == [("Hama", "time was short")]


def test_according_to_before_and_after() -> None:
    assert said("According to a police source, two men fled.") == [("a police source", "two men fled")]
    assert said("Two men fled, according to the group’s report.") == [("the group’s report", "Two men fled")]
    assert said("According to Ali Jassim, a doctor at the hospital, most were children.") == [
        ("Ali Jassim", "most were children")
    ]


def test_the_speaker_who_said_it_outranks_the_paper_that_has_it() -> None:
    text = "“I am voting for her,” Peter Lund said, according to the Harbour Times."
    assert said(text) == [("Peter Lund", "I am voting for her,")]


def test_a_statement_before_its_frame() -> None:
    assert said("The dam is safe, the ministry said.") == [("the ministry", "The dam is safe")]
    assert said("The dam is safe, Hama told reporters in Basra on Monday.") == [("Hama", "The dam is safe")]
    assert said("The dam is safe, said Rosa Hama, the minister.") == [("Rosa Hama", "The dam is safe")]


def test_a_frame_in_the_middle_of_a_statement() -> None:
    assert said("The river, experts say, will not recover for decades.") == [
        ("experts", "The river / will not recover for decades")
    ]


def test_a_frame_after_as() -> None:
    assert said("As Rosa Hama put it, the dam was a gift to fools.")[0][0] == "Rosa Hama"


def test_a_mixed_clause_is_whole() -> None:
    (quote,) = quotes("Prado said the law “hurts the poor” and would go.")
    assert quote.kind is QuoteKind.MIXED
    assert said("Prado said the law “hurts the poor” and would go.")[0][1] == "the law “hurts the poor” and would go"


def test_a_judgement_with_a_fragment() -> None:
    assert said("Hama called the vote “a theatre”.") == [("Hama", "the vote “a theatre”")]
    assert said("Her rivals denounced it as “shameful”.") == [("Her rivals", "it as “shameful”")]


def test_a_demand() -> None:
    assert said("Hama urged Turkey to open the gates.") == [("Hama", "Turkey to open the gates")]
    assert said("The union vowed to fight on.") == [("The union", "to fight on")]
    assert said("The party called for calm.") == [("The party", "calm")]


def test_a_floating_quotation_continues_the_frame_before() -> None:
    found = said("“It is over,” said Carla Mendes.", "“Nobody will come back here.”")
    assert found[1] == ("Carla Mendes", "Nobody will come back here.")


def test_a_quotation_over_paragraphs_stays_with_its_speaker() -> None:
    found = said("“We felt it,” said Yusuf Demir.", "“Then the wall came down.", "“I dug with my hands,” he said.")
    assert [speaker for speaker, _ in found] == ["Yusuf Demir"] * 3


def test_a_lead_in_names_the_speaker_of_the_quotation_after_it() -> None:
    assert said("Omar Amin rejected the plan. “It is unfair to all of us.”")[-1] == (
        "Omar Amin",
        "It is unfair to all of us.",
    )


def test_a_paragraph_that_ends_in_a_colon_leads_in_the_next() -> None:
    assert said("Rosa Hama continued:", "“The gates stay shut.”") == [("Rosa Hama", "The gates stay shut.")]


def test_a_transcript() -> None:
    found = said("HOST: Is the water safe?", "LENA FISCHER: I would not drink it. We found lead.")
    assert found[1] == ("LENA FISCHER", "I would not drink it. We found lead")


def test_a_headline_with_a_name_and_a_colon() -> None:
    found = said("Roads are shut, Ines Prado said.", title="Prado: Nobody leaves the town")
    assert found[0] == ("Ines Prado", "Nobody leaves the town")
    assert said("Roads are shut.", title="Cup final: Rovers win") == []


def test_a_headline_with_single_marks_in_an_article_with_double_ones() -> None:
    found = said("“Nobody leaves,” said Ines Prado.", title="‘Nobody leaves,’ says mayor")
    assert found[0][1] == "Nobody leaves,"


def test_a_signature() -> None:
    assert said("“I never saw him again.” — Amal Haddad, mother of the boy") == [
        ("Amal Haddad", "I never saw him again.")
    ]
    assert said("“We need rain, not words.” Piet Maes") == [("Piet Maes", "We need rain, not words.")]


def test_a_dateline_is_excluded_from_the_quotation() -> None:
    assert said("BASRA, Nov 3 (Wire) - The dam is safe, police said.") == [("police", "The dam is safe")]


def test_a_question_is_followed_by_a_new_sentence() -> None:
    assert said("“Why now?” asked Piet Maes. “Why here?” Nobody moved.")[0] == ("Piet Maes", "Why now? / Why here?")


def test_said_to_be_asked_is_not_to_say() -> None:
    assert said("Asked whether he would run again, Paul Iverson said: “Wait.”") == [("Paul Iverson", "Wait.")]


def test_cues_inside_a_quotation_start_no_other_quotation() -> None:
    assert said("Hama said the ministry had told farmers that rain was near.") == [
        ("Hama", "the ministry had told farmers that rain was near")
    ]


def test_a_second_speaker_after_but() -> None:
    text = "Hama said the dam was safe, but Rosa Lind said she had seen cracks."
    assert said(text) == [("Hama", "the dam was safe"), ("Rosa Lind", "she had seen cracks")]
