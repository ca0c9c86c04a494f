"""Clippings under headings: by label, and by article within a label."""

from collections.abc import Iterable

from msgspec import Struct

from index.clippings.clipping import Clipping

UNLABELLED = "Without a label"


class Section(Struct, frozen=True):
    """The clippings of one label, by article. `label` is None if no clipping has one."""

    label: str | None
    articles: tuple[tuple[str, tuple[Clipping, ...]], ...]
    """The name of each article with its clippings, in the user's order."""


def sections(clippings: Iterable[Clipping]) -> tuple[Section, ...]:
    """The clippings by their first label, in the order of first use; those without a label come last."""
    kept = tuple(clippings)
    labels = list(dict.fromkeys(clipping.labels[0] for clipping in kept if clipping.labels))
    if not labels:
        return (Section(None, _by_article(kept)),)
    named = [Section(label, _by_article(each for each in kept if each.labels[:1] == (label,))) for label in labels]
    rest = tuple(each for each in kept if not each.labels)
    return (*named, *((Section(UNLABELLED, _by_article(rest)),) if rest else ()))


def article_name(clipping: Clipping) -> str:
    """The headline of a clipping's article; the file's name if it states none."""
    return clipping.record.title or clipping.path.name


def _by_article(clippings: Iterable[Clipping]) -> tuple[tuple[str, tuple[Clipping, ...]], ...]:
    grouped: dict[str, list[Clipping]] = {}
    for clipping in clippings:
        grouped.setdefault(clipping.record.identity, []).append(clipping)
    return tuple((article_name(each[0]), tuple(each)) for each in grouped.values())
