"""What is no figure: dates, times, names, ordinals, scores, list numbers. Each module takes one kind out."""

from index.marks.figures.masks.mask import Mask, masked

__all__ = ["Mask", "masked"]
