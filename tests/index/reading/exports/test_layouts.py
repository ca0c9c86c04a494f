"""Exports in the layouts of the databases; the articles in them are our own."""

import textwrap
from pathlib import Path

import pytest

from index.article import Kind, Origin
from index.reading import read, read_all, read_text

BODY = ["The council of Westmark shut its harbour to lorries.", "Fishermen had asked for it, said Eva Holm, the mayor."]
NEXIS = """User Name: SOMEBODY
Date and Time: Wednesday, May 6, 2026 7:11:00 PM JST
Job Number: 79565034
Documents (2)
1. Westmark shuts its harbour
Client/Matter: -None-
Search Terms: harbour
Narrowed by:

2. Ferry runs again
Client/Matter: -None-

Westmark shuts its harbour; Twelve councillors vote
The Coast News (Westmark) - Final Edition
May 3, 2026 Sunday, Late Edition - Final


Copyright 2026 The Coast Company  All Rights Reserved
Section:\u00a0Section B; Column 0; Business Desk; Pg. 1
Length:\u00a017 words
Byline:\u00a0By ANN BRANDT and BO LINDQVIST; Bo Lindqvist reported from Oslo
Dateline:\u00a0WESTMARK
Highlight:\u00a0Lorries have to stay outside.
Body


The council of Westmark shut its harbour to lorries.
  Fishermen had asked for it, said Eva Holm, the mayor.
PHOTO: Lorries at the gate (PHOTOGRAPH BY EVA HOLM)
Related Articles
Another title
Graphic
Picture, The quay
Classification
Language:\u00a0ENGLISH
Publication-Type:\u00a0Newspaper
Subject:\u00a0HARBOURS (90%)
Load-Date:\u00a0May 4, 2026

End of Document
Ferry runs again
The Coast News
Correction Appended
Copyright 2026 The Coast Company  All Rights Reserved
Section:\u00a0News
Length:\u00a0900 words
Body
The ferry runs again.
Load-Date:\u00a0May 5, 2026
End of Document
"""
ACADEMIC = """\ufeffDownload Request: Current Document
Time Of Request: Monday, May 11, 2026  10:20:30 EST

\x0c
                               1 of 2 DOCUMENTS

                     Copyright 2026 The Coast Company
                              All Rights Reserved
                                The Coast News

                              May 3, 2026 Sunday
                                 Final Edition

BYLINE: By ANN BRANDT and
BO LINDQVIST

SECTION: A-SECTION; Pg. A01

LENGTH: 17 words

DATELINE: WESTMARK

HEADLINE: Westmark shuts its
harbour

HIGHLIGHT: Lorries have to stay outside.

BODY:

The council of Westmark shut its harbour
to lorries.

Fishermen had asked for it, said Eva Holm,
the mayor.

GRAPHIC: Picture, The quay

LOAD-DATE: May 4, 2026

LANGUAGE: ENGLISH
\x0c
                               2 of 2 DOCUMENTS

                                Küstenblatt

                        16. März 2026 Montag

Der Hafen ist zu

AUTOR: Ann Brandt

RUBRIK: LOKALES; S. 3

LÄNGE: 8 Wörter

Der Rat von Westmark schließt den alten Hafen.

UPDATE: 17. März 2026

SPRACHE: GERMAN
"""
FACTIVA = """<!DOCTYPE html><html><head><meta charset=utf-8></head><body>
<div id="article-COAST00020260503em53000a1" class="article"><div class="article deArticle"><p>
</p><div>Lokales; 3</div>
<div id="hd"><span class="deHeadline counted">1) Westmark shuts its harbour</span>
</div><div class="author">Ann Brandt</div>
<div>1.017 Wörter</div><div>3. Mai 2026</div><div>17:04</div><div>The Coast News</div><div>COAST</div>
<div>1; National</div><div>13</div><div>English</div><div>(c) 2026 Coast Ltd</div><p></p>
<p class="articleParagraph dearticleParagraph">The council of Westmark shut its <b>harbour</b>
to lorries.</p><p class="articleParagraph dearticleParagraph">Fishermen had asked for it, said Eva Holm, the mayor.</p>
<p>Coast Ltd</p><p>Document COAST00020260503em53000a1</p></div></div>
<div id='article-COAST00020260504em53000a2' class='article'><div class='article enArticle'>
<div id="hd"><span class="enHeadline">Ferry runs again</span></div><div>1,341 단어</div><div>2026년 5월 4일</div>
<div>The Coast News</div><div>COAST</div><div>English</div><div>(c) 2026 Coast Ltd</div>
<p class="articleParagraph enarticleParagraph">The ferry runs again.</p></div></div></body></html>"""
RULE = "_" * 60
PROQUEST = f"""{RULE}
Report Information from ProQuest
May 11 2026
{RULE}
Westmark shuts its harbour

Author: Brandt, Ann; Lindqvist, Bo

Publication info: The Coast News ; Westmark [Westmark]. 03 May 2026: A.1.

Abstract: The council voted.

Full text: The council of Westmark shut its harbour to lorries.

Fishermen had asked for it, said Eva Holm, the mayor.

Subject: Harbours

Publication title: The Coast News

Publication date: May 3, 2026

Pages: A.1

Section: Business

ProQuest document ID: 1234567890

Document URL: https://coast.example/1234567890
{RULE}
Copyright note
"""
CODED = """HD
Westmark shuts its harbour
BY Ann Brandt
WC 17 words
PD 3 May 2026
SN The Coast News
SC COAST
PG 13
LA English
CY (c) 2026 Coast Ltd

LP
The council of Westmark shut its harbour to lorries.

TD
Fishermen had asked for it, said Eva Holm, the mayor.

AN
Document COAST00020260503em53000a1
"""


