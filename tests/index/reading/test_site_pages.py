"""Pages in the layouts of many sites, each with the expected article.

A `.page` file has the right answer above "---": the paragraphs of the article in their order, by their names in
`stories.txt` or in quotation marks; captions; what may be among the paragraphs (`may`, parted by " // "); title,
author, date, site. "?" leaves a fact open, an empty value says that the page does not state it.
"""

import re
from pathlib import Path

import pytest

from index.article import Article, Kind
from index.reading import UnreadableError, read

FOLDER = Path(__file__).parent / "pages"
TEXT = (Kind.STANDFIRST, Kind.BODY, Kind.CROSSHEAD, Kind.CORRECTION)
REFUSALS = {"notice": "only a notice", "list": "a list of", "not found": "was not found"}


def load_stories() -> dict[str, dict[str, str]]:
    parts = re.split(r"^\[(\w\w)\]\n", (FOLDER / "stories.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {
        language: dict(line.split(": ", 1) for line in lines.strip().split("\n"))
        for language, lines in zip(parts[::2], parts[1::2], strict=True)
    }


STORIES = load_stories()


def filled(text: str, story: dict[str, str]) -> str:
    return re.sub(r"\[\[(\w+)\]\]", lambda match: story[match[1]], text)


def texts(article: Article, *kinds: Kind) -> list[str]:
    return [" ".join(article.words((p.start, p.end)).split()) for p in article.paragraphs if p.kind in kinds]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.page")), ids=lambda path: path.stem)
def test_the_article_of_a_page_is_read_whole_and_alone(tmp_path: Path, path: Path):
    head, _, page = path.read_text("utf-8").partition("\n---\n")
    told = {name: value.strip() for name, _, value in (line.partition(":") for line in head.split("\n"))}
    story = STORIES[told.get("lang", "en")]
    (tmp_path / "page.html").write_text(filled(page, story), "utf-8")
    if "error" in told:
        with pytest.raises(UnreadableError, match=REFUSALS[told["error"]]):
            read(tmp_path / "page.html")
        return
    article = read(tmp_path / "page.html")
    check_paragraphs(article, told, story)
    check_facts(article, told, story)


def check_paragraphs(article: Article, told: dict[str, str], story: dict[str, str]) -> None:
    may = [filled(each, story) for each in told.get("may", "").split(" // ")]
    wanted = [story.get(each, each.strip('"')) for each in re.findall(r'"[^"]*"|\S+', told["body"])]
    found = [each for each in texts(article, *TEXT) if each not in may or each in wanted]
    # a dateline is a part of the first paragraph
    found = [next((w for w in wanted if each.endswith(w) and len(each) < len(w) + 40), each) for each in found]
    assert [each for each in found if each not in may] == [each for each in wanted if each not in may]
    captions = texts(article, Kind.CAPTION)
    for name in told["captions"].split():
        assert any(story[name] in each for each in captions)
    assert all(each in may or any(story[n] in each for n in told["captions"].split()) for each in captions)
    if "tables" in told:
        assert texts(article, Kind.TABLE) == told["tables"].split(" ; ")


def check_facts(article: Article, told: dict[str, str], story: dict[str, str]) -> None:
    assert article.title is not None
    assert article.title.value == filled(told.get("title", "[[title]]"), story)
    dates = {"date": article.published, "modified": article.modified, "accessed": article.accessed}
    stated = {name: known.value.iso()[:10] if known else "" for name, known in dates.items()}
    stated["author"] = "; ".join(author.value for author in article.authors)
    stated["site"] = article.outlet.value if article.outlet else ""
    stated["url"] = article.url.value if article.url else ""
    for name, value in stated.items():
        if name in told and told[name] != "?":
            assert (name, value) == (name, told[name].replace("none", ""))
