"""seedread search: paragraphs that match, best first."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from index.article import Span
from index.search.hits import Hit, Results
from tui.cli.default_paths import where_looked
from tui.cli.exit_codes import ExitCode
from tui.cli.format.hits import hit_lines, nothing_line, summary_line
from tui.cli.format.layout import one_line
from tui.cli.format.records import hit_fields
from tui.cli.library import refreshed_library
from tui.cli.limited_search import LimitedSearch
from tui.cli.options import PATH, ExamplesCommand, corpus_option, json_option, plain_option
from tui.cli.output import page_of_stdout, print_data, print_error, print_json, print_status
from tui.cli.passage import place_option, words_option
from tui.cli.query_list import read_queries, search_all
from tui.cli.query_options import QueryOptions, built_query, synonyms_of, with_like
from tui.cli.saved_searches import forget_search, list_searches, save_search
from tui.cli.tables import table_options

if TYPE_CHECKING:
    from index.search.facets import Facets

EXAMPLES = (
    ("seedread search kakai -C ~/stories/hasakah", "paragraphs with the name, in any spelling"),
    ("seedread search '\"security source\"'", "a phrase, in the articles that come with seedread"),
    ("seedread search kakai --exact", "only as typed"),
    ("seedread search kakai --without-spelling kakaii", "in all spellings but one"),
    ("seedread search 'kakai -prison' --facets", "without a word; counts by outlet, year, speaker and kind"),
    ("seedread search prison --within 'speaker:lind'", "only among the hits of another query"),
    ("seedread search --like story.txt --paragraph 4", "more paragraphs like this one"),
    ("seedread search 'guards OR wardens' --save staff", "keep the query; later: seedread search --saved staff"),
    ("seedread search 'prison is:starred label:check'", "in articles that you starred and labelled in the reader"),
    ("seedread search kakai --json --limit 100", "for a program"),
)


SNIPPET = 240
"""Cells of a snippet: about two sentences."""


class SearchCommand(ExamplesCommand):
    """Explains how to search for a query that begins with a hyphen."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parses as usual; an unknown option is most likely an exclusion that was meant as the query."""
        given = list(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            word = next((each for each in given if each.startswith(error.option_name)), error.option_name)
            if word.startswith("--"):
                raise  # a mistyped option
            raise click.UsageError(
                f"{error.format_message().rstrip('.')}. To search for words after a hyphen, write two hyphens first: "
                f"seedread search -- '{word}'",
                ctx,
            ) from error


@click.command("search", cls=SearchCommand, examples=EXAMPLES)
@click.argument("query", required=False)
@corpus_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show at most this many paragraphs."
)
@click.option("--exact", is_flag=True, help="Words as typed, no other spellings of names.")
@click.option(
    "--without-spelling", "without", multiple=True, metavar="WORD", help="Leave out a spelling that was added."
)
@click.option("--synonyms", type=PATH, metavar="FILE", help="Use the synonyms in this file instead of yours.")
@click.option("--within", metavar="QUERY", help="Search only among the hits of this query.")
@click.option("--like", type=PATH, metavar="FILE", help="Find paragraphs like one: give --paragraph or --quote.")
@place_option
@words_option
@click.option("--save", metavar="NAME", help="Save the query for this corpus.")
@click.option("--saved", metavar="NAME", help="Use a saved query; with QUERY, search among its hits.")
@click.option("--list-saved", is_flag=True, help="List the saved queries of this corpus.")
@click.option("--forget", metavar="NAME", help="Remove a saved query.")
@click.option("--from", "terms", type=PATH, metavar="FILE", help="Search for each line of a file; - is stdin.")
@click.option("--explain", is_flag=True, help="Say how the query was understood.")
@click.option("--facets", is_flag=True, help="Count the hits by outlet, year, speaker and kind.")
@plain_option
@table_options
@json_option
def command(
    query: str | None,
    paths: tuple[Path, ...],
    limit: int,
    exact: bool,
    without: tuple[str, ...],
    synonyms: Path | None,
    within: str | None,
    like: Path | None,
    place: str | None,
    words: str | None,
    save: str | None,
    saved: str | None,
    list_saved: bool,
    forget: str | None,
    terms: Path | None,
    explain: bool,
    facets: bool,
    plain: bool,
    as_json: bool,
) -> ExitCode:
    """Find paragraphs, best first; the hits of one article are listed together, in the order of its text."""
    if list_saved:
        return list_searches(paths, as_json)
    if forget is not None:
        return forget_search(paths, forget)
    if terms is not None:
        return _search_list(terms, query, paths, synonyms, limit, exact=exact, as_json=as_json)
    given = QueryOptions(query, saved, within, without, like, place, words)
    asked = built_query(given, paths)
    ready = refreshed_library(paths, synonyms=synonyms_of(synonyms) if synonyms else None)
    if ready.interrupted:
        return ExitCode.INTERRUPTED
    if like is not None:
        asked = with_like(asked, given, ready.library)
    limited = LimitedSearch(ready.library, exact=exact)
    results = limited.search(asked, limit)
    counts = limited.facets(asked) if facets else None
    if save is not None:
        save_search(paths, save, asked)
    for problem in ready.library.synonym_problems():
        print_error(problem)
    if as_json:
        _print_records(results, explain)
    else:
        _print_lines(results, explain, plain, where_looked(paths))
    if counts is not None:
        _print_facets(asked, counts, as_json)
    return ExitCode.FOUND if results.hits else ExitCode.NOTHING


