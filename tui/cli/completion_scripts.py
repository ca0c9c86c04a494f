"""Completion scripts of bash, zsh and fish, and the files that each shell looks for them in."""

import os
from collections.abc import Mapping
from pathlib import Path

import click
from click.shell_completion import BashComplete, CompletionItem, FishComplete, ShellComplete, ZshComplete
from msgspec import Struct

from tui.cli.registry import COMPLETION_VARIABLE

PROGRAM = "seedread"
_QUOTED = str.maketrans({character: f"\\{character}" for character in " '\"\\$&;()<>|*?[]#~!`"})
_MARK = "# seedread: where its completion is"


_BASH_SCRIPT = """\
%(complete_func)s() {
    local IFS=$'\\n' response completion type value names

    response=$(env COMP_WORDS="${COMP_WORDS[*]}" COMP_CWORD=$COMP_CWORD %(complete_var)s=bash_complete $1)

    for completion in $response; do
        IFS=',' read type value <<< "$completion"

        if [[ $type == 'plain' ]]; then
            COMPREPLY+=($value)
        elif [[ ${#COMPREPLY[@]} -eq 0 && $type == 'dir' ]]; then
            compopt -o dirnames
        elif [[ ${#COMPREPLY[@]} -eq 0 && $type == 'file' ]]; then
            compopt -o default
        elif [[ $type == 'file' ]]; then
            mapfile -t names < <(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")
            COMPREPLY+=("${names[@]}")
            compopt -o filenames
        fi
    done

    return 0
}

complete -o nosort -F %(complete_func)s %(prog_name)s
"""
"""Click's script for bash, except that a word that may be a path can also be completed as a command. `default` and
`dirnames` leave paths to bash, which offers them only if there is nothing else."""


class QuotingBash(BashComplete):
    """Bash with names of several words: bash inserts a completion unchanged, so its spaces need a backslash."""

    source_template = _BASH_SCRIPT

    def source(self) -> str:
        """The script. Click asks bash for its version first, and finds bash by a PATH that may hold the articles."""
        return ShellComplete.source(self)

    def format_completion(self, item: CompletionItem) -> str:
        """Click's form: type and value. Its script takes one level of backslashes away (`read` without -r)."""
        value = str(item.value)
        if item.type == "plain":
            value = value.translate(_QUOTED).replace("\\", "\\\\")
        return f"{item.type},{value}"


SHELLS: Mapping[str, type[ShellComplete]] = {"bash": QuotingBash, "zsh": ZshComplete, "fish": FishComplete}


class Installation(Struct, frozen=True):
    """Where the completion of a shell is kept, and a line that a start file of the shell needs for it."""

    script: Path
    start_file: Path | None = None
    start_line: str = ""


def script(shell: str, command: click.Command) -> str:
    """The completion script of a shell.

    Args:
        shell: one of SHELLS.
        command: the command line to complete.
    """
    return SHELLS[shell](command, {}, PROGRAM, COMPLETION_VARIABLE).source()


def installation(shell: str, environment: Mapping[str, str], home: Path) -> Installation:
    """The files of a shell's completion, in the folders that the shell's own manual names.

    bash-completion 2 loads the script from its folder when it is first needed. fish does the same. zsh looks in the
    folders of `fpath`, which by default holds none of the user's.
    """
    data = _folder(environment, "XDG_DATA_HOME", home / ".local" / "share")
    if shell == "bash":
        return Installation(data / "bash-completion" / "completions" / PROGRAM)
    if shell == "fish":
        config = _folder(environment, "XDG_CONFIG_HOME", home / ".config")
        return Installation(config / "fish" / "completions" / f"{PROGRAM}.fish")
    functions = data / "zsh" / "site-functions"
    start = _folder(environment, "ZDOTDIR", home) / ".zshrc"
    return Installation(
        functions / f"_{PROGRAM}",
        start,
        f"{_MARK}\nfpath=('{functions}' $fpath) && autoload -Uz compinit && compinit\n",
    )


def install(where: Installation, text: str) -> tuple[Path, ...]:
    """Writes the script, and the line unless the start file has it. Returns the files that changed. Raises OSError."""
    from index.files import write_atomic

    changed = []
    if _read(where.script) != text:
        write_atomic(where.script, text)
        changed.append(where.script)
    if where.start_file is not None and _MARK not in (old := _read(where.start_file)):
        with where.start_file.open("a", encoding="utf-8") as file:
            file.write(("" if not old or old.endswith("\n") else "\n") + where.start_line)
        changed.append(where.start_file)
    return tuple(changed)


def shell_of(environment: Mapping[str, str]) -> str | None:
    """The user's shell, if it is one of SHELLS."""
    name = os.path.basename(environment.get("SHELL", ""))  # noqa: PTH119
    return name if name in SHELLS else None


def _folder(environment: Mapping[str, str], variable: str, default: Path) -> Path:
    value = environment.get(variable, "")
    return Path(value) if value.startswith("/") else default


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="surrogateescape") if file.exists() else ""
