"""Which language an article is found to be in."""

from pathlib import Path

import pytest

from index import read_text
from index.language import detect_language, is_english, language_name, language_of

TEXTS = {
    "en": "The ferry company said on Friday that it would not raise the fares before the end of the year.",
    "fr": "La compagnie a dit vendredi qu’elle ne voulait pas augmenter les prix avant la fin de l’année.",
    "de": "Das Unternehmen teilte am Freitag mit, dass es die Preise vor dem Ende des Jahres nicht erhöhen wird.",
    "es": "La empresa dijo el viernes que no iba a subir los precios antes de que termine el año y que lo siente.",
    "it": "La società ha detto venerdì che non ha intenzione di aumentare i prezzi prima della fine dell’anno.",
    "pt": "A empresa disse na sexta que não vai aumentar os preços antes do fim do ano, mas que é uma pena.",
    "nl": "Het bedrijf zei vrijdag dat het de prijzen niet voor het einde van het jaar zal verhogen en dat dit zo is.",
    "sv": "Bolaget sade på fredagen att det inte kommer att höja priserna före slutet av året, och att det är synd.",
    "pl": "Firma powiedziała w piątek, że nie podniesie cen przed końcem roku i że jest to dla niej bardzo ważne.",
    "tr": "Şirket cuma günkü açıklamada yıl sonuna kadar bu fiyatları ve ücretleri daha çok artırmayacağını söyledi.",
    "id": "Perusahaan itu mengatakan pada hari Jumat bahwa mereka tidak akan menaikkan harga yang ini untuk tahun itu.",
    "ru": "Компания сообщила в пятницу, что она не будет повышать цены до конца года и что это уже решено.",
    "uk": "Компанія повідомила у п’ятницю, що вона не буде підвищувати ціни до кінця року і що це вже вирішено.",
    "ar": "قالت الشركة يوم الجمعة إنها لن ترفع الأسعار قبل نهاية العام وإن هذا القرار كان صعبا على كل العاملين",
    "fa": "این شرکت روز جمعه گفت که تا پایان سال قیمت را بالا نمی برد و این برای آن شرکت سخت شده است",
    "el": "Η εταιρεία είπε την Παρασκευή ότι δεν θα αυξήσει τις τιμές.",
    "he": "החברה אמרה ביום שישי כי לא תעלה את המחירים.",
    "ja": "2024年の運賃は100円で、会社は値上げしない。",
    "zh": "公司周五表示2024年不会提高票价。",
    "ko": "회사는 금요일에 요금을 올리지 않겠다고 밝혔다.",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items())
def test_the_language_of_a_sentence(code: str, text: str) -> None:
    assert detect_language(text) == code


@pytest.mark.parametrize(
    "text",
    ["", "Leeds 3 Hull 2", "1,200 2,400", "GIRLS BASKETBALL", "αbcdefgh βcdefghi γdefghij δefghijk εfghijkl"],
)
def test_a_text_without_signs_of_its_language_is_read_as_english(text: str) -> None:
    assert detect_language(text) is None
    assert is_english(read_text(f"Result of the day\n\n{text}\n"))


def test_names_and_a_quoted_sentence_do_not_change_the_language() -> None:
    text = f"{TEXTS['en']} “La empresa no va a subir los precios”, Mr de la Cruz told El País. {TEXTS['en']}"
    assert detect_language(text) == "en"


def test_the_body_decides_and_not_the_title() -> None:
    article = read_text(f"The end of the road for the ferry\n\n{TEXTS['de']}\n")
    assert language_of(article) == "de"
    assert not is_english(article)


def test_every_language_that_is_detected_has_a_name() -> None:
    listed = Path("index/function_words.txt").read_text(encoding="utf-8").splitlines()
    codes = [line.partition(":")[0] for line in listed if not line.startswith("#")]
    assert all(language_name(code) != code for code in codes)


def test_one_word_of_another_language_in_a_short_line_decides_nothing() -> None:
    assert detect_language("A five-member panel met.") in (None, "en")
    assert detect_language("The men die on site.") in (None, "en")


@pytest.mark.parametrize(
    "text", ["Өзгөчө кырдаал министрлиги маалымат берди The Example", f"{TEXTS['ru']} The News of the"]
)
def test_english_names_do_not_make_a_text_in_cyrillic_letters_english(text: str) -> None:
    assert detect_language(text) not in (None, "en")
