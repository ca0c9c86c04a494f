"""seedread doctor: versions, abilities of the terminal, folders, and problems."""

import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from tui.cli.default_paths import default_paths
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.format.terminal import colour_answer, key_answers, terminal_answers
from tui.cli.format.versions import versions
from tui.cli.health import Answer, State
from tui.cli.options import ExamplesCommand, always_plain_option, json_option, paths_argument
from tui.cli.output import print_data, print_json, print_status
from tui.cli.storage_health import clippings_answer, folder_answers, index_answers
from tui.cli.tables import table_options
from tui.clipboard import explain
from tui.programs.start import find_program
from tui.settings.user import user_settings

EXAMPLES = (
    ("seedread doctor", "colours, characters, keys, clipboard, directories, settings, clippings, versions"),
    ("seedread doctor ~/stories/hasakah", "and the index of these articles"),
    ("seedread doctor --report", "a text to paste into a report: no names of articles, folders or people"),
)


@click.command("doctor", cls=ExamplesCommand, examples=EXAMPLES)
@paths_argument
@click.option("--report", is_flag=True, help="A text to paste into a report, without names of articles or folders.")
@always_plain_option
@table_options
@json_option
def command(paths: tuple[Path, ...], report: bool, as_json: bool) -> ExitCode:
    """What works on this machine, what does not, and what to do about it. Nothing is changed."""
    answers = tuple(answer for answer in _answers(paths or default_paths()) if not (report and answer.private))
    if as_json:
        for answer in answers:
            fields = {"topic": answer.topic, "name": answer.name, "value": answer.value}
            print_json({**fields, "state": answer.state, "todo": answer.todo})
        return ExitCode.FOUND
    if report:
        print_data("```text")
    for topic, rows in groupby(answers, lambda answer: answer.topic):
        print_data(f"{topic}:")
        for answer in rows:
            line = one_line(_line(answer))
            print_data(line.replace(str(Path.home()), "~") if report else line)
    if report:
        print_data("```")
    problems = sum(answer.state is State.PROBLEM for answer in answers)
    print_status(f"{problems} problem{'s' if problems != 1 else ''} found." if problems else "No problem found.")
    return ExitCode.FOUND


def _line(answer: Answer) -> str:
    state = "" if answer.state is State.OK else f"{answer.state}: "
    return f"  {answer.name}: {state}{answer.value}" + (f" ({answer.todo})" if answer.todo else "")


def _answers(paths: Sequence[Path]) -> Iterator[Answer]:
    from tui.actions import ALL_COMMANDS  # the keys are the screen's

    loaded = user_settings({}, commands=ALL_COMMANDS)
    is_terminal = sys.stdout.isatty()
    size = shutil.get_terminal_size() if is_terminal else None
    for name, number in versions():
        yield Answer("versions", name, number)
    yield Answer("versions", "system", f"{platform.system()} {platform.release()} {platform.machine()}")
    yield colour_answer(os.environ, is_terminal)
    yield from terminal_answers(os.environ, sys.stdout.encoding or "unknown", size)
    yield from key_answers(os.environ, (key for command in ALL_COMMANDS for key in loaded.settings.keys.of(command)))
    for way in explain(os.environ, find_program, sys.platform, loaded.clipboard):
        name, _, reason = way.partition(": ")
        yield Answer("clipboard", name, reason)
    yield from folder_answers()
    for problem in loaded.problems:
        yield Answer("settings", problem.where, f"{problem.entry}: {problem.what}".lstrip(": "), State.PROBLEM)
    if not loaded.problems:
        yield Answer("settings", "settings.toml", "every entry is valid")
    yield from index_answers(paths)
    yield clippings_answer()
