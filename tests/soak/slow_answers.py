"""Slow answers, as from a network drive: reading, marking, searching and comparing take longer."""

import random
import time
from collections.abc import Callable, Iterator
from typing import Any


def slow_functions() -> Iterator[tuple[Any, str]]:
    """The functions that are slowed down: the module or class, and the name."""
    import index.compare.shared
    import index.marks.finding
    import index.reading
    from index.store.library import Library

    yield index.reading, "read"
    yield index.marks.finding, "find_marks"
    yield Library, "search"
    yield index.compare.shared, "shared"


def late(stock: Callable[..., Any], rng: random.Random, longest_s: float) -> Callable[..., Any]:
    """A function that waits before its work and before its answer, mostly for a short time."""

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        time.sleep(rng.random() ** 2 * longest_s)
        found = stock(*args, **kwargs)
        time.sleep(rng.random() ** 2 * longest_s / 2)
        return found

    return wrapped


def slow_down(seed: str, longest_s: float) -> None:
    """Slows this process down until it ends; the delays depend on the seed alone."""
    rng = random.Random(f"delays {seed}")
    for where, name in slow_functions() if longest_s else ():
        setattr(where, name, late(getattr(where, name), rng, longest_s))
