"""Decisions as one readable file, to keep, to read and to share: TOML, a table for each decision in force."""

import json
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
from msgspec.structs import replace

from index.decisions.decision import Act, Decision, Decisions
from index.reading.parts import split_part, with_part

_HEAD = """# Decisions about a corpus, exported by seedread.
# To take them over:  seedread decisions import THIS_FILE FOLDER_OF_THE_ARTICLES
# What each table says: do = "same" or "apart" (a and b are one person or two), "name" (a is shown as value),
# "synonym" (a and b count one thing), "mark" (field of the mark on the words `exact` in `article` is value),
# "metadata" (field of `article`, a path within the folder, is value).
"""
_SHARED = (Act.SAME, Act.APART, Act.NAME, Act.SYNONYM, Act.MARK, Act.METADATA)
_LEFT_OUT = ("schema", "undoes")


def exported(decisions: Decisions, metadata: Iterable[Decision] = ()) -> str:
    """The decisions in force as TOML; what was undone is left out.

    Args:
        decisions: those about the corpus.
        metadata: statements on its articles, as `portable` gives them.
    """
    tables = [_table(decision) for decision in (*(line.decision for line in decisions.in_force(*_SHARED)), *metadata)]
    return "\n".join([_HEAD, *tables])


def _table(decision: Decision) -> str:
    fields = ((name, getattr(decision, name)) for name in decision.__struct_fields__ if name not in _LEFT_OUT)
    lines = [f"{name} = {_string(str(value))}" for name, value in fields if value]
    return "\n".join(["[[decision]]", *lines, ""])


def _string(text: str) -> str:
    """A TOML basic string: as in JSON, except DEL, and surrogates, which TOML does not allow."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def from_exported(path: Path) -> tuple[Decision, ...]:
    """The decisions in an exported file.

    Raises:
        ValueError: it is not such a file; the message says what is wrong and where.
        OSError: it cannot be read.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("decision", [])
    except UnicodeDecodeError:
        raise ValueError("it is not UTF-8 text") from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from None
    if not isinstance(tables, list):
        raise ValueError("it has no [[decision]] tables")
    found = []
    for number, table in enumerate(tables, 1):
        try:
            decision = msgspec.convert({"at": "", **table}, Decision)
        except (msgspec.ValidationError, TypeError) as error:
            raise ValueError(f"decision {number}: {error}") from None
        if decision.do not in _SHARED:
            raise ValueError(f"decision {number}: “{decision.do}” cannot be imported")
        found.append(decision)
    return tuple(found)


def missing(wanted: Iterable[Decision], known: Decisions) -> tuple[Decision, ...]:
    """The decisions that are not in force yet, each once."""
    have = {_meaning(line.decision) for line in known.in_force(*_SHARED)}
    found: dict[tuple[object, ...], Decision] = {}
    for decision in wanted:
        if _meaning(decision) not in have:
            found.setdefault(_meaning(decision), decision)
    return tuple(found.values())


def _meaning(decision: Decision) -> tuple[object, ...]:
    """The content of a decision, without the time when it was made."""
    pair = frozenset((decision.a, decision.b)) if decision.do in (Act.SAME, Act.APART, Act.SYNONYM) else decision.a
    return (decision.do, pair, decision.article, decision.exact, decision.before, decision.after, decision.field,
            decision.value)  # fmt: skip


def portable(statement: Decision, roots: Sequence[Path]) -> Decision | None:
    """A statement on metadata with its article named from the folder of the corpus; None if it is not under a root.

    Args:
        statement: its article is an absolute path, `#12` for the twelfth article of a file.
        roots: the absolute files and folders of the corpus.
    """
    article = Path(statement.article)
    for root in roots:
        if split_part(article)[0] == root:
            return replace(statement, article=article.name)
        if article.is_relative_to(root):
            return replace(statement, article=article.relative_to(root).as_posix())
    return None


def placed(statement: Decision, roots: Sequence[Path]) -> Decision | None:
    """An exported statement on metadata with the absolute path of its article; None if no such file is here.

    Args:
        statement: as `portable` gives it.
        roots: the absolute files and folders of the corpus.
    """
    file, part = split_part(Path(statement.article))
    for root in roots:
        found = root if root.name == file.name and root.is_file() else root / file
        if not file.is_absolute() and ".." not in file.parts and found.is_file():
            return replace(statement, article=str(with_part(found, str(part) if part is not None else None)))
    return None
