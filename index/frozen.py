"""Values: frozen dataclasses with slots, whose code is written when the first of them is made.

`dataclass(frozen=True, slots=True)` writes and compiles six functions for every class while its module is imported.
That is half a millisecond each time, and with the hundred classes of a start it was longer than a search.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[Made]) -> type[Made]:
    """Makes a class what `dataclass(frozen=True, slots=True)` makes it; methods that it has itself stay."""
    own = vars(cls)
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # else dataclass would make up one from a signature, for several milliseconds
    made: Any = dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    for name, function in _METHODS.items():
        if name not in own:
            setattr(made, name, function)
    names = [each.name for each in fields(made) if each.compare]
    made._compared = attrgetter(*names) if names else _none
    return cast("type[Made]", made)


def _none(self: object) -> tuple[()]:
    return ()


def _init_at_first(self: Any, *given: Any, **named: Any) -> None:
    made: Any = type(self)
    for cls in made.__mro__:
        if vars(cls).get("__init__") is _init_at_first:
            cls.__init__ = _init_of(cls)
    made.__init__(self, *given, **named)


def _init_of(cls: Any) -> Callable[..., None]:
    """Writes the constructor of a class: in Python's own words it is as quick as a dataclass's."""
    names: dict[str, Any] = {"_put": object.__setattr__, "_missing": MISSING}
    parameters, lines = ["self"], []
    for each in fields(cls):
        parameters.append(_parameter(each, names))
        given = each.name
        if each.default_factory is not MISSING:
            given = f"_make_{each.name}() if {each.name} is _missing else {each.name}"
        lines.append(f"_put(self, {each.name!r}, {given})")
    if hasattr(cls, "__post_init__"):
        lines.append("self.__post_init__()")
    exec(f"def __init__({', '.join(parameters)}):\n " + "\n ".join(lines or ["pass"]), names)
    init: Callable[..., None] = names["__init__"]
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    return init


def _parameter(each: "Field[Any]", names: dict[str, Any]) -> str:
    if each.default_factory is not MISSING:
        names[f"_make_{each.name}"] = each.default_factory
        return f"{each.name}=_missing"
    if each.default is not MISSING:
        names[f"_default_{each.name}"] = each.default
        return f"{each.name}=_default_{each.name}"
    return each.name


def _equal(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    compared = self.__class__._compared
    return compared(self) == compared(other)


def _hash(self: Any) -> int:
    return hash(self.__class__._compared(self))


def _written(self: Any) -> str:
    shown = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{self.__class__.__qualname__}({shown})"


def _refuse_setting(_: object, name: str, __: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_deleting(_: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, each.name) for each in fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for each, kept in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, kept)


_METHODS: dict[str, Callable[..., Any]] = {
    "__init__": _init_at_first,
    "__eq__": _equal,
    "__hash__": _hash,
    "__repr__": _written,
    "__setattr__": _refuse_setting,
    "__delattr__": _refuse_deleting,
    "__getstate__": _state,
    "__setstate__": _set_state,
}
