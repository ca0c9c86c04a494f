"""A Dask cluster as an executor: indexing on many machines that see the same folders."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from tui.cli.command_error import CommandError
from tui.cli.exit_codes import ExitCode

_CONNECT_S = 20


@contextmanager
def dask_executor(address: str) -> Iterator[Executor]:
    """Connects to the scheduler at an address, "tcp://host:8786", for as long as the context lasts.

    Raises CommandError if Dask is not installed or the scheduler does not answer.
    """
    try:
        distributed: Any = import_module("distributed")
    except ImportError as error:
        raise CommandError(
            "Dask is not installed", todo="Run: pip install 'seedread[cluster]'", code=ExitCode.USAGE
        ) from error
    try:
        client = distributed.Client(address, timeout=_CONNECT_S)
    except (OSError, ValueError) as error:
        raise CommandError(
            "no Dask scheduler answers", where=address, todo="Check the address", code=ExitCode.USAGE
        ) from error
    try:
        yield client.get_executor()
    finally:
        client.close()
