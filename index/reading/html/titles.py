"""Finds the headline of a page: the heading, or any line, that says what the title of the page says."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.article import Known, Origin
from index.reading.html.walk import PageBlock, heading_level, text_of
from index.reading.lines import in_one_line, without_invisible

if TYPE_CHECKING:
    from lxml.etree import _Element

_TITLES = (
    *("dc:title", "dcterm:title", "og:title", "dc.title", "parsely-title", "citation_title", "title", "twitter:title"),
)
SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title", "cre", "twitter:site:name")
"""Meta elements that name the site, the surest first."""
_SITE_JOINT = re.compile(r"\s+(?:[|–—»«·•]|::|-|/)\s+")
_SHORTEST_HEADING, _SHORTEST_LINE = 15, 20
"""Letters that a second-level heading, or a line that is not a heading, needs to be taken for the headline."""
_SHORTENED_WORDS = 3
"""Words that a shortened headline has at least; fewer may be a section or a subject."""
_UNSPACED_LETTER = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LINES_LOOKED_AT = 60
_MOST_TITLES = 20
"""Titles that the headings are compared with; hostile pages state thousands."""
_FIRST_PROSE = 200
"""Characters of the first block that is surely text of the article: the headline is above it."""


def title_heading(tree: "_Element", headline: str | None = None) -> "_Element | None":
    """The heading that is the headline: the one that says most of what the page's title says.

    The name of the site may be in the title and be a heading too; the only h1 counts if the page has no title.

    Args:
        tree: The root of the page.
        headline: The headline that JSON-LD states: other titles may be made for search engines and social networks.
    """
    metas = page_metas(tree)
    titles = _titles(tree, metas)
    if headline:
        titles.append(folded(headline))
    headings = [(each, folded(text_of(each))) for each in tree.iter("h1")]
    sites = {folded(name) for key in SITES for name in metas.get(key, ())}
    headings = [(each, words) for each, words in headings if words and words not in sites]
    shortened = _shortened_titles(tree)
    found = [
        (each, words)
        for each, words in headings
        if any(_says_the_same(words, title) for title in titles) or words.startswith(shortened)
    ]
    whole = next((each for each, words in found if _size(words) > _SHORTEST_HEADING and words in titles), None)
    if whole is not None:
        return whole
    lower = [(each, folded(text_of(each))) for each in tree.iter("h2", "h3")]
    found += [(each, words) for each, words in lower if _is_end_of_title(words, titles)]
    if found:
        return max(found, key=lambda pair: (_words_of_title(pair[1], titles), _size(pair[1])))[0]
    return headings[0][0] if len(headings) == 1 and not titles else None


def title_line(tree: "_Element", blocks: Sequence[PageBlock]) -> int | None:
    """The place of a block that is not a heading and says what the title of the page says, as old pages have it."""
    titles = _titles(tree, page_metas(tree))
    for at, block in enumerate(blocks[:_LINES_LOOKED_AT]):
        if len(block.text) > _FIRST_PROSE:
            return None
        words = folded(block.text)
        is_linked = block.link_characters * 2 > len(block.text)
        if len(words) < _SHORTEST_LINE or is_linked or heading_level(block.element):
            continue
        if any(title.startswith(words) or title.endswith(words) for title in titles):
            return at
    return None


def title_words(tree: "_Element", heading: "_Element") -> str:
    """The words of the headline: of a part of the heading if that alone is the page's title, without a kicker."""
    metas = page_metas(tree)
    site = (metas.get("og:site_name") or [""])[0]
    titles = {folded(without_site(each, site)) for name in _TITLES for each in metas.get(name, ())}
    titles.add(folded(without_site(_title_element(tree), site)))
    whole = text_of(heading)
    if folded(whole) not in titles:
        for part in heading.iterdescendants():
            if isinstance(part.tag, str) and folded(words := text_of(part)) in titles and words:
                return words
    return whole


def best_title(
    tree: "_Element", metas: dict[str, list[str]], linked: str | None, heading: str | None
) -> Known[str] | None:
    """The headline: the heading if the page's title holds it, else the one that the page states without its site."""
    if heading:
        return Known(heading, Origin.PAGE_ELEMENT)
    site = (metas.get("og:site_name") or [""])[0]
    meta = next((metas[name][0] for name in _TITLES if name in metas), None)
    if meta:
        return Known(without_site(meta, site), Origin.META)
    if linked:
        return Known(linked, Origin.JSON_LD)
    element = _title_element(tree)
    return Known(without_site(element, site), Origin.PAGE_ELEMENT) if element else None


def without_site(title: str, site: str) -> str:
    """The title without the name of the site at its end, where the page says that this is the site."""
    parts = list(_SITE_JOINT.finditer(title))
    if site and parts and folded(title[parts[-1].end() :]) == folded(site):
        return title[: parts[-1].start()]
    return title


def page_metas(tree: "_Element") -> dict[str, list[str]]:
    """The contents of the meta elements of a page by their names in small letters."""
    metas: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = in_one_line(without_invisible(element.get("content") or ""))
        if name and content:
            for each in name.lower().split():
                metas.setdefault(each, []).append(content)
    return metas


def folded(words: str) -> str:
    """Words in small letters without any signs, for comparing."""
    return " ".join(re.findall(r"\w+", words.lower()))


def _titles(tree: "_Element", metas: dict[str, list[str]]) -> list[str]:
    titles = [folded(_title_element(tree)), *(folded(each) for name in _TITLES for each in metas.get(name, ()))]
    return [title for title in dict.fromkeys(titles) if title][:_MOST_TITLES]


def _shortened_titles(tree: "_Element") -> tuple[str, ...]:
    """The words of a title element before the name of the site; the heading may continue after them.

    "Ferries stop | The Example" is the title of the page whose headline is "Ferries stop as dockers hold out".
    """
    title = _title_element(tree)
    joint = _SITE_JOINT.search(title)
    words = folded(title[: joint.start()]) if joint else ""
    return (words + " ",) if len(words.split()) >= _SHORTENED_WORDS else ()


def _size(words: str) -> int:
    """Letters of words, each of Chinese, Japanese and Korean counted as three: they have no blanks between words."""
    return len(words) + 2 * len(_UNSPACED_LETTER.findall(words))


def _is_end_of_title(words: str, titles: Sequence[str]) -> bool:
    """Whether a title begins or ends with the words of a lower heading; without them it names a site or section."""
    return _size(words) > _SHORTEST_HEADING and any(each.startswith(words) or each.endswith(words) for each in titles)


def _words_of_title(words: str, titles: Sequence[str]) -> int:
    """How many words of a title a heading has, at best."""
    return max(len(set(words.split()) & set(title.split())) for title in titles)


def _says_the_same(heading: str, title: str) -> bool:
    """Whether a heading and a title are the same headline, either possibly shortened; both arguments are folded."""
    if len(heading) > 8 and (heading in title or title in heading):
        return True
    words, others = set(heading.split()), set(title.split())
    return len(words) > 3 and len(words & others) >= 0.7 * len(words)


def _title_element(tree: "_Element") -> str:
    found = tree.find(".//head/title")
    if found is None:
        found = tree.find(".//title")
    return in_one_line(without_invisible(found.text or "")) if found is not None else ""
