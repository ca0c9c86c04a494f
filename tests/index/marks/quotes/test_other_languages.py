"""Articles that are not in English: what is in marks is found, and nobody is named as the speaker."""

import pytest

from tests.index.marks.quotes.said import quotes, said

GERMAN = (
    "Die Brücke über den Fluss ist seit Montag gesperrt, und die Stadt weiß nicht, wann sie wieder geöffnet wird. "
    "Der Bürgermeister sagte am Dienstag, dass die Arbeiten noch Wochen dauern. „Wir wissen noch nicht, wie lange es "
    "dauert“, sagte Anna Krog."
)
FRENCH = (
    "Le pont sur le fleuve est fermé depuis lundi et la ville ne sait pas quand il sera rouvert. Le maire a dit mardi "
    "que les travaux dureront des semaines. « Nous ne savons pas combien de temps cela va durer », a dit Anna Krog."
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GERMAN, "Wir wissen noch nicht, wie lange es dauert"),
        (FRENCH, "Nous ne savons pas combien de temps cela va durer"),
    ],
)
def test_only_text_in_marks_is_found_without_a_speaker(text: str, words: str) -> None:
    found = quotes(text)
    assert [(quote.speaker, quote.speaker_origin, quote.rule) for quote in found] == [(None, None, "marks")]
    assert said(text) == [(None, words)]
