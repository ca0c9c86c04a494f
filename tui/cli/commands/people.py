"""seedread people: the people who speak in the articles, with all spellings, and the user's decisions about them."""

from difflib import get_close_matches
from pathlib import Path

import click

from index.compare import people
from index.compare.values import Person, Standing
from index.decisions.decision import Act, Decision
from tui.cli.command_error import CommandError
from tui.cli.compared import articles_of, csv_option, print_compared
from tui.cli.decisions_store import decisions_of, keep_decision, print_decisions, take_back
from tui.cli.exit_codes import ExitCode
from tui.cli.format.compared import person_fields, person_lines, person_rows
from tui.cli.indexed_marks import quotes_of
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument

EXAMPLES = (
    ("seedread people ~/stories/hasakah", "everybody who speaks, the most quoted first"),
    ("seedread people ~/stories/hasakah --pairs", "only spellings proposed as the same person"),
    ("seedread people ~/stories/hasakah --same 'Mohammed al-Kakaii' 'Mohammed Kakeyi'", "decide that they are one"),
    ("seedread people ~/stories/hasakah --undo", "take the last decision back"),
)
HEADS = ("Person", "Kind", "Spelling", "Standing", "Reason", "Quotations", "Articles", "Roles")


@click.command("people", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--name", metavar="NAME", help="Only people with these words in the name.")
@click.option("--pairs", is_flag=True, help="Only people with spellings that are proposed, for you to decide.")
@click.option("--same", nargs=2, metavar="A B", help="Decide that two spellings are the same person.")
@click.option("--apart", nargs=2, metavar="A B", help="Decide that two spellings are two people.")
@click.option("--call", nargs=2, metavar="A NAME", help="Show the person of a spelling under this name.")
@click.option("--undo", "undoes", is_flag=True, help="Take back the last decision about these articles.")
@click.option("--decisions", "lists", is_flag=True, help="List your decisions about these articles.")
@csv_option
@always_plain_option
@json_option
def command(
    paths: tuple[Path, ...],
    name: str | None,
    pairs: bool,
    same: tuple[str, str] | None,
    apart: tuple[str, str] | None,
    call: tuple[str, str] | None,
    undoes: bool,
    lists: bool,
    as_csv: bool,
    as_json: bool,
) -> ExitCode:
    """Everybody who speaks in the articles or is introduced with a role, with all spellings of the name.

    "as" comes before a spelling of the name, "perhaps" before one that is only proposed. Your decisions are
    kept separately and can be undone.
    """
    if undoes:
        return take_back(paths)
    known = decisions_of(paths)
    if lists:
        return print_decisions(known, as_json=as_json, lost=None)
    articles, _ = articles_of(paths)
    found = people(articles, known, quotes_of(paths))
    if same or apart or call:
        return _decided(paths, found, same, apart, call)
    asked = [person for person in found if _is_asked(person, name, pairs)]
    rows = [row for person in asked for row in person_rows(person)] if as_csv else None
    return print_compared(
        asked,
        person_lines,
        person_fields,
        as_json=as_json,
        none="Nobody with this name speaks here."
        if name
        else "Nobody speaks here."
        if not pairs
        else "Nothing to decide.",
        table=(HEADS, rows) if rows else None,
    )


def _is_asked(person: Person, name: str | None, pairs: bool) -> bool:
    if pairs and not any(each.standing is Standing.PROPOSED for each in person.spellings):
        return False
    return name is None or any(name.casefold() in each.name.casefold() for each in person.spellings)


def _decided(
    paths: tuple[Path, ...],
    found: tuple[Person, ...],
    same: tuple[str, str] | None,
    apart: tuple[str, str] | None,
    call: tuple[str, str] | None,
) -> ExitCode:
    known = {each.name for person in found for each in person.spellings}
    for name in (*(same or ()), *(apart or ()), *(call or ())[:1]):
        if name not in known:
            near = get_close_matches(name, known, n=3)
            todo = f"Nearest: {', '.join(near)}" if near else "seedread people lists the names"
            raise CommandError(f"nobody is called “{name}” here", todo=todo, code=ExitCode.NOTHING)
    for decision in _decisions(same, apart, call):
        keep_decision(paths, decision)
    return ExitCode.FOUND


def _decisions(
    same: tuple[str, str] | None, apart: tuple[str, str] | None, call: tuple[str, str] | None
) -> list[Decision]:
    made = []
    if same:
        made.append(Decision(Act.SAME, at="", a=same[0], b=same[1]))
    if apart:
        made.append(Decision(Act.APART, at="", a=apart[0], b=apart[1]))
    if call:
        made.append(Decision(Act.NAME, at="", a=call[0], value=call[1]))
    return made
