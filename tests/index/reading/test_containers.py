"""Pages and mails in containers as browsers, archives and mail programs write them, whole and broken."""

import gzip
from email.message import EmailMessage
from pathlib import Path

import pytest

from index.article import Article, Kind
from index.reading import UnreadableError, read, read_all
from tests.helpers.made_files import zipped

TITLE = "Harbour board closes the north quay"
BODY = [
    "The harbour board closed the north quay on Monday after divers found holes in the wall. Repairs take six weeks.",
    "Fishermen said they would lose the best part of the season, and asked the city for help.",
    "The board will meet again on Friday to hear what the divers have found since then.",
]
HTML = "".join(f"<p>{words}</p>" for words in BODY)
PAGE = f"<html><head><title>{TITLE}</title></head><body><article><h1>{TITLE}</h1>{HTML}</article></body></html>"
FRAME = "<html><body><p>Buy ropes today, twice as long for half of the price, in all shops.</p></body></html>"
URL = "https://gazette.example/quay"


def articles(folder: Path, name: str, data: str | bytes) -> list[Article]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_all(folder / name))


def body(article: Article) -> list[str]:
    return [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY]


# saved pages
def mhtml(*parts: tuple[str, str, str]) -> str:
    head = f"From: <Saved by Blink>\nSnapshot-Content-Location: {URL}\nDate: Sat, 12 Jun 2021 06:00:00 -0000\n"
    head += 'MIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="B"\n\n'
    made = (f"--B\nContent-Type: {kind}\nContent-Location: {place}\n\n{words}\n" for kind, place, words in parts)
    return head + "".join(made) + "--B--\n"


@pytest.mark.parametrize(
    "parts",
    [
        [("text/html", URL, PAGE), ("text/html", "https://ads.example/", FRAME)],
        [("text/html", "https://ads.example/", FRAME), ("text/html", URL, PAGE)],
        [("text/css", "cid:1", "p {}"), ("application/xhtml+xml", URL, PAGE)],
    ],
)
def test_the_page_of_an_mhtml_file_is_the_part_at_its_address(tmp_path: Path, parts: list[tuple[str, str, str]]):
    found = articles(tmp_path, "a.mhtml", mhtml(*parts))
    assert (found[0].title.value, found[0].url.value, body(found[0])) == (TITLE, URL, BODY)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_pages_in_wide_encodings_are_pages(tmp_path: Path, encoding: str):
    (tmp_path / "a.html").write_bytes(PAGE.encode(encoding))
    article = read(tmp_path / "a.html")
    assert (article.format, article.title.value, body(article)) == ("HTML", TITLE, BODY)


@pytest.mark.parametrize("name", ["a.html", "a.txt"])
def test_a_piece_of_a_page_is_a_page(tmp_path: Path, name: str):
    (tmp_path / name).write_text(HTML, "utf-8")
    assert body(read(tmp_path / name)) == BODY


def test_frames_of_a_saved_page_in_an_archive_are_not_articles(tmp_path: Path):
    members = {"in/a.html": PAGE, "in/a_files/frame.html": FRAME, "b_files/page.html": PAGE}
    assert [found.member for found in articles(tmp_path, "a.zip", zipped(members))] == [
        "b_files/page.html",
        "in/a.html",
    ]


# mails
def mail(text: str) -> EmailMessage:
    made = EmailMessage()
    made["From"], made["To"], made["Subject"] = "The Gazette <news@gazette.example>", "x@y.example", TITLE
    made["Date"] = "Sat, 12 Jun 2021 06:00:00 +0000"
    made.set_content(text)
    return made


BARE = "From: a@b.example\nTo: c@d.example\nSubject: The quay\nMessage-ID: <1@x>\n"


@pytest.mark.parametrize("charset", ["x-unknown-8", "utf-8", "us-ascii"])
def test_the_text_of_a_mail_with_a_wrong_charset_is_read_by_its_bytes(tmp_path: Path, charset: str):
    words = "Die Häfen sind geschlossen, weil Taucher Löcher gefunden haben, sagte die Behörde am Montag."
    head = f"{BARE}MIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert body(articles(tmp_path, "a.eml", head.encode() + words.encode("cp1252"))[0]) == [words]


def test_the_text_of_a_mail_without_a_charset_is_read_by_its_bytes(tmp_path: Path):
    words = "Die Häfen sind geschlossen, weil Taucher Löcher gefunden haben."
    assert body(articles(tmp_path, "a.eml", f"{BARE}\n{words}".encode("cp1252"))[0]) == [words]


def test_lines_that_a_mail_program_wrapped_are_joined(tmp_path: Path):
    wrapped = (
        "The harbour board closed the north quay on Monday \nafter divers found holes in the wall. It will \nopen soon."
    )
    found = articles(tmp_path, "a.eml", f"{BARE}\n{wrapped}\n")[0]
    assert "\n" not in found.text.replace("\n\n", "")
    assert "on Monday after divers" in found.text


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("list.csv", f'title,text\n{TITLE},"{" ".join(BODY)}"\n'.encode()),
        ("page.mhtml", mhtml(("text/html", URL, PAGE)).encode()),
        ("one.json", f'{{"title": "{TITLE}", "text": "{" ".join(BODY)}"}}'.encode()),
    ],
)
def test_files_attached_to_a_mail_are_articles(tmp_path: Path, name: str, data: bytes):
    made = mail("See the file for all the details, please.")
    made.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    found = articles(tmp_path, "a.eml", made.as_bytes())
    assert (found[1].title.value, found[1].member) == (TITLE, name)


