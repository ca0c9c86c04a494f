"""An error that the user can correct: one line on stderr, and its own exit code."""

from tui.cli.exit_codes import ExitCode


class CommandError(Exception):
    """The error, its place, what to do, and the exit code."""

    def __init__(self, what: str, *, code: ExitCode, where: str | None = None, todo: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo
        self.code = code
