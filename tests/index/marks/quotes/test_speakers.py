import pytest

from index.marks.quotes import Confidence, SpeakerKind
from tests.index.marks.quotes.said import quotes, said, speakers


def kinds(*paragraphs: str) -> list[SpeakerKind | None]:
    return [quote.speaker_kind for quote in quotes(*paragraphs)]


def roles(*paragraphs: str) -> list[str | None]:
    return [quote.role for quote in quotes(*paragraphs)]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Rosa Hama", "Rosa Hama"),
        ("Mr. Hama", "Hama"),
        ("Dr. Lena Fischer", "Lena Fischer"),
        ("Mohammed al-Karimi", "Mohammed al-Karimi"),
        ("Abdul Rahman bin Saleh", "Abdul Rahman bin Saleh"),
        ("Ludwig van Buren", "Ludwig van Buren"),
        ("Jean-Pierre de la Tour", "Jean-Pierre de la Tour"),
        ("Prime Minister Erik Sund", "Erik Sund"),
        ("Iraqi National Security Advisor Qasim al-Bayati", "Qasim al-Bayati"),
        ("Bergen24 correspondent Nils Aas", "Nils Aas"),
        ("former Secretary of State Helen Marsh", "Helen Marsh"),
        ("striker Emeka Obi", "Emeka Obi"),
        ("Judge Helen Marsh", "Helen Marsh"),
        ("Sean O’Hara", "Sean O’Hara"),
        ("Simon Cole KC", "Simon Cole"),
        ("CNN's Laura Pratt", "Laura Pratt"),
    ],
)
def test_titles_and_roles_are_not_part_of_a_name(mention: str, name: str) -> None:
    assert speakers(f"“Nobody leaves,” {mention} said.") == [name]
    assert speakers(f"“Nobody leaves,” said {mention}.") == [name]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Nawzad Hama, a strategic expert, said the army would stay.", "a strategic expert"),
        ("Amina Omer, head of the Council of Farmers, said the army would stay.", "head of the Council of Farmers"),
        ("Bergen24 correspondent Nils Aas said the army would stay.", "Bergen24 correspondent"),
        ("The head of the water board, Nils Aas, said the army would stay.", "head of the water board"),
        ("“The army stays,” said the Speaker, Lindsay Carr.", "Speaker"),
        ("“The army stays,” said Mairead Doyle, 43, a shopkeeper in Sligo.", "a shopkeeper in Sligo"),
        ("Nils Aas said the army would stay.", None),
        ("Mr. Aas said the army would stay.", None),
    ],
)
def test_the_role_is_kept_as_the_article_words_it(sentence: str, role: str | None) -> None:
    assert roles(sentence) == [role]


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("Rosa Hama", SpeakerKind.PERSON),
        ("the foreign minister", SpeakerKind.PERSON),
        ("Kurdish officials", SpeakerKind.GROUP),
        ("residents of the camp", SpeakerKind.GROUP),
        ("a security source", SpeakerKind.ANONYMOUS),
        ("two sources familiar with the talks", SpeakerKind.ANONYMOUS),
        ("a spokesman for the ministry", SpeakerKind.ANONYMOUS),
        ("the ministry", SpeakerKind.ORGANIZATION),
        ("Amnesty International", SpeakerKind.ORGANIZATION),
        ("the World Health Organization", SpeakerKind.ORGANIZATION),
        ("NATO", SpeakerKind.ORGANIZATION),
        ("Russia", SpeakerKind.ORGANIZATION),
        ("the report", SpeakerKind.DOCUMENT),
        ("a new study", SpeakerKind.DOCUMENT),
    ],
)
def test_kinds_of_speakers(mention: str, kind: SpeakerKind) -> None:
    assert kinds(f"The roads were shut, {mention} said.") == [kind]


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("Kurdish officials", "Kurdish officials"),
        ("officials briefed on the raid", "officials"),
        ("people who saw the crash", "people"),
        ("a spokesman for the ministry", "a spokesman for the ministry"),
        ("police and medical sources", "police and medical sources"),
        ("the Farmers' Union", "Farmers' Union"),
        ("the rights group Watchline", "Watchline"),
        ("The Hague", "Hague"),
    ],
)
def test_groups_and_organizations_keep_the_words_of_the_article(mention: str, speaker: str) -> None:
    (found,) = speakers(f"In the north the roads were shut, {mention} said.")
    assert found is not None
    assert found.removeprefix("The ") == speaker


