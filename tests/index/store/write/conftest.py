"""Fixtures of the tests of writing an index."""

import pytest

from index.article import Article
from index.store.write import prepare


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the articles that were marked."""
    found: list[str] = []
    find = prepare.find_marks_and_people

    def noted(article: Article) -> object:
        found.append(article.title.value if article.title else "")
        return find(article)

    monkeypatch.setattr(prepare, "find_marks_and_people", noted)
    return found
