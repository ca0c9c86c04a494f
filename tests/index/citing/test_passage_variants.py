"""How quoted words are set: marks in pairs, signs at the edges, whose words they are, the stop at the end."""

import pytest

from tests.index.citing.cited import cited, file_with

TEXT = """The clerk said “we can’t pay the ‘new’ pump bill this year” on Monday.

"Will it open?" asked Omar Haddad. "Never!"

He called it 'a mess', and “the students’ books” burned. The ‘90s were better, she said.

“It rained,” said Ida Lund, a baker. “It rained ‘like hell’.”

Prices rose 50% to £5.20, or $6 (about €5.50), for No. 5 “Café” at 5'10" and 6" pipes; C++ and #Tolls @dana.

“This is the first paragraph of a long speech.

“And this is the second one,” said Mayor Per Holm.

Mr. Haddad works for the U.S. He arrived at 5 p.m. It was over.

“We left at 5 p.m.,” she said. “They came back at dawn . . . all of them.”

Who pays? Nobody!

The line is
wrapped here.
"""


@pytest.mark.parametrize(
    ("words", "set_as"),
    [
        ("we can’t pay the ‘new’ pump bill this year", "“we can’t pay the ‘new’ pump bill this year” ("),
        ("“we can’t pay the ‘new’ pump bill this year”", "“we can’t pay the ‘new’ pump bill this year” ("),
        ("The clerk said “we can’t pay the ‘new’ pump bill this year”",
         "“The clerk said ‘we can’t pay the “new” pump bill this year’” ("),
        ("said “we can’t pay", "“said ‘we can’t pay’” ("),
        ("bill this year” on Monday", "“‘bill this year’ on Monday” ("),
        ("pump bill this year”", "“pump bill this year” ("),
        ("“we can’t pay", "“we can’t pay” ("),
        ("Will it open?", "“Will it open?” ("),
        ('"Will it open?" asked Omar Haddad', "“‘Will it open?’ asked Omar Haddad” ("),
        ('"Will it open?" asked Omar Haddad. "Never!"', "“‘Will it open?’ asked Omar Haddad. ‘Never!’” ("),
        ("the students’ books", "“the students’ books” ("),
        ("burned. The ‘90s were better", "“burned. The ‘90s were better” ("),
        ("like hell", "“like hell” ("),
        ("It rained ‘like hell’.", "“It rained ‘like hell’” ("),
        ("“It rained,” said Ida Lund, a baker", "“‘It rained,’ said Ida Lund, a baker” ("),
        ("50%", "“50%” ("),
        ("£5.20", "“£5.20” ("),
        ("$6 (about €5.50)", "“$6 (about €5.50)” ("),
        ("(about €5.50)", "“(about €5.50)” ("),
        ("No. 5 “Café”", "“No. 5 ‘Café’” ("),
        ('6" pipes', "“6\" pipes” ("),
        ("C++", "“C++” ("),
        ("#Tolls", "“#Tolls” ("),
        ("@dana", "“@dana” ("),
        ("first paragraph of a long speech. And this is the second",
         "“first paragraph of a long speech.\n\n“And this is the second” ("),
        ("works for the U.S.", "“works for the U.S.” ("),
        ("He arrived at 5 p.m.", "“He arrived at 5 p.m.” ("),
        ("It was over.", "“It was over” ("),
        ("Who pays?", "“Who pays?” ("),
        ("Nobody!", "“Nobody!” ("),
        ("at dawn . . . all of them.", "“at dawn . . . all of them” ("),
        ("The line is wrapped here.", "“The line is wrapped here” ("),
    ],
)  # fmt: skip
@pytest.mark.parametrize("style", ["apa", "mla"])
def test_words_are_set_with_their_marks_in_pairs(words: str, set_as: str, style: str) -> None:
    assert cited(file_with(TEXT), words, style).text.startswith(set_as)


@pytest.mark.parametrize("words", ["It was over.", "The line is wrapped here.", "like hell’.”"])
def test_the_full_stop_that_a_style_moves_follows_the_parenthesis_and_stays_in_the_exact_words(words: str) -> None:
    made = cited(file_with(TEXT), words, "apa")
    assert made.text.split("\n\n")[0].endswith(").")
    assert made.words.rstrip("”’").endswith(".")


SPEAKERS = [
    ("“The bridge is shut,” a witness said.", "(a witness, as cited in ", "A witness, quoted in "),
    ("“The bridge is shut,” the clerk said.", "(the clerk, as cited in ", "The clerk, quoted in "),
    ("The clerk said: “The bridge is shut.”", "(the clerk, as cited in ", "The clerk, quoted in "),
    ("“The bridge is shut,” two officials said.", "(two officials, as cited in ", "Two officials, quoted in "),
    ("“The bridge is shut,” police said.", "(police, as cited in ", "Police, quoted in "),
    ("“The bridge is shut,” Mayor Per Holm said.", "(Holm, as cited in ", "Per Holm, quoted in "),
    ("“The bridge is shut,” said the mayor’s office.", "(the mayor’s office, as", "The mayor’s office, quoted in "),
    (
        "“The bridge is shut,” Amnesty International said.",
        "(Amnesty International, as",
        "Amnesty International, quoted",
    ),
    (
        "“The bridge is shut,” said the Ministry of Transport.",
        "(Ministry of Transport, as",
        "Ministry of Transport, quo",
    ),
    ("“The bridge is shut,” said Dr. Ida Lund.", "(Lund, as cited in ", "Ida Lund, quoted in "),
    ("“The bridge is shut,” said Sheikh Ahmad al-Rashid.", "(al-Rashid, as cited in ", "Ahmad al-Rashid, quoted in "),
    ("“The bridge is shut,” said Kim Min-jun.", "(Kim, as cited in ", "Kim Min-jun, quoted in "),
    ("“The bridge is shut,” said James Okoro Jr.", "(Okoro, as cited in ", "James Okoro Jr., quoted in "),
    ("“The bridge is shut,” said King Charles III.", "(Charles III, as cited in ", "Charles III, quoted in "),
    ("“The bridge is shut,” said Pope Francis.", "(Francis, as cited in ", "Francis, quoted in "),
    ("“The bridge is shut,” said Dana Wells.", "(Wells, 2024", "Dana Wells, “Storm"),
    ("Ida Lund said that the bridge is shut until spring.", "(Lund, as cited in ", "Ida Lund, cited in "),
    ("Ida Lund called it proof that “the bridge is shut” now.", "(Lund, as cited in ", "Ida Lund, quoted in "),
    ("It is clear that the bridge is shut.", "(Wells, 2024", "Dana Wells, “Storm"),
]


@pytest.mark.parametrize(("sentence", "apa", "chicago"), SPEAKERS)
def test_the_note_names_whose_words_they_are(sentence: str, apa: str, chicago: str) -> None:
    article = file_with(f"{sentence}\n\nWater rose by two metres.")
    assert cited(article, "the bridge is shut", "apa").note.startswith(apa)
    assert cited(article, "the bridge is shut", "chicago").note.startswith(chicago)
