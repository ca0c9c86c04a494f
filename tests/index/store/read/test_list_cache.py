from array import array

from index.store.read.list_cache import ListCache


def numbers(count: int) -> "memoryview[int]":
    return memoryview(array("I", range(count)))


def test_a_list_is_read_once() -> None:
    reads: list[str] = []

    def read() -> "memoryview[int]":
        reads.append("read")
        return numbers(3)

    cache = ListCache()
    assert cache.get("ferry", read) is cache.get("ferry", read)
    assert reads == ["read"]


def test_the_least_recently_used_list_is_dropped_over_the_limit() -> None:
    cache = ListCache(most_bytes=3 * numbers(10).nbytes)
    reads: list[str] = []

    def ask(name: str) -> None:
        cache.get(name, lambda: (reads.append(name), numbers(10))[1])

    for name in ("ferry", "harbour", "quay", "ferry", "tanker", "ferry", "harbour"):
        ask(name)
    assert reads == ["ferry", "harbour", "quay", "tanker", "harbour"]


def test_a_list_larger_than_the_limit_is_given_and_replaced_by_the_next() -> None:
    cache = ListCache(most_bytes=8)
    assert len(cache.get("long", lambda: numbers(100))) == 100
    assert len(cache.get("next", lambda: numbers(5))) == 5
    assert len(cache.get("long", lambda: numbers(7))) == 7
