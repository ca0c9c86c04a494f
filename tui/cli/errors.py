"""What becomes of an error that ends a command: an exit code and, where something is wrong, one line on stderr."""

import os
import sys

import click

from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode
from tui.cli.output import print_error


def report_error(error: Exception | KeyboardInterrupt) -> ExitCode:
    """Tells an error to whoever called the command."""
    match error:
        case click.UsageError():
            return _misunderstood(error)
        case click.ClickException():
            print_error(error.format_message())
            return ExitCode.USAGE
        case click.Abort() | KeyboardInterrupt():
            return ExitCode.INTERRUPTED
        case BrokenPipeError():
            _give_up_on_streams()  # whoever reads has what they wanted: seedread quotes | head
            return ExitCode.FOUND
        case CommandError():
            print_error(error.what, error.where, error.todo)
            return error.code
        case OSError():
            return _system_failed(error)
    return _defect(error)


def _misunderstood(error: click.UsageError) -> ExitCode:
    command = error.ctx.command_path.strip() if error.ctx else "seedread"
    print_error(error.format_message(), todo=f"See {command} --help")
    return ExitCode.USAGE


def _give_up_on_streams() -> None:
    # nothing more can be written, not even by the interpreter as it ends
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())


def _system_failed(error: OSError) -> ExitCode:
    if error.filename is not None or error.strerror is None:
        return _defect(error)
    # no file is named: it was stdout
    print_error(f"stdout could not be written: {error.strerror}")
    _give_up_on_streams()
    return ExitCode.NOT_WRITTEN


def _defect(error: Exception) -> ExitCode:
    from tui.state.crash_log import log_crash

    where = log_crash(error)
    kept = f"The log is {where}; it holds no article text" if where else "No log could be written"
    print_error(
        f"a defect in seedread ({type(error).__name__})", todo=f"{kept}. Please report it; your articles are safe"
    )
    return ExitCode.DEFECT
