"""seedread timeline: articles and dated statements on one line."""

from datetime import date, datetime
from pathlib import Path

import click

from index.compare import timeline
from index.compare.article_corpus import corpus_of
from index.compare.values import Event
from tui.cli.compared import articles_of, csv_option, print_compared
from tui.cli.completion_names import complete_outlet, complete_speaker
from tui.cli.exit_codes import ExitCode
from tui.cli.filters import is_asked_speaker
from tui.cli.format.compared import event_fields, event_line
from tui.cli.indexed_marks import dates_of, quotes_of
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.models.across_excerpts import Excerpts, address_of

EXAMPLES = (
    ("seedread timeline ~/stories/hasakah", "articles and dated statements by day; those without a day come last"),
    ("seedread timeline ~/stories/hasakah --from 2024-07-01 --to 2024-08-31", "only these days"),
    ("seedread timeline ~/stories/hasakah --speaker kakai --word border", "what he dates, in sentences with this word"),
    ("seedread timeline ~/stories/hasakah --outlet cradle --json", "of one outlet, for a program"),
)
HEADS = ("First day", "Last day", "Known", "From", "Article", "Outlet", "File", "Paragraph", "As written", "Said by")
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("timeline", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--from", "first", type=_DAY, metavar="DAY", help="Only dates on this day or later: 2024-07-01.")
@click.option("--to", "last", type=_DAY, metavar="DAY", help="Only dates on this day or earlier.")
@click.option(
    "--outlet",
    metavar="WORDS",
    shell_complete=complete_outlet,
    help="Only articles of an outlet with these words in its name.",
)
@click.option(
    "--speaker",
    metavar="NAME",
    shell_complete=complete_speaker,
    help="Only dates in words of this speaker, in any spelling; a part of the name is enough.",
)
@click.option("--word", metavar="WORDS", help="Only dates with these words around them, and articles so titled.")
@csv_option
@always_plain_option
@json_option
def command(
    paths: tuple[Path, ...],
    first: datetime | None,
    last: datetime | None,
    outlet: str | None,
    speaker: str | None,
    word: str | None,
    as_csv: bool,
    as_json: bool,
) -> ExitCode:
    """The articles, and the dates that they name, by day.

    A day is stated, or counted from the article's own date and then marked as such. Dates without a day come last.
    """
    articles, by_path = articles_of(paths)
    days = (first.date() if first else None, last.date() if last else None)
    excerpts = Excerpts(corpus_of(articles, quotes_of(paths)))
    asked = [event for event in timeline(articles, dates_of(paths)) if _is_asked(event, days, outlet)]
    by_event = [(event, None if event.is_article else excerpts.speaker(event.place)) for event in asked]
    found = [
        (event, said)
        for event, said in by_event
        if (speaker is None or is_asked_speaker(said, speaker))
        and (word is None or _has(word, _words_around(excerpts, event)))
    ]
    rows = [
        (event.first, event.last, event.known, event.basis, event.is_article, event.place.outlet, event.place.article,
         event.place.paragraph, by_path[event.place.article, event.place.part].words(event.place.span), said)
        for event, said in found
    ]  # fmt: skip
    return print_compared(
        found,
        lambda pair: [event_line(*pair, by_path)],
        lambda pair: event_fields(*pair, by_path),
        as_json=as_json,
        none="No date that fits." if first or last or outlet or speaker or word else "No date in these articles.",
        table=(HEADS, rows) if as_csv else None,
    )


def _has(asked: str | None, text: str) -> bool:
    return asked is None or asked.casefold() in text.casefold()


def _words_around(excerpts: Excerpts, event: Event) -> str:
    """The words around a date, or the title of an article."""
    if not event.is_article:
        return excerpts.at(event.place).words
    title = excerpts.article(address_of(event.place)).title
    return title.value if title else event.place.article.name


def _is_asked(event: Event, days: tuple[date | None, date | None], outlet: str | None) -> bool:
    if not _has(outlet, event.place.outlet or ""):
        return False
    first, last = days
    if first is None and last is None:
        return True
    if event.first is None or event.last is None:
        return False
    return (first is None or event.last >= first) and (last is None or event.first <= last)