def test_an_archive_attached_to_a_mail_is_listed_and_not_opened(tmp_path: Path):
    made = mail("See the files for all the details, please.")
    made.add_attachment(zipped({"a.txt": "x"}), maintype="application", subtype="zip", filename="files.zip")
    found = articles(tmp_path, "a.eml", made.as_bytes())
    assert found[1].notes == ("files.zip: an archive within another file: save it and unpack it first",)


# archives of the web
def record(kind: str, address: str, data: bytes, http: str, own: str = "application/http") -> bytes:
    block = (f"{http}Content-Length: {len(data)}\r\n\r\n" if http else "").encode() + data
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2021-06-13T06:00:00Z\r\n"
    head += f"WARC-Record-ID: <urn:uuid:{address}>\r\nContent-Type: {own}\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
GOOD = record("response", URL, PAGE.encode(), OK)


@pytest.mark.parametrize(
    "other",
    [
        record("response", f"{URL}/gone", PAGE.encode(), "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n"),
        record("response", f"{URL}/broken", PAGE.encode(), "HTTP/1.1 503 Down\r\nContent-Type: text/html\r\n"),
        record("revisit", URL, b"", OK),
        record("request", URL, b"", "GET / HTTP/1.1\r\n"),
        record("response", f"{URL}.pdf", b"%PDF-1.4", "HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n"),
    ],
)
def test_records_that_hold_no_page_are_passed_over(tmp_path: Path, other: bytes):
    for name, data in (("a.warc", other + GOOD), ("a.warc.gz", gzip.compress(GOOD) + gzip.compress(other))):
        assert [found.url.value for found in articles(tmp_path, name, data)] == [URL]


def test_a_file_without_headers_of_a_server_is_a_page_by_its_type(tmp_path: Path):
    found = articles(tmp_path, "a.warc", record("resource", URL, PAGE.encode(), "", own="text/html"))
    assert body(found[0]) == BODY


def test_the_charset_that_the_server_states_is_used_for_a_page_that_declares_none(tmp_path: Path):
    words = "Совет города решил во вторник закрыть гавань для грузовиков."
    page = f"<html><body><h1>Гавань закрыта</h1><p>{words}</p></body></html>".encode("koi8-r")
    http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=koi8-r\r\n"
    assert words in body(articles(tmp_path, "a.warc", record("response", URL, page, http))[0])


# books
def epub(*chapters: str) -> bytes:
    links = "".join(f"<li><a href='c{at}.xhtml'>Chapter {at}, with a name that is long</a></li>" for at in range(9))
    files = {f"OEBPS/c{at}.xhtml": f"<html><body>{words}</body></html>" for at, words in enumerate(chapters)}
    items = "".join(
        f'<item id="c{at}" href="c{at}.xhtml" media-type="application/xhtml+xml"/>' for at in range(len(files))
    )
    order = "".join(f'<itemref idref="c{at}"/>' for at in range(len(files)))
    spine = f'<itemref idref="nav"/>{order}'
    nav = '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<c><rootfile full-path="OEBPS/content.opf"/></c>',
            "OEBPS/content.opf": f"<p><manifest>{items}{nav}</manifest><spine>{spine}</spine></p>",
            "OEBPS/nav.xhtml": f"<html><body><nav><h1>Contents</h1><ol>{links}</ol></nav></body></html>",
            **files,
        }
    )


def test_tables_of_contents_and_pages_of_links_are_no_chapters(tmp_path: Path):
    links = "".join(f"<p><a href='c{at}.xhtml'>A chapter that has a rather long name, {at}</a></p>" for at in range(9))
    found = articles(tmp_path, "a.epub", epub(links, f"<h1>{TITLE}</h1>{HTML}", "<p>Copyright The Gazette.</p>"))
    assert [article.title.value for article in found] == [TITLE]


# other broken files
@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt.gz", gzip.compress(b"words " * 9_000)[:-20], "damaged"),
        ("a.epub", epub(f"<h1>{TITLE}</h1>{HTML}")[:-60], "damaged"),
        ("a.docx", zipped({"[Content_Types].xml": "x", "xl/workbook.xml": "x"}), "a spreadsheet"),
        ("a.pdf", b"", "empty"),
        ("a.html", b"", "empty"),
        ("a.docx", b"", "empty"),
        ("a.zip", zipped({"a.png": "x"}), "no articles"),
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"x" * 100, "a picture"),
        ("a.mhtml", mhtml(("text/css", "x", "p {}")), "holds no page"),
    ],
)
def test_files_that_hold_no_article_are_refused_with_the_reason(tmp_path: Path, name: str, data: bytes, reason: str):
    with pytest.raises(UnreadableError, match=reason):
        articles(tmp_path, name, data)


def test_the_article_of_an_archive_opens_though_another_member_is_damaged(tmp_path: Path):
    data = zipped({"a.html": PAGE, "b.pdf": b"%PDF-1.4 cut off"})
    (tmp_path / "a.zip").write_bytes(data)
    article = read(tmp_path / "a.zip")
    assert article.title.value == TITLE
    assert article.notes == ("left out of it: b.pdf: damaged: not a whole PDF file",)
