"""Passages found by their words, exactly or nearly, with the differences."""

from collections.abc import Iterator

from index.citing import Match
from tui.cli.format.layout import PageWidth, hanging_indent
from tui.cli.format.places import place_label


def match_lines(match: Match, speaker: str | None, page: PageWidth) -> Iterator[str]:
    """The passage after its place, how like it is, who says it where that is known, and each difference on a line."""
    article = match.article
    like = "the same words" if match.exact else f"{match.likeness:.0%} the same words"
    said = f"; said by {speaker}" if speaker else ""
    label = f"  {place_label(article, match.span[0])}"
    yield hanging_indent(f"{label}{match.words} ({like}{said})", page)
    for difference in match.differences:
        yield hanging_indent(f"    differs: {_difference_words(difference.given, difference.found)}", page)


def _difference_words(given: str, found: str) -> str:
    if not given:
        return f"the article has “{found}” besides"
    if not found:
        return f"the article does not have “{given}”"
    return f"“{given}” was looked up, the article has “{found}”"
