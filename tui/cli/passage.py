"""The passage of an article that a command names, by its paragraph or by its words."""

import click

from index.article import Article, Span
from index.citing import find_quotation
from index.citing.quote_at import quote_around
from index.marks.quotes.quote import Quote
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.format.phrases import truncated
from tui.cli.format.places import paragraph_at_place, places_words
from tui.cli.indexed_marks import quotes_of
from tui.cli.output import print_status

place_option = click.option(
    "--paragraph", "place", metavar="PLACE", help="A number, or title, standfirst, caption, 'caption 2'."
)
words_option = click.option(
    "--quote", "words", metavar="WORDS", help="Words of the article; marks, case and line breaks may differ."
)


def require_one(place: str | None, words: str | None) -> None:
    """Raises UsageError unless a passage is named in exactly one way."""
    if (place is None) == (words is None):
        raise click.UsageError("give either --paragraph or --quote")


def find_passage(article: Article, place: str | None, words: str | None) -> tuple[Span, Quote | None]:
    """The span of the passage, and the quotation around it, as the user corrected it.

    Raises CommandError if the passage is not in the article.
    """
    if place is not None:
        return _span_of_place(article, place), None
    span = _span_of_words(article, words or "")
    return span, quote_around(quotes_of([article.location])(article), span)


def _span_of_place(article: Article, place: str) -> Span:
    paragraph = paragraph_at_place(article, place)
    if paragraph is None:
        raise CommandError(
            f"no paragraph {place!r} in this article",
            where=str(article.location),
            todo=f"It has {places_words(article)}",
            code=ExitCode.NOTHING,
        )
    return paragraph.start, paragraph.end


def _span_of_words(article: Article, words: str) -> Span:
    found = find_quotation(words, [article])
    exact = [match for match in found if match.exact]
    if not exact:
        nearest = f"Nearest is: {truncated(one_line(found[0].words), 200)}" if found else None
        raise CommandError(
            "this article does not have these words", where=str(article.location), todo=nearest, code=ExitCode.NOTHING
        )
    if len(exact) > 1:
        print_status(f"These words are in {len(exact)} places; the first is taken.")
    return exact[0].span
