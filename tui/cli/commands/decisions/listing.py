"""seedread decisions list: what the user decided, and which corrections find nothing in the articles of today."""

from collections.abc import Iterable
from pathlib import Path

import click

from index.decisions.decision import Act, Decision, Line
from index.decisions.words import decision_words
from index.text import escape_controls
from tui.cli.compared import decisions_of
from tui.cli.corpus import existing_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.output import print_data, print_json, print_status
from tui.cli.tables import table_options

EXAMPLES = (
    ("seedread decisions ~/stories/hasakah", "what you decided about these articles, the oldest first"),
    ("seedread decisions ~/stories/hasakah --check", "and whether the articles still have the corrected words"),
)


@click.command("list", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--check", is_flag=True, help="Read the articles, and say which corrections no longer find their words.")
@always_plain_option
@table_options
@json_option
def listing(paths: tuple[Path, ...], check: bool, as_json: bool) -> ExitCode:
    """Your decisions about these articles, each with the number by which it can be undone."""
    lines = decisions_of(paths).in_force(*(act for act in Act if act is not Act.UNDO))
    if not lines:
        print_status("No decisions about these articles.")
        return ExitCode.NOTHING
    asleep = _asleep(paths, lines) if check else frozenset()
    for line in lines:
        gone = line.number in asleep
        if as_json:
            print_json(_fields(line, gone=gone if check else None))
        else:
            words = f"{line.number}: {decision_words(line.decision)} ({line.decision.at})"
            print_data(escape_controls(f"{words}; its words are not in the articles now" if gone else words))
    return ExitCode.FOUND


def _fields(line: Line, *, gone: bool | None) -> dict[str, object]:
    decision = line.decision
    fields = {name: getattr(decision, name) for name in decision.__struct_fields__ if name != "schema"}
    found = {} if gone is None else {"found": not gone}
    return {"type": "decision", "number": line.number, **fields, "do": str(decision.do), **found}


def _asleep(paths: tuple[Path, ...], lines: Iterable[Line]) -> frozenset[int]:
    """The numbers of corrections that no article has the words of."""
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
