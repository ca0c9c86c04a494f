"""The patterns of dates, one family a module; each reads the expressions at an offset of a passage."""
