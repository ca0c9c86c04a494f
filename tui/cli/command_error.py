"""What goes wrong and is the user's to mend: told in one line, ended with its own exit code."""

from tui.cli.exit_codes import ExitCode


class CommandError(Exception):
    """What is the case, where, what to do, and the exit code."""

    def __init__(self, what: str, *, code: ExitCode, where: str | None = None, todo: str | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.todo = todo
        self.code = code
