import gzip
import json
from pathlib import Path

import pytest

from index.reading import UnreadableError, read, read_all
from tests.helpers.made_files import zipped

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries."
BODY = "Fishermen had asked for it. The mayor promised to hear the hauliers again."
NEWSAPI = {
    "status": "ok",
    "articles": [
        {
            "source": {"id": None, "name": "Coast News"},
            "author": "Anna Brandt",
            "title": "Harbour shut",
            "url": "https://coast.example/a",
            "publishedAt": "2026-05-03T10:20:30Z",
            "content": f"{LEAD}… [+1234 chars]",
        }
    ],
}
GUARDIAN = {
    "response": {
        "results": [
            {
                "webTitle": "Harbour shut",
                "webUrl": "https://coast.example/a",
                "webPublicationDate": "2026-05-03T10:20:30Z",
                "sectionName": "Coast",
                "fields": {"byline": "Anna Brandt", "body": f"<p>{LEAD}</p><p>{BODY}</p>", "wordcount": "26"},
            }
        ]
    }
}
NEWS_PLEASE = {
    "title": "Harbour shut",
    "maintext": f"{LEAD}\n\n{BODY}",
    "authors": ["Anna Brandt"],
    "date_publish": "2026-05-03 10:20:30",
    "source_domain": "coast.example",
    "url": "https://coast.example/a",
    "description": "short",
}


def words(article) -> list[str]:
    return [article.words((p.start, p.end)) for p in article.paragraphs if p.kind == "body"]


def of(folder: Path, name: str, data: object) -> Path:
    path = folder / name
    text = data if isinstance(data, str | bytes) else json.dumps(data)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("data", [NEWSAPI, GUARDIAN, NEWS_PLEASE, [NEWS_PLEASE]])
def test_fields_of_services_are_known(tmp_path: Path, data):
    article = read(of(tmp_path, "a.json", data))
    assert article.title.value == "Harbour shut"
    assert article.authors[0].value == "Anna Brandt"
    assert article.published.value.iso().startswith("2026-05-03T10:20")
    assert article.url.value == "https://coast.example/a"
    assert words(article)[0] == LEAD


def test_a_list_that_cuts_its_articles_is_noted(tmp_path: Path):
    assert "only the beginning of the article" in read(of(tmp_path, "a.json", NEWSAPI)).notes[0]


def test_a_list_of_links_is_refused(tmp_path: Path):
    links = {"articles": [{"url": "https://coast.example/a", "title": "Harbour", "seendate": "20260503T102030Z"}]}
    with pytest.raises(UnreadableError, match="only links"):
        read(of(tmp_path, "a.json", links))


@pytest.mark.parametrize("packed", [False, True])
def test_lines_are_articles_and_damaged_ones_are_passed_over(tmp_path: Path, packed: bool):
    lines = "\n".join([json.dumps(NEWS_PLEASE), "{broken", json.dumps(NEWS_PLEASE | {"title": "Ferry runs again"})])
    data = gzip.compress(lines.encode()) if packed else lines
    found = list(read_all(of(tmp_path, "a.jsonl.gz" if packed else "a.jsonl", data)))
    assert [(article.part, article.title.value) for article in found] == [
        ("1", "Harbour shut"),
        ("2", "Ferry runs again"),
    ]


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_rows_of_a_table_are_articles(tmp_path: Path, mark: str):
    head = mark.join(("title", "date", "publication", "content"))
    row = mark.join(("Harbour shut", "2026-05-03", "Coast News", f'"{LEAD}\n\n{BODY}"'))
    article = read(of(tmp_path, "a.csv", f"{head}\n{row}\n"))
    assert (article.title.value, article.outlet.value, words(article)) == ("Harbour shut", "Coast News", [LEAD, BODY])


