"""The patterns of dates, one family a module; each reads the expressions that begin at an offset of a passage."""
