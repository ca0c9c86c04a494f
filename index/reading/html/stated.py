"""Reads the metadata that a page states: JSON-LD first, then meta elements, then elements of the page; no guesses."""

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from msgspec.structs import replace

from index.article import Known, Origin
from index.dates import Date, parse_date
from index.reading.authors import parse_authors, unique
from index.reading.html.copies import original_address
from index.reading.html.walk import text_of
from index.reading.metadata import Metadata, combine
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
_TITLES = (
    *("dc:title", "dcterm:title", "og:title", "dc.title", "parsely-title", "citation_title", "title", "twitter:title"),
)
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "cre", "twitter:site:name")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}([-_]\w{2,8})*")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
_SINGLE_FILE = re.compile(r"url:\s*(\S+)\s+saved date:\s*([^\n]+)")
_JS_DATE = re.compile(r"\w{3} (\w{3} \d{1,2} \d{4}) \d\d:\d\d")
_SITE_JOINT = re.compile(r"\s+(?:[|–—»«·•]|::|-|/)\s+")
_MORE_POSTS = re.compile(
    r"^(?:(?:view |see )?(?:all |more )?(?:posts?|articles?|stories) (?:by|from)|alle beiträge von)\s+", re.IGNORECASE
)
_BYLINE_CLASS = re.compile(
    r"(?:^|[\s_-])(?:byline|by-line|author-?name|article-?author|post-?author|entry-?author|reader-credits)",
    re.IGNORECASE,
)


def stated_metadata(
    tree: "_Element", heading: str | None, find_published: Callable[[], Known[Date] | None]
) -> Metadata:
    """Reads the metadata that the page states.

    Args:
        tree: The root of the page.
        heading: The words of the heading that `title_heading` found.
        find_published: Finds the date in the elements of the page; called if nothing above them states it.
    """
    metas = _metas(tree)
    linked = _from_json_ld(tree)
    page = Metadata(
        outlet=_known(metas, _SITES),
        authors=unique(_meta_authors(metas)),
        published=_date(metas, _PUBLISHED),
        modified=_date(metas, _MODIFIED),
        url=_url(tree, metas),
        section=_known(metas, ("article:section", "section", "cxenseparse:section")),
        language=_language(tree, metas),
    )
    elements = Metadata(
        authors=unique(_element_authors(tree)),
        published=None if linked.published or page.published else find_published(),
    )
    whole = _of_original(combine((linked, page, elements, _saved(tree))))
    title = best_title(tree, metas, linked.title.value if linked.title else None, heading)
    return combine((Metadata(title=title), whole))


def _of_original(stated: Metadata) -> Metadata:
    """The same, with the address of the page for that of a web archive, whose addresses state the day of the copy."""
    if stated.url is None:
        return stated
    address, day = original_address(stated.url.value)
    if address == stated.url.value:
        return stated
    accessed = stated.accessed or (Known(day, Origin.SAVED_PAGE) if day else None)
    return replace(stated, url=replace(stated.url, value=address), accessed=accessed)


def says_it_is_article(tree: "_Element") -> bool:
    """Whether a page states that it is an article: by JSON-LD, by its kind, or by when it was published."""
    metas = _metas(tree)
    if any(kind.lower() == "article" for kind in metas.get("og:type", ())) or "article:published_time" in metas:
        return True
    return _from_json_ld(tree) != Metadata()


def title_heading(tree: "_Element") -> "_Element | None":
    """The heading that is the headline: one that says what the page's title says; any only h1 if the page has none."""
    metas = _metas(tree)
    titles = [_folded(each) for name in _TITLES for each in metas.get(name, ())] + [_folded(_title_element(tree))]
    titles = [title for title in titles if title]
    headings = [(each, _folded(text_of(each))) for each in tree.iter("h1")]
    sites = {_folded(name) for key in _SITES for name in metas.get(key, ())}
    headings = [(each, words) for each, words in headings if words and words not in sites]
    for each, words in headings:
        if any(_says_the_same(words, title) for title in titles):
            return each
    for each in tree.iter("h2", "h3"):
        words = _folded(text_of(each))
        if len(words) > 15 and any(words == title or title.startswith(words) for title in titles):
            return each
    return headings[0][0] if len(headings) == 1 and not titles else None


def _says_the_same(heading: str, title: str) -> bool:
    """Whether a heading and a title are the same headline, either possibly shortened; both arguments are folded."""
    if len(heading) > 8 and (heading in title or title in heading):
        return True
    words, others = set(heading.split()), set(title.split())
    return len(words) > 3 and len(words & others) >= 0.7 * len(words)


def best_title(
    tree: "_Element", metas: dict[str, list[str]], linked: str | None, heading: str | None
) -> Known[str] | None:
    """The headline: the heading if the page's title holds it, else the one that the page states without its site."""
    if heading:
        return Known(heading, Origin.PAGE_ELEMENT)
    site = (metas.get("og:site_name") or [""])[0]
    meta = next((metas[name][0] for name in _TITLES if name in metas), None)
    if meta:
        return Known(_without_site(meta, site), Origin.META)
    if linked:
        return Known(linked, Origin.JSON_LD)
    element = _title_element(tree)
    return Known(_without_site(element, site), Origin.PAGE_ELEMENT) if element else None


def _without_site(title: str, site: str) -> str:
    """The title without the name of the site at its end, where the page says that this is the site."""
    parts = list(_SITE_JOINT.finditer(title))
    if site and parts and _folded(title[parts[-1].end() :]) == _folded(site):
        return title[: parts[-1].start()]
    return title


def _title_element(tree: "_Element") -> str:
    found = tree.find(".//head/title")
    if found is None:
        found = tree.find(".//title")
    return " ".join((found.text or "").split()) if found is not None else ""


def _metas(tree: "_Element") -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            for each in name.lower().split():
                metas.setdefault(each, []).append(content)
    return metas


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


def _from_json_ld(tree: "_Element") -> Metadata:
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

    return " ".join(unescape(value).split()) if isinstance(value, str) else ""


def _element_authors(tree: "_Element") -> Iterator[Known[str]]:
    """Authors by itemprop; if there are none, by rel, then by the class of a byline, which is the slowest to find."""
    for elements in (_by_itemprop, _by_rel, _by_class):
        found = []
        for each in islice(elements(tree), 6):
            words = each.get("content") or text_of(each)
            if words and len(words) < 120 and not any(c.isdigit() for c in words) and not is_generic_credit(words):
                found += list(_people(words, Origin.PAGE_ELEMENT))
        if found:
            yield from found
            return


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


def _folded(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))
