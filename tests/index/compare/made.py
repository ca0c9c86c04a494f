"""Articles of our own for the tests of comparing: invented people, places and events."""

from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.compare import people
from index.compare.values import Standing
from index.reading import read_text


def article(name: str, *paragraphs: str, outlet: str = "", published: str = "") -> Article:
    """An article with a title, and with outlet and date where they are given."""
    stated = [f"outlet: {outlet}"] * bool(outlet) + [f"date: {published}"] * bool(published)
    head = "\n".join(["---", f"title: Report {name}", *stated, "---"])
    made = read_text("\n\n".join([head, *paragraphs]) + "\n", name=f"{name}.md")
    return replace(made, path=Path(f"/corpus/{name}.md"))


def words_at(articles: tuple[Article, ...], path: Path, span: tuple[int, int]) -> str:
    return next(each for each in articles if each.path == path).words(span)


def saying(*speakers: str) -> tuple[Article, ...]:
    """One article for each speaker."""
    return tuple(
        article(f"a{at}", f"“The ferry will sail tonight,” said {speaker}, the harbour master.")
        for at, speaker in enumerate(speakers)
    )


def proposed_in(*articles: Article) -> list[tuple[str, str]]:
    """Pairs of a name and a spelling that is proposed for it."""
    found = people(articles)
    return [(each.name, s.name) for each in found for s in each.spellings if s.standing is Standing.PROPOSED]


def joined_in(*articles: Article) -> set[frozenset[str]]:
    """The sets of spellings that are joined without asking."""
    return {
        frozenset(each.name for each in person.spellings if each.standing is Standing.JOINED)
        for person in people(articles)
    }