@pytest.mark.parametrize(
    "feed",
    [
        f"""<?xml version="1.0"?><rss xmlns:content="c"><channel><title>Coast News</title>
        <item><title>Harbour shut</title>
        <link>https://coast.example/a</link><pubDate>Sun, 03 May 2026 10:20:30 GMT</pubDate>
        <content:encoded><![CDATA[<p>{LEAD}</p><p>{BODY}</p>]]></content:encoded></item></channel></rss>""",
        f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast News</title><entry><title>Harbour shut</title>
        <link href="https://coast.example/a"/><published>2026-05-03T10:20:30Z</published>
        <content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{BODY}&lt;/p&gt;</content></entry></feed>""",
    ],
)
def test_entries_of_a_feed_are_articles(tmp_path: Path, feed: str):
    article = read(of(tmp_path, "a.rss", feed))
    assert (article.title.value, article.outlet.value, words(article)) == ("Harbour shut", "Coast News", [LEAD, BODY])
    assert article.published.value.iso().startswith("2026-05-03T10:20")
    assert article.url.value == "https://coast.example/a"


def test_members_of_a_zip_archive_are_articles(tmp_path: Path):
    members = {"b.txt": f"Harbour shut\n\n{LEAD}\n", "a.html": f"<html><p>{LEAD}</p><p>{BODY}</p>", "x.bin": "no"}
    found = list(read_all(of(tmp_path, "a.zip", zipped(members))))
    assert [(article.part, article.format) for article in found] == [("1", "HTML"), ("2", "text")]


def test_an_archive_within_an_archive_is_not_opened(tmp_path: Path):
    inner = zipped({"b.txt": f"Harbour shut\n\n{LEAD}\n"})
    with pytest.raises(UnreadableError, match="archive within another file"):
        read(of(tmp_path, "a.zip", zipped({"b.zip": inner})))


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path):
    with pytest.raises(UnreadableError, match="too large when unpacked"):
        read(of(tmp_path, "a.zip", zipped({"a.txt": b" " * 50_000_000}, packed=True)))


def test_pages_of_a_web_archive_are_articles(tmp_path: Path):
    body = f"<html><title>Harbour shut now</title><h1>Harbour shut now</h1><p>{LEAD}</p><p>{BODY}</p></html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(body)}\r\n\r\n{body}"
    record = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/a\r\n"
        "WARC-Date: 2026-05-03T10:20:30Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n{answer}\r\n\r\n"
    ).encode()
    for name, data in (("a.warc", record), ("a.warc.gz", gzip.compress(record)), ("a.wacz", None)):
        made = (
            zipped({"archive/data.warc.gz": gzip.compress(record), "datapackage.json": "{}"}) if data is None else data
        )
        article = read(of(tmp_path, name, made))
        assert (article.url.value, article.accessed.value.iso()[:10]) == ("https://coast.example/a", "2026-05-03")
        assert article.identifiers[0].value == "urn:uuid:1"
        assert words(article) == [LEAD, BODY]


def test_chapters_of_a_book_are_articles(tmp_path: Path):
    long = f"<p>{LEAD}</p><p>{BODY}</p>" * 2
    members = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container><rootfile full-path="c/book.opf"/></container>',
        "c/book.opf": """<package xmlns:dc="d"><metadata><dc:creator>Anna Brandt</dc:creator></metadata>
        <manifest><item id="1" href="one.xhtml" media-type="application/xhtml+xml"/>
        <item id="2" href="two.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="2"/><itemref idref="1"/></spine></package>""",
        "c/one.xhtml": f"<html><body><h1>One</h1>{long}</body></html>",
        "c/two.xhtml": f"<html><body><h1>Two</h1>{long}</body></html>",
    }
    found = list(read_all(of(tmp_path, "a.epub", zipped(members))))
    assert [article.title.value for article in found] == ["Two", "One"]
    assert found[0].authors[0].value == "Anna Brandt"


def test_notes_of_evernote_are_articles(tmp_path: Path):
    note = f"""<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "http://e.example/e.dtd"><en-export><note>
    <title>Harbour shut</title><content><![CDATA[<en-note><p>{LEAD}</p><div>{BODY}</div></en-note>]]></content>
    <created>20260503T102030Z</created><note-attributes><source-url>https://coast.example/a</source-url>
    </note-attributes></note></en-export>"""
    article = read(of(tmp_path, "a.enex", note))
    assert (article.title.value, words(article)) == ("Harbour shut", [LEAD, BODY])
    assert (article.url.value, article.accessed.value.iso()) == ("https://coast.example/a", "2026-05-03")


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.txt"])
def test_lines_longer_than_the_sniffed_bytes_are_recognized_as_lines(tmp_path: Path, name: str):
    line = json.dumps(NEWS_PLEASE | {"maintext": "\n\n".join([LEAD] * 200)})
    found = list(read_all(of(tmp_path, name, f"{line}\n\n{line}\n")))
    assert [article.part for article in found] == ["1", "2"]


def test_one_object_over_several_lines_is_one_article(tmp_path: Path):
    assert read(of(tmp_path, "a.json", json.dumps(NEWS_PLEASE, indent=2))).part is None


def test_notes_and_records_of_an_archive_name_its_member(tmp_path: Path):
    words = (
        "Гавань закрыта\n\nСовет города во вторник решил закрыть гавань для грузовиков.\n\nРыбаки довольны решением.\n"
    )
    found = list(
        read_all(
            of(
                tmp_path,
                "a.zip",
                zipped({"b/one.txt": f"Harbour shut\n\n{LEAD}\n", "b/two.txt": words.encode("koi8-r")}),
            )
        )
    )
    assert [article.member for article in found] == ["b/one.txt", "b/two.txt"]
    assert found[0].notes == ()
    assert all(note.startswith("b/two.txt: ") for note in found[1].notes)
    assert found[1].notes


def test_a_quotation_mark_that_is_not_closed_does_not_swallow_the_file(tmp_path: Path):
    rows = f'title,text\nOne,"{LEAD}"\nTwo,"{LEAD}\n' + f"Three,{'word ' * 100}\n" * 25_000
    articles = read_all(of(tmp_path, "a.csv", rows))
    assert next(articles).title.value == "One"
    with pytest.raises(UnreadableError, match=r"after 2 of its rows: .*longer than 10 MB.*close it"):
        next(articles)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl", "a.csv", "a.rss", "a.enex"])
def test_a_text_longer_than_any_article_is_left_out_and_the_others_are_read(tmp_path: Path, name: str):
    texts = {"One": "word " * 2_100_000, "Two": LEAD}
    if name == "a.csv":  # the limit of a row is reached first
        texts["One"] = "wörter" * 1_600_000
    made = {
        "a.json": json.dumps([{"title": title, "text": text} for title, text in texts.items()]),
        "a.jsonl": "\n".join(json.dumps({"title": title, "text": text}) for title, text in texts.items()),
        "a.csv": "title,text\n" + "".join(f'{title},"{text}"\n' for title, text in texts.items()),
        "a.rss": "<rss><channel>"
        + "".join(
            f"<item><title>{title}</title><description>{text}</description></item>" for title, text in texts.items()
        )
        + "</channel></rss>",
        "a.enex": "<en-export>"
        + "".join(f"<note><title>{title}</title><content>{text}</content></note>" for title, text in texts.items())
        + "</en-export>",
    }
    articles = read_all(of(tmp_path, name, made[name]))
    assert next(articles).title.value == "Two"
    with pytest.raises(UnreadableError, match=r"10 MB"):
        next(articles)
