"""A kept passage is found again, or it is said that it is gone."""

from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.clippings import Clipping, RelocationStatus, new_clipping, relocate
from tests.index.citing.made import article, span_of

PARA = "They left by bus in the night."
HERALD = article()


def clipped(made: Article, words: str, start: int | None = None) -> Clipping:
    span = span_of(made, words) if start is None else (start, start + len(words))
    kept = new_clipping(made, span)
    return Clipping(1, kept.path, kept.passage, kept.record, "2026-11-21T10:00:00+00:00")


def test_an_unchanged_article_has_it_where_it_was() -> None:
    found = relocate(clipped(HERALD, PARA), [HERALD])
    assert (found.standing, found.span) == (RelocationStatus.SAME, span_of(HERALD, PARA))


def test_an_article_that_moved_is_known_by_its_text() -> None:
    moved = replace(HERALD, path=Path("archive/renamed.txt"))
    found = relocate(clipped(HERALD, PARA), [article("Figs."), moved])
    assert (found.standing, found.article) == (RelocationStatus.MOVED, moved)


def test_words_of_an_article_that_changed_are_found_by_their_exact_characters() -> None:
    changed = article("A new first paragraph.", "More of it.", PARA, "The rest.")
    found = relocate(clipped(HERALD, PARA), [changed])
    assert (found.standing, found.span) == (RelocationStatus.CHANGED, span_of(changed, PARA))


def test_of_repeated_words_the_one_in_its_old_surroundings_is_taken() -> None:
    before = article("Ana said yes and left.", "Per said yes and stayed.")
    kept = clipped(before, "said yes", before.text.rindex("said yes"))
    after = article("Per said yes and stayed.", "Ana said yes and left.", "Bo said yes too.")
    found = relocate(kept, [after])
    assert found.span == (after.text.index("said yes"), after.text.index("said yes") + 8)


def test_words_that_stand_in_another_article_are_said_to() -> None:
    other = replace(article("Quite another text.", PARA), path=Path("other.txt"))
    found = relocate(clipped(HERALD, PARA), [other])
    assert (found.standing, found.article) == (RelocationStatus.ELSEWHERE, other)


def test_its_own_changed_article_goes_before_another_one() -> None:
    changed = article("New.", PARA)
    other = replace(article("Quite another text.", PARA), path=Path("other.txt"))
    assert relocate(clipped(HERALD, PARA), [other, changed]).article is changed


def test_words_that_were_rewritten_are_gone_and_the_nearest_is_shown() -> None:
    rewritten = article("They left by train in the night.")
    found = relocate(clipped(HERALD, PARA), [rewritten])
    assert (found.standing, found.span) == (RelocationStatus.GONE, None)
    assert found.nearest is not None
    assert [(d.given, d.found) for d in found.nearest.differences] == [("bus", "train")]


def test_words_that_are_nowhere_are_gone() -> None:
    assert relocate(clipped(HERALD, PARA), []).standing is RelocationStatus.GONE
    found = relocate(clipped(HERALD, PARA), [article("Figs were sold.")])
    assert (found.standing, found.nearest) == (RelocationStatus.GONE, None)
