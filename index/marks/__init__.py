"""Marks, the parts a reader would underline: quotations, figures, dates."""