def test_a_short_form_resolves_to_the_full_name() -> None:
    assert speakers("Mohammed al-Karimi spoke first.", "Al-Karimi said the dam was safe.") == ["Mohammed al-Karimi"]
    assert speakers("“No,” said Rosa Hama.", "“Never,” Hama added.") == ["Rosa Hama", "Rosa Hama"]


def test_another_spelling_in_the_same_article_is_the_same_person() -> None:
    found = speakers("Mohammed al-Kakaii echoed this.", "Al-Kakai stressed that the border was calm.")
    assert found == ["Mohammed al-Kakaii"]


def test_of_two_people_with_one_name_the_courtesy_title_decides() -> None:
    text = ("James Lund and his wife Maria Lund own the mill.", "Mrs. Lund said it would close.")
    assert speakers(*text)[-1] == "Maria Lund"


def test_he_and_she_are_the_last_who_can_be_meant() -> None:
    text = "Omar Saleh met Rosa Hama in Basra. She said the dam was safe."
    assert speakers("Rosa Hama opened the meeting. She said the dam was safe.") == ["Rosa Hama"]
    assert speakers("“No,” said Rosa Hama.", "Omar Saleh left. “Never,” she added.") == ["Rosa Hama", "Rosa Hama"]
    assert speakers(text) in (["Rosa Hama"], [None])


def test_a_pronoun_without_anybody_stays_open() -> None:
    (quote,) = quotes("She said the dam was safe.")
    assert (quote.speaker, quote.confidence) == (None, Confidence.MEDIUM)
    assert quote.mention == (0, 3)


def test_a_pronoun_may_mean_somebody_without_a_name() -> None:
    assert speakers("One mother said the school was cold. “It is scary,” she said.") == ["One mother", "One mother"]


def test_a_woman_is_not_he() -> None:
    assert speakers("Rosa Hama opened the meeting.", "“No,” he said.") == [None]


def test_it_is_the_last_organization() -> None:
    assert speakers("The water board said the dam was safe. It said rain was near.") == ["The water board"] * 2


def test_they_are_the_last_group() -> None:
    assert speakers("Two farmers told the paper the well was dry. They said it stank.") == ["Two farmers"] * 2


def test_the_source_is_the_one_introduced() -> None:
    assert speakers("Two men fled, according to a police source.", "The source said a third was held.") == [
        "a police source",
        "a police source",
    ]


def test_the_minister_is_the_one_with_that_role() -> None:
    text = ("Nawzad Hama, a strategic expert, left early.", "“There is no plan,” the expert said.")
    assert speakers(*text) == ["Nawzad Hama"]


def test_the_expert_stays_unresolved_when_there_are_two() -> None:
    text = (
        "Nawzad Hama, a strategic expert, said no.",
        "“Yes,” said Rosa Lind, a legal expert.",
        "“There is no plan,” the expert said.",
    )
    assert speakers(*text)[-1] == "the expert"


def test_the_rights_organization_is_the_last_organization() -> None:
    text = (
        "In April, Amnesty International reported that cells were full. The rights organization also said people died."
    )
    assert speakers(text) == ["Amnesty International", "Amnesty International"]


def test_things_that_cannot_speak_are_not_speakers() -> None:
    assert said("There said nobody that it was late.") == []


def test_mention_and_cue_point_at_their_words() -> None:
    text = "“No,” Rosa Hama said on Monday."
    (quote,) = quotes(text)
    assert quote.mention is not None
    assert quote.cue is not None
    assert text[slice(*quote.mention)] == "Rosa Hama"
    assert text[slice(*quote.cue)] == "said"


def test_confidence_follows_the_rule() -> None:
    (direct,) = quotes("“No,” Rosa Hama said.")
    (belief,) = quotes("Rosa Hama believes that rain is near.")
    (negated,) = quotes("Rosa Hama did not say that rain was near.")
    assert (direct.confidence, belief.confidence, negated.confidence) == (
        Confidence.HIGH,
        Confidence.LOW,
        Confidence.LOW,
    )


def test_a_dateline_or_agency_tag_is_not_part_of_a_name() -> None:
    assert speakers("Sample News/ Leaders of the province said the dam was safe.") == ["Leaders of the province"]
    assert said("BERGEN (Example Press) - The dam, Nils Aas said, was safe.") == [
        ("Nils Aas", "The dam / was safe"),
    ]


def test_they_does_not_mean_the_people_in_the_statement() -> None:
    text = "Officials said this was a start. More than 300 miners are still below, they said, and will follow soon."
    assert speakers(text) == ["Officials", "Officials"]


