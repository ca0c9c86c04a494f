"""The query language: what is typed becomes a tree of frozen values."""

from index.search.query.parse import parse
from index.search.query.words import in_words

__all__ = ["in_words", "parse"]
