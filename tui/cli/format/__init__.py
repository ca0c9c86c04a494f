"""How a hit, a quotation, a figure, a paragraph is put into plain words for a terminal. Nothing here prints."""
