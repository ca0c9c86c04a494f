"""Search results in words."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from index.article import Span
from index.search.hits import Hit, Level, Results, level_text
from tui.cli.format.heading import heading
from tui.cli.format.layout import PageWidth, hanging_indent, one_line
from tui.cli.format.phrases import paragraph_name
from tui.models.plurals import counted

Shown = tuple[Hit, str, tuple[Span, ...]]
"""A hit, its snippet, and the matches as spans of the snippet."""


def hit_lines(shown: Iterable[Shown], page: PageWidth) -> Iterator[str]:
    """The hits under their articles: a heading, how the words lie if not in one paragraph, a line for each hit."""
    for (path, _), group in groupby(shown, key=lambda row: (row[0].path, row[0].level)):
        for at, (hit, snippet, spans) in enumerate(group):
            if not at:
                yield heading(str(path), hit.title, hit.outlet, hit.date, page)
                if where := _where_the_words_are(hit):
                    yield f"  {where}"
            label = f"  {paragraph_name(hit.place)}: "
            shift = len(label)
            matches = [(start + shift, end + shift, page.ansi.match) for start, end in spans]
            yield hanging_indent(label + snippet, page, matches)


def _where_the_words_are(hit: Hit) -> str:
    match hit.level:
        case Level.PARAGRAPH:
            return ""
        case Level.ARTICLE:
            return "All words, in different paragraphs:"
        case Level.MOST:
            return f"{hit.parts[0]} of {hit.parts[1]} words:"


def summary_line(results: Results) -> str:
    """The number of matching paragraphs and articles, how many are shown, and the spellings added."""
    over = "" if results.exact_count else "more than "
    line = f"{over}{counted(results.total, 'paragraph')} in {counted(results.articles, 'article')}"
    if len(results.hits) < results.total:
        line += ", the first shown" if len(results.hits) == 1 else f", the first {len(results.hits)} shown"
    for word, others in results.folded:
        line += f"; {word} also as {', '.join(others)}"
        if word in results.own_synonyms:
            line += " (with your synonyms)"
    if levels := level_text(results):
        line += f"; {levels}"
    return one_line(line)


def nothing_line(results: Results, where: str) -> str:
    """The message if nothing is found: where was searched, the reason word by word, and another query to try.

    Args:
        results: without hits.
        where: what was searched: "the sample articles".
    """
    if not results.query.strip():
        return "The query is empty: type words to search for."
    line = f"No paragraph in {one_line(where)} for {one_line(results.query)}."
    if reason := level_text(results):
        line += f" {one_line(reason)}."
    if results.has_other_spellings:
        line += " Other spellings are found: leave out --exact."
    return f"{line} Try: {results.suggestion}" if results.suggestion else line
