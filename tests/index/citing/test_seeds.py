"""Every paragraph and quotation of the five documents is cited in every style, with its exact words."""

import re
from pathlib import Path

import pytest

from index.citing import STYLES, citation
from index.citing.find_quotation import find_quotation
from index.citing.quoted_text import unwrapped
from index.marks.quotes import find_quotes
from index.reading import read
from index.text import strip_controls

SEEDS = Path(__file__).parents[3] / "../shared/seeds"
FILES = sorted(SEEDS.glob("*.txt"))
MARKS = re.compile("[“”‘’\"']")
pytestmark = pytest.mark.skipif(not FILES, reason="the five documents are not here")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:3])
def test_every_mark_of_the_five_documents_is_cited_with_its_words(path: Path) -> None:
    article = read(path)
    quotes = find_quotes(article)
    assert quotes
    spans = [((quote.start, quote.end), quote) for quote in quotes]
    spans += [((paragraph.start, paragraph.end), None) for paragraph in article.paragraphs]
    for span, quote in spans:
        for style in STYLES:
            made = citation(article, span, style, quote=quote)
            assert made.words == strip_controls(article.words(span))
            if style in ("apa", "mla", "chicago", "plain"):
                # the style may move the final full stop behind the parenthesis
                wanted = MARKS.sub("'", unwrapped(made.words).strip()).rstrip("'.")
                assert wanted in MARKS.sub("'", made.text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem[:3])
def test_every_paragraph_of_the_five_documents_is_found_by_its_words(path: Path) -> None:
    article = read(path)
    for paragraph in article.paragraphs:
        words = article.text[paragraph.start : paragraph.end]
        found = find_quotation(words, [article])
        assert not re.search(r"\w", words) or (found and found[0].exact)


def test_nothing_is_stated_that_the_documents_do_not_state() -> None:
    for path in FILES:
        article = read(path)
        made = citation(article, (article.paragraphs[-1].start, article.paragraphs[-1].end), "apa")
        stated = {
            "author": bool(article.authors),
            "headline": article.title is not None,
            "outlet": article.outlet is not None,
            "date of publication": article.published is not None,
            "URL": article.url is not None,
        }
        said = " ".join(made.missing)
        assert all((f"no {what} is stated" in said) != known for what, known in stated.items())
        assert ("n.d." in made.reference) != stated["date of publication"]
