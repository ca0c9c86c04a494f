"""seedread show: one article, its paragraphs numbered, its marks in words."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from index.article import Article, Kind, Paragraph
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Confidence, Quote
from tui.cli.corpus import read_long_article, read_one_article
from tui.cli.exit_codes import ExitCode
from tui.cli.format.article import about_lines, paragraph_lines
from tui.cli.format.layout import PageWidth
from tui.cli.format.records import article_fields, own_fields, paragraph_fields
from tui.cli.indexed_marks import figures_of, quotes_of
from tui.cli.options import PATH, ExamplesCommand, encoding_option, json_option, map_option, plain_option, read_options
from tui.cli.output import page_of_stdout, print_data, print_json, print_status
from tui.cli.tables import is_table, table_options
from tui.models.plurals import counted

EXAMPLES = (
    ("seedread show article.txt", "read it, marks in words under each paragraph"),
    ("seedread show article.txt --furniture", "also site text, which is not part of the article"),
    ("seedread show export.docx#12", "the twelfth article of a file that holds several"),
    ("seedread show old.txt --encoding koi8-r", "read it in another encoding; seedread meta keeps it"),
    ("seedread show list.csv --map text=Inhalt", "say which column holds the text"),
    ("seedread show article.txt --json", "the article, then one paragraph per line, for a program"),
)
_MARKED_CHARACTERS = 5_000_000
"""In a longer article, finding the marks takes minutes; its paragraphs are printed at once without them."""
Marked = tuple[Paragraph, tuple[Quote, ...], tuple[Figure, ...]]


@click.command("show", cls=ExamplesCommand, examples=EXAMPLES)
@click.argument("path", type=PATH)
@click.option("--furniture", is_flag=True, help="Show site text too: menus, comment forms, notices.")
@encoding_option
@map_option
@plain_option
@table_options
@json_option
def command(
    path: Path, furniture: bool, encoding: str | None, fields: str | None, plain: bool, as_json: bool
) -> ExitCode:
    """One article: its metadata with sources, its numbered paragraphs, its marks."""
    chosen = read_options(encoding, fields)
    long = read_long_article(path, _MARKED_CHARACTERS + 1, chosen)
    article = long.article if long else read_one_article(path, chosen)
    is_long = len(article.text) > _MARKED_CHARACTERS
    if long:
        rows: Iterable[Marked] = _unmarked(long.paragraphs)
    else:
        rows = _unmarked(article.paragraphs) if is_long else _marked(article)
    shown = (row for row in rows if furniture or row[0].kind is not Kind.FURNITURE)
    count = long.count if long else len(article.paragraphs)
    if as_json:
        _print_records(article, shown, count)
        return ExitCode.FOUND
    hidden = count - _print_lines(article, shown, page_of_stdout(plain))
    if is_long:
        print_status("Too long to be marked at once; seedread quotes, figures and dates list its marks.")
    if hidden:
        them = "it" if hidden == 1 else "them"
        print_status(f"{counted(hidden, 'paragraph')} of site text left out; --furniture shows {them}.")
    return ExitCode.FOUND


def _print_lines(article: Article, marked: Iterable[Marked], page: PageWidth) -> int:
    """Prints an article with some of its paragraphs; returns how many."""
    for line in about_lines(article, page):
        print_data(line)
    count = 0
    for paragraph, quotes, figures in marked:
        count += 1
        print_data("")
        for line in paragraph_lines(article, paragraph, quotes, figures, page):
            print_data(line)
    return count


def _print_records(article: Article, marked: Iterable[Marked], count: int) -> None:
    if not is_table():  # the rows of a table are paragraphs
        print_json({**article_fields(article), "paragraphs": count})
    for paragraph, quotes, figures in marked:
        marks = {
            "quotes": [own_fields(article, quote) for quote in quotes],
            "figures": [own_fields(article, figure) for figure in figures],
        }
        print_json({**paragraph_fields(article, paragraph), **marks})


def _unmarked(paragraphs: Iterable[Paragraph]) -> Iterator[Marked]:
    return ((paragraph, (), ()) for paragraph in paragraphs)


def _marked(article: Article) -> list[Marked]:
    quotes: dict[Paragraph | None, list[Quote]] = {}
    for quote in quotes_of([article.location])(article):
        if quote.confidence is not Confidence.LOW:
            quotes.setdefault(article.paragraph_at(quote.start), []).append(quote)
    figures: dict[Paragraph | None, list[Figure]] = {}
    for figure in figures_of([article.location])(article):
        figures.setdefault(article.paragraph_at(figure.start), []).append(figure)
    return [
        (paragraph, tuple(quotes.get(paragraph, ())), tuple(figures.get(paragraph, ())))
        for paragraph in article.paragraphs
    ]
