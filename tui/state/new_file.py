"""A file of the user's own: written whole or not at all, and never over another unless that is asked for."""

import errno
import os
from pathlib import Path


def write_new(file: Path, content: bytes, *, over: bool = False) -> None:
    """Writes the file; `over`: in place of one that is there.

    Raises FileExistsError where one is there and is to stay, and OSError; all is then as it was.
    """
    import secrets  # OpenSSL comes with it, which the first paint need not wait for

    if not over and os.path.lexists(file):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
    target = file.resolve() if over else file  # a link stays one
    passing = target.with_name(f".seedread-{secrets.token_hex(6)}")
    try:
        with passing.open("xb") as written:
            written.write(content)
            written.flush()
            os.fsync(written.fileno())
        if over and target.exists():
            passing.chmod(target.stat().st_mode & 0o7777)
        elif not over:
            target.touch(exist_ok=False)  # takes the name: another program may have meanwhile
        passing.replace(target)
    except BaseException:
        passing.unlink(missing_ok=True)
        raise
