"""Tables, JSON and feeds in the layouts of programs and services, each with the article that it holds."""

import csv
import io
import json
from html import escape
from pathlib import Path
from typing import Any

import pytest

from index.article import Article, Kind
from index.reading import UnreadableError, read_all

TITLE = "Harbour board closes the north quay"
BODY = [
    "The harbour board closed the north quay on Monday after divers found holes in the wall. Repairs take six weeks.",
    "Fishermen said they would lose the best part of the season, and asked the city for help.",
    "The board will meet again on Friday to hear what the divers have found since then.",
]
TEXT = "\n\n".join(BODY)
PAGE = "".join(f"<p>{words}</p>" for words in BODY)
ALL = {"title": TITLE, "outlet": "The Gazette", "author": "Ida Moran", "date": "2021-06-12"}
URL = "https://gazette.example/quay"


def articles(folder: Path, name: str, data: str | bytes) -> list[Article]:
    (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return list(read_all(folder / name))


def check(article: Article, facts: dict[str, str]) -> None:
    found = {
        "title": article.title.value if article.title else None,
        "outlet": article.outlet.value if article.outlet else None,
        "author": "; ".join(author.value for author in article.authors),
        "date": article.published.value.iso()[:10] if article.published else None,
        "url": article.url.value if article.url else None,
    }
    assert {name: found[name] for name in facts} == facts
    assert [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY] == BODY


HEADS = ["title", "author", "date", "outlet", "text"]
ROWS = [
    [TITLE, "Ida Moran", "2021-06-12", "The Gazette", TEXT],
    ["Second", "Jonas Hale", "2021-06-13", "The Gazette", "Another text that has some words in it."],
]


def table(delimiter: str, heads: list[str] = HEADS, quote: str = '"', quoting: Any = csv.QUOTE_MINIMAL) -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=delimiter, quotechar=quote, quoting=quoting).writerows([heads, *ROWS])
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", table(",")),
        ("a.csv", table(";")),
        ("a.csv", table("|")),
        ("a.tsv", table("\t")),
        ("a.csv", table(",", quoting=csv.QUOTE_ALL)),
        ("a.csv", table(",", quote="'")),
        ("a.csv", table("\t").encode("utf-16")),
        ("a.csv", (table("\t") + "x\ty\n" * 100_000).encode("utf-16")),
        ("a.csv", "sep=;\r\n" + table(";")),
        ("a.csv", "sep=|\n" + table("|")),
        ("a.csv", "\ufeff" + table(",")),
        ("a.csv", "\n\n" + table(",")),
        ("a.txt", table(",")),
        ("a.csv", table(";", ["Titel", "Autor", "Datum", "Medium", "Text"])),
        ("a.csv", table(";", ["Überschrift", "Verfasser", "Datum", "Zeitung", "Volltext"])),
        ("a.csv", table(";", ["Titre", "Auteur", "Date", "Source", "Texte"])),
        ("a.csv", table(";", ["Título", "Autor", "Fecha", "Medio", "Texto"])),
        ("a.csv", table(";", ["Titolo", "Autore", "Data", "Testata", "Testo"])),
        ("a.csv", table(";", ["Titel", "Auteur", "Datum", "Krant", "Tekst"])),
    ],
)
def test_tables_of_any_delimiter_quote_and_language_are_read(tmp_path: Path, name: str, data: str | bytes):
    found = articles(tmp_path, name, data)
    assert len(found) >= 2
    check(found[0], ALL)


def test_a_first_column_of_row_numbers_has_no_name(tmp_path: Path):
    found = articles(tmp_path, "a.csv", f',headline,body,url\n0,{TITLE},"{TEXT}",{URL}\n')
    check(found[0], {"title": TITLE, "url": URL})


GERMAN = "Die Gemeinde hat am Dienstag beschlossen, dass der Hafen nicht mehr für die Fischer offen ist. Das ist neu."


@pytest.mark.parametrize(
    ("written", "text", "expected"),
    [
        ("12.06.2021", GERMAN, "2021-06-12"),
        ("3.4.2021 10:15", GERMAN, "2021-04-03"),
        ("12.06.2021", TEXT, None),  # an English table may have the month first
        ("25.06.2021", TEXT, "2021-06-25"),
        ("12/06/2021", GERMAN, None),
        ("12.13.2021", GERMAN, "2021-12-13"),
        ("0.4.2021", GERMAN, None),
    ],
)
def test_full_stops_have_the_day_first_in_other_languages_than_english(
    tmp_path: Path, written: str, text: str, expected: str | None
):
    found = articles(tmp_path, "a.csv", f'title;date;text\n{TITLE};{written};"{text}"\n')
    assert (found[0].published and found[0].published.value.iso()[:10]) == expected


