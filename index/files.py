"""Writing files so that a crash leaves the old content or the new, never half of it; and locks between programs."""

import errno
import os
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
_CHUNK_BYTES = 1_000_000
_LOCK_POLL_S = 0.01


def content_hash(path: Path) -> str:
    """Returns a hash of the bytes of a file, or "" if it is not a regular file or cannot be read."""
    from hashlib import blake2b  # pulls in OpenSSL, which the first paint need not wait for

    try:
        if not path.is_file():
            return ""
        digest = blake2b(digest_size=16)
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):  # a file may be larger than the memory
                digest.update(chunk)
        return digest.hexdigest()
    except OSError:
        return ""


class NotPrivateError(Exception):
    """A file or folder of seedread that others can read or write, or that belongs to somebody else."""


def make_private(folder: Path, levels: int = 1) -> None:
    """Creates a folder that only its owner can read, or takes the rights of others away.

    Args:
        folder: the folder; missing folders above it are also created.
        levels: how many folders are made private: 1 is the folder itself, 2 also the one above it.

    Raises OSError, also if one of them belongs to somebody else.
    """
    for each in reversed([folder, *folder.parents][:levels]):
        each.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
        about = each.stat()
        if about.st_uid != os.geteuid():
            raise PermissionError(errno.EPERM, "it belongs to somebody else", str(each))
        if about.st_mode & 0o077:
            each.chmod(PRIVATE_FOLDER)


def check_private(about: os.stat_result, path: Path) -> None:
    """Raises NotPrivateError unless a file or folder belongs to this user and is open to nobody else.

    What we read back may be executable (pickles), so it must be what we wrote.
    """
    if about.st_uid != os.geteuid():
        raise NotPrivateError(f"{path} belongs to somebody else")
    if about.st_mode & 0o077:
        raise NotPrivateError(f"{path} is open to others")


def write_atomic(file: Path, content: str | bytes) -> None:
    """Writes bytes, or text as UTF-8, to a private file (0600); the old file stays until the new file is on the disk.

    Creates the folder. Raises OSError and then changes nothing.
    """
    import tempfile

    file.parent.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem}-")  # 0600 by itself
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(content if isinstance(content, bytes) else content.encode("utf-8", errors="replace"))
            written.flush()
            os.fsync(written.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def write_new_file(file: Path, content: bytes, *, over: bool = False) -> None:
    """Writes a file of the user's own, whole or not at all, and never over another one unless asked to.

    Args:
        file: where to write. A symbolic link is followed and kept only with `over`.
        content: the bytes of the whole file.
        over: replace an existing file and keep its permissions.

    Raises FileExistsError if the file exists and `over` is False, and OSError; nothing is changed then.
    """
    import secrets  # pulls in OpenSSL, which the first paint need not wait for

    if not over and os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    target = file.resolve() if over else file  # a link stays one
    if not target.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, "its folder does not exist", str(target.parent))
    mode = target.stat().st_mode & 0o7777 if over and target.exists() else None
    temporary = target.with_name(f".seedread-{secrets.token_hex(6)}")
    with _unnamed(target.parent, temporary) as written:
        try:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
            if mode is not None:
                os.fchmod(written.fileno(), mode)
            if not over:
                _give_name(written.fileno(), temporary, target)
            else:
                _give_name(written.fileno(), temporary, temporary)
                temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


def _unnamed(folder: Path, temporary: Path) -> BinaryIO:
    """A new file without a name, so that a kill leaves nothing; with a temporary name on systems without such files."""
    if hasattr(os, "O_TMPFILE"):
        with suppress(OSError):  # not every file system can do it
            return os.fdopen(os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o666), "wb")
    try:
        return temporary.open("xb")
    except OSError as error:
        error.filename = str(folder)  # nobody knows the temporary name
        raise


def _give_name(handle: int, temporary: Path, name: Path) -> None:
    """Gives a file that is whole its name. Raises FileExistsError where another program has taken it."""
    if not os.path.lexists(temporary):
        handles = os.open("/proc/self/fd", os.O_RDONLY)  # with a folder given, the link is to the file that is open
        try:
            os.link(str(handle), name, src_dir_fd=handles, follow_symlinks=True)
        finally:
            os.close(handles)
    elif name != temporary:
        try:
            os.link(temporary, name)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            name.touch(exist_ok=False)
            temporary.replace(name)


def replace_file(path: Path, parts: Iterable[bytes]) -> None:
    """Writes a private file under a temporary name, then renames it; without fsync, for files that can be rebuilt.

    Raises OSError.
    """
    temporary = path.with_name(path.name + ".new")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, PRIVATE_FILE), "wb") as file:
        file.writelines(parts)
    temporary.replace(path)


class FileLock:
    """A lock that this program holds; the system releases it when the process ends."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def release(self) -> None:
        """Lets another program take the lock."""
        os.close(self._handle)


def acquire_lock(file: Path, wait_s: float = 0.0) -> FileLock | None:
    """Locks a file against other programs; returns None if another one still holds it after `wait_s` seconds.

    Creates the file. Raises OSError where the file system cannot lock.
    """
    import fcntl

    handle = os.open(file, os.O_CREAT | os.O_WRONLY, PRIVATE_FILE)
    end = time.monotonic() + wait_s
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return FileLock(handle)
        except OSError as error:
            if error.errno not in (errno.EAGAIN, errno.EACCES):
                os.close(handle)
                raise
        if time.monotonic() >= end:
            os.close(handle)
            return None
        time.sleep(_LOCK_POLL_S)
