"""JSON lines: one article a line, read as they are asked for."""

from index.reading.data.json_file import line_records as records

__all__ = ["records"]
