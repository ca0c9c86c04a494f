"""Pages without an article are refused with a line; articles that look like them are read."""

from pathlib import Path

import pytest

from index.article import Kind
from index.reading import UnreadableError, read

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries, said the mayor."
END = "Nobody was asked before, and nobody was told after the vote in the town hall."

NOTICES = {
    "consent": """<div><h1>We care about your privacy</h1><p>We and our 700 partners store information on a device, such
        as cookies, and process personal data, such as identifiers, for advertising.</p><p>You may click to consent to
        our processing, or manage settings; some of it does not need your consent.</p></div>""",
    "German": """<main><h1>Mit Werbung weiterlesen</h1><p>Mit Ihrer Einwilligung verarbeiten wir und unsere Partner
        personenbezogene Daten und setzen Cookies. Sie können dies jederzeit ändern.</p></main>""",
    "French": """<div><p>Avec votre consentement, nous et nos partenaires utilisons des cookies ou traceurs pour stocker
        des données personnelles comme votre visite sur ce site.</p></div>""",
    "robot": """<body><h1>One moment</h1><p>Please enable JavaScript and cookies to continue; we check your browser
        before you enter the site.</p></body>""",
    "payment": """<section><h1>Read on</h1><p>You have read all your free articles for this month. Subscribe now for
        unlimited access to all we publish.</p><p>Are you already a subscriber? Log in to read on.</p></section>""",
}


def page(folder: Path, body: str, head: str = "") -> Path:
    path = folder / "a.html"
    path.write_text(f"<html><head>{head}</head><body>{body}</body></html>", encoding="utf-8")
    return path


def bodies(path: Path) -> list[str]:
    article = read(path)
    return [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY]


@pytest.mark.parametrize("name", NOTICES)
def test_a_page_that_is_only_a_notice_is_refused(tmp_path: Path, name: str):
    with pytest.raises(UnreadableError, match="no article found: only a notice"):
        read(page(tmp_path, NOTICES[name]))


@pytest.mark.parametrize("name", NOTICES)
def test_an_article_below_a_notice_is_read(tmp_path: Path, name: str):
    path = page(tmp_path, f"{NOTICES[name]}<article><h1>Harbour shut</h1><p>{LEAD * 4}</p><p>{END * 4}</p></article>")
    assert LEAD * 4 in bodies(path)


def test_an_article_about_notices_is_read(tmp_path: Path):
    text = f"""<article><h1>Court rules on consent</h1><p>The court said on Monday that a site may not set cookies
        before its readers agree, and that personal data must not be sold.</p><p>"We value your privacy" was not true,
        the judge wrote.</p><p>{END}</p></article>"""
    assert len(bodies(page(tmp_path, text))) == 3


@pytest.mark.parametrize("words", ["Page not found", "404", "Error 404: nothing here", "Seite nicht gefunden"])
def test_a_page_that_is_not_there_is_refused(tmp_path: Path, words: str):
    with pytest.raises(UnreadableError, match="not found"):
        read(
            page(tmp_path, f"<h1>{words}</h1><p>The address may be wrong, or the page has moved to another place.</p>")
        )


TEASERS = (
    '<div><h3><a href="/{n}">Harbour story {n}</a></h3><p>The council met again to talk about quay {n}.</p></div>',
    '<article><a href="/{n}"><h2>Harbour story {n}</h2><p>The council met again, on quay {n}.</p></a></article>',
    '<li><h2><a href="/{n}">Harbour story {n}</a></h2><span>{n} hours ago</span></li>',
)


@pytest.mark.parametrize("teaser", TEASERS)
def test_a_list_of_articles_is_refused(tmp_path: Path, teaser: str):
    with pytest.raises(UnreadableError, match="no article found"):
        read(page(tmp_path, f"<main>{''.join(teaser.format(n=n) for n in range(20))}</main>"))


def test_an_article_with_many_linked_headings_is_read(tmp_path: Path):
    parts = "".join(
        f'<h2><a href="https://x.example/{n}">Place {n}</a></h2><p>{LEAD}</p><p>{END * 2}</p>' for n in range(10)
    )
    assert len(bodies(page(tmp_path, f"<article><h1>Ten places</h1><p>{LEAD}</p>{parts}</article>"))) >= 20


def test_a_list_that_says_it_is_an_article_is_read(tmp_path: Path):
    items = "".join(TEASERS[0].format(n=n) for n in range(10))
    head = '<meta property="og:type" content="article">'
    assert len(bodies(page(tmp_path, f"<article><h1>Ten stories</h1>{items}</article>", head))) == 10


@pytest.mark.parametrize("tag", ["div", "span", "section", "blockquote", "table"])
def test_a_page_nested_beyond_the_parser_is_read_without_its_boxes(tmp_path: Path, tag: str):
    depth = 5_000
    path = page(tmp_path, f"{f'<{tag}>' * depth}<h1>Harbour shut</h1><p>{LEAD}</p><p>{END}</p>{f'</{tag}>' * depth}")
    assert bodies(path) == [LEAD, END]
    assert "2,000 levels" in read(path).notes[0]
