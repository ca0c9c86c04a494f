"""Lists the files of a folder that are not read, each with the reason."""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

from index.reading.files import SUFFIXES, TABLE_NAMES, page_parts

_PICTURE, _RECORDING = "a picture", "a sound or video recording"
REASONS = {
    **dict.fromkeys(".png .jpg .jpeg .gif .webp .svg .tif .tiff .bmp .ico .heic .avif".split(), _PICTURE),
    **dict.fromkeys(".mp3 .wav .m4a .ogg .flac .mp4 .mov .avi .mkv .webm".split(), _RECORDING),
    **dict.fromkeys(".xls .xlsx .xlsm .ods .numbers".split(), "a spreadsheet: save it as .csv"),
    **dict.fromkeys(".ppt .pptx .odp .key".split(), "a presentation: save it as .pdf"),
    **dict.fromkeys(".pages .wpd .wps .dot .dotx".split(), "a document of another program: save it as .docx"),
    **dict.fromkeys(".mobi .azw .azw3 .kfx".split(), "an e-book for Kindle: convert it to .epub"),
    **dict.fromkeys(".one .onetoc2".split(), "a OneNote file: export its pages as .docx"),
    **dict.fromkeys(".rar .7z .tar .tgz .bz2 .xz .zst".split(), "an archive of another kind: unpack it"),
    **dict.fromkeys(".css .js .woff .woff2 .ttf .map".split(), "a part of a web page"),
    **dict.fromkeys(".exe .dll .so .sh .bat .cmd .app .desktop .py".split(), "a program; nothing here is run"),
    **dict.fromkeys(".pst .ost".split(), "a mailbox of Outlook: export the mails as .eml or .mbox"),
    ".xml": "XML of another kind than a feed: rename a feed to .rss",
    ".bib": "a list of references",
    ".sqlite": "a database",
    ".db": "a database",
}
_NEVER_OPENED = "a device, pipe or socket; it is never opened"
_PAGE_PARTS = "pictures and parts of the saved page beside it"


class OtherFile(Struct, frozen=True):
    """A file that is not an article, or the folder with the pictures of a saved page."""

    path: Path
    reason: str
    files: int = 1
    """Number of files: a folder holds several."""


def other_files(paths: Iterable[Path]) -> Iterator[OtherFile]:
    """Yields the files in folders that are not read, by name; hidden ones and what Python compiled are passed over.

    Nothing is opened: reading from a pipe or a device may never end.
    """
    for root in paths:
        resolved = root.resolve()
        for folder, folders, entries in _walk(root):
            parts = page_parts(entry.name for entry in entries) & set(folders)
            for part in sorted(parts):
                count = sum(len(inside) for _, _, inside in _walk(Path(folder, part)))
                yield OtherFile(Path(folder, part), _PAGE_PARTS, count)
            folders[:] = [each for each in folders if not _is_hidden(each) and each not in parts]
            for entry in sorted(entries, key=attrgetter("name")):
                reason = None if _is_hidden(entry.name) else _reason(entry, resolved)
                if reason is not None:
                    yield OtherFile(Path(folder, entry.name), reason)


def _walk(root: Path) -> Iterator[tuple[Path, list[str], "list[os.DirEntry[str]]"]]:
    """Folders, the names of the folders in them, and everything else in them.

    Like os.walk, which before Python 3.12 cannot walk folders nested deeper than functions can be.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                listed = list(entries)
        except OSError:  # `list_files` names folders that cannot be listed
            continue
        folders = sorted(entry.name for entry in listed if entry.is_dir(follow_symlinks=False))
        found = set(folders)
        yield folder, folders, [entry for entry in listed if entry.name not in found]
        waiting.extend(folder / each for each in reversed(folders))


def count_kinds(files: Iterable[OtherFile]) -> "Counter[str]":
    """Counts files by their endings; the parts of saved pages are a kind of their own."""
    counts: Counter[str] = Counter()
    for each in files:
        kind = "in folders of saved pages" if each.reason == _PAGE_PARTS else each.path.suffix.lower()
        counts[kind or "without an ending"] += each.files
    return counts


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__pycache__" or name.endswith(".pyc")


def _reason(entry: "os.DirEntry[str]", root: Path) -> str | None:
    """Why something that is not a folder is not read; None if it is."""
    suffix = Path(entry.name).suffix.lower()
    if entry.is_symlink():
        path = Path(entry.path)
        try:
            mode = path.stat().st_mode
        except OSError:  # also a link that leads back to itself
            return "a link that leads nowhere"
        if stat.S_ISDIR(mode):
            return "a link to a folder: such links are not followed"
        if not stat.S_ISREG(mode):
            return _NEVER_OPENED
        if suffix in SUFFIXES and not path.resolve().is_relative_to(root):
            return "a link to a file outside the folder: copy the file here"
    elif not entry.is_file():
        return _NEVER_OPENED
    if entry.name in TABLE_NAMES:
        return "a table of facts about the articles"
    if suffix in SUFFIXES:
        return None
    return REASONS.get(suffix, f"no kind of article: {suffix}" if suffix else "a file without an ending")
