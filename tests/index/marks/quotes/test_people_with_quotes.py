"""The people that are found along with the quotations are those that are found alone."""

import pytest

from index.article import Paragraph
from index.english.tokens import Tokens
from index.marks.finding import find_marks, find_marks_and_people
from index.marks.quotes import find, paragraphs
from index.marks.quotes.find import find_quotes, find_quotes_and_people, people_of
from index.reading import read_text

ENGLISH = """Ferry board “denies” delay

Mina Okafor, the harbour master, told reporters that the ferry would sail.

“We are ready,” she said. Mr. Okafor's brother Ben Okafor disagreed. The Ferry Board denied the claims.
"""
GERMAN = "Die Fähre ist am Montag nicht gefahren, sagte Mina Okafor. „Wir sind bereit“, sagte sie den Leuten.\n"
INVISIBLE = ENGLISH.replace("harbour", "har\u00adbour")


@pytest.mark.parametrize("text", [ENGLISH, GERMAN, INVISIBLE, ""])
def test_both_are_found_together(text: str) -> None:
    article = read_text(text)
    quotes, people = find_quotes_and_people(article)
    alone = people_of(article)
    assert quotes == find_quotes(article)
    fields = ("known", "first", "starts", "speaking", "variants", "reacting")
    assert [getattr(people, name) for name in fields] == [getattr(alone, name) for name in fields]
    assert find_marks_and_people(article)[0] == find_marks(article)


def test_an_english_article_is_made_into_tokens_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    stock = paragraphs.tokenize_paragraphs

    def counted(text: str, among: list[Paragraph]) -> list[Tokens]:
        made.append(text)
        return stock(text, among)

    monkeypatch.setattr(find, "tokenize_paragraphs", counted)
    find_quotes_and_people(read_text(ENGLISH))
    assert made == [ENGLISH]


def test_without_quotations_there_are_no_people(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(find, "find_quotes_and_people", broken)
    marks, people = find_marks_and_people(read_text(ENGLISH))
    assert people is None
    assert [what for what, _ in marks.faults] == ["quotations"]
