from pathlib import Path

import pytest

from index.article import Kind, Origin
from index.reading import UnreadableError, read

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries, after months of quarrel."
BODY = "Fishermen had asked for the closure. They said that lorries had damaged the quay, two sheds and a crane."
END = "The mayor promised to hear the hauliers again before the order takes effect, perhaps in the autumn."
HEAD = """<title>Westmark shuts its harbour | Coast News</title>
<meta property="og:title" content="Westmark shuts its harbour"><meta property="og:site_name" content="Coast News">
<link rel="canonical" href="https://coast.example/harbour">"""
LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Harbour",
"datePublished": "2026-05-03T10:00:00+02:00", "dateModified": "2026-05-04", "articleSection": "Coast",
"author": [{"@type": "Person", "name": "Anna Brandt"}, {"name": "Bo Lindqvist"}], "publisher": {"name": "Coast News"},
"articleBody": "Not the words of the page."}]}</script>"""


def page(inner: str, head: str = HEAD) -> str:
    menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/n>News, views and a great many other things</a></ul></nav>"
    foot = "<footer><p>Coast News is published in Westmark, by people who like the sea, by nobody else.</p></footer>"
    return f"<!doctype html><html lang=en><head>{head}</head><body>{menu}{inner}{foot}</body></html>"


def article(body: str) -> str:
    return f"<article><h1>Westmark shuts its harbour</h1>{body}</article>"


def of(path: Path, markup: str | bytes, name: str = "page.html"):
    file = path / name
    file.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    return read(file)


def rows(found) -> list[tuple[Kind, str]]:
    return [(p.kind, found.words((p.start, p.end))) for p in found.paragraphs]


def test_a_copy_of_archive_today_may_have_no_time_of_publication(tmp_path: Path):
    head = """<meta property="og:site_name" content="archive.ph"><meta property="og:url" content="http://archive.ph/AbC1">
    <meta property="article:modified_time" content="2026-11-02T06:12:00Z">"""
    found = of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p>"), head))
    assert (found.title.value, found.published, found.outlet) == ("Westmark shuts its harbour", None, None)


CACHED = """This is Google's cache of https://coast.example/harbour. It is a snapshot of the page as it appeared on
25 Nov 2020 03:12:45 GMT. The current page could have changed in the meantime."""


def test_a_short_article_in_one_box_with_the_notice_of_a_cache_is_kept(tmp_path: Path):
    notice = f"<div><div>{CACHED}</div><div>Full version</div></div>"
    text = article(f"<p>{LEAD}</p><p>{BODY}</p>")
    found = of(tmp_path, f"<!doctype html><html><body><div>{notice}<div>{text}</div></div></body></html>")
    assert [words for kind, words in rows(found) if kind is Kind.BODY] == [LEAD, BODY]
    assert found.url.value == "https://coast.example/harbour"
    assert found.accessed.value.iso() == "2020-11-25"


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        (
            "Port losses grow | Coast News",
            "Port losses grow as dockers hold out",
            "Port losses grow as dockers hold out",
        ),
        ("Port losses grow – Coast News", "Port losses grow, and who pays", "Port losses grow, and who pays"),
        ("Port news | Coast News", "Port news of the week and more", "Port news"),  # two words may be a section
        ("Dockers hold out again | Coast News", "Coast News", "Dockers hold out again"),
    ],
)
def test_a_heading_that_goes_on_after_the_short_title_is_the_headline(
    tmp_path: Path, title: str, heading: str, expected: str
):
    head = f'<title>{title}</title><meta property="og:site_name" content="Coast News">'
    body = f"<article><h1>{heading}</h1><p>{LEAD}</p><p>{BODY}</p></article>"
    assert of(tmp_path, page(body, head)).title.value == expected


def test_an_article_that_quotes_the_notice_of_a_cache_is_kept_and_has_its_own_address(tmp_path: Path):
    found = of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p><p>{CACHED}</p><p>{END}</p>"), ""))
    assert [words for kind, words in rows(found) if kind is Kind.BODY][::3] == [LEAD, END]
    assert (found.url, found.accessed) == (None, None)


def test_the_paragraphs_of_a_page_have_their_kinds(tmp_path: Path):
    inner = f"""<p class=standfirst>Twelve councillors vote for the fishermen of the town</p>
    <figure><img src=x><figcaption>Lorries at the gate. Photo: Eva Holm</figcaption></figure>
    <p>{LEAD}</p><h2>The quarrel</h2><p>{BODY}</p><blockquote><p>{END}</p></blockquote><ul><li>One boat</li></ul>
    <table><tr><th>Boat</th><th>Crew</th></tr><tr><td>Anna</td><td>7</td></tr></table>
    <p><a href=/x>Read another story about boats</a></p>"""
    found = of(tmp_path, page(article(inner)))
    assert rows(found) == [
        (Kind.TITLE, "Westmark shuts its harbour"),
        (Kind.STANDFIRST, "Twelve councillors vote for the fishermen of the town"),
        (Kind.CAPTION, "Lorries at the gate. Photo: Eva Holm"),
        (Kind.BODY, LEAD),
        (Kind.CROSSHEAD, "The quarrel"),
        (Kind.BODY, BODY),
        (Kind.BODY, END),
        (Kind.BODY, "One boat"),
        (Kind.TABLE, "Boat | Crew"),
        (Kind.TABLE, "Anna | 7"),
        (Kind.FURNITURE, "Read another story about boats"),
    ]
    assert found.paragraphs[3].source.element == "/html/body/article/p[2]"
    assert found.format == "HTML"


def test_facts_of_the_page_have_their_origin(tmp_path: Path):
    found = of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p>"), HEAD + LINKED))
    assert (found.title.value, found.outlet.value) == ("Westmark shuts its harbour", "Coast News")
    assert [author.value for author in found.authors] == ["Anna Brandt", "Bo Lindqvist"]
    assert found.published.value.iso() == "2026-05-03T10:00+02:00"
    assert found.published.origin is Origin.JSON_LD
    assert found.modified.value.iso() == "2026-05-04"
    assert (found.url.value, found.url.origin) == ("https://coast.example/harbour", Origin.CANONICAL)
    assert (found.section.value, found.language.value) == ("Coast", "en")
    assert "Not the words" not in found.text


def test_facts_that_the_page_does_not_state_stay_unknown(tmp_path: Path):
    loose = f"<p>{LEAD}</p><p>{BODY}</p><div class=copyright>Copyright 2026</div><a href=/2026/05/03/x>x</a>"
    found = of(tmp_path, page(article(loose)))
    assert found.published is None
    assert found.authors == ()


def test_a_single_time_element_is_the_date_but_two_are_not(tmp_path: Path):
    one, two = '<time datetime="2026-05-03">3 May</time>', '<time datetime="2026-05-09">9 May</time>'
    assert of(tmp_path, page(article(f"{one}<p>{LEAD}</p>"))).published.value.iso() == "2026-05-03"
    assert of(tmp_path, page(article(f"{one}{two}<p>{LEAD}</p>"))).published is None


@pytest.mark.parametrize(
    ("comment", "url", "accessed"),
    [
        ("<!-- saved from url=(0026)https://coast.example/saved -->", "https://coast.example/saved", None),
        (
            "<!--\n Page saved with SingleFile \n url: https://coast.example/one \n"
            " saved date: Sun May 03 2026 10:20:30 GMT+0200 (CEST)\n-->",
            "https://coast.example/one",
            "2026-05-03",
        ),
    ],
)
def test_the_program_that_saved_the_page_states_address_and_day(tmp_path: Path, comment, url, accessed):
    found = of(tmp_path, comment + page(article(f"<p>{LEAD}</p><p>{BODY}</p>"), "<title>Westmark</title>"))
    assert (found.url.value, found.url.origin) == (url, Origin.SAVED_PAGE)
    assert (found.accessed.value.iso() if found.accessed else None) == accessed


def test_a_repeated_paragraph_is_kept(tmp_path: Path):
    found = of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p><p>{LEAD}</p><p>{LEAD}</p>")))
    assert [words for _, words in rows(found)].count(LEAD) == 3


def test_two_line_breaks_separate_paragraphs_and_one_becomes_a_space(tmp_path: Path):
    found = of(tmp_path, page(f"<div class=story>{LEAD}<br><br>{BODY}<br>{END}</div>"))
    assert [words for kind, words in rows(found) if kind is Kind.BODY] == [LEAD, f"{BODY} {END}"]


def test_three_hundred_levels_are_read(tmp_path: Path):
    deep = "<div>" * 300 + f"<p>{LEAD}</p><p>{BODY}</p>" + "</div>" * 300
    assert (Kind.BODY, LEAD) in rows(of(tmp_path, page(deep)))


def test_a_page_of_links_is_not_an_article(tmp_path: Path):
    links = "".join(f"<li><a href=/{at}>Story number {at}</a></li>" for at in range(60))
    with pytest.raises(UnreadableError, match=r"no article found: \d+ links"):
        of(tmp_path, page(f"<ul>{links}</ul>"))


@pytest.mark.parametrize("markup", ["<html></html>", "<!doctype html>", "<html><body> </body>"])
def test_a_page_without_words_is_not_an_article(tmp_path: Path, markup: str):
    with pytest.raises(UnreadableError, match="no article found"):
        of(tmp_path, markup)


def test_nothing_in_a_page_is_expanded_run_or_fetched(tmp_path: Path):
    bomb = '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    script = "<script>document.write('written')</script><iframe src=file:///etc/passwd></iframe>"
    found = of(tmp_path, bomb + page(article(f"<p>{LEAD} &b; &x;</p><p>{BODY}</p>{script}")))
    assert "aaaa" not in found.text
    assert "root:" not in found.text
    assert "written" not in found.text


def test_the_content_decides_and_not_the_name(tmp_path: Path):
    assert of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p>")), "saved.txt").format == "HTML"


@pytest.mark.parametrize(("declared", "encoding"), [("windows-1251", "cp1251"), ("Shift_JIS", "shift_jis")])
def test_a_page_is_read_in_the_encoding_that_it_declares(tmp_path: Path, declared: str, encoding: str):
    words = "Совет города закрыл старую гавань для грузовиков" if encoding == "cp1251" else "町議会は古い港を閉鎖した"
    markup = f"<html><head><meta charset={declared}></head><body><p>{words}</p><p>{words}</p></body></html>"
    assert words in of(tmp_path, markup.encode(encoding)).text


def test_a_heading_that_is_the_name_of_the_site_is_not_the_title(tmp_path: Path):
    body = f"<h1>Coast News</h1><article><h2>Westmark shuts its harbour</h2><p>{LEAD}</p><p>{BODY}</p></article>"
    found = of(tmp_path, page(body))
    assert found.title.value == "Westmark shuts its harbour"
    assert (Kind.BODY, LEAD) in rows(found)


@pytest.mark.parametrize(
    "elsewhere",
    [
        '<div class="comments"><p><time datetime="2020-01-01">1 January</time> Well said.</p></div>',
        '<aside><time datetime="2020-01-01">1 January</time></aside>',
        '<footer>Coast News <time datetime="2020-01-01">2020</time></footer>',
        '<p>On <time datetime="2020-01-01">1 January</time> the ferry left for good.</p>',
    ],
)
def test_a_time_that_is_not_of_the_article_is_no_date(tmp_path: Path, elsewhere: str):
    assert of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p>") + elsewhere)).published is None
    dated = f'<h1>T</h1><p>By Anna Brandt, <time datetime="2026-05-03">3 May</time></p><p>{LEAD}</p>'
    assert of(tmp_path, page(f"<article>{dated}</article>{elsewhere}")).published.value.iso() == "2026-05-03"


def test_a_page_with_nothing_but_a_headline_is_read_as_one(tmp_path: Path):
    title = "The council of Westmark voted on Tuesday to close the old quay to lorries, and nobody was asked"
    article = of(tmp_path, f"<html><head><title>{title}</title></head><body><h1>{title}</h1></body></html>")
    assert (article.title.value, article.text) == (title, title)


def test_a_time_without_words_states_its_date_unless_it_is_labelled_as_an_update(tmp_path: Path):
    time = '<time datetime="2026-05-03"></time>'
    for label, date in (("Published", "2026-05-03"), ("Last updated:", None)):
        found = of(tmp_path, page(f"<article><h1>T</h1><p>{label} {time}</p><p>{LEAD}</p><p>{BODY}</p></article>"))
        assert (found.published.value.iso() if found.published else None) == date


def test_soft_hyphens_and_zero_width_marks_are_not_in_words(tmp_path: Path):
    words = (
        "Die Bundes&shy;regierung will die Hafen&#8203;ordnung än&#173;dern, sagte der Bürger\u2060meister in Warnholm."
    )
    title = "Neue Hafen&shy;ordnung für den alten Kai"
    head = f"<head><title>{title}</title></head>"
    page = f"<html>{head}<body><article><h1>{title}</h1><p>{words}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    article = read(tmp_path / "a.html")
    assert article.title.value == "Neue Hafenordnung für den alten Kai"
    assert "Die Bundesregierung will die Hafenordnung ändern, sagte der Bürgermeister in Warnholm." in article.text


def test_zero_width_spaces_part_words_in_scripts_without_blanks(tmp_path: Path):
    words = "ក្រុមប្រឹក្សា\u200bបាន\u200bបោះឆ្នោត\u200bនៅ\u200bថ្ងៃអង្គារ។" * 3
    (tmp_path / "a.html").write_text(f"<html><body><article><p>{words}</p></article></body></html>", "utf-8")
    assert read(tmp_path / "a.html").text == words


def body_of(folder: Path, *parts: str) -> list[str]:
    article = of(folder, page(f"<article><h1>Harbour closed</h1><p>{LEAD}</p>{''.join(parts)}</article>"))
    return [
        article.words((each.start, each.end)) for each in article.paragraphs if each.kind in (Kind.BODY, Kind.CROSSHEAD)
    ]


@pytest.mark.parametrize(
    "words", ["This story is for those who lost their boats.", "Abonnez-vous pour lire", "Jetzt testen"]
)
def test_an_offer_does_not_take_the_rest_of_the_article_with_it(tmp_path: Path, words: str):
    rest = f"<p>{BODY}</p><p>{BODY} Again.</p>"
    assert body_of(tmp_path, f"<div><p>{words}</p>{rest}</div>")[-2:] == [BODY, f"{BODY} Again."]


def test_a_sentence_that_begins_as_an_offer_is_text(tmp_path: Path):
    words = "This story is for those who lost their boats."
    assert words in body_of(tmp_path, f"<p>{words}</p><p>{BODY}</p>")


def test_dates_that_an_article_lists_are_text(tmp_path: Path):
    days = ["12 March 2024", "15 April 2024", "3 May 2024"]
    listed = "".join(f"<li>{day}</li>" for day in days)
    assert body_of(tmp_path, f"<p>Strikes are planned on:</p><ul>{listed}</ul><p>{BODY}</p>")[3:6] == days


def test_a_page_may_state_any_number_of_titles(tmp_path: Path):
    head = HEAD + "".join(f'<meta property="og:title" content="Title {number}">' for number in range(2_000))
    headings = "".join(f"<h1>Heading {number}</h1>" for number in range(2_000))  # all pairs took 11 s
    found = of(tmp_path, page(article(f"<p>{LEAD}</p><p>{BODY}</p>") + headings, head))
    assert found.title.value == "Westmark shuts its harbour"
