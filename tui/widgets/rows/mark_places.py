"""The paragraph that a mark is in, as the panel names it."""

from collections.abc import Sequence
from operator import attrgetter

from tui.models.annotated_article import AnnotatedArticle, Mark
from tui.widgets.rows.messages import kind_sign


def place_sign(opened: AnnotatedArticle, mark: Mark, width: int = 0) -> str:
    """The sign of the paragraph that a mark begins in, filled to `width` cells so that the words form a column."""
    return f"{kind_sign(opened.article.paragraphs[opened.paragraph_index(mark.start)].place):<{width}}"


def place_width(opened: AnnotatedArticle, marks: Sequence[Mark]) -> int:
    """Cells that the signs of numbered paragraphs take; longer ones, such as those of captions, jut out."""
    signs = (place_sign(opened, mark) for mark in sorted(marks, key=attrgetter("start"), reverse=True))
    return next((len(sign) for sign in signs if sign[0] == "¶"), 0)  # the last number is the highest
