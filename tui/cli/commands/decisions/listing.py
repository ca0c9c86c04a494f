"""seedread decisions list: the decisions of the user, and the corrections that no longer find their words."""

from collections.abc import Iterable
from pathlib import Path

import click

from index.decisions.decision import Act, Decision, Line
from tui.cli.corpus import existing_paths
from tui.cli.decisions_store import decided_about, decisions_of, print_decisions
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.tables import table_options

EXAMPLES = (
    ("seedread decisions ~/stories/hasakah", "what you decided about these articles, the oldest first"),
    ("seedread decisions ~/stories/hasakah --check", "and whether the articles still have the corrected words"),
)


@click.command("list", cls=ExamplesCommand, short_help="List your decisions, with their numbers.", examples=EXAMPLES)
@paths_argument
@click.option("--check", is_flag=True, help="Read the articles, and say which corrections no longer find their words.")
@always_plain_option
@table_options
@json_option
def listing(paths: tuple[Path, ...], check: bool, as_json: bool) -> ExitCode:
    """Your decisions about these articles, each with the number by which it can be undone."""
    paths = decided_about(paths)
    return print_decisions(
        decisions_of(paths), as_json=as_json, lost=(lambda lines: _lost(paths, lines)) if check else None
    )


def _lost(paths: tuple[Path, ...], lines: Iterable[Line]) -> frozenset[int]:
    """The numbers of corrections whose words no article has."""
    from index.decisions.anchor import Anchor, find_anchor
    from index.decisions.corrections import concerns
    from tui.cli.corpus import read_articles

    wanted = {line.number: line.decision for line in lines if line.decision.do is Act.MARK}
    if not wanted:
        return frozenset()

    def has_words(decision: Decision, text: str) -> bool:
        return find_anchor(text, Anchor(decision.exact, decision.before, decision.after)) is not None

    found: set[int] = set()
    for article in read_articles(existing_paths(paths)):
        found |= {n for n, each in wanted.items() if concerns(each, article) and has_words(each, article.text)}
    return frozenset(wanted.keys() - found)
