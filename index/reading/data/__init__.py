"""Articles as data: JSON, JSON lines, CSV, feeds."""
