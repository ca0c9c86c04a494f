import re
from pathlib import Path

import pytest

from index.article import Kind
from index.reading import find_files, read
from tui.cli.sample_corpus import sample_folder

HOME = sample_folder()
SHARED = Path(__file__).parents[1] / "../shared/seeds"
FILES = {path.name: path for path in find_files([HOME])}
ARTICLES = {name: read(path) for name, path in FILES.items()}
RECURRING = "Some 2,000 of them are foreigners whom their own governments have declined to take back."


def value(known):
    return known and (known.value.iso() if hasattr(known.value, "iso") else known.value)


def written(name):
    return FILES[name].read_text(encoding="utf-8")


def of_kind(name, kind):
    article = ARTICLES[name]
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind is kind]


def test_each_of_the_five_articles_says_that_it_was_written_for_seedread_and_after_which_source():
    assert len(FILES) == 5
    for name, article in ARTICLES.items():
        assert re.search(r"Written for seedread, after (?:a (?:news )?report|reporting by [A-Z])", written(name)), name
        assert article.outlet is None or article.outlet.value == "Seedread Sample News", name


@pytest.mark.parametrize(
    ("name", "title", "outlet", "republished_by", "published", "modified", "dateline"),
    [
        ("nineveh-border.txt", None, "Seedread Sample News", None, None, None, None),
        (
            "iraq-patrols.txt",
            "Iraq sends more patrols to the Syrian border as ISIS prisoners go free",
            "Seedread Sample News",
            "Seedread Blog",
            "2026-11-21",
            None,
            None,
        ),
        (
            "tribal-amnesty.md",
            "Kurdish-led authorities let 631 ISIS prisoners go",
            "Seedread Sample News",
            None,
            "2026-11",
            "2026-11-21",
            None,
        ),
        (
            "transfer-slows.txt",
            "Iraq asks Washington to slow the handover of ISIS prisoners",
            None,
            None,
            None,
            None,
            None,
        ),
        (
            "first-convoy.txt",
            "Iraq brings a first group of ISIS detainees over from Syria",
            "Seedread Sample News",
            None,
            None,
            None,
            "ERBIL",
        ),
    ],
)
def test_the_stated_metadata_of_each_is_read(name, title, outlet, republished_by, published, modified, dateline):
    article = ARTICLES[name]
    stated = (
        article.title,
        article.outlet,
        article.republished_by,
        article.published,
        article.modified,
        article.dateline,
    )
    assert tuple(map(value, stated)) == (title, outlet, republished_by, published, modified, dateline)


def test_the_five_layouts_differ():
    assert {name: len(article.paragraphs) for name, article in ARTICLES.items()} == {
        "first-convoy.txt": 13,
        "iraq-patrols.txt": 22,
        "nineveh-border.txt": 15,
        "transfer-slows.txt": 8,
        "tribal-amnesty.md": 14,
    }
    assert len(of_kind("iraq-patrols.txt", Kind.FURNITURE)) == 10
    assert written("tribal-amnesty.md").startswith("---\n")
    assert "\n\n" not in ARTICLES["transfer-slows.txt"].text
    assert len(of_kind("first-convoy.txt", Kind.CAPTION)) == 2
    assert of_kind("first-convoy.txt", Kind.STANDFIRST)[0] in of_kind("first-convoy.txt", Kind.BODY)
    assert len(of_kind("tribal-amnesty.md", Kind.STANDFIRST)) == 1


def test_one_sentence_occurs_in_three_of_them():
    assert [name for name, article in sorted(ARTICLES.items()) if RECURRING in article.text] == [
        "iraq-patrols.txt",
        "nineveh-border.txt",
        "tribal-amnesty.md",
    ]


@pytest.mark.parametrize(
    "variants",
    [
        ("al-Kakaii", "Al-Kakai ", "Kakeyi"),
        ("al-Hasakah", " Hasakah", "al-Hasakeh"),
        ("al-Sinaa", "al-Sina'a"),
        ("al-Hol ", "al-Holl "),
        ("Ghweiran", "Gweiran"),
        ("631", "1561", "over 1,500", "about 10,000", "Over 10,000"),
    ],
)
def test_names_and_figures_have_the_reported_spellings_and_sizes(variants):
    together = "\n".join(article.text for article in ARTICLES.values())
    assert [variant for variant in variants if variant not in together] == []


def test_the_seeds_contain_direct_mixed_and_indirect_speech():
    together = "\n".join(article.text for article in ARTICLES.values())
    assert '"There is no danger to the current situation," he said.' in together
    assert 'said that the SDF had "released 1561 prisoners,"' in together
    assert "Officials said this was only a beginning." in together


def runs(text, length):
    words = re.findall(r"[\w'-]+|§", text.lower().replace("’", "'"))
    found = (tuple(words[at : at + length]) for at in range(len(words) - length + 1))
    return {run for run in found if "§" not in run}


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/seeds, the reports they rest on, are not here")
@pytest.mark.parametrize("name", sorted(FILES))
def test_beyond_quoted_speech_no_run_of_eight_words_is_that_of_a_reporter(name):
    theirs = set().union(*(runs(path.read_text(encoding="utf-8"), 8) for path in SHARED.iterdir()))
    # the full name of an administration and its initials is eight words
    named = "the autonomous administration of north and east syria aanes"
    ours = re.sub('[“"][^“”"]*[”"]', " § ", ARTICLES[name].text)
    assert {" ".join(run) for run in runs(ours, 8) & theirs if " ".join(run) not in named} == set()
