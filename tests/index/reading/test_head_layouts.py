"""Lines above the body as sites, agencies and clippers write them; what is none of title, outlet, author is neither."""

import pytest

from index.article import Kind
from index.reading import read_text

TITLE = "Ferry line to end in autumn"
BODY = (
    "The port authority said on Thursday that the ferry would stop in October. Islanders wanted one more winter.",
    "Shopkeepers fear for their trade.",
)


def text(*head: str, above: tuple[str, ...] = ()) -> str:
    return "\n\n".join((*above, TITLE, *head, *BODY)) + "\n"


def read(written: str, name: str = ""):
    article = read_text(written, name)
    bodies = [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY]
    assert (article.title.value, bodies) == (TITLE, list(BODY))
    return article


def value(known) -> str | None:
    return known.value if known else None


@pytest.mark.parametrize(
    "line",
    [
        *("Register / Log in", "Newsletter | Log in", "Home ► Local news ► Ferry", "< Back to News", "Skip to content"),
        *("You are here: Home > News > Ferry", "Start / Nachrichten / Lokales", "EXCLUSIVE", "FOR IMMEDIATE RELEASE"),
    ],
)
def test_lines_of_the_site_above_the_title_are_not_the_title(line: str):
    assert value(read(text(above=(line,))).outlet) is None


@pytest.mark.parametrize("line", ["EXCLUSIVE", "Press Release", "Opinion", "Breaking news", "Washington Bureau Chief"])
def test_a_label_or_job_alone_is_no_paragraph_and_no_outlet(line: str):
    article = read(text(line))
    assert (value(article.outlet), article.authors) == (None, ())


@pytest.mark.parametrize("job", ["Science and Environment Editor", "Washington Bureau Chief", "Deputy Business Editor"])
@pytest.mark.parametrize("between", [", ", "\n"])
def test_a_job_beside_a_name_is_nobody_else(job: str, between: str):
    article = read(text(f"By Nora Field{between}{job}"))
    assert ([author.value for author in article.authors], value(article.outlet)) == (["Nora Field"], None)


@pytest.mark.parametrize(
    "line",
    [
        *("Text: Nora Field", "Story: Nora Field", "Nora Field reports", "By Nora Field @norafield"),
        *("By Nora Field Published 12 June 2019", "By Nora Field — 12 June 2019"),
    ],
)
def test_forms_of_bylines(line: str):
    assert [author.value for author in read(text(line)).authors] == ["Nora Field"]


@pytest.mark.parametrize("line", ["Text: the whole order", "The mayor writes", "Words: 312"])
def test_a_line_like_a_byline_that_names_nobody_is_not_a_byline(line: str):
    assert read_text(text(line)).authors == ()


@pytest.mark.parametrize("line", ["Basra, June 12", "New Haven, 12 June"])
def test_a_place_and_a_day_without_a_year_are_a_dateline_and_no_date(line: str):
    article = read(text(line))
    assert (value(article.dateline), article.published) == (line.split(",", maxsplit=1)[0], None)


def test_a_source_line_may_have_a_date():
    article = read(text("Source: The Coast Herald, 12 June 2019"))
    assert (value(article.outlet), article.published.value.iso()) == ("The Coast Herald", "2019-06-12")
    assert article.words(article.outlet.span) == "The Coast Herald"


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\nhttps://coast.example/2019/ferry\n",
        f"Title: {TITLE}\n\nURL Source: https://coast.example/2019/ferry\n\nMarkdown Content:\n# {TITLE}\n",
        f"---\nsource: https://coast.example/2019/ferry\nauthor: Nora Field\n---\n\n# {TITLE}\n\n"
        "> ## Excerpt\n> The port authority said.\n\n---\n",
    ],
)
def test_notes_of_clippers(head: str):
    article = read(head + "\n" + "\n\n".join(BODY) + "\n", "a.md")
    assert article.url.value == "https://coast.example/2019/ferry"