def test_a_signature_below_names_who_wrote_the_quotation_above() -> None:
    text = ("“We lost the herd in one night.”", "— Rosa Hama, a farmer")
    assert speakers(*text) == ["Rosa Hama"]
    assert roles(*text) == ["a farmer"]


def test_a_signature_signs_every_paragraph_of_its_letter() -> None:
    text = ("“We lost the herd in one night.", "“Nobody came to help.”", "— Rosa Hama")
    assert set(speakers(*text)) == {"Rosa Hama"}


def test_a_role_given_later_applies_to_earlier_quotations() -> None:
    text = ("“No,” said Ida Lund.", "The mayor of Bergen, Ida Lund, said the dam was safe.")
    assert roles(*text) == ["mayor of Bergen", "mayor of Bergen"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("As Ola Lind, the No. 2 in the council, put it: “This cow will not be sold.”", "Ola Lind"),
        ("On the claim that there are farmers who agree with him, Rosa Hama said he believes “few do.”", "Rosa Hama"),
        ("Nils Berg made an unprompted call for rain, calling it “a gift from above.”", "Nils Berg"),
        (
            "He left because, according to Rosa Hama, the papers would call him a “bad chicken” if he stayed.",
            "Rosa Hama",
        ),
        ("Mayor Ola Moe calls for reform, “to make mills work for farmers.”", "Ola Moe"),
        ("The mayor’s message was blunt: “Go home.”", "The mayor"),
        ("Ida Moe's reply: “Never again.”", "Ida Moe"),
    ],
)
def test_the_speaker_of_a_long_pattern(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [speaker]


def test_a_pronoun_means_the_new_subject_after_but() -> None:
    text = (
        "Rosa Hama spoke first.",
        "Omar Saleh liked rain, but Nils Berg, who owns a mill, did not.",
        "“No,” he said.",
    )
    assert speakers(*text) == ["Nils Berg"]


def test_the_minister_who_plays_a_thing_down_is_its_subject() -> None:
    text = ("Norway's fishing minister, Lars Moe, plays down the storm.", "“Our plan is simple,” he said.")
    assert speakers(*text) == ["Lars Moe"]


def test_a_verdict_with_a_frame_after_it_is_said_by_a_person() -> None:
    assert speakers("“Yes,” said Nils Berg. His verdict: “It is grim,” he said.") == ["Nils Berg", "Nils Berg"]


@pytest.mark.parametrize(
    ("introduction", "pronoun", "speaker"),
    [
        ("Among them was Rosa Hama, a nurse from Moss.", "she", "Rosa Hama"),
        ("The paper met Omar Saleh on the quay.", "he", "Omar Saleh"),
        ("Next to them stood Jan Berg, a miller.", "he", "Jan Berg"),
    ],
)
def test_a_pronoun_means_a_person_just_introduced_without_another_subject(
    introduction: str, pronoun: str, speaker: str
) -> None:
    assert speakers("“No,” said Erik Lund.", introduction, f"“I grind corn,” {pronoun} said.")[-1] == speaker


def test_a_list_of_people_introduces_nobody() -> None:
    text = ("“No,” said Erik Lund.", "The channel employs Omar Saleh and Nils Berg.", "“Never,” he said.")
    assert speakers(*text)[-1] == "Erik Lund"


@pytest.mark.parametrize(("full", "short"), [("Samir al-Hadadi", "Al-Hadadi"), ("Ian McVey", "McVey")])
def test_a_short_form_with_an_inner_capital_is_a_name_before_any_verb(full: str, short: str) -> None:
    text = (f"“Yes,” said {full}.", f"{short} pointed to the quay, and said that the harbour was safe.")
    assert speakers(*text) == [full, full]


def test_who_belongs_to_the_sheriff_and_not_to_the_state_after_the_county() -> None:
    assert speakers("Sheriff Adam Hay of Dale County, Neb., who said he was glad, left.") == ["Adam Hay"]


def test_an_opening_before_the_verb_is_not_its_subject() -> None:
    text = "Moss, who was raised in Oslo, also on Harbour News defended the plan, saying that it was right."
    assert speakers(text) == ["Moss"]


def test_an_example_is_a_whole_phrase() -> None:
    text = "Those who mock it, including Norvik Fair magazine, which said that it cost a million, were few."
    assert speakers(text) == ["Norvik Fair magazine"]


def test_a_pronoun_after_a_brand_means_the_person() -> None:
    text = "When OpenHarbour asked Karl Lund how it went, Lund said it went well. He said more would come."
    assert speakers(text)[-2:] == ["Karl Lund", "Karl Lund"]
