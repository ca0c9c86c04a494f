"""The log of internal errors: places in the code, never words of an article or of a search."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb

from tui.cli.format.versions import installed
from tui.state.paths import state_folder


def log_crash(error: BaseException) -> Path | None:
    """Appends to the log in the user's state directory; its path, or None if it cannot be written."""
    log = state_folder() / "defects.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "a", encoding="utf-8") as file:
            file.write(crash_report(error, datetime.now(UTC)))
    except OSError:
        return None
    return log


def crash_report(error: BaseException, now: datetime) -> str:
    """The chain of errors by type and place. Messages are left out: they may quote an article."""
    lines = [f"{now:%Y-%m-%dT%H:%M:%SZ} seedread {installed('seedread')}, Python {platform.python_version()}"]
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"  {type(cause).__module__}.{type(cause).__name__}")
        lines += [f"    {frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(cause.__traceback__)]
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"