def articles(folder: Path, text: str, name: str = "export.txt"):
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return list(read_all(path))


def of_kind(article, kind: Kind) -> list[str]:
    return [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is kind]


@pytest.mark.parametrize(
    ("text", "name", "count", "section", "page", "length"),
    [
        (NEXIS, "a.txt", 2, "Section B; Column 0; Business Desk", "1", 17),
        (ACADEMIC, "a.txt", 2, "A-SECTION", "A01", 17),
        (FACTIVA, "a.html", 2, "Lokales", "3", 1017),
        (PROQUEST, "a.txt", 1, "Business", "A.1", None),
        (CODED, "a.txt", 1, None, "13", 17),
    ],
)
def test_each_article_of_an_export_is_one(tmp_path: Path, text, name, count, section, page, length):
    found = articles(tmp_path, text, name)
    assert len(found) == count
    first = found[0]
    assert first.title.value.startswith("Westmark shuts its harbour")
    assert first.title.origin is Origin.EXPORT_FIELD
    assert first.outlet.value.startswith("The Coast News")
    assert first.published.value.iso() == "2026-05-03"
    assert first.authors[0].value.casefold() == "ann brandt"
    assert of_kind(first, Kind.BODY) == BODY
    assert first.section == section if section is None else first.section.value == section
    assert (first.page.value, first.stated_length) == (page, length)
    assert first.part == ("1" if count > 1 else None)


def test_standfirst_captions_and_dateline_are_separated(tmp_path: Path):
    for text in (NEXIS, ACADEMIC):
        first = articles(tmp_path, text)[0]
        assert of_kind(first, Kind.STANDFIRST) == ["Lorries have to stay outside."]
        assert "Picture, The quay" in of_kind(first, Kind.CAPTION)
        assert first.dateline.value == "WESTMARK"
        assert [author.value for author in first.authors] == ["ANN BRANDT", "BO LINDQVIST"]


def test_a_correction_in_place_of_the_date_is_not_a_date_and_a_length_that_differs_is_noted(tmp_path: Path):
    second = articles(tmp_path, NEXIS)[1]
    assert (second.title.value, second.outlet.value, second.published) == ("Ferry runs again", "The Coast News", None)
    assert second.notes == ("the file says 900 words; 4 were read",)


def test_german_fields_are_read_to_the_end(tmp_path: Path):
    second = articles(tmp_path, ACADEMIC)[1]
    assert (second.title.value, second.outlet.value) == ("Der Hafen ist zu", "Küstenblatt")
    assert (second.published.value.iso(), second.stated_length) == ("2026-03-16", 8)
    assert (second.section.value, second.page.value) == ("LOKALES", "3")
    assert of_kind(second, Kind.BODY) == ["Der Rat von Westmark schließt den alten Hafen."]
    assert second.language.value == "GERMAN"


def test_numbers_of_the_database_are_identifiers(tmp_path: Path):
    assert articles(tmp_path, FACTIVA, "a.html")[1].identifiers[0].value == "COAST00020260504em53000a2"
    assert articles(tmp_path, PROQUEST)[0].identifiers[0].value == "1234567890"


