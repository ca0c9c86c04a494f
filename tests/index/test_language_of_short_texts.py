"""The language of short and mixed articles, and the marks of articles that are not in English."""

import pytest

from index import find_dates, find_figures, find_quotes, read_text
from index.language import detect_language, language_of, other_language

SHORT = {
    "fr": "Le conseil a voté jeudi. Il ferme le quai en mai.",
    "de": "Der Rat hat am Donnerstag entschieden. Er schließt die alte Werft.",
    "es": "El consejo votó el jueves. Se cierra el muelle en mayo.",
    "fi": "Neuvosto päätti torstaina asiasta. Kukaan ei vastustanut sitä, kertoo puheenjohtaja Laine illalla.",
    "cs": "Rada ve čtvrtek rozhodla. Přístav se zavře a nikdo nebyl proti, řekl předseda večer novinářům.",
    "lv": "Padome ceturtdien nolēma slēgt ostu. Neviens nebija pret to, saka priekšsēdētājs Kalns vakarā.",
    "bg": "Съветът реши в четвъртък. Пристанището се затваря и никой не беше против, каза председателят.",
    "uk": "Рада вирішила у четвер. Порт закривають, і ніхто не був проти, каже голова.",
    "th": "สภาลงมติวันพฤหัสบดีให้ปิดท่าเรือเก่า",
}
MARKED = {
    "fr": "Le port ferme lundi. « Nous avons eu une nuit difficile », dit Anne Morel. Le 3 mai 2023, 1 200 sont venus.",
    "da": "Havnen lukker mandag. »Det var en meget hård nat for os«, siger Anne Holm. Den 3. maj 2023 kom der 1.200.",
    "ja": "港は月曜日に閉鎖される。「あの夜は本当に大変でした」と森さんは話した。2023年5月3日には1200人が来た。",
    "zh": "港口周一关闭。“那天晚上对我们来说很难熬,”莫雷尔说。2023年5月3日来了1200人。",
}
FRENCH = "« Nous ne savons pas où aller avec les enfants et il n’y a plus rien à manger dans la ville », Ms Morel said."


@pytest.mark.parametrize(("code", "text"), SHORT.items())
def test_two_sentences_tell_the_language(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(("code", "text"), MARKED.items())
def test_another_language_has_quotations_without_speakers_and_no_other_marks(code: str, text: str) -> None:
    article = read_text(f"{text.partition('。')[0].partition('.')[0]}\n\n{text}\n")
    assert language_of(article) == code
    assert other_language(article)
    assert [quote.speaker for quote in find_quotes(article)] == [None]
    assert find_figures(article) == find_dates(article) == ()


def test_an_english_article_with_long_quotations_in_another_language_is_english() -> None:
    article = read_text(f"Flood in the valley\n\nThe river rose. {FRENCH}\n\nSome 300 people left. {FRENCH} {FRENCH}\n")
    assert language_of(article) == "en"
    assert other_language(article) is None
    assert {quote.speaker for quote in find_quotes(article)} == {"Morel"}


def test_names_from_another_language_do_not_count() -> None:
    text = "De la Vega beat van der Meer in La Plata; de Souza beat di Marco; El Amrani beat Du Bois at home."
    assert detect_language(text) != "es"


def test_a_text_in_other_letters_is_never_english() -> None:
    assert other_language(read_text("Тема\n\nҠала советы ултырышы булды, тип хәбәр итәләр.\n"))


def test_a_text_with_many_accents_is_not_english() -> None:
    text = "Ẹgbẹ́ òṣèlú náà ti ṣe ìpàdé ní ọjọ́ Ajé ní ìlú Ìbàdàn, wọ́n sì ti fọwọ́ sí ètò tuntun"
    assert detect_language(text) not in ("en", None)
