"""Numbers that are not figures: dates, times, names, codes, scores, ranks."""

from index.marks.figures.exclusions.exclusions import Exclusions, InArticle, find_exclusions, named_numbers

__all__ = ["Exclusions", "InArticle", "find_exclusions", "named_numbers"]
