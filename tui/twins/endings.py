"""How a command ends: whatever happens becomes an exit code and, where something is wrong, one line on stderr."""

import os
import sys
from collections.abc import Callable

import click

from tui.exit_codes import ExitCode
from tui.twins.error import CommandError
from tui.twins.output import complain


def ended(run: Callable[[], object]) -> int:
    """Runs a command to its exit code. The one place where errors are told; none gets past it but a SystemExit."""
    try:
        code = run()
        sys.stdout.flush()
    except click.UsageError as error:
        return _misunderstood(error)
    except click.ClickException as error:
        complain(error.format_message())
        return ExitCode.USAGE
    except (click.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        _give_up_on_streams()  # whoever reads has what they wanted: seedread quotes | head
        return ExitCode.FOUND
    except CommandError as error:
        complain(error.what, error.where, error.todo)
        return error.code
    except OSError as error:
        return _system_failed(error)
    except Exception as error:
        return _defect(error)
    return code if isinstance(code, int) else ExitCode.FOUND


def _misunderstood(error: click.UsageError) -> ExitCode:
    command = error.ctx.command_path.strip() if error.ctx else "seedread"
    complain(error.format_message(), todo=f"See {command} --help")
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
    complain(f"stdout could not be written: {error.strerror}")
    _give_up_on_streams()
    return ExitCode.NOT_WRITTEN


def _defect(error: Exception) -> ExitCode:
    from tui.defects import log_defect

    where = log_defect(error)
    kept = f"The log is {where}; it holds no article text" if where else "No log could be written"
    complain(f"a defect in seedread ({type(error).__name__})", todo=f"{kept}. Please report it; your articles are safe")
    return ExitCode.DEFECT