def _search_list(
    terms: Path, query: str | None, paths: tuple[Path, ...], synonyms: Path | None, limit: int, **how: bool
) -> ExitCode:
    if query is not None:
        raise click.UsageError("Give a query or --from, not both")
    queries = read_queries(terms)
    ready = refreshed_library(paths, synonyms=synonyms_of(synonyms) if synonyms else None)
    return search_all(ready.library, queries, limit, **how)


def _print_records(results: Results, explain: bool) -> None:
    other_levels = any(count.articles for count in results.levels[1:])
    if explain or results.notes or results.own_synonyms or not results.hits or other_levels:
        print_json(
            {
                "type": "explanation",
                "query": results.query,
                "understood": results.understood,
                "folded": {word: list(others) for word, others in results.folded},
                "own_synonyms": sorted(results.own_synonyms),
                "without_spellings": list(results.taken_out),
                "total": results.total,
                "articles": results.articles,
                "exact_count": results.exact_count,
                "suggestion": results.suggestion,
                "levels": [
                    {"level": str(count.level), "paragraphs": count.paragraphs, "articles": count.articles}
                    for count in results.levels
                ],
                "words": {word.written: word.paragraphs for word in results.words},
                "notes": list(results.notes),
            }
        )
    for hit in results.hits:
        print_json(hit_fields(hit))


def _print_lines(results: Results, explain: bool, plain: bool, where: str) -> None:
    from index.search.snippets import snippet

    page = page_of_stdout(plain)
    for line in hit_lines(((hit, *snippet(hit.text, _spans_in(hit), SNIPPET)) for hit in results.hits), page):
        print_data(line)
    if explain and results.understood:
        print_status(f"understood as: {one_line(results.understood)}")
    for note in results.notes:
        print_status(one_line(note))
    print_status(summary_line(results) if results.hits else nothing_line(results, where))


def _print_facets(query: str, facets: "Facets", as_json: bool) -> None:
    from index.search.facets import narrowed

    for count in facets.counts:
        if as_json:
            narrower = None if count.value is None else narrowed(query, count.facet, count.value)
            fields = {"facet": str(count.facet), "value": count.value, "hits": count.hits, "query": narrower}
            print_json({"type": "facet", **fields})
        else:
            print_data(f"{_FACET_NAMES[count.facet]}: {one_line(count.value or 'not stated')}: {count.hits}")
    if not facets.exact and not as_json:
        print_status(f"Counted in the first {facets.counted:,} paragraphs.")


_FACET_NAMES = {"outlet": "outlet", "date": "year", "speaker": "speaker", "kind": "kind of paragraph"}


def _spans_in(hit: Hit) -> tuple[Span, ...]:
    return tuple((start - hit.start, end - hit.start) for start, end in hit.spans)
