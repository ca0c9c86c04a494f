"""Ends the program with an exit code in every case."""

import sys
from collections.abc import Callable

from tui.cli.exit_codes import ExitCode
from tui.cli.streams import StdoutError


def run_to_exit_code(run: Callable[[], object]) -> int:
    """Runs a command and returns its exit code. All errors are handled here; only SystemExit passes."""
    try:
        code = run()
        _flush()
    except (Exception, KeyboardInterrupt) as error:
        from tui.cli.errors import report_error  # Click with it, which the reader does without

        return report_error(error)
    return code if isinstance(code, int) else ExitCode.FOUND


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StdoutError(error.errno, error.strerror) from error
