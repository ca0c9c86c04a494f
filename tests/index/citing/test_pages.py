from pathlib import Path

import pytest
from msgspec.structs import replace

from index.article import Known, Origin, Source
from index.citing import cite
from index.reading import read_text

WORDS = "Fishermen had asked for the closure."
TEXT = f"Harbour shut\n\nThe council of Westmark voted on Tuesday to close the old harbour.\n\n{WORDS}\n"


def paged(first: int, last: int):
    article = read_text(TEXT, "a.pdf")
    paragraphs = tuple(replace(p, source=Source(page=first, last_page=last)) for p in article.paragraphs)
    author = (Known("Ann Lee", Origin.BY_YOU),)
    return replace(article, path=Path("a.pdf"), paragraphs=paragraphs, authors=author)


@pytest.mark.parametrize(
    ("style", "first", "last", "place"),
    [
        ("apa", 3, 3, "(Lee, n.d., p. 3)"),
        ("apa", 3, 4, "(Lee, n.d., pp. 3–4)"),
        ("mla", 3, 3, "(Lee 3)"),
        ("chicago", 3, 3, "p. 3"),
        ("plain", 3, 3, "p. 3"),
    ],
)
def test_the_page_of_a_pdf_is_cited(style: str, first: int, last: int, place: str):
    article = paged(first, last)
    start = article.text.index(WORDS)
    assert place in cite(article, (start, start + len(WORDS)), style)
