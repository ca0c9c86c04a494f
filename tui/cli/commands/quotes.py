"""seedread quotes: who said what."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from index.article import Article
from index.decisions.decision import NONE
from index.marks.quotes.marks_only import MARKS_ONLY
from index.marks.quotes.quote import Quote, QuoteKind
from index.text import one_line
from tui.cli.completion_names import complete_speaker
from tui.cli.corpus import read_articles
from tui.cli.decisions_store import decisions_of
from tui.cli.exit_codes import ExitCode
from tui.cli.filters import AskedSpelling, is_asked_speaker, is_sure, spelling_of
from tui.cli.format.explain import explanation
from tui.cli.format.places import place_label
from tui.cli.format.quotes import quote_line
from tui.cli.format.records import mark_fields
from tui.cli.indexed_marks import quotes_of
from tui.cli.marks import print_lines, print_records
from tui.cli.options import ExamplesCommand, json_option, paths_argument, plain_option
from tui.cli.output import page_of_stdout, print_status
from tui.cli.tables import table_options
from tui.models.plurals import counted

EXAMPLES = (
    ("seedread quotes ~/stories/hasakah", "who said what, article by article"),
    ("seedread quotes ~/stories/hasakah --speaker Kakai", "of one speaker, in any spelling of the name"),
    ("seedread quotes article.txt --kind direct --json", "only what is in quotation marks, for a program"),
    ("seedread quotes article.txt --explain", "which rule found each, and how its speaker was resolved"),
)


@click.command("quotes", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option(
    "--speaker",
    metavar="NAME",
    shell_complete=complete_speaker,
    help="Only this speaker, in any spelling; a part of the name is enough. A spelling that only sounds alike is "
    "marked as proposed.",
)
@click.option("--kind", type=click.Choice([str(kind) for kind in QuoteKind]), help="Only quotations of this kind.")
@click.option("--all", "with_low", is_flag=True, help="Include quotations of low confidence.")
@click.option("--explain", is_flag=True, help="Add the rule that found each quotation, and how its speaker was found.")
@plain_option
@table_options
@json_option
def command(
    paths: tuple[Path, ...],
    speaker: str | None,
    kind: str | None,
    with_low: bool,
    explain: bool,
    plain: bool,
    as_json: bool,
) -> ExitCode:
    """Who said what: quotations and reported statements with their speakers.

    Speakers are named in full as the article first names them. A speaker that the article only describes ("the
    mayor") is given in its own words, marked "not named"; one that it does not mention stays unnamed.
    """

    decisions = decisions_of(paths) if speaker is not None else NONE
    proposed: dict[str, None] = {}
    foreign: set[Path] = set()

    def spelling(quote: Quote) -> AskedSpelling | None:
        return spelling_of(quote.speaker, speaker, decisions) if quote.speaker and speaker is not None else None

    def asked(quote: Quote) -> bool:
        return (
            is_sure(quote, with_low)
            and (kind is None or quote.kind == kind)
            and (speaker is None or (is_asked_speaker(quote.speaker, speaker) and spelling(quote) is not None))
        )

    marks = quotes_of(paths)
    found = ((article, tuple(filter(asked, marks(article)))) for article in read_articles(paths))
    if as_json:
        return print_records(
            found,
            lambda article, quote: (
                mark_fields(article, quote) | ({} if speaker is None else {"spelling": str(spelling(quote))})
            ),
        )
    page = page_of_stdout(plain)

    def lines(article: Article, quotes: tuple[Quote, ...]) -> Iterator[str]:
        for quote in quotes:
            is_proposed = spelling(quote) is AskedSpelling.PROPOSED
            if is_proposed and quote.speaker:
                proposed[quote.speaker] = None
            if quote.rule == MARKS_ONLY:
                foreign.add(article.location)
            yield quote_line(article, quote, place_label(article, quote.start), page, is_proposed=is_proposed)
            if explain:
                yield from explanation(article, quote, page)

    code = print_lines(found, lines, page, none="No quotation found.")
    _print_notes(proposed, len(foreign))
    return code


def _print_notes(proposed: Iterable[str], foreign: int) -> None:
    """On stderr: names that only sound alike, and how many articles are in other languages."""
    if foreign:
        print_status(f"{counted(foreign, 'article')} not in English: speakers are found in English only.")
    if names := ", ".join(map(one_line, proposed)):
        print_status(f"Proposed, because the name sounds alike: {names}. seedread people --same or --apart decides.")