def test_a_missing_article_is_noted(tmp_path: Path):
    first = articles(tmp_path, NEXIS.replace("Documents (2)", "Documents (3)"))[0]
    assert "the export says it holds 3 articles; 2 were found" in first.notes


def test_a_part_is_named_by_its_number(tmp_path: Path):
    articles(tmp_path, ACADEMIC)
    assert read(tmp_path / "export.txt#2").title.value == "Der Hafen ist zu"
    assert any("export.txt#2" in note for note in read(tmp_path / "export.txt").notes)


def test_an_article_about_an_export_is_not_an_export(tmp_path: Path):
    text = "Reading exports\n\nThe file ended with End of Document, she said, and 1 of 2 DOCUMENTS was lost.\n"
    assert len(articles(tmp_path, text)) == 1
    assert articles(tmp_path, text)[0].format == "text"


INTERFACES = [
    (
        "ko",
        ["1341 단어", "2018년 5월 28일", "예시일보", "YSIB", "한국어", "Copyright 2018 예시"],
        ("예시일보", "2018-05-28", 1341),
    ),
    (
        "zh",
        ["8165 字", "2018 年 10 月 7 日 17:04", "示例日报", "SLRB", "中文", "Copyright"],
        ("示例日报", "2018-10-07", 8165),
    ),
    ("de", ["808 W\x94rter", "13. November 2017", "Küstenbote", "KBO", "(c) 2017"], ("Küstenbote", "2017-11-13", 808)),
    ("fr", ["1 285 mots", "13 novembre 2017", "La Côte", "LCOT", "(c) 2017"], ("La Côte", "2017-11-13", 1285)),
    (
        "es",
        ["1.285 palabras", "13 noviembre 2017", "02:05", "El Puerto", "EP", "© 2017"],
        ("El Puerto", "2017-11-13", 1285),
    ),
    ("nl", ["285 woorden", "13 november 2017", "De Haven", "DH", "Copyright"], ("De Haven", "2017-11-13", 285)),
]


@pytest.mark.parametrize(("code", "head", "expected"), INTERFACES, ids=[code for code, *_ in INTERFACES])
def test_factiva_pages_of_other_interfaces(tmp_path: Path, code: str, head: list[str], expected: tuple[str, str, int]):
    lines = "".join(f"<div>{line}</div>" for line in head)
    page = (
        '<html><head><meta charset="utf-8"></head><body><p>Öffnungszeiten über Ämter, größer, schöner</p>'
        f'<div id="article-EXAM000020171113edbd0000d" class="article"><div class="article {code}Article"><p></p>'
        f'<div id="hd"><span class="{code}Headline">Quay</span></div>{lines}<p></p>'
        f'<p class="articleParagraph {code}articleParagraph">{BODY[0]}</p>'
        "<p>Document EXAM000020171113edbd0000d</p></div></div>"
    )
    data = page.encode().replace("\x94".encode(), b"\x94")
    (tmp_path / "a.html").write_bytes(data)
    article = read(tmp_path / "a.html")
    assert (article.outlet.value, article.published.value.iso()[:10], article.stated_length) == expected


def test_an_address_below_the_body_is_no_paragraph_of_an_academic_export(tmp_path: Path):
    head = "1 of 1 DOCUMENTS\n\nThe Coast News\n\nMay 2, 2015 Saturday\n\nFerry runs again\n\nLENGTH: 17 words\n\n"
    (tmp_path / "a.txt").write_text(
        head + "\n\n".join(BODY) + "\n\nURL: http://coast.example/\n\nLOAD-DATE: May 4, 2015\n"
    )
    article = read(tmp_path / "a.txt")
    assert [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY] == BODY


WRAPPED_TITLE = (
    "Council closes the old quay to all lorries and opens it to yachts; Hauliers say that they will go to court"
)
FIRST = "The council of Westmark voted on Tuesday to close the old quay to lorries, the mayor said."
SECOND = "A ferry takes 2,000 people to the islands each day, and most of them work there."


def texts(article, kind):
    return [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is kind]


@pytest.mark.parametrize("cover", ["", "User Name: SOMEBODY\nDocuments (1)\n1. Council closes\n\n"])
def test_a_headline_broken_into_lines_is_whole(tmp_path: Path, cover: str):
    lines = textwrap.fill(WRAPPED_TITLE, 80)
    text = f"{cover}{lines}\nThe Example Times\nMay 3, 2015 Sunday\n\nLength: 30 words\nBody\n\n{FIRST}\n\n{SECOND}\n"
    (tmp_path / "a.txt").write_text(f"{text}Load-Date: May 4, 2015\n\nEnd of Document\n")
    article = read(tmp_path / "a.txt")
    assert (article.title.value, article.outlet.value) == (WRAPPED_TITLE, "The Example Times")


