import pytest

from index.article import Kind, Origin
from index.reading import read_text
from tests.helpers.counting import calls_of
from tests.index.reading.page import BODY, LEAD, page

YAML = """---
title: "Harbour: the end"
outlet: 'Coast News'   # of Westmark
authors:
  - Anna Brandt
  - name: Otto Lindqvist
date: 2026-05-03
updated: 4 May 2026
url: https://coast.example/a
dateline: Westmark
tags: [harbour, "lorries"]
summary: >
  Twelve councillors
  vote for the fishermen
---
"""
TOML = """+++
title = "Harbour: the end"
outlet = "Coast News"
authors = ["Anna Brandt", "Otto Lindqvist"]
date = 2026-05-03
updated = 2026-05-04
url = "https://coast.example/a"
dateline = "Westmark"
[extra]
x = 1
+++
"""


@pytest.mark.parametrize("front", [YAML, TOML, YAML.replace("\n", "\r\n")])
@pytest.mark.parametrize("name", ["a.md", "a.txt", ""])
def test_front_matter_gives_metadata_and_is_not_a_paragraph(front, name):
    article = read_text(front + "\n" + page(LEAD, BODY), name)
    assert article.title.value == "Harbour: the end"
    assert article.outlet.value == "Coast News"
    assert [author.value for author in article.authors] == ["Anna Brandt", "Otto Lindqvist"]
    assert article.published.value.iso() == "2026-05-03"
    assert article.modified.value.iso() == "2026-05-04"
    assert article.url.value == "https://coast.example/a"
    assert article.dateline.value == "Westmark"
    assert {known.origin for known in (article.title, *article.authors)} == {Origin.FRONT_MATTER}
    for known in (article.title, article.outlet, *article.authors, article.url, article.dateline):
        assert article.words(known.span) == known.value
    assert [article.text[p.start : p.end] for p in article.paragraphs] == [LEAD, BODY]


def test_a_heading_that_repeats_the_title_of_the_front_matter_is_a_title_paragraph():
    article = read_text(page("---\ntitle: Harbour shut\n---", "# Harbour shut", LEAD, BODY), "a.md")
    assert [p.kind for p in article.paragraphs] == [Kind.TITLE, Kind.BODY, Kind.BODY]
    assert article.title.origin is Origin.FRONT_MATTER


def test_front_matter_outranks_the_page():
    article = read_text(page("---\noutlet: Coast News\n---", "Harbour shut", "The Cradle | May 3, 2026", LEAD, BODY))
    assert article.outlet.value == "Coast News"
    assert article.published.value.iso() == "2026-05-03"


@pytest.mark.parametrize("value", ["", "null", "~", "unknown", "''", "[]", "03/04/2026", "someday"])
def test_an_empty_value_stays_unknown(value):
    article = read_text(page(f"---\ndate: {value}\nauthor: {value if '/' not in value else ''}\n---", LEAD, BODY))
    assert article.published is None
    if value not in ("someday", "03/04/2026"):
        assert article.authors == ()


def test_a_month_is_known_to_the_month():
    assert read_text(page("---\ndate: 2026-05\n---", LEAD, BODY)).published.value.iso() == "2026-05"


def test_two_authors_in_one_value_are_two():
    article = read_text(page("---\nauthor: Anna Brandt and Otto Lindqvist\n---", LEAD, BODY))
    assert [article.words(author.span) for author in article.authors] == ["Anna Brandt", "Otto Lindqvist"]


def test_a_source_that_is_an_address_is_the_address():
    article = read_text(page("---\nsource: https://coast.example/a\n---", LEAD, BODY))
    assert article.outlet is None
    assert article.url.value == "https://coast.example/a"


def test_a_value_with_an_escaped_mark_is_read_and_has_no_span():
    article = read_text(page('---\ntitle: "The \\"late\\" victory"\n---', LEAD, BODY))
    assert (article.title.value, article.title.span) == ('The "late" victory', None)


