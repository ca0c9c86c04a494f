"""Values of a cache that threads use together."""

from index.store.read.recent_cache import RecentCache


def test_the_least_recently_used_value_leaves_first() -> None:
    made: list[str] = []
    cache = RecentCache[str, str](2, len)

    def get(key: str) -> None:
        cache.get(key, lambda: made.append(key) or key)

    for key in "abacab":
        get(key)
    assert made == ["a", "b", "c", "b"]
    get("long")
    get("long")
    assert made[4:] == ["long"]


def test_a_value_that_two_threads_make_at_once_counts_once() -> None:
    cache = RecentCache[str, str](3, len)
    cache.get("a", lambda: cache.get("a", lambda: "aa"))  # as another thread would, while this one reads
    cache.get("b", lambda: "b")
    assert cache.get("a", lambda: "made again") == "aa"


def test_values_may_leave_while_another_is_made() -> None:
    cache = RecentCache[str, str](1, len)
    cache.get("a", lambda: "a")
    assert cache.get("b", lambda: cache.get("c", lambda: "c") and "b") == "b"
