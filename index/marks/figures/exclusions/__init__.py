"""What is no figure: dates, times, names, ordinals, scores, list numbers. Each module takes one kind out."""

from index.marks.figures.exclusions.exclusions import Exclusions, find_exclusions

__all__ = ["Exclusions", "find_exclusions"]
