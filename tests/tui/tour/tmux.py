"""A shell in a separate tmux: keys in, the screen's text and tmux's own clipboard out."""

import re
import shlex
import subprocess
from collections.abc import Mapping
from pathlib import Path
from time import monotonic, sleep

from tests.helpers.patience import PATIENCE_S


class Tmux:
    """A server on a private socket, without anybody's settings; ends with all in it."""

    def __init__(self, place: Path, columns: int, rows: int, env: Mapping[str, str]) -> None:
        self._socket = place / "tmux"
        self._env = dict(env)
        size = ("-x", str(columns), "-y", str(rows))
        shell = shlex.join(["bash", "--norc", "--noprofile"])
        self._call("-f", "/dev/null", "new-session", "-d", *size, shell, ";", "set", "-g", "status", "off")

    def __enter__(self) -> "Tmux":
        return self

    def __exit__(self, *_: object) -> None:
        self._call("kill-server")

    @property
    def text(self) -> str:
        """The text of the screen."""
        return self._call("capture-pane", "-p")

    @property
    def buffer(self) -> str:
        """The last copied text; empty before the first copy."""
        return self._call("show-buffer", may_fail=True)

    def told(self, variable: str) -> str:
        """A variable of the pane in tmux: "alternate_on", "cursor_flag"."""
        return self._call("display-message", "-p", f"#{{{variable}}}").strip()

    def type(self, text: str) -> None:
        """Types letters."""
        self._call("send-keys", "-l", "--", text)

    def press(self, *keys: str) -> None:
        """Presses keys by tmux's names: Enter, Escape, C-z."""
        self._call("send-keys", *keys)

    def wait_for(self, pattern: str) -> re.Match[str]:
        """Waits until a pattern is found on the screen."""
        end = monotonic() + PATIENCE_S
        while (found := re.search(pattern, self.text)) is None:
            assert monotonic() < end, f"waited in vain for {pattern!r}; on the screen:\n{self.text}"
            sleep(0.02)
        return found

    def wait_for_no(self, pattern: str) -> None:
        """Waits until a pattern is gone from the screen."""
        end = monotonic() + PATIENCE_S
        while re.search(pattern, self.text):
            assert monotonic() < end, f"{pattern!r} does not go; on the screen:\n{self.text}"
            sleep(0.02)

    def wait_for_buffer(self, other_than: str) -> str:
        """Waits until something else than before was copied."""
        end = monotonic() + PATIENCE_S
        while (copied := self.buffer) == other_than:
            assert monotonic() < end, f"nothing new was copied; on the screen:\n{self.text}"
            sleep(0.02)
        return copied

    def _call(self, *arguments: str, may_fail: bool = False) -> str:
        ended = subprocess.run(
            ["tmux", "-S", str(self._socket), *arguments], env=self._env, capture_output=True, text=True, check=False
        )
        assert may_fail or ended.returncode == 0, ended.stderr
        return ended.stdout
