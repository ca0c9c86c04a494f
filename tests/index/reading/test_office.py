import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from index.article import Kind
from index.reading import UnreadableError, read, read_all
from tests.helpers.made_files import docx, odt, rtf, zipped
from tests.index.reading.exports.test_layouts import NEXIS

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries."
BODY = "Fishermen had asked for it. “We can’t pay £50,” said Zoë Holm."


def rows(article):
    return [(p.kind, article.words((p.start, p.end))) for p in article.paragraphs]


def of(folder: Path, name: str, data: bytes):
    (folder / name).write_bytes(data)
    return read(folder / name)


def test_styles_of_a_docx_give_the_kinds(tmp_path: Path):
    data = docx(
        [("Title", "Harbour shut"), ("", LEAD), ("Heading2", "The quarrel"), ("", BODY), ("Caption", "The quay")],
        "Ann Lee",
    )
    article = of(tmp_path, "a.docx", data)
    assert rows(article) == [
        (Kind.TITLE, "Harbour shut"),
        (Kind.BODY, LEAD),
        (Kind.CROSSHEAD, "The quarrel"),
        (Kind.BODY, BODY),
        (Kind.CAPTION, "The quay"),
    ]
    assert [p.source.paragraph for p in article.paragraphs] == [1, 2, 3, 4, 5]
    assert article.authors[0].value == "Ann Lee"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.odt", odt(["Harbour shut", LEAD, BODY])),
        ("a.rtf", rtf(["Harbour shut", LEAD.replace("’", "'"), BODY])),
        ("a.doc", rtf(["Harbour shut", LEAD, BODY])),
    ],
)
def test_paragraphs_of_other_word_processors(tmp_path: Path, name: str, data: bytes):
    assert rows(of(tmp_path, name, data)) == [(Kind.TITLE, "Harbour shut"), (Kind.BODY, LEAD), (Kind.BODY, BODY)]


@pytest.mark.parametrize("make", [lambda lines: docx([("", line) for line in lines]), rtf])
def test_an_export_in_a_word_processor_document_gives_its_articles(tmp_path: Path, make):
    path = tmp_path / "export.docx"
    path.write_bytes(make(NEXIS.replace("\u00a0", " ").splitlines()))
    found = list(read_all(path))
    assert [article.part for article in found] == ["1", "2"]
    assert found[0].published.value.iso() == "2026-05-03"
    assert found[0].stated_length == 17


def test_a_member_that_would_be_too_large_is_not_unpacked(tmp_path: Path):
    bomb = zipped({"[Content_Types].xml": "", "word/document.xml": b"\0" * 30_000_000}, packed=True)
    with pytest.raises(UnreadableError, match="too large when unpacked"):
        of(tmp_path, "a.docx", bomb)


def test_xml_that_defines_entities_is_not_read(tmp_path: Path):
    xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:p xmlns:w="w">&x;</w:p>'
    with pytest.raises(UnreadableError, match="entities"):
        of(tmp_path, "a.docx", zipped({"[Content_Types].xml": "", "word/document.xml": xml}))


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"PK\x03\x04 word/ cut off", "damaged"),
        ("a.xlsx", zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "a spreadsheet"),
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "an old office document"),
        ("a.docx", docx([("", " ")]), "no words"),
        ("a.rtf", rb"{\rtf1 \u99999999999999999999 ?}", "damaged"),
    ],
)
def test_a_file_that_cannot_be_read_gives_the_reason(tmp_path: Path, name: str, data: bytes, words: str):
    with pytest.raises(UnreadableError, match=words):
        of(tmp_path, name, data)


def test_a_level_that_is_no_number_is_that_of_a_crosshead(tmp_path: Path):
    with zipfile.ZipFile(BytesIO(odt([LEAD, BODY]))) as archive:
        whole = archive.read("content.xml").decode()
    heading = '<text:h text:outline-level="²">The quarrel</text:h>'
    content = whole.replace(f"<text:p>{BODY[:9]}", f"{heading}<text:p>{BODY[:9]}")
    data = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})
    assert (Kind.CROSSHEAD, "The quarrel") in rows(of(tmp_path, "a.odt", data))
