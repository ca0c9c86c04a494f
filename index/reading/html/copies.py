"""Copies of pages made by web archives and reader views: removes what the copy added, and reads what that states."""

import re
from typing import TYPE_CHECKING

from index.article import Known, Metadata, Origin
from index.dates import Date, parse_date
from index.reading.html.walk import page_blocks

if TYPE_CHECKING:
    from lxml.etree import _Element

_WAYBACK_IDS = frozenset({"wm-ipp-base", "wm-ipp", "wm-ipp-print", "donato"})
_WAYBACK_STAMP = re.compile(r"FILE ARCHIVED ON \d\d:\d\d:\d\d (\w{3} \d{1,2}, \d{4}) AND RETRIEVED")
_ARCHIVE_TODAY = re.compile(r"archive\.(?:today|ph|is|li|md|vn|fo)", re.IGNORECASE)
_ARCHIVE_TODAY_IDS = frozenset({"HEADER", "DIVALREADY", "DIVSHARE", "hashtags"})
_ARCHIVED_ADDRESS = re.compile(
    r"https?://(?:web\.archive\.org/web/(?P<wayback>\d{4,14})(?:[a-z]{2}_)?"
    r"|archive\.(?:today|ph|is|li|md|vn|fo)/(?P<today>\d{4}\.?\d\d\.?\d\d-?\d{4,6}))/(?P<original>https?:/.+)",
    re.IGNORECASE,
)
_GOOGLE_CACHE = re.compile(
    r"This is Google.s cache of (?P<url>https?://\S+?)\.? It is a snapshot of the page as it appeared on "
    r"(?P<date>\w{3} \d{1,2}, \d{4}|\d{1,2} \w{3} \d{4})"
)
_OF_PAGES = ("p", "h1", "h2", "h3", "article", "main", "section")
"""Elements of the page that was copied, which Google's notice does not have."""
_READER_PARTS = frozenset("toolbar-container reader-toolbar toolbar reader-estimated-time domain-border".split())


def original_address(address: str) -> tuple[str, Date | None]:
    """The address of the page that an archive's address is a copy of, and the day of the copy, if it states one."""
    match = _ARCHIVED_ADDRESS.fullmatch(address)
    if match is None:
        return address, None
    digits = re.sub(r"\D", "", match["wayback"] or match["today"])
    day = parse_date(f"{digits[:4]}-{digits[4:6]}-{digits[6:8]}") if len(digits) >= 8 else None
    return re.sub(r"^(https?:/)(?!/)", r"\1/", match["original"]), day


def remove_copy_parts(tree: "_Element", markup: str) -> Metadata:
    """Removes toolbars, notices and metadata of the program that copied a page; returns address and day of the copy.

    Args:
        tree: The page, which is changed.
        markup: The source of the page; words in it show quickly that a page is not such a copy.
    """
    for words, read in _COPIES:
        if words in markup and (stated := read(tree)) is not None:
            return stated
    return Metadata()


def _wayback(tree: "_Element") -> Metadata | None:
    """The Internet Archive's Wayback Machine: a toolbar, and a comment with the time of capture."""
    toolbars = [each for each in tree.iter("div") if each.get("id") in _WAYBACK_IDS]
    comments = tree.getroottree().xpath("//comment()[contains(., 'FILE ARCHIVED ON')]")
    stamp = next((match for each in comments if (match := _WAYBACK_STAMP.search(each.text or ""))), None)
    if not toolbars and stamp is None:
        return None
    address = next((each.get("value") or "" for bar in toolbars for each in bar.iter("input") if each.get("value")), "")
    for each in toolbars:
        _remove(each)
    return _of_copy(address, parse_date(stamp[1]) if stamp else None)


def _archive_today(tree: "_Element") -> Metadata | None:
    """archive.today: its meta elements describe the copy, so that the "published" time is that of the capture."""
    names = {"og:site_name", "og:url", "article:published_time", "article:modified_time"}
    metas = {each.get("property") or "": each for each in tree.iter("meta") if each.get("property") in names}
    site = metas.get("og:site_name")
    if site is None or not _ARCHIVE_TODAY.fullmatch(site.get("content") or ""):
        return None
    captured_time = metas.get("article:published_time")
    address, day = "", parse_date(captured_time.get("content") or "") if captured_time is not None else None
    links = [each for each in tree.iter("link") if each.get("rel") in ("canonical", "bookmark")]
    for each in links:
        original, captured = original_address(each.get("href") or "")
        if original != each.get("href"):
            address, day = address or original, day or captured
    boxes = [each for each in tree.iter("div") if each.get("id") in _ARCHIVE_TODAY_IDS]
    for each in (*metas.values(), *links, *boxes):
        _remove(each)
    return _of_copy(address, day)


def _google_cache(tree: "_Element") -> Metadata | None:
    """Google's cache: a notice above the page, in a box or several; an article may quote such a notice."""
    first = next(page_blocks(tree), None)
    match = _GOOGLE_CACHE.match(first.text) if first else None
    if first is None or match is None:
        return None
    box = first.element
    while (parent := box.getparent()) is not None and parent.tag not in ("body", "html"):
        if next(parent.iter(*_OF_PAGES), None) is not None:
            break
        box = parent
    _remove(box)
    return _of_copy(match["url"], parse_date(match["date"]))


def _reader_view(tree: "_Element") -> Metadata | None:
    """Firefox's reader view saved as a page: the address is linked above the title."""
    link = next((each for each in tree.iter("a") if "reader-domain" in (each.get("class") or "").split()), None)
    if link is None:
        return None
    parts = [each for each in tree.iter() if _READER_PARTS & set((each.get("class") or "").split())]
    for each in (link, *parts):
        _remove(each)
    return _of_copy(link.get("href") or "", None)


def _of_copy(address: str, day: Date | None) -> Metadata:
    return Metadata(
        url=Known(address, Origin.SAVED_PAGE) if address.startswith("http") else None,
        accessed=Known(day, Origin.SAVED_PAGE) if day else None,
    )


def _remove(element: "_Element") -> None:
    """Removes an element from its page; the words after it stay."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail:
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


_COPIES = (
    ("wm-ipp", _wayback),
    ("FILE ARCHIVED ON", _wayback),
    ("og:site_name", _archive_today),
    ("s cache of", _google_cache),
    ("reader-domain", _reader_view),
)
"""Words that a copy of each kind has in its markup, and the function that reads it."""
