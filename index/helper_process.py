"""Helper processes: each runs one of our own modules, and no code from the working directory.

The working directory is often a folder of articles that strangers sent, and `python -m` would import from it first.
"""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

_OWN_FOLDER = Path(__file__).resolve().parents[1]
"""The folder that the package `index` was imported from."""
_SAFE = (
    "-P",  # puts neither the working directory nor the folder of a script on the import path
    "-E",  # ignores PYTHONPATH, PYTHONHOME and the like, so no sitecustomize from there is run
    "-s",  # adds no folder: the import path is the one given
)
_RUN = (
    "import sys; sys.path[:] = sys.argv[3:]; from index.helper_process import run; run(sys.argv[1], int(sys.argv[2]))"
)
_PARENT_CHECK_S = 0.5


def start_helper(module: str) -> "subprocess.Popen[bytes] | None":
    """Starts a process that calls `main(requests, answers)` of a module, with its input and output as pipes.

    The helper works in the root folder, so every path sent to it must be absolute. It ignores ctrl+C, which is for the
    program, and ends soon after the program has ended. Answers None where no process can be started.
    """
    folders = import_folders(sys.path, working_folder())
    try:
        return subprocess.Popen(
            [sys.executable, *_SAFE, "-c", _RUN, module, str(os.getpid()), *folders],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env=safe_environment(),
        )
    except OSError:
        return None


def run(module: str, program: int) -> None:
    """Runs a helper in this process until its module returns, or until the program, a process id, has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(program,), name="seedread-program", daemon=True).start()
    answers = os.fdopen(os.dup(1), "wb")
    sys.stdout = sys.stderr  # a stray print must not end up among the answers
    import_module(module).main(sys.stdin.buffer, answers)


def working_folder() -> Path | None:
    """The working directory, or None where it has been deleted."""
    try:
        return Path.cwd()
    except OSError:
        return None


def import_folders(entries: Iterable[str], working: Path | None) -> tuple[str, ...]:
    """The entries of an import path that code may be loaded from, after the folder of our own packages.

    Left out are relative entries and those in the working folder. The interpreter's own folders stay, also where its
    virtual environment lies in the working folder.
    """
    interpreter = {Path(prefix).resolve() for prefix in (sys.prefix, sys.base_prefix)}
    kept = {str(_OWN_FOLDER): None}
    for entry in entries:
        folder = Path(entry)
        if not folder.is_absolute():
            continue
        folder = folder.resolve()
        own = folder != working and any(folder.is_relative_to(prefix) for prefix in interpreter)
        if own or working is None or not folder.is_relative_to(working.resolve()):
            kept.setdefault(entry)
    return tuple(kept)


def safe_environment() -> dict[str, str]:
    """The environment for a program that we start: no settings of Python's, and a PATH without the working folder."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    if "PATH" in environment:
        environment["PATH"] = os.pathsep.join(program_folders(environment["PATH"], working_folder()))
    return environment


def program_folders(search_path: str, working: Path | None) -> tuple[str, ...]:
    """The folders of a PATH that programs may be started from: absolute ones, and not the working folder."""
    folders = (Path(entry) for entry in search_path.split(os.pathsep))
    return tuple(
        str(folder)
        for folder in folders
        if folder.is_absolute() and (working is None or folder.resolve() != working.resolve())
    )


def _end_with(program: int) -> None:
    while os.getppid() == program:
        time.sleep(_PARENT_CHECK_S)
    os._exit(0)  # the answers are no longer wanted
