"""Reads the metadata that a page states: JSON-LD first, then meta elements, then elements of the page; no guesses."""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from index.article import Known, Metadata, Origin
from index.dates import Date, parse_date
from index.reading.authors import parse_authors, unique
from index.reading.html.copies import original_address
from index.reading.html.times import ArticlePlace, is_in_comments, published_time
from index.reading.html.titles import SITES, best_title, folded, page_metas
from index.reading.html.walk import text_of
from index.reading.lines import in_one_line, without_invisible
from index.reading.metadata import combine
from index.reading.names import is_generic_credit

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|LiveBlogPosting|Posting)$")
_UNWRAPPED = re.compile(r"<!\[CDATA\[|\]\]>|^\s*<!--|-->\s*$|/\*+\s*\*+/|^\s*//\s*$", re.MULTILINE)
_MAX_JSON_CHARACTERS = 2_000_000
_PUBLISHED = (
    *("article:published_time", "article:published", "og:published_time", "datepublished", "publish_date"),
    *("parsely-pub-date", "sailthru.date", "publication_date", "publishdate", "pubdate", "publish-date", "ptime"),
    *("dc.date.issued", "dcterms.created", "dcterms.date", "citation_publication_date", "citation_date"),
    *("cxenseparse:recs:publishtime", "article.published", "date", "dc.date", "bt:pubdate", "displaydate"),
    *("originalpublicationdate", "article_date_original"),
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
_AUTHORS = (
    *("dc:creator", "dcterm:creator", "author", "article:author_name", "parsely-author", "sailthru.author", "byl"),
    *("dc.creator", "citation_author", "dcterms.creator", "article:author"),
)
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}([-_]\w{2,8})*")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_SINGLE_FILE = re.compile(r"url:\s*(\S+)\s+saved date:\s*([^\n]+)")
_JS_DATE = re.compile(r"\w{3} (\w{3} \d{1,2} \d{4}) \d\d:\d\d")
_MORE_POSTS = re.compile(
    r"^(?:(?:view |see )?(?:all |more )?(?:posts?|articles?|stories) (?:by|from)|alle beiträge von)\s+", re.IGNORECASE
)
_FOREIGN_BY = re.compile(r"^(?i:von|par|por|di|da|door|av|af)\s+(?=[^\W\d_a-z]\S*\s+\S)")
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author-?name|article-?author|post-?author|entry-?author|reader-credits|auteur|autor)"
    r"|^author$",
    re.IGNORECASE,
)


def stated_metadata(tree: "_Element", linked: Metadata, heading: str | None, place: ArticlePlace) -> Metadata:
    """Reads the metadata that the page states.

    Args:
        tree: The root of the page.
        linked: What its JSON-LD states.
        heading: The words of the heading that `title_heading` found.
        place: Where the article is in the page: elements elsewhere state nothing about it.
    """
    metas = page_metas(tree)
    page = Metadata(
        outlet=_known(metas, SITES),
        authors=unique(_meta_authors(metas)),
        published=_date(metas, _PUBLISHED),
        modified=_date(metas, _MODIFIED),
        url=_url(tree, metas),
        section=_known(metas, ("article:section", "section", "cxenseparse:section")),
        language=_language(tree, metas),
    )
    elements = Metadata(
        authors=() if linked.authors or page.authors else unique(_element_authors(tree, place)),
        published=None if linked.published or page.published else published_time(tree, place),
    )
    whole = _of_original(combine((linked, page, elements, _saved(tree))))
    whole = replace(whole, authors=_without_outlet(whole))
    title = best_title(tree, metas, linked.title.value if linked.title else None, heading)
    return combine((Metadata(title=title), whole))


def _without_outlet(stated: Metadata) -> tuple[Known[str], ...]:
    """The authors without the name of the outlet, which pages add to the people who wrote the article."""
    outlet = folded(stated.outlet.value) if stated.outlet else ""
    people = tuple(author for author in stated.authors if folded(author.value) != outlet)
    return people or stated.authors


def _of_original(stated: Metadata) -> Metadata:
    """The same, with the address of the page for that of a web archive, whose addresses state the day of the copy."""
    if stated.url is None:
        return stated
    address, day = original_address(stated.url.value)
    if address == stated.url.value:
        return stated
    accessed = stated.accessed or (Known(day, Origin.SAVED_PAGE) if day else None)
    return replace(stated, url=replace(stated.url, value=address), accessed=accessed)


def says_it_is_article(tree: "_Element", linked: Metadata) -> bool:
    """Whether a page states that it is an article: by JSON-LD (`linked`), by its kind, or by when it was published."""
    metas = page_metas(tree)
    if any(kind.lower() == "article" for kind in metas.get("og:type", ())) or "article:published_time" in metas:
        return True
    return linked != Metadata()


def _known(metas: dict[str, list[str]], names: tuple[str, ...]) -> Known[str] | None:
    return next((Known(metas[name][0], Origin.META) for name in names if name in metas), None)


def _date(metas: dict[str, list[str]], names: tuple[str, ...]) -> Known[Date] | None:
    for name in names:
        for written in metas.get(name, ()):
            if date := parse_date(written):
                return Known(date, Origin.META)
    return None


def _meta_authors(metas: dict[str, list[str]]) -> Iterator[Known[str]]:
    for name in _AUTHORS:
        found = [author for written in metas.get(name, ()) for author in _people(written, Origin.META)]
        if found:
            yield from found
            return


def _people(written: str, origin: Origin) -> Iterator[Known[str]]:
    if not written.startswith(("http://", "https://", "/")):
        yield from parse_authors(_MORE_POSTS.sub("", written.strip()), origin)