@pytest.mark.parametrize(
    "opening",
    [
        "---\nThe council voted.\n---",
        "---\ntitle: Harbour\nThe council voted.\n---",
        "---\ntitle: Harbour",
        "---\n---",
        "+++\ntitle = broken\n+++",
        "---",
    ],
)
def test_a_block_that_cannot_be_parsed_is_not_front_matter(opening):
    article = read_text(page(opening, LEAD, BODY))
    assert article.paragraphs[0].start == 0
    assert article.title is None or article.title.origin is not Origin.FRONT_MATTER


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("Bo Lindqvist; Anna Brandt", ["Bo Lindqvist", "Anna Brandt"]),
        ('"Brandt, Anna"', ["Anna Brandt"]),
        ('["Brandt, Anna", "van der Velde, Bo"]', ["Anna Brandt", "Bo van der Velde"]),
        ("Anna Brandt, Bo Lindqvist and Eva Holm", ["Anna Brandt", "Bo Lindqvist", "Eva Holm"]),
        ("Ministry of Trade and Industry", ["Ministry of Trade and Industry"]),
        ('"[[people/Anna Brandt|Anna Brandt]]"', ["Anna Brandt"]),
        ("{family: Brandt, given: Anna}", ["Anna Brandt"]),
        ("[{name: Anna Brandt, affiliation: Coast News}]", ["Anna Brandt"]),
        ("By Anna Brandt in Westmark", ["Anna Brandt"]),
        ('"Anna Brandt, Coast News"', ["Anna Brandt"]),
        ("[Anna Brandt, Anna Brandt]", ["Anna Brandt"]),
        ("Martin Luther King, Jr.", ["Martin Luther King Jr."]),
        ("Reuters", ["Reuters"]),
        ("Staff", []),
    ],
)
def test_authors_as_programs_write_them(written, authors):
    article = read_text(page(f"---\ntitle: Harbour\nauthor: {written}\n---", LEAD, BODY), "a.md")
    assert [author.value for author in article.authors] == authors


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("title: A headline that runs\n  over a second line", "A headline that runs over a second line"),
        ("title: >-\n  Council shuts\n  the harbour", "Council shuts the harbour"),
        ('"title": "Caf\\u00e9 opens"', "Café opens"),
        ("title: Westmark: harbour shut", "Westmark: harbour shut"),
    ],
)
def test_titles_as_yaml_writes_them(written, title):
    article = read_text(page(f"---\n{written}\ndate: 2026-05-03\n---", LEAD, BODY))
    assert article.title.value == title
    assert article.published.value.iso() == "2026-05-03"


@pytest.mark.parametrize("written", ["a: &x Harbour\ntitle: *x", "title: !!python/object:os.system Harbour"])
def test_aliases_and_tags_are_refused_with_a_note(written):
    article = read_text(page(f"---\n{written}\n---", LEAD, BODY))
    assert article.title is None
    assert any("front matter not read" in note for note in article.notes)
    assert [article.words((p.start, p.end)) for p in article.paragraphs] == [LEAD, BODY]


def test_fields_of_citation_tools_are_read():
    front = "---\ntitle: Harbour\naccessed: 2026-05-09\npage: A12\nsection: Business\nlanguage: de\n---"
    article = read_text(page(front, LEAD, BODY))
    found = (article.accessed.value.iso(), article.page.value, article.section.value, article.language.value)
    assert found == ("2026-05-09", "A12", "Business", "de")


def test_the_head_that_a_reader_service_writes_is_front_matter():
    head = "Title: Harbour shut\n\nURL Source: https://coast.example/a\n\nMarkdown Content:\n"
    article = read_text(head + page(LEAD, BODY), "a.md")
    assert (article.title.value, article.url.value) == ("Harbour shut", "https://coast.example/a")
    assert [article.words((p.start, p.end)) for p in article.paragraphs] == [LEAD, BODY]


def test_the_text_made_of_markdown_does_not_hold_the_front_matter():
    article = read_text(page("---\ntitle: Harbour\n---", LEAD, f"**{BODY}**"), "a.md")
    assert (article.title.value, article.title.span) == ("Harbour", None)
    assert article.text == page(LEAD, BODY)


def test_markdown_without_marks_keeps_its_text():
    text = page("---\ntitle: Harbour\n---", LEAD, BODY)
    assert read_text(text, "a.md").text == text


def test_the_date_fields_of_structured_data_are_read():
    article = read_text(
        "---\ntitle: Ice\ndatePublished: 2020-06-09\ndateModified: 2020-06-11\n---\n\nIt melts.\n", "a.md"
    )
    assert article.published.value.iso() == "2020-06-09"
    assert article.modified.value.iso() == "2020-06-11"


@pytest.mark.parametrize("opening", ["[", "{", "[a, ", "{a: [", "- ", "? "])
def test_front_matter_that_is_nested_without_end_is_refused_and_costs_its_length(opening: str) -> None:
    def front(count: int) -> str:
        return f"---\n{opening * count}\n---\n\nThe ferry sailed.\n"

    assert "nested more than 20 levels" in read_text(front(40)).notes[0]
    some, many = (calls_of(lambda count=count: read_text(front(count))) for count in (800, 3_200))
    assert many < 5 * some
