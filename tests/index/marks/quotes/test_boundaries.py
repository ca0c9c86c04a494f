"""Where one pattern ends and the next begins, and which verbs make one; sentences of our own."""

import pytest

from tests.index.marks.quotes.said import quotes, said, speakers


def test_a_verb_that_is_not_a_cue_makes_no_frame_after_a_clause_of_the_narrator() -> None:
    assert ("Ola Lind", "brand building,") not in said(
        "While Rosa Hama is “brand building,” Ola Lind is out converting."
    )
    assert speakers("“We are ready,” Ola Lind beamed.") == ["Ola Lind"]


def test_the_person_reminded_does_not_speak() -> None:
    assert said("Ola Lind, the man in charge of “Harvest,” reminded his staff of the rain.") == []


def test_a_name_in_marks_in_the_object_of_a_verb_is_not_a_quotation() -> None:
    assert said("Rosa Hama is holding a party at the “Blue Barn Club” outside Bergen.") == []


def test_the_title_of_a_book_is_not_a_statement() -> None:
    assert "A Northern Farm" not in [words.strip(",") for _, words in said("Hama said in his book, “A Northern Farm”.")]


def test_a_cry_after_reported_words_has_its_own_speaker() -> None:
    found = said("Rosa Hama said it was great to be home, a man yelled “Go away!”")
    assert found == [("Rosa Hama", "it was great to be home"), ("a man", "Go away!")]


def test_a_judgement_in_a_relative_clause_ends_with_its_quotation() -> None:
    found = said("In a clip that Judge Erik Moe called “distasteful,” Rosa Hama drove a tractor.")
    assert found == [("Erik Moe", "distasteful,")]


def test_a_judgement_of_an_inquiry_on_a_plan() -> None:
    found = said("The plan, which a council inquiry said was “extremely careless,” was dropped.")
    assert found == [("a council inquiry", "was “extremely careless,”")]


def test_two_judgements_in_one_sentence_have_two_speakers() -> None:
    found = said("Rosa Hama praised the storm as “a gift” and Ola Lind derided it as “a curse.”")
    assert found == [("Rosa Hama", "the storm as “a gift”"), ("Ola Lind", "it as “a curse.”")]


def test_words_reported_in_a_clause_that_opens_the_sentence_end_with_it() -> None:
    assert said("When Rosa Hama said it was late, the crowd went home.") == [("Rosa Hama", "it was late")]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("“What if cows could sing?” the 43-year-old asked in the notes.", "the 43-year-old"),
        ("About four in 10 said they were “angry” with the roads.", "four in 10"),
        ("The Hama ad hits Lind for taking “more money from mills than from farms.”", "The Hama ad"),
        ("The senator, his aides and his emails have all used the term “kitchen sink”.",
         "The senator, his aides and his emails"),
        ("A White House official who was not authorized to speak publicly said the dam was “not safe.”",
         "A White House official"),
        ("Moments before two men drowned in Bergen, a familiar voice spoke on Twitter: “We have arrived.”",
         "a familiar voice"),
        ("They met the farmer, whose kind said the mill was “a second home”.", "kind"),
    ],
)  # fmt: skip
def test_nominal_speakers(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [speaker]


def test_a_role_does_not_end_in_a_preposition() -> None:
    (quote,) = quotes("Ola Lind, the man in charge of “Harvest,” said “the barn is full.”")
    assert quote.role == "the man in charge"


@pytest.mark.parametrize(
    ("sentence", "speaker", "words"),
    [
        ("Rosa Hama said — on the radio, as it happens — that the mill was shut.", "Rosa Hama", "the mill was shut"),
        ("She could not find any, Rosa Hama said, on condition of anonymity.", "Rosa Hama", "She could not find any"),
        ("The congressman also plans to vote for Berg this summer, Hama said.", "Hama",
         "The congressman also plans to vote for Berg this summer"),
        ("The manager roughly pulled the arm of a writer, she and another reporter said.", "she and another reporter",
         "The manager roughly pulled the arm of a writer"),
        ("One in three said the party did not care.", "One in three", "the party did not care"),
        ("Almost half said they wanted rain.", "half", "they wanted rain"),
        ("Kari Dahl said seeing so many cows at the fair was a welcome sight.", "Kari Dahl",
         "seeing so many cows at the fair was a welcome sight"),
        ("Even Norway has more songs in films, says political scientist Odd Vik in Bergen.", "Odd Vik",
         "Even Norway has more songs in films"),
        ("Moody's said it might cut the rating.", "Moody's", "it might cut the rating"),
        ("Officials in Oslo, Bergen and Moss said schools would stay shut.", "Officials in Oslo, Bergen and Moss",
         "schools would stay shut"),
        ("The council said last week it would sell the mill.", "The council", "it would sell the mill"),
        ("Mayor Eva Lind promised Monday to begin work on the road.", "Eva Lind", "to begin work on the road"),
        ("Norway pledges to expand its herd.", "Norway", "to expand its herd"),
        ("Rosa Hama says the rule is hurting her mill, pointing to the toll.", "Rosa Hama",
         "the rule is hurting her mill"),
        ("Years after Nils Berg slyly claimed that the age of wool was over, the sheep came back.", "Nils Berg",
         "the age of wool was over"),
    ],
)  # fmt: skip
def test_indirect_statements(sentence: str, speaker: str, words: str) -> None:
    assert said(sentence) == [(speaker, words)]


def test_a_time_and_place_before_the_speaker_are_not_a_statement() -> None:
    assert said("In a long statement from the council late on Monday, Rosa Hama said.") == []


def test_the_person_who_was_told_is_not_the_speaker() -> None:
    assert said("The jury was told that Moe had “panicked badly”.") == [(None, "Moe had “panicked badly”")]


def test_a_warning_names_no_recipient_where_a_clause_follows() -> None:
    assert said("Tom Pugh warned the cuts would be “bad for all”.") == [("Tom Pugh", "the cuts would be “bad for all”")]


def test_a_relative_clause_with_a_judgement_ends_at_its_comma() -> None:
    found = said("The bank, which has warned of “headwinds”, fell sharply.")
    assert [words for _, words in found] == ["headwinds"]


def test_a_nationality_alone_is_a_person() -> None:
    assert speakers("“It is what it is,” shrugged the Spaniard.") == ["the Spaniard"]


def test_a_word_that_begins_with_a_fraction_keeps_its_neighbours() -> None:
    assert speakers("A ½-inch pipe broke on Monday, Ola Lind said.") == ["Ola Lind"]


@pytest.mark.parametrize(
    "hedge",
    "nearly almost only barely hardly roughly approximately exactly possibly probably allegedly never".split(),
)
def test_an_adverb_that_qualifies_what_is_said_stays_with_it(hedge: str) -> None:
    words = f"{hedge} all of the forty sailors had come home"
    assert said(f"Rosa Hama said {words}.") == [("Rosa Hama", words)]
    assert said(f"Rosa Hama told reporters on Monday {words}.") == [("Rosa Hama", words)]


def test_an_adverb_of_the_manner_of_saying_is_not_said() -> None:
    assert said("Rosa Hama said quietly the talks had failed.") == [("Rosa Hama", "the talks had failed")]
    assert said("Rosa Hama said only that the talks had failed.") == [("Rosa Hama", "the talks had failed")]