def _url(tree: "_Element", metas: dict[str, list[str]]) -> Known[str] | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and _is_address(link.get("href")):
            return Known(str(link.get("href")).strip(), Origin.CANONICAL)
    found = _known(metas, ("og:url",))
    return found if found and _is_address(found.value) else None


def _is_address(words: str | None) -> bool:
    """Whether words are the address of a page, and not only of a site."""
    if not words or not words.strip().startswith(("http://", "https://")):
        return False
    try:
        parts = urlsplit(words.strip())
    except ValueError:
        return False
    return bool(parts.netloc)


def _language(tree: "_Element", metas: dict[str, list[str]]) -> Known[str] | None:
    written = tree.get("lang") or next(iter(metas.get("og:locale", ())), None)
    if not written or not _LANGUAGE.fullmatch(written):
        return None
    return Known(written.replace("_", "-"), Origin.PAGE_ELEMENT)


def linked_metadata(tree: "_Element") -> Metadata:
    """The article's data in the JSON-LD of a page; it takes long to parse, and is asked for once."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or len(script.text or "") > _MAX_JSON_CHARACTERS:
            continue
        try:
            data = json.loads(_UNWRAPPED.sub("", script.text or "").strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _articles(data):
            return _of_item(item)
    return Metadata()


def _articles(data: Any) -> Iterator[dict[str, Any]]:
    """The descriptions of articles in JSON-LD: at the top, in a list, in "@graph", as the main entity of a page."""
    waiting = [data]
    for _ in range(500):
        if not waiting:
            return
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting[:0] = item
        elif isinstance(item, dict):
            types = item.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and _ARTICLE_TYPES.search(name) for name in names):
                yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage", "article") if key in item)


def _of_item(item: dict[str, Any]) -> Metadata:
    date, modified = parse_date(_text(item.get("datePublished"))), parse_date(_text(item.get("dateModified")))
    section = item.get("articleSection")
    section = _text(section[0] if isinstance(section, list) and section else section)
    outlet = _name(item.get("publisher"))
    title = _text(item.get("headline"))
    language = _text(item.get("inLanguage"))
    return Metadata(
        title=Known(title, Origin.JSON_LD) if title else None,
        outlet=Known(outlet, Origin.JSON_LD) if outlet else None,
        authors=unique(_linked_authors(item.get("author") or item.get("creator"))),
        published=Known(date, Origin.JSON_LD) if date else None,
        modified=Known(modified, Origin.JSON_LD) if modified else None,
        section=Known(section, Origin.JSON_LD) if section else None,
        language=Known(language, Origin.JSON_LD) if language else None,
    )


def _linked_authors(value: Any) -> Iterator[Known[str]]:
    for each in value if isinstance(value, list) else [value]:
        if name := _name(each):
            yield from _people(name, Origin.JSON_LD)


def _name(value: Any) -> str:
    if isinstance(value, list):
        return _name(value[0]) if value else ""
    if isinstance(value, dict):
        return _name(value.get("name"))
    return _text(value)


def _text(value: Any) -> str:
    from html import unescape

    return in_one_line(without_invisible(unescape(value))) if isinstance(value, str) else ""


def _element_authors(tree: "_Element", place: ArticlePlace) -> Iterator[Known[str]]:
    """Authors by itemprop; if there are none, by rel, then by the class of a byline, which is the slowest to find."""
    for elements in (_by_itemprop, _by_rel, _by_class):
        found = []
        for each in islice((each for each in elements(tree) if _is_near(each, place)), 6):
            words = each.get("content") or text_of(each)
            if words and len(words) < 120 and not any(c.isdigit() for c in words) and not is_generic_credit(words):
                found += list(_people(_FOREIGN_BY.sub("", words), Origin.PAGE_ELEMENT))
        if found:
            yield from found
            return


def _is_near(element: "_Element", place: ArticlePlace) -> bool:
    """Whether an element can name the author: not in comments, and a line of the page only in or near the article."""
    if is_in_comments(element):
        return False
    is_marked = element.get("rel") is not None or element.get("itemprop") is not None
    return is_marked or place.holds(element)


def _by_itemprop(tree: "_Element") -> "Iterator[_Element]":
    for each in tree.iterfind(".//*[@itemprop]"):
        if "author" in (each.get("itemprop") or "").split():
            inner = each.find(".//*[@itemprop='name']")
            yield each if inner is None else inner


def _by_rel(tree: "_Element") -> "Iterator[_Element]":
    return (each for each in tree.iterfind(".//*[@rel]") if "author" in (each.get("rel") or "").split())


def _by_class(tree: "_Element") -> "Iterator[_Element]":
    return (each for each in tree.iterfind(".//*[@class]") if _names_byline(each.get("class") or ""))


@lru_cache(maxsize=10_000)  # a page repeats few classes many times
def _names_byline(name: str) -> bool:
    return _BYLINE_CLASS.search(name) is not None


def _saved(tree: "_Element") -> Metadata:
    """Address and day that the program which saved the page noted in a comment."""

    for comment in tree.getroottree().xpath("//comment()[position() < 20]") or ():
        words = comment.text or ""
        if match := _SAVED_FROM.search(words):
            return Metadata(url=Known(match[1], Origin.SAVED_PAGE))
        if "SingleFile" in words and (match := _SINGLE_FILE.search(words)):
            day = _JS_DATE.search(match[2])
            date = parse_date(day[1]) if day else parse_date(match[2].strip())
            return Metadata(
                url=Known(match[1], Origin.SAVED_PAGE),
                accessed=Known(date, Origin.SAVED_PAGE) if date else None,
            )
    return Metadata()
