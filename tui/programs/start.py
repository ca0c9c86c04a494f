"""Programs of the system: found only in absolute folders of the PATH, never run from a folder of articles.

The working directory is often such a folder, and an entry "." or an empty one in the PATH would lead into it.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from index.helper_process import program_folders, safe_environment, working_folder


def find_program(name: str) -> str | None:
    """The path of a program, or None. A name with a folder in it must be absolute: "./copy" is never used."""
    if "/" in name and not Path(name).is_absolute():
        return None
    folders = program_folders(os.environ.get("PATH", os.defpath), working_folder())
    return shutil.which(name, path=os.pathsep.join(folders)) if folders or Path(name).is_absolute() else None


def start_program(command: Sequence[str], *, reads: bool = False) -> "subprocess.Popen[bytes]":
    """Starts a program that was found, in a new session and in the root folder; `reads`: from a pipe.

    Raises OSError and ValueError.
    """
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE if reads else subprocess.DEVNULL,
        # xclip stays in the background with its output open: a pipe would never end
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        # it must outlive the terminal's signals, and be stopped together with its children
        start_new_session=True,
        cwd="/",
        env=safe_environment(),
    )
