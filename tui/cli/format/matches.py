"""Passages found by their words: the same, or nearly, and where they differ."""

from collections.abc import Iterator

from index.citing import Match
from tui.cli.format.layout import Page, hanging
from tui.cli.format.places import place_label


def match_lines(match: Match, speaker: str | None, page: Page) -> Iterator[str]:
    """The passage after its place, how like it is, who says it where that is known, and each difference on a line."""
    article = match.article
    like = "the same words" if match.exact else f"{match.likeness:.0%} the same words"
    said = f"; said by {speaker}" if speaker else ""
    label = f"  {place_label(article, match.span[0])}"
    yield hanging(f"{label}{match.words} ({like}{said})", page)
    for difference in match.differences:
        yield hanging(f"    differs: {_difference_words(difference.given, difference.found)}", page)


def _difference_words(given: str, found: str) -> str:
    if not given:
        return f"the article has “{found}” besides"
    if not found:
        return f"the article does not have “{given}”"
    return f"“{given}” was looked up, the article has “{found}”"
