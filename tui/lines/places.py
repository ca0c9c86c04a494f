"""Where in an article a mark stands, in words."""

from index.article import Article
from tui.lines.words import place_words


def place_label(article: Article, offset: int) -> str:
    """The label of a line about a character of the text: "paragraph 4: ", or nothing between paragraphs."""
    paragraph = article.paragraph_at(offset)
    return f"{place_words(paragraph.place)}: " if paragraph else ""
