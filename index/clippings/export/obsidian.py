"""Clippings as notes for Obsidian: one for each article, with front matter, and a block id for each passage."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence

from index.citing.record import CitationRecord
from index.citing.styles.keys import by_article, cite_key
from index.clippings.clipping import Clipping
from index.clippings.export.markdown import quotation_and_note
from index.clippings.export.sections import article_name

# characters that Obsidian, or a file system, does not allow in the name of a note
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]+')
_LONGEST_NAME = 80
# the first day that the format can state, so that the archive does not depend on today's date
_STAMP = (1980, 1, 1, 0, 0, 0)


def as_obsidian(clippings: Iterable[Clipping]) -> bytes:
    """A ZIP archive of notes, to be unpacked into a vault.

    A passage is linked as `[[Note#^clipping-3]]`; its number never changes.
    """
    kept = tuple(clippings)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        names: set[str] = set()
        for key in by_article(clipping.record for clipping in kept):
            passages = [clipping for clipping in kept if cite_key(clipping.record) == key]
            name = _file_name(article_name(passages[0]), key, names)
            archive.writestr(zipfile.ZipInfo(name, _STAMP), _note(passages, key).encode(), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _note(passages: Sequence[Clipping], key: str) -> str:
    import yaml

    front = yaml.safe_dump(_properties(passages, key), allow_unicode=True, sort_keys=False, width=1_000)
    blocks = "\n".join(f"{quotation_and_note(each)}\n\n^clipping-{each.number}\n" for each in passages)
    return f"---\n{front}---\n\n{blocks}"


def _properties(passages: Sequence[Clipping], key: str) -> dict[str, object]:
    record: CitationRecord = passages[0].record
    labels = dict.fromkeys(label for each in passages for label in each.labels)
    properties: dict[str, object] = {
        "title": record.title,
        "author": [name.forward for name in record.authors],
        "outlet": record.outlet,
        "date": record.published.iso() if record.published else None,
        "url": record.url,
        "citekey": key,
        "tags": [re.sub(r"[^\w/-]+", "-", label).strip("-") for label in labels],
        "file": record.file,
    }
    return {name: value for name, value in properties.items() if value}


def _file_name(title: str, key: str, taken: set[str]) -> str:
    """A name that no other note of the archive has, even if capitals are ignored."""
    name = " ".join(_NOT_IN_NAMES.sub(" ", title).split())[:_LONGEST_NAME].strip(". ") or key
    if name.casefold() in taken:
        name = f"{name} ({key})"
    taken.add(name.casefold())
    return f"{name}.md"
