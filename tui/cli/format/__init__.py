"""Hits, quotations, figures and paragraphs as lines of text. Nothing here prints."""
