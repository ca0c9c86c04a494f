import pytest

from index.reading.decode import decode

RUSSIAN = "Совет города проголосовал за закрытие старой гавани для грузовиков, сообщил мэр."
JAPANESE = "町議会は火曜日、古い港をトラックに対して閉鎖することを決めた。町長が発表した。"
CHINESE = "市议会星期二投票决定关闭旧港口，禁止卡车通行。市长说，渔民提出了要求。"
TAIWANESE = "市議會星期二投票決定關閉舊港口，禁止卡車通行。市長說，漁民提出了要求。"
KOREAN = "시의회는 화요일 옛 항구를 트럭에 폐쇄하기로 결정했다고 시장이 밝혔다."
CZECH = "Rada města v úterý hlasovala o uzavření starého přístavu pro nákladní auta, řekl starosta Dvořák."
TURKISH = "Belediye meclisi salı günü eski limanı kamyonlara kapatma kararı aldı, başkan Işık açıkladı, çünkü şoförler."
GREEK = "Το δημοτικό συμβούλιο αποφάσισε να κλείσει το παλιό λιμάνι για τα φορτηγά."
ARABIC = "صوت المجلس البلدي يوم الثلاثاء على إغلاق الميناء القديم أمام الشاحنات."
HEBREW = "מועצת העיר החליטה לסגור את הנמל הישן למשאיות, אמר ראש העיר."


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        *[(RUSSIAN, name) for name in ("koi8-r", "cp1251", "iso8859-5", "utf-16-le", "utf-16-be")],
        *[(JAPANESE, name) for name in ("shift_jis", "euc_jp", "iso2022_jp", "utf-16-le")],
        *[(CHINESE, name) for name in ("gb18030", "gb2312")],
        (TAIWANESE, "big5"),
        (KOREAN, "euc_kr"),
        *[(CZECH, name) for name in ("cp1250", "iso8859-2")],
        *[(TURKISH, name) for name in ("cp1254", "iso8859-9")],
        *[(GREEK, name) for name in ("cp1253", "iso8859-7")],
        (ARABIC, "cp1256"),
        (HEBREW, "cp1255"),
        ("The council voted.\n", "utf-16-le"),
        ("The council voted.\n", "utf-16-be"),
    ],
)
def test_text_that_is_not_utf_8_is_read_with_a_note(words: str, encoding: str):
    decoded = decode(f"{words}\n\n{words}\n".encode(encoding))
    assert decoded.text == f"{words}\n\n{words}\n"
    assert any("read as" in note for note in decoded.notes)


@pytest.mark.parametrize(
    "words",
    [
        "Café owners “can’t pay £50”, said Zoë — it’s naïve.",
        "Die Bürgermeisterin sagte, die Brücke über den Fluß sei für Lkw gesperrt; 20 % mehr, 5 € je Stück.",
        "Le maire a déclaré que l’été dernier, près de 40 000 bœufs étaient passés à l’est.",
        "Bæjarstjórnin ákvað að loka gömlu höfninni fyrir vörubíla, sagði Þórunn Ýr.",
        "El alcalde añadió: «¿Quién pagará?» El 10 de mayo, señaló Núñez.",
        "São Paulo: a câmara não votou as alterações, à exceção da última.",
        "40° N ± 2°, ½ mile, §7 and ©2026",
        "ï",
    ],
)
def test_western_text_stays_western(words: str):
    for text in (words, "\n\n".join([words] * 12)):
        assert decode(text.encode("cp1252")).text == text


def test_the_encoding_that_the_reader_chooses_decides():
    decoded = decode(RUSSIAN.encode("koi8-r"), "koi8-r")
    assert (decoded.text, decoded.notes) == (RUSSIAN, ("read as koi8-r, as you chose",))


def test_an_escape_character_in_ascii_is_not_japanese():
    assert decode(b"red \x1b[31mletters\x1b[0m here\n").encoding == "utf-8"
