"""Citations of words in small files, made as `seedread cite FILE --quote WORDS` makes them."""

import json

from index.article import Article
from index.citing import Citation, citation, find_quotation
from index.citing.quote_at import quote_around
from index.marks.quotes import find_quotes
from index.reading import read_text

BODY = "The council closed the old bridge over the River Nor on Monday.\n\nWater rose by two metres in the night.\n"
FACTS = {
    "title": "Storm closes the old bridge",
    "author": "Dana Wells",
    "outlet": "The Norvik Post",
    "date": "2024-03-12",
    "url": "https://example.org/storm",
}


def file_with(body: str = BODY, **facts: object) -> Article:
    """The article of a Markdown file with front matter; a fact of None is not stated."""
    stated = {name: value for name, value in {**FACTS, **facts}.items() if value is not None}
    front = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in stated.items())
    return read_text(f"---\n{front}---\n\n{body}\n", "a.md")


def cited(article: Article, words: str, style: str, *, recase: bool = False) -> Citation:
    """The citation of the first exact place of the words."""
    span = next(match.span for match in find_quotation(words, [article]) if match.exact)
    return citation(article, span, style, quote=quote_around(find_quotes(article), span), recase=recase)
