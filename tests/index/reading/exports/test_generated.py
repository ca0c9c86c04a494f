"""Exports made from seeds: each layout in each container, with all that it may state there now and then."""

from pathlib import Path
from random import Random

import pytest

from index.article import Article, Kind
from index.reading import read_all
from tests.index.reading.exports import layouts
from tests.index.reading.exports.containers import CONTAINERS, factiva_page
from tests.index.reading.exports.stories import LANGUAGES, Story, story

LAYOUTS = {
    "nexis": layouts.nexis,
    "factiva": layouts.factiva,
    "factiva_coded": layouts.factiva_coded,
    "proquest": layouts.proquest,
}
SEEDS = range(4)


def made(layout: str, container: str, seed: int) -> tuple[list[Story], str, bytes]:
    random = Random(f"{layout} {container} {seed}")
    name, write = CONTAINERS[container]
    if layout == "academic":
        language = random.choice(LANGUAGES)
        stories = [story(random, language) for _ in range(random.randint(1, 5))]
        return stories, name, write(layouts.academic(random, stories, wrapped=container == "txt"), random)
    stories = [story(random) for _ in range(random.randint(1, 5))]
    return stories, name, write(LAYOUTS[layout](random, stories), random)


def value(known) -> str | None:
    return known.value if known else None


def body_words(article: Article) -> int:
    return sum(len(article.words((p.start, p.end)).split()) for p in article.paragraphs if p.kind is Kind.BODY)


def check(told: Story, article: Article, layout: str) -> None:
    assert (value(article.title), value(article.outlet)) == (told.title, told.outlet)
    has_date = not (told.corrected and layout in ("nexis", "academic"))
    assert (article.published.value.iso()[:10] if article.published else None) == (told.iso if has_date else None)
    assert bool(article.authors) == bool(told.byline)
    assert not any(author.value.split()[0] in ("Von", "Par", "By", "BY") for author in article.authors)
    if layout == "proquest":
        assert [number.value for number in article.identifiers] == [layouts.proquest_number(told)]
    else:
        assert article.stated_length == told.words
    if layout.startswith("factiva"):
        assert [number.value for number in article.identifiers] == [told.number]
    if layout in ("nexis", "academic", "factiva_coded"):
        assert value(article.section) == told.section
    if layout in ("nexis", "academic") and told.section:
        assert value(article.page) == told.page
    # a heading or caption among the words of the body is another kind of paragraph
    assert abs(body_words(article) - told.words) <= 0.05 * told.words
    if told.highlight and layout in ("nexis", "academic"):
        assert told.highlight in [
            article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.STANDFIRST
        ]


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("container", CONTAINERS)
@pytest.mark.parametrize("layout", [*LAYOUTS, "academic"])
def test_every_layout_is_read_in_every_container(tmp_path: Path, layout: str, container: str, seed: int):
    stories, name, data = made(layout, container, seed)
    (tmp_path / name).write_bytes(data)
    found = list(read_all(tmp_path / name))
    assert len(found) == len(stories)
    for told, article in zip(stories, found, strict=True):
        check(told, article, layout)


@pytest.mark.parametrize("seed", SEEDS)
def test_pages_that_factiva_saves_are_read(tmp_path: Path, seed: int):
    random = Random(f"factiva page {seed}")
    stories = [story(random) for _ in range(4)]
    (tmp_path / "a.html").write_bytes(factiva_page(stories, random))
    found = list(read_all(tmp_path / "a.html"))
    assert len(found) == len(stories)
    for told, article in zip(stories, found, strict=True):
        check(told, article, "factiva")
        bodies = [article.words((p.start, p.end)) for p in article.paragraphs if p.kind is Kind.BODY]
        assert bodies == [" ".join(paragraph.split()) for paragraph in told.body]