def test_markup_does_not_make_an_english_table_foreign(tmp_path: Path):
    listed = "<ul><li>Dockers strike Monday</li><li>Ferries wait offshore</li><li>Council votes again</li></ul>"
    found = articles(tmp_path, "a.csv", f'title;date;text\n{TITLE};12.06.2021;"{listed}"\n')
    assert found[0].published is None


@pytest.mark.parametrize("count", ["²", "9" * 5_000, "-1"], ids=["a sign", "long", "negative"])
def test_a_count_of_words_that_is_no_number_is_not_stated(tmp_path: Path, count: str):
    found = articles(tmp_path, "a.csv", f'title,wordcount,text\n{TITLE},{count},"{TEXT}… [+{count} chars]"\n')
    assert [article.stated_length for article in found] == [None]


def test_the_kind_of_medium_is_no_outlet(tmp_path: Path):
    found = articles(tmp_path, "a.csv", f'title,medium,text\n{TITLE},Online,"{TEXT}"\n')
    assert found[0].outlet is None


def test_entities_in_cells_are_characters(tmp_path: Path):
    found = articles(tmp_path, "a.csv", f'title,content\nBoard &amp; quay&#8217;s end,"{PAGE}"\n')
    check(found[0], {"title": "Board & quay’s end"})


RECORD = {
    "title": TITLE,
    "author": "Ida Moran",
    "date": "2021-06-12",
    "source": "The Gazette",
    "text": TEXT,
    "url": URL,
}
MINUTE = "2021-06-12T06:00:00Z"


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (RECORD, ALL),
        (dict(RECORD, text=PAGE), ALL),
        (dict(RECORD, text=escape(PAGE)), ALL),
        (dict(RECORD, text=BODY), ALL),
        ({"title": TITLE, "body": [{"type": "paragraph", "text": words} for words in BODY]}, {"title": TITLE}),
        (dict(RECORD, date=1623456000), ALL),
        (dict(RECORD, date=1623456000000), ALL),
        (dict(RECORD, date="1623456000"), ALL),
        (dict(RECORD, date=12), {"title": TITLE}),
        (dict(RECORD, author={"first_name": "Ida", "last_name": "Moran"}), ALL),
        (dict(RECORD, author=[{"name": "Ida Moran"}, {"name": "Bo Lee"}]), {"author": "Ida Moran; Bo Lee"}),
        (
            {"@type": "NewsArticle", "headline": TITLE, "articleBody": TEXT, "author": {"name": "Ida Moran"}},
            {"author": "Ida Moran"},
        ),
        (
            [{"date": MINUTE, "link": URL, "title": {"rendered": TITLE}, "content": {"rendered": PAGE}}],
            {"url": URL, "date": "2021-06-12"},
        ),
        (
            {
                "posts": [
                    {"title": TITLE, "html": PAGE, "published_at": MINUTE, "primary_author": {"name": "Ida Moran"}}
                ]
            },
            {"author": "Ida Moran"},
        ),
        (
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "The Gazette",
                "items": [dict(RECORD, source=None)],
            },
            ALL,
        ),
        ({"hits": {"hits": [{"_id": "1", "_source": RECORD}]}}, ALL),
        (
            {
                "response": {
                    "docs": [
                        {
                            "headline": {"main": TITLE},
                            "byline": {"original": "By Ida Moran"},
                            "pub_date": MINUTE,
                            "body": TEXT,
                        }
                    ]
                }
            },
            {"title": TITLE, "author": "Ida Moran", "date": "2021-06-12"},
        ),
        (
            {"title": TITLE, "sitename": "The Gazette", "text": TEXT, "source": URL},
            {"outlet": "The Gazette", "url": URL},
        ),
        ({"1": RECORD, "2": dict(RECORD, title="Second")}, ALL),
    ],
)
def test_json_of_services_is_read(tmp_path: Path, data: Any, facts: dict[str, str]):
    check(articles(tmp_path, "a.json", json.dumps(data))[0], facts)
    check(articles(tmp_path, "b.json", json.dumps(data).encode("utf-16"))[0], facts)


def test_objects_one_after_the_other_are_read(tmp_path: Path):
    found = articles(tmp_path, "a.json", json.dumps(RECORD, indent=1) + "\n" + json.dumps(RECORD, indent=1))
    assert len(found) == 2
    check(found[1], ALL)


def test_a_damaged_last_line_is_reported(tmp_path: Path):
    with pytest.raises(UnreadableError, match="line 2: damaged"):
        articles(tmp_path, "a.jsonl", json.dumps(RECORD) + "\n" + json.dumps(RECORD)[:50])


