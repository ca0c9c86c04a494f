"""A frozen value is what `dataclass(frozen=True, slots=True)` would make of it."""

import copy
import inspect
import pickle
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, asdict, dataclass, field, fields, is_dataclass, replace
from threading import Barrier, Thread
from typing import Any, ClassVar, Generic, TypeVar

import pytest

from index.frozen import frozen

T = TypeVar("T")


@frozen
class Ship:
    """A ship."""

    name: str
    length: float = 12.5
    cargo: Mapping[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)
    kinds: ClassVar[int] = 3

    @property
    def words(self) -> str:
        return f"{self.name}, {self.length} m"


@dataclass(frozen=True, slots=True)
class Boat:
    name: str
    length: float = 12.5
    cargo: Mapping[str, int] = field(default_factory=dict)
    note: str = field(default="", compare=False, repr=False)


@frozen
class Holder(Generic[T]):
    held: T


@frozen
class Nothing:
    pass


@frozen
class Measured:
    length: float
    doubled: float = 0.0

    def __post_init__(self) -> None:
        object.__setattr__(self, "doubled", self.length * 2)


@frozen
class Loud:
    name: str

    def __repr__(self) -> str:
        return self.name.upper()


class Tug(Ship):
    __slots__ = ()


GIVEN: list[tuple[tuple[Any, ...], dict[str, Any]]] = [
    (("Anna",), {}),
    (("Anna", 3.0), {}),
    (("Anna",), {"length": 3.0, "note": "old"}),
    ((), {"name": "Anna", "cargo": {"coal": 2}}),
]


@pytest.mark.parametrize(("given", "named"), GIVEN)
def test_it_is_made_and_written_as_a_dataclass_is(given, named):
    ship, boat = Ship(*given, **named), Boat(*given, **named)
    assert asdict(ship) == asdict(boat)
    assert repr(ship) == repr(boat).replace("Boat", "Ship")


@pytest.mark.parametrize(("given", "named"), [((), {}), (("Anna", 1.0, {}, "", 5), {}), (("Anna",), {"masts": 2})])
def test_what_a_dataclass_would_not_take_is_not_taken(given, named):
    with pytest.raises(TypeError):
        Boat(*given, **named)
    with pytest.raises(TypeError):
        Ship(*given, **named)


def test_equal_values_are_equal_and_hash_alike_whatever_is_not_compared():
    cargo = (("coal", 2),)
    assert Ship("Anna", 3.0, cargo) == Ship("Anna", 3.0, cargo, note="old")
    assert hash(Ship("Anna", 3.0, cargo)) == hash(Ship("Anna", 3.0, cargo, note="old"))
    assert Ship("Anna") != Ship("Berta")
    assert Ship("Anna") != Boat("Anna")
    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing(), Holder("a"), Holder("a"), Holder("b")}) == 3


def test_what_holds_something_that_cannot_be_hashed_cannot():
    with pytest.raises(TypeError):
        hash(Ship("Anna", cargo={}))


def test_nothing_in_it_can_be_changed():
    ship = Ship("Anna")
    with pytest.raises(FrozenInstanceError):
        ship.name = "Berta"
    with pytest.raises(FrozenInstanceError):
        del ship.name
    with pytest.raises(FrozenInstanceError):
        ship.masts = 2
    assert not hasattr(ship, "__dict__")


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_goes_to_another_process_and_comes_back(protocol):
    for one in (Ship("Anna", 3.0, {"coal": 2}, "old"), Holder((1, 2)), Nothing(), Measured(2.0)):
        assert pickle.loads(pickle.dumps(one, protocol)) == one
    assert pickle.loads(pickle.dumps(Ship("Anna", note="old"), protocol)).note == "old"
    assert copy.copy(Ship("Anna")) == copy.deepcopy(Ship("Anna")) == Ship("Anna")


def test_it_is_a_dataclass_to_whoever_asks():
    assert is_dataclass(Ship)
    assert [each.name for each in fields(Ship)] == ["name", "length", "cargo", "note"]
    assert replace(Ship("Anna"), length=2.0) == Ship("Anna", 2.0)
    match Ship("Anna", 3.0):
        case Ship(name, length):
            assert (name, length) == ("Anna", 3.0)


def test_what_the_class_says_itself_stays():
    assert repr(Loud("anna")) == "ANNA"
    assert Ship("Anna").words == "Anna, 12.5 m"
    assert Ship.kinds == 3
    assert Ship.__doc__ == "A ship."
    assert Measured(2.0).doubled == 4.0


def test_a_class_below_it_is_made_as_it_is():
    assert Tug("Anna", 3.0).words == "Anna, 3.0 m"
    assert Tug("Anna") != Ship("Anna")


def test_its_constructor_is_written_once_and_tells_what_it_takes():
    Ship("Anna")
    first = Ship.__init__
    Ship("Berta")
    assert Ship.__init__ is first
    assert list(inspect.signature(Ship).parameters) == ["name", "length", "cargo", "note"]


def test_threads_that_make_the_first_one_at_once_all_get_theirs():
    @frozen
    class Fresh:
        number: int

    ready, made = Barrier(8), []

    def make(number: int) -> None:
        ready.wait(20)
        made.append(Fresh(number))

    threads = [Thread(target=make, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert {each.number for each in made} == set(range(8))
