"""Characters without a width inside words: soft hyphens and zero-width marks, which web pages put into long words."""

import re

from msgspec.structs import replace

from index.article import Article, Paragraph, Span
from index.marks.quotes.quote import Quote

_INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]++")


def has_invisible(text: str) -> bool:
    """Whether a text has characters that keep its words from being read."""
    return not text.isascii() and _INVISIBLE.search(text) is not None


class Without:
    """An article without its invisible characters, and the way back to its own offsets."""

    def __init__(self, article: Article) -> None:
        self._offsets: list[int] = []
        at = 0
        for match in _INVISIBLE.finditer(article.text):
            self._offsets += range(at, match.start())
            at = match.end()
        self._offsets += range(at, len(article.text) + 1)
        where = {offset: n for n, offset in enumerate(self._offsets)}
        size = len(article.text)

        def moved(offset: int) -> int:
            while offset < size and offset not in where:
                offset += 1
            return where[offset]

        paragraphs: tuple[Paragraph, ...] = tuple(
            replace(p, start=moved(p.start), end=moved(p.end)) for p in article.paragraphs
        )
        self.article = replace(article, text=_INVISIBLE.sub("", article.text), paragraphs=paragraphs)

    def restored(self, quote: Quote) -> Quote:
        """The quotation with the offsets of the unchanged article."""
        span = self._span((quote.start, quote.end))
        return replace(
            quote,
            start=span[0],
            end=span[1],
            pieces=tuple(map(self._span, quote.pieces)),
            mention=self._span(quote.mention) if quote.mention else None,
            cue=self._span(quote.cue) if quote.cue else None,
        )

    def _span(self, span: Span) -> Span:
        return self._offsets[span[0]], self._offsets[span[1] - 1] + 1
