"""seedread settings: the settings in effect, where each comes from, and the invalid entries."""

from typing import TYPE_CHECKING

import click
from msgspec.structs import asdict

from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.format.layout import one_line
from tui.cli.options import ExamplesCommand, always_plain_option, json_option
from tui.cli.output import print_data, print_error, print_json, print_status
from tui.cli.tables import table_options
from tui.settings import LoadedSettings
from tui.settings.entry import KEYS
from tui.settings.settings import VALUES
from tui.settings.user import settings_file, user_settings
from tui.state.paths import preferences_file
from tui.state.preferences import load_preferences

if TYPE_CHECKING:
    from tui.actions import AnyCommand

EXAMPLES = (
    ("seedread settings", "each setting, its value, and where that comes from"),
    ("seedread settings --write", "make the file to set them in, all explained, nothing set"),
    ("SEEDREAD_STYLE=mla seedread settings", "a variable goes before the file"),
)


@click.command("settings", cls=ExamplesCommand, examples=EXAMPLES)
@click.option(
    "--write", "writes", is_flag=True, help="Make the settings file if it does not exist, and say where it is."
)
@always_plain_option
@table_options
@json_option
def command(writes: bool, as_json: bool) -> ExitCode:
    """Show the settings and the keys, and the invalid entries of the settings file.

    A variable SEEDREAD_NAME outranks the file, the file your choices in the reader, and those the default. Without
    --write nothing is written, and an existing file is never changed.
    """
    from tui.actions import ALL_COMMANDS  # the keys belong to the screen; only this command needs them
    from tui.widgets.themes import TITLES

    if writes:
        _write(ALL_COMMANDS)
        return ExitCode.FOUND
    choices = load_preferences(preferences_file(), print_error)
    loaded = user_settings(asdict(choices), lambda: TITLES, ALL_COMMANDS)
    if as_json:
        _print_records(loaded, ALL_COMMANDS)
    else:
        _print_lines(loaded, ALL_COMMANDS)
    return ExitCode.FOUND


def _write(commands: "tuple[AnyCommand, ...]") -> None:
    from tui.settings.default_file import write_default

    file = settings_file()
    try:
        write_default(file, commands)
    except FileExistsError as error:
        raise CommandError("settings file already exists; not changed", where=str(file), code=ExitCode.USAGE) from error
    except OSError as error:
        what = f"could not be written: {error.strerror or error}"
        raise CommandError(what, where=str(file), code=ExitCode.NOT_WRITTEN) from error
    print_data(str(file))


def _print_lines(loaded: LoadedSettings, commands: "tuple[AnyCommand, ...]") -> None:
    for setting in VALUES:
        value = getattr(loaded.settings, setting.name)
        told = ("off", "on")[value] if isinstance(value, bool) else value
        print_data(one_line(f"{setting.name}: {told} ({loaded.origin(setting.name).description})"))
    for command in commands:
        name = f"{KEYS}.{command.name}"
        print_data(one_line(f"{name}: {loaded.settings.keys.shown(command)} ({loaded.origin(name).description})"))
    file = settings_file()
    print_status(
        f"The file is {file}." if file.exists() else f"There is no {file}; seedread settings --write makes it."
    )
    for problem in loaded.problems:
        print_error(f"{problem.entry}: {problem.what}" if problem.entry else problem.what, where=problem.where)


def _print_records(loaded: LoadedSettings, commands: "tuple[AnyCommand, ...]") -> None:
    for setting in VALUES:
        _print_value(loaded, setting.name, getattr(loaded.settings, setting.name), setting.meaning)
    for command in commands:
        keys = list(loaded.settings.keys.of(command))
        _print_value(loaded, f"{KEYS}.{command.name}", keys, command.title)
    for problem in loaded.problems:
        print_json({"type": "problem", **asdict(problem)})


def _print_value(loaded: LoadedSettings, name: str, value: object, meaning: str) -> None:
    print_json({"type": "value", "name": name, "value": value, "meaning": meaning, **asdict(loaded.origin(name))})
