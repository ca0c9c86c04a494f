from pathlib import Path

import pytest

from index.article import Kind
from index.reading import UnreadableError, read, read_all
from index.reading.mail.compressed_rtf import unpacked_rtf
from tests.helpers.made_files import docx
from tests.helpers.outlook import outlook_message, packed_rtf, plain_rtf

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries."
BODY = "Fishermen had asked for it. The mayor promised to hear the hauliers again."
HEADERS = """From: Anna Brandt <anna@coast.example>
To: someone@example.org
Subject: =?utf-8?q?Harbour_shut_=E2=80=93_at_last?=
Date: Sun, 03 May 2026 10:20:30 +0200
Message-ID: <1@coast.example>
MIME-Version: 1.0
"""
PLAIN = f"{HEADERS}Content-Type: text/plain; charset=utf-8\n\n{LEAD}\n\n{BODY}\n"
HTML = f"""{HEADERS}Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

the plain part
--b
Content-Type: text/html; charset=utf-8

<html><body><p>{LEAD}</p><script>no()</script><p>{BODY}</p></body></html>
--b--
"""


def words(article) -> list[str]:
    return [article.words((p.start, p.end)) for p in article.paragraphs]


def of(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("data", [PLAIN, HTML])
def test_a_mail_is_an_article_with_the_facts_of_its_headers(tmp_path: Path, data: str):
    article = read(of(tmp_path, "a.eml", data))
    assert words(article) == [LEAD, BODY]
    assert article.title.value == "Harbour shut – at last"
    assert article.authors[0].value == "Anna Brandt"
    assert article.outlet is None
    assert article.published.value.iso() == "2026-05-03T10:20+02:00"
    assert article.identifiers[0].value == "<1@coast.example>"


def test_a_sender_that_is_an_outlet_is_not_an_author(tmp_path: Path):
    article = read(of(tmp_path, "a.eml", PLAIN.replace("Anna Brandt", "The Coast News")))
    assert (article.outlet.value, article.authors) == ("The Coast News", ())


def test_the_messages_of_a_mailbox_are_articles(tmp_path: Path):
    box = "".join(f"From anna Sun May  3 10:20:30 2026\n{mail}\n" for mail in (PLAIN, HTML))
    assert [article.part for article in read_all(of(tmp_path, "a.mbox", box))] == ["1", "2"]


def test_an_attached_document_is_a_separate_article(tmp_path: Path):
    from email.message import EmailMessage

    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "a@b.example", "Report", "Sun, 03 May 2026 10:20:30 +0200"
    mail.set_content(f"{LEAD}\n")
    mail.add_attachment(
        docx([("Title", "Harbour"), ("", BODY)]), maintype="application", subtype="octet-stream", filename="report.docx"
    )
    found = list(read_all(of(tmp_path, "a.eml", bytes(mail))))
    assert [article.format for article in found] == ["mail", "DOCX"]
    assert found[1].title.value == "Harbour"


def test_a_forwarded_mail_is_a_separate_article_and_its_attachments_follow_it(tmp_path: Path):
    from email.message import EmailMessage

    inner, outer = EmailMessage(), EmailMessage()
    inner["From"], inner["Subject"] = "press@port.example", "Harbour shut"
    inner.set_content(f"{LEAD}\n")
    inner.add_attachment(f"Ferries\n\n{BODY}", filename="ferries.txt")
    outer["From"], outer["Subject"] = "a@b.example", "FW: see below"
    outer.set_content(f"{BODY}\n")
    outer.add_attachment(inner)
    found = list(read_all(of(tmp_path, "a.eml", bytes(outer))))
    assert [(a.title.value, a.format) for a in found] == [
        ("see below", "mail"),
        ("Harbour shut", "mail"),
        ("Ferries", "text"),
    ]
    assert len({a.source_hash for a in found}) == 3


def test_mails_forwarded_a_thousand_times_are_refused(tmp_path: Path):
    mail = f"From: a@b.example\nSubject: S\nDate: Tue, 05 May 2026 10:00:00 +0000\n\n{LEAD}\n"
    for _ in range(1_000):
        head = "From: a@b.example\nSubject: S\nDate: Tue, 05 May 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
        mail = f"{head}Content-Type: message/rfc822\n\n{mail}"
    with pytest.raises(UnreadableError, match="nested too deep"):
        list(read_all(of(tmp_path, "a.eml", mail)))


def test_a_page_saved_as_mhtml_states_address_and_day(tmp_path: Path):
    saved = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://coast.example/a
Subject: Harbour
Date: Sun, 3 May 2026 10:20:30 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="x"

--x
Content-Type: text/html
Content-Location: https://coast.example/a

<html><head><title>Harbour shut in Westmark</title></head><body><h1>Harbour shut in Westmark</h1>
<p>{LEAD}</p><p>{BODY}</p></body></html>
--x--
"""
    article = read(of(tmp_path, "a.mhtml", saved))
    assert (article.format, article.url.value) == ("MHTML", "https://coast.example/a")
    assert article.accessed.value.iso().startswith("2026-05-03")
    assert words(article) == ["Harbour shut in Westmark", LEAD, BODY]


def test_a_mail_without_text_says_so(tmp_path: Path):
    with pytest.raises(UnreadableError, match="no text"):
        read(of(tmp_path, "a.eml", f"{HEADERS}Content-Type: text/plain\n\n"))


OUTLOOK_HEADERS = (
    "From: Eva Holm <eva@coast.example>\r\nSubject: Harbour shut\r\nDate: Tue, 05 May 2026 10:00:00 +0200\r\n"
    "Message-ID: <1@coast.example>\r\n\r\n"
)
MESSAGE = {
    "0037": "Harbour shut",
    "0C1A": "Eva Holm",
    "1000": "The harbour is shut – from May.\r\n\r\nNobody was asked.",
}


@pytest.mark.parametrize("unicode", [True, False])
def test_a_message_of_outlook_is_read(tmp_path: Path, unicode: bool):
    article = read(of(tmp_path, "a.msg", outlook_message(MESSAGE, unicode=unicode)))
    assert (article.title.value, article.authors[0].value) == ("Harbour shut", "Eva Holm")
    assert article.format == "Outlook message"
    assert [article.words((p.start, p.end)) for p in article.paragraphs] == [
        "The harbour is shut – from May.",
        "Nobody was asked.",
    ]


def test_the_page_of_an_outlook_message_is_preferred_to_its_plain_text(tmp_path: Path):
    page = "<html><body><h1>Harbour shut</h1><p>The harbour is shut.</p></body></html>"
    article = read(of(tmp_path, "a.msg", outlook_message(MESSAGE, page=page)))
    assert article.words((article.paragraphs[-1].start, article.paragraphs[-1].end)) == "The harbour is shut."


def test_the_headers_of_a_message_of_outlook_give_its_date_and_number(tmp_path: Path):
    article = read(of(tmp_path, "a.msg", outlook_message(MESSAGE | {"007D": OUTLOOK_HEADERS})))
    assert article.published.value.iso() == "2026-05-05T10:00+02:00"
    assert article.identifiers[0].value == "<1@coast.example>"


def test_a_message_of_outlook_without_text_says_so(tmp_path: Path):
    with pytest.raises(UnreadableError, match="the message has no text"):
        read(of(tmp_path, "a.msg", outlook_message({"0037": "Harbour shut", "1009": "packed"})))


RICH_TEXT = (
    rb"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}\pard The harbour is shut \'96 from May.\par\par "
    + rb"Nobody was asked, and nobody was asked twice, and nobody was asked again.\par}"
)


@pytest.mark.parametrize("data", [packed_rtf(RICH_TEXT), plain_rtf(RICH_TEXT)])
def test_a_message_of_outlook_with_nothing_but_rich_text_is_read(tmp_path: Path, data: bytes):
    article = read(of(tmp_path, "a.msg", outlook_message({"0037": "Harbour shut"}, rich_text=data)))
    assert article.title.value == "Harbour shut"
    body = [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY]
    assert body == [
        "The harbour is shut – from May.",
        "Nobody was asked, and nobody was asked twice, and nobody was asked again.",
    ]


DAMAGED_TEXT = plain_rtf(rb"{\rtf1 \u99999999999999999999 ?}")


def test_damaged_rich_text_does_not_hide_the_attachments_of_its_message(tmp_path: Path):
    attached = {"a.txt": f"Ferries\n\n{f'{BODY} ' * 100}".encode()}
    article = read(of(tmp_path, "a.msg", outlook_message({"0037": "FW"}, rich_text=DAMAGED_TEXT, attachments=attached)))
    assert article.title.value == "Ferries"
    assert "rich text: damaged" in article.notes[0]
    with pytest.raises(UnreadableError, match="rich text: damaged"):
        read(of(tmp_path, "b.msg", outlook_message({"0037": "Harbour shut"}, rich_text=DAMAGED_TEXT)))


def test_the_example_of_the_specification_is_unpacked():
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
    )
    assert unpacked_rtf(packed, 1_000) == rb"{\rtf1\ansi\ansicpg1252\pard hello world}" + b"\r\n"
    assert unpacked_rtf(packed, 5) == rb"{\rtf"
    assert unpacked_rtf(packed[:-10], 1_000) == rb"{\rtf1\ansi\ansicpg1252\pard hello "


def test_a_run_that_repeats_itself_and_more_than_a_dictionary():
    text = b"WXYZWXYZWXYZWXYZ" * 20 + bytes(range(1, 256)) * 30
    assert unpacked_rtf(packed_rtf(text), len(text)) == text


@pytest.mark.parametrize("data", [b"", b"x" * 10, b"x" * 40])
def test_other_data_is_no_packed_rich_text(data: bytes):
    with pytest.raises(ValueError, match="no packed rich text"):
        unpacked_rtf(data, 1_000)


def test_a_message_of_outlook_without_its_ending_is_known_by_its_content(tmp_path: Path):
    assert read(of(tmp_path, "mail.txt", outlook_message(MESSAGE))).title.value == "Harbour shut"


@pytest.mark.parametrize("length", [520, 1_000, 3_000])
def test_a_message_of_outlook_that_is_cut_is_damaged(tmp_path: Path, length: int):
    with pytest.raises(UnreadableError):
        read(of(tmp_path, "a.msg", outlook_message(MESSAGE)[:length]))


def test_files_and_messages_attached_in_outlook_are_separate_articles(tmp_path: Path):
    attached = {
        "report.docx": docx([("Title", "Harbour"), ("", BODY)]),
        "logo.png": b"no article",
        "": {"0037": "Ferry runs again", "1000": LEAD},
    }
    found = list(read_all(of(tmp_path, "a.msg", outlook_message(MESSAGE, attachments=attached))))
    assert [(a.title.value, a.format) for a in found] == [
        ("Harbour shut", "Outlook message"),
        ("Harbour", "DOCX"),
        ("Ferry runs again", "Outlook message"),
    ]
    assert len({a.source_hash for a in found}) == 3


def test_an_article_attached_to_an_outlook_message_without_text_is_read(tmp_path: Path):
    message = outlook_message({"0037": "FW"}, attachments={"a.txt": f"Ferries\n\n{f'{BODY} ' * 100}".encode()})
    assert read(of(tmp_path, "a.msg", message)).title.value == "Ferries"


def test_an_attachment_that_cannot_be_read_is_named(tmp_path: Path):
    message = outlook_message(MESSAGE, attachments={"scan.pdf": b"%PDF-1.4 broken"})
    found = list(read_all(of(tmp_path, "a.msg", message)))
    assert "scan.pdf: damaged" in found[1].notes[0]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: Harbour shut", "Harbour shut"),
        ("FW: Fwd: Harbour shut", "Harbour shut"),
        ("WG: Hafen geschlossen", "Hafen geschlossen"),
        ("Re: Harbour shut", "Re: Harbour shut"),
        ("Forward: the league", "Forward: the league"),
    ],
)
def test_the_mark_of_a_forwarded_mail_is_no_part_of_its_title(tmp_path: Path, subject: str, title: str):
    found = read(
        of(
            tmp_path,
            "a.eml",
            f"From: a@b.example\nTo: c@d.example\nSubject: {subject}\n\n{title}\n\n{LEAD}\n\n{BODY}\n".encode(),
        )
    )
    assert found.title.value == title
    assert [found.words((p.start, p.end)) for p in found.paragraphs if p.kind is Kind.BODY] == [LEAD, BODY]
