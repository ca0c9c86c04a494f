"""The description that a page gives of itself, which shows the standfirst where no class does."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from index.reading.html.titles import folded, page_metas
from index.reading.html.walk import PageBlock

if TYPE_CHECKING:
    from lxml.etree import _Element

_NAMES = ("description", "og:description", "twitter:description")
_SHORTEST, _LONGEST = 30, 600
"""Characters of a standfirst."""
_MOST = 3
"""Descriptions under each name that the paragraphs are compared with; hostile pages state thousands."""


def descriptions(tree: "_Element") -> list[str]:
    """The descriptions in the meta elements of a page: folded words, without a mark that they were cut."""
    metas = page_metas(tree)
    found = {folded(each) for name in _NAMES for each in metas.get(name, ())[:_MOST]}
    return [each for each in found if _SHORTEST <= len(each) <= _LONGEST]


def says_description(block: PageBlock, described: Sequence[str]) -> bool:
    """Whether a block is what the page says about itself; the description may be the beginning of it."""
    if not described or not _SHORTEST <= len(block.text) <= _LONGEST or block.link_characters * 2 > len(block.text):
        return False
    words = folded(block.text)
    return any(words.startswith(each) for each in described)
