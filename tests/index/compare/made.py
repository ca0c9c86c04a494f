"""Articles of our own for the tests of comparing: invented people, places and events."""

from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.reading import read_text


def article(name: str, *paragraphs: str, outlet: str = "", published: str = "") -> Article:
    """An article with a title, and with outlet and date where they are given."""
    stated = [f"outlet: {outlet}"] * bool(outlet) + [f"date: {published}"] * bool(published)
    head = "\n".join(["---", f"title: Report {name}", *stated, "---"])
    made = read_text("\n\n".join([head, *paragraphs]) + "\n", name=f"{name}.md")
    return replace(made, path=Path(f"/corpus/{name}.md"))


def words_at(articles: tuple[Article, ...], path: Path, span: tuple[int, int]) -> str:
    return next(each for each in articles if each.path == path).words(span)
