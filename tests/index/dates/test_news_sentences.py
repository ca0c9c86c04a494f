"""Sentences as news writes them, each with the values that its dates must get."""

from pathlib import Path

import pytest

from index import find_dates, read_text
from index.dates.resolve import DateOrigin

SENTENCES = Path(__file__).with_name("news_sentences.txt")


def cases() -> list[tuple[str, str, list[str]]]:
    dated, found = "", []
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            dated = line[3:]
        elif not line.startswith("#"):
            sentence, _, values = line.rpartition(" =")
            found.append((dated, sentence, values.replace(";", " ").split()))
    return found


@pytest.mark.parametrize(("dated", "sentence", "values"), cases())
def test_the_dates_of_a_news_sentence_get_their_values(dated: str, sentence: str, values: list[str]):
    article = read_text(f"---\ntitle: The news\ndate: {dated}\n---\n\n{sentence}\n")
    marks = [mark for mark in find_dates(article) if article.paragraphs[-1].start <= mark.start]
    assert ["?" if mark.origin is DateOrigin.UNRESOLVED else mark.iso() for mark in marks] == values


@pytest.mark.parametrize("sentence", [sentence for _, sentence, values in cases() if values])
def test_without_an_article_date_nothing_is_derived(sentence: str):
    article = read_text(f"---\ntitle: The news\n---\n\n{sentence}\n")
    assert all(mark.origin is not DateOrigin.DERIVED and mark.basis is None for mark in find_dates(article))