def feed(item: str, head: str = "<title>The Gazette</title>") -> str:
    names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f'<?xml version="1.0"?><rss version="2.0" {names}><channel>{head}{item}</channel></rss>'


ITEM = (
    f"<item><title>{TITLE}</title><link>{URL}</link><dc:creator>Ida Moran</dc:creator>"
    f"<pubDate>Sat, 12 Jun 2021 06:00:00 +0000</pubDate><description>Short.</description>"
    f"<content:encoded><![CDATA[{PAGE}]]></content:encoded></item>"
)
ATOM = (
    f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><entry><title>{TITLE}</title>'
    f'<link rel="self" href="https://gazette.example/self"/><link rel="alternate" href="{URL}"/>'
    f"<author><name>Ida Moran</name></author><published>{MINUTE}</published><summary>Short.</summary>"
)
XHTML = f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{PAGE}</div></content>'
MEDIA = '<m:content xmlns:m="m"><m:title>A picture</m:title><m:description>A quay</m:description></m:content>'


@pytest.mark.parametrize(
    "data",
    [
        feed(ITEM),
        feed(ITEM, "<image><title>Logo</title></image><title>The Gazette</title>"),
        feed(ITEM.replace("<link>", MEDIA + "<link>")),
        feed(ITEM.replace("<link>", "<source url='x'>Another feed</source><link>")),
        feed(ITEM.replace("<dc:creator>Ida Moran</dc:creator>", "<author>ida@x.example (Ida Moran)</author>")),
        feed(ITEM.replace("Ida Moran</dc", "Ida Moran (@ida)</dc")),
        feed(ITEM.replace(f"<link>{URL}</link>", f"<guid>{URL}</guid>")),
        feed(ITEM.replace("Short.", "Short &nbsp; and &mdash; undeclared.")),
        ATOM + f'<content type="html">{escape(PAGE)}</content></entry></feed>',
        ATOM + f'<content type="text">{TEXT}</content></entry></feed>',
        ATOM + XHTML + "</entry></feed>",
    ],
)
def test_feeds_of_programs_are_read(tmp_path: Path, data: str):
    found = articles(tmp_path, "a.rss", data)
    assert len(found) == 1
    check(found[0], ALL | {"url": URL})
    assert found[0].notes == ()


def test_an_identifier_that_is_no_address_is_none(tmp_path: Path):
    item = ITEM.replace(f"<link>{URL}</link>", f"<guid isPermaLink='false'>{URL}</guid>")
    assert articles(tmp_path, "a.rss", feed(item))[0].url is None


@pytest.mark.parametrize("form", ['{"title": "A", "number": %s}', '[{"title": "A", "number": %s}]'])
def test_a_number_too_long_for_python_is_damage(tmp_path: Path, form: str):
    with pytest.raises(UnreadableError, match="damaged"):
        articles(tmp_path, "a.json", form % ("1" * 5_000))


def test_a_number_too_large_for_a_time_is_no_date(tmp_path: Path):
    assert articles(tmp_path, "a.json", json.dumps(RECORD | {"date": 10**400}))[0].published is None


def test_parameters_of_an_address_are_not_entities(tmp_path: Path):
    (article,) = articles(tmp_path, "a.json", json.dumps(RECORD | {"url": f"{URL}?a=1&region=us&amp;copy=2"}))
    check(article, ALL | {"url": f"{URL}?a=1&region=us&copy=2"})


def test_an_object_around_the_article_is_not_its_name(tmp_path: Path):
    (article,) = articles(tmp_path, "a.json", json.dumps({"article": {"name": TITLE, "text": TEXT}}))
    assert article.title
    assert article.title.value == TITLE
    assert BODY[2] in article.text


def test_a_feed_nested_too_deep_is_left_out(tmp_path: Path):
    deep = f'<content type="xhtml">{"<div>" * 3_000}{PAGE}{"</div>" * 3_000}</content>'
    with pytest.raises(UnreadableError, match="nested too deep"):
        articles(tmp_path, "a.atom", ATOM.replace("<summary>Short.</summary>", "") + deep + "</entry></feed>")


def test_a_line_nested_too_deep_does_not_end_the_file(tmp_path: Path):
    deep = '{"article":' * 900 + json.dumps(RECORD) + "}" * 900
    found = articles(tmp_path, "a.jsonl", f"{deep}\n{json.dumps(RECORD)}\n")
    check(found[-1], ALL)


def test_a_reason_to_leave_a_record_out_is_short(tmp_path: Path):
    item = f"<item><title>{'word ' * 5_000}</title><description>{'word ' * 2_100_000}</description></item>"
    with pytest.raises(UnreadableError) as refused:
        articles(tmp_path, "a.rss", feed(ITEM + item))
    assert len(str(refused.value)) < 300
