"""seedread decisions correct and undo: corrections of marks, and taking a decision back."""

from pathlib import Path

import click

from index.article import Article, Span
from index.decisions.corrections import Correction, correction
from index.decisions.decision import Decision
from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote
from tui.cli.command_error import CommandError
from tui.cli.corpus import read_one_article
from tui.cli.decisions_store import decided_about, folder_around, keep_decision, take_back
from tui.cli.exit_codes import ExitCode
from tui.cli.options import PATH, ExamplesCommand, paths_argument
from tui.cli.passage import find_passage

CORRECT_EXAMPLES = (
    ("seedread decisions correct a.txt --quote 'no danger' --speaker 'Ana Ode'", "Ana Ode says it"),
    ("seedread decisions correct a.txt --quote 'no danger' --none", "it is not a quotation"),
    ("seedread decisions correct a.txt --figure '1561 prisoners' --value 'about 1,500'", "another value"),
    ("seedread decisions correct a.txt --date 'last week' --value 2024-07-25", "another day"),
    ("seedread decisions correct a.txt -C ~/stories --quote 'no danger' --none", "among the decisions on ~/stories"),
)
UNDO_EXAMPLES = (
    ("seedread decisions undo ~/stories/hasakah", "the last decision"),
    ("seedread decisions undo ~/stories/hasakah --number 3", "the decision that the list numbers 3"),
)


@click.command("correct", cls=ExamplesCommand, examples=CORRECT_EXAMPLES)
@click.argument("path", type=PATH, metavar="ARTICLE")
@click.option("-C", "--corpus", "paths", multiple=True, type=PATH, metavar="PATH",
              help="The corpus that the decision is about; without it, the folder around the article that you opened,"
                   " else the one that holds it.")  # fmt: skip
@click.option("--quote", metavar="WORDS", help="The quotation that is wrong, or words that are to be one.")
@click.option("--figure", metavar="WORDS", help="The figure that is wrong.")
@click.option("--date", metavar="WORDS", help="The date that is wrong.")
@click.option("--speaker", metavar="NAME", help='Who says the quotation; "" if the article does not say.')
@click.option("--words", metavar="WORDS", help="Which words are the quotation.")
@click.option("--value", metavar="VALUE", help="The value of the figure, or the date.")
@click.option("--none", "is_none", is_flag=True, help="It is not a quotation, figure or date.")
def correct(
    path: Path,
    paths: tuple[Path, ...],
    quote: str | None,
    figure: str | None,
    date: str | None,
    speaker: str | None,
    words: str | None,
    value: str | None,
    is_none: bool,
) -> ExitCode:
    """Correct one mark of an article. It is kept by its words, shown as "by you", and can be undone."""
    marks = [(name, given) for name, given in (("quote", quote), ("figure", figure), ("date", date)) if given]
    changes = [each for each in (speaker, words, value, is_none or None) if each is not None]
    if len(marks) != 1 or len(changes) != 1:
        raise click.UsageError("name one mark (--quote, --figure or --date) and one correction of it")
    article = read_one_article(path)
    corpus = paths or (folder_around(path),)
    span = find_passage(article, None, marks[0][1])[0]
    decision = _decision(corpus, article, span, marks[0][0], speaker, words, value)
    keep_decision(corpus, decision)
    return ExitCode.FOUND


def _decision(
    paths: tuple[Path, ...],
    article: Article,
    span: Span,
    mark: str,
    speaker: str | None,
    words: str | None,
    value: str | None,
) -> Decision:
    """The decision for the mark that holds the words. Raises CommandError."""
    from tui.cli.indexed_marks import dates_of, figures_of, quotes_of

    marks: tuple[Quote | Figure | DateMark, ...]
    match mark:
        case "quote":
            marks = quotes_of(paths)(article)
        case "figure":
            marks = figures_of(paths)(article)
        case _:
            marks = dates_of(paths)(article)
    around = [each for each in marks if each.start <= span[0] and span[1] <= each.end]
    whole = min(around, key=lambda each: each.end - each.start, default=None)
    if whole is None and (mark != "quote" or speaker is None):
        raise CommandError(f"no {mark} is marked on these words", where=str(article.location), code=ExitCode.NOTHING)
    if mark == "quote":
        field = Correction.WORDS if words is not None else Correction.NO_QUOTATION
        if speaker is not None:
            field = Correction.SPEAKER if whole is not None else Correction.NEW_QUOTATION
    elif mark == "figure":
        field = Correction.FIGURE if value is not None else Correction.NO_FIGURE
    else:
        field = Correction.DATE if value is not None else Correction.NO_DATE
    try:
        given = speaker if speaker is not None else words if words is not None else value or ""
        return correction(article, (whole.start, whole.end) if whole is not None else span, field, given)
    except ValueError as error:
        raise CommandError(str(error), where=str(article.location), code=ExitCode.USAGE) from error


@click.command("undo", cls=ExamplesCommand, examples=UNDO_EXAMPLES)
@paths_argument
@click.option("--number", type=click.IntRange(1), metavar="N", help="The decision of this number; else the last one.")
def undo_one(paths: tuple[Path, ...], number: int | None) -> ExitCode:
    """Take a decision back. The line stays in the file, followed by one that says so."""
    return take_back(decided_about(paths), number)
