"""The query language: a typed query becomes a tree of frozen values."""

from index.search.query.parse import Reading, parse, read_query
from index.search.query.words import in_words

__all__ = ["Reading", "in_words", "parse", "read_query"]