@pytest.mark.parametrize(
    ("labels", "end"),
    [
        (("Rubrik", "Länge", "Wörter", "Autor: Von", "Textkörper", "Sprache", "Ladedatum"), "Ende des Dokuments"),
        (("Rubrique", "Longueur", "mots", "Auteur: Par", "Corps", "Langue", "Date-de-chargement"), "Fin du document"),
        (("Sección", "Longitud", "palabras", "Autor: Por", "Cuerpo", "Idioma", "Fecha-de-carga"), "Fin del documento"),
        (("Rubriek", "Lengte", "woorden", "Auteur: Door", "Tekst", "Taal", "Laaddatum"), "Einde van document"),
    ],
)
def test_labels_of_other_interfaces_are_read(tmp_path: Path, labels: tuple[str, ...], end: str):
    section, length, words, author, body, language, loaded = labels
    text = (
        f"The quay is shut\nThe Example Times\n2015-05-03\n\n{section}: NEWS; S. 4\n{length}: 30 {words}\n"
        f"{author} Eva Holm\n{body}\n\n{FIRST}\n\n{SECOND}\n{language}: ENGLISH\n{loaded}: 2015-05-04\n\n{end}\n"
    )
    (tmp_path / "a.txt").write_text(text)
    article = read(tmp_path / "a.txt")
    assert (article.section.value, article.page.value, article.stated_length) == ("NEWS", "4", 30)
    assert [author.value for author in article.authors] == ["Eva Holm"]
    assert texts(article, Kind.BODY) == [FIRST, SECOND]


def test_corrections_below_the_body_are_corrections(tmp_path: Path):
    text = (
        "1 of 1 DOCUMENTS\n\nThe Example Times\n\nMay 3, 2015 Sunday\n\nHEADLINE: Quay shut\n\nLENGTH: 30 words\n\n"
        f"BYLINE: By EVA HOLM; Bo Lind contributed reporting from Oslo\n\n{FIRST}\n\nCORRECTION-DATE: May 9, 2015\n\n"
        "CORRECTION:\nAn article on Sunday misspelled a name.\n\nLOAD-DATE: May 4, 2015\n"
    )
    (tmp_path / "a.txt").write_text(text)
    article = read(tmp_path / "a.txt")
    assert texts(article, Kind.CORRECTION) == ["An article on Sunday misspelled a name."]
    assert [author.value for author in article.authors] == ["EVA HOLM"]


def test_an_article_without_text_says_so(tmp_path: Path):
    text = (
        "The quay is shut\nThe Example Times\nMay 3, 2015 Sunday\n\nLength: 0 words\nBody\n\nLoad-Date: May 4, 2015\n"
    )
    (tmp_path / "a.txt").write_text(f"{text}End of Document\n")
    assert read(tmp_path / "a.txt").notes == ("the export gives no text of this article",)


def test_a_document_with_only_an_abstract_says_so_and_fields_in_the_text_are_text(tmp_path: Path):
    rule = "_" * 60
    tail = "Subject: Harbours\n\nPublication title: The Example Times\n\nProQuest document ID: 1\n\n"
    one = f"Quay shut\n\nAbstract: {FIRST}\n\nFull text: Not available.\n\n{tail}"
    two = f"Quay open\n\nFull text: {FIRST}\n\nSubject: the word was on the wall.\n\n{SECOND}\n\n{tail}"
    (tmp_path / "a.txt").write_text(f"{rule}\nReport\n{rule}\n{one}{rule}\n{two}{rule}\n")
    first, second = read_all(tmp_path / "a.txt")
    assert texts(first, Kind.BODY) == [FIRST]
    assert "only the abstract" in first.notes[0]
    assert texts(second, Kind.BODY) == [FIRST, "Subject: the word was on the wall.", SECOND]


@pytest.mark.parametrize("line", ["1 of {} DOCUMENTS", "1 of 1 DOCUMENTS\n\nHarbour shut\n\nLENGTH: {} words"])
def test_a_number_of_any_length_is_read_as_text(line: str):
    text = f"{line.format('9' * 5_000)}\n\nThe council met.\n\nLOAD-DATE: May 3, 2026\n"
    assert read_text(text).stated_length is None
