"""Indexing on a Dask cluster of 1, 2 and 4 worker processes: processor time of the workers and of the client.

    python -m bench.cluster [--paragraphs 20000]

The client limits the gain: with n workers, indexing takes at least 1/n of the workers' time and all of the client's.
Needs seedread[cluster].
"""

import argparse
import resource
import tempfile
import time
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.corpus import write
from index.store.library import Library

WORKERS = (1, 2, 4)


def seconds(who: int) -> float:
    """Processor time since the start."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--paragraphs", type=int, default=20_000)
    paragraphs = options.parse_args().paragraphs
    distributed: Any = import_module("distributed")

    with tempfile.TemporaryDirectory(prefix="seedread-bench-") as name:
        folder = Path(name)
        write(folder / "articles", paragraphs)
        print("workers | workers' processor s | client's processor s | by the clock s")
        for count in WORKERS:
            children = seconds(resource.RUSAGE_CHILDREN)
            with (
                distributed.LocalCluster(
                    n_workers=count, threads_per_worker=1, dashboard_address=None, local_directory=name
                ) as made,
                distributed.Client(made) as client,
                client.get_executor() as executor,
            ):
                ready, begun = time.process_time(), time.monotonic()
                Library([folder / "articles"], folder / f"cache-{count}").refresh(executor=executor)
                client_s, clock_s = time.process_time() - ready, time.monotonic() - begun
            workers_s = seconds(resource.RUSAGE_CHILDREN) - children
            print(f"{count} | {workers_s:.1f} | {client_s:.1f} | {clock_s:.1f}", flush=True)


if __name__ == "__main__":
    main()
