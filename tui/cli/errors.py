"""Turns an error that ends a command into an exit code and, if something is wrong, one line on stderr."""

import sys

import click

from index.errors import describe_os_error
from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.output import print_error
from tui.cli.streams import StdoutError, give_up

_PLAIN = {
    "is not a valid integer range": "is not a whole number",
    "is not a valid integer": "is not a whole number",
    "is not a valid float": "is not a number",
    "does not match the format '%Y-%m-%d'": "is not a day; write it as 2024-05-03",
}
"""Phrases of click in words for people who do not program."""


def report_error(error: Exception | KeyboardInterrupt) -> ExitCode:
    """Reports an error on stderr."""
    match error:
        case click.UsageError():
            return _misunderstood(error)
        case click.ClickException():
            print_error(error.format_message())
            return ExitCode.USAGE
        case click.Abort() | KeyboardInterrupt():
            return ExitCode.INTERRUPTED
        case BrokenPipeError():
            _give_up_on_streams()  # the reader of the pipe has enough: seedread quotes | head
            return ExitCode.FOUND
        case CommandError():
            print_error(error.what, error.where, error.todo)
            return error.code
        case OSError():
            return _system_failed(error)
    return _defect(error)


def _misunderstood(error: click.UsageError) -> ExitCode:
    command = error.ctx.command_path.strip() if error.ctx else "seedread"
    message = error.format_message()
    for phrase, plain in _PLAIN.items():
        message = message.replace(phrase, plain)
    print_error(message, todo=f"See {command} --help")
    return ExitCode.USAGE


def _system_failed(error: OSError) -> ExitCode:
    """The disk, the permissions or a stream refused something: a state of the machine, not a defect."""
    if isinstance(error, StdoutError):
        print_error(f"stdout could not be written: {error.strerror}")
    else:
        print_error(describe_os_error(error), todo="Everything kept before is unchanged")
    _give_up_on_streams()
    return ExitCode.NOT_WRITTEN


def _give_up_on_streams() -> None:
    for stream in (sys.stdout, sys.stderr):
        give_up(stream)


def _defect(error: Exception) -> ExitCode:
    from tui.state.crash_log import log_crash

    where = log_crash(error)
    kept = f"The log is {where}; it holds no article text" if where else "No log could be written"
    print_error(
        f"a defect in seedread ({type(error).__name__})", todo=f"{kept}. Please report it; your articles are safe"
    )
    return ExitCode.DEFECT
