"""The values of a small YAML mapping with their exact characters, read without building anything but text."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from index.article import Span

if TYPE_CHECKING:
    from yaml import Node

_MAX_NODES = 2_000
_MAX_DEPTH = 20
"""Levels of nesting; 3,000 open brackets would take the reader of YAML 4 s, their square."""
_SIGN = r"[\w ,.;’()/&$€£%?!+=–—-]"
_ENTRY = (
    r"(?P<key>[A-Za-z][\w-]{0,60}):(?: +(?:(?P<plain>[A-Za-z0-9]"
    rf"(?:{_SIGN}|['\"]|:(?=[\w/]))*+)|\"(?P<quoted>(?:{_SIGN}|[:'#@*|\[\]])*+)\"))? *(?:\r?\n|\Z)"
)
_SIMPLE_LINE = re.compile(_ENTRY)
_SIMPLE = re.compile(rf"(?:{re.sub(r'[?]P<[a-z]+>', '?:', _ENTRY)})++")
_MAX_SIMPLE_LINES = 200
_NAME_KEYS = ("name", "literal", "author", "full_name", "fullname", "title")
_FAMILY = ("family", "last", "lastname", "last_name", "surname")
_GIVEN = ("given", "first", "firstname", "first_name", "forename")


class YamlRefusedError(ValueError):
    """YAML that is valid but not read, because it could stand for more than its characters; its words say why."""


class Value(Struct, frozen=True):
    """A scalar: its words, and its characters in the text if these are the same words."""

    words: str
    span: Span | None


def read_yaml(inside: str, at: int) -> dict[str, list[Value]]:
    """Reads a mapping of keys to scalars and lists of scalars.

    Args:
        inside: YAML, at most some thousand characters.
        at: Offset of `inside` in the text that spans refer to.

    Returns:
        The values of each key; a mapping within a list gives the name it holds ("family" and "given" too), other
        nested mappings are left out.

    Raises:
        YamlRefusedError: for aliases, anchors and tags, and for more values or levels than an article needs.
        ValueError: if it is no YAML, or no mapping.
    """
    if (simple := _simple_lines(inside, at)) is not None:
        return simple
    import yaml

    try:
        _refuse_references(inside)
        node = yaml.compose(inside, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(f"no YAML: {error}") from None
    if not isinstance(node, yaml.MappingNode):
        raise ValueError("no mapping")
    return {
        key.value: list(_values(value, inside, at)) for key, value in node.value if isinstance(key, yaml.ScalarNode)
    }


def _simple_lines(inside: str, at: int) -> dict[str, list[Value]] | None:
    """The values of YAML that has only lines of a key and a plain or quoted scalar, as most front matter; else None.

    In these YAML means what it says, and its reader takes fifty times as long.
    """
    if _SIMPLE.fullmatch(inside) is None or inside.count("\n") > _MAX_SIMPLE_LINES:
        return None
    found: dict[str, list[Value]] = {}
    for line in _SIMPLE_LINE.finditer(inside):
        kind = "plain" if line["plain"] else "quoted"
        words = " ".join((line[kind] or "").split())
        start = inside.find(words, line.start(kind), line.end())
        found[line["key"]] = (
            [Value(words, (at + start, at + start + len(words)) if start >= 0 else None)] if words else []
        )
    return found


def _refuse_references(inside: str) -> None:
    import yaml

    depth = 0
    for count, event in enumerate(yaml.parse(inside, Loader=yaml.BaseLoader)):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _MAX_DEPTH:
            raise YamlRefusedError(f"it is nested more than {_MAX_DEPTH} levels deep")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise YamlRefusedError("it uses YAML aliases (& and *); write the values out")
        if getattr(event, "tag", None) and not isinstance(event, yaml.DocumentStartEvent):
            raise YamlRefusedError("it uses YAML tags (!); remove them")
        if count > _MAX_NODES:
            raise YamlRefusedError(f"it has more than {_MAX_NODES} values")


def _values(node: "Node", inside: str, at: int) -> Iterator[Value]:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        if node.value.strip():
            yield _scalar(node, inside, at)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _values(item, inside, at)
    elif isinstance(node, yaml.MappingNode):
        yield from _named(node, inside, at)


def _named(node: "Node", inside: str, at: int) -> Iterator[Value]:
    """The name that a mapping holds: `name: Ann Lee`, or `family: Lee` with `given: Ann`."""
    fields = {key.value.lower(): value for key, value in node.value if isinstance(key.value, str)}
    family, given = (next((fields[key] for key in keys if key in fields), None) for keys in (_FAMILY, _GIVEN))
    if family is not None and isinstance(family.value, str):
        first = f"{given.value} " if given is not None and isinstance(given.value, str) else ""
        yield Value(f"{first}{family.value}".strip(), None)
        return
    for key in _NAME_KEYS:
        if key in fields and isinstance(fields[key].value, str):
            yield from _values(fields[key], inside, at)
            return


def _scalar(node: "Node", inside: str, at: int) -> Value:
    start, end = node.start_mark.index, node.end_mark.index
    words = " ".join(node.value.split())
    # the marks of a quoted scalar are outside its words; folded and escaped scalars differ from their source
    inner = inside.find(words, start, end)
    return Value(words, (at + inner, at + inner + len(words)) if inner >= 0 else None)
