"""PDF: the words with their places by pdfium, the paragraphs by our own layout."""
