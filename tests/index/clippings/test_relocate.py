"""A kept passage is found again, or reported as gone."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from index.article import Article
from index.citing.quote_at import quote_around
from index.clippings import Clipping, RelocationStatus, new_clipping, relocate
from index.marks.quotes import find_quotes
from tests.index.citing.made import article, span_of

PARA = "They left by bus in the night."
HERALD = article()


def clipped(made: Article, words: str, start: int | None = None) -> Clipping:
    span = span_of(made, words) if start is None else (start, start + len(words))
    kept = new_clipping(made, span)
    return Clipping(1, kept.path, kept.passage, kept.record, "2026-11-21T10:00:00+00:00")


def test_an_unchanged_article_has_it_where_it_was() -> None:
    found = relocate(clipped(HERALD, PARA), [HERALD], find_quotes)
    assert (found.status, found.span) == (RelocationStatus.SAME, span_of(HERALD, PARA))


def test_an_article_that_moved_is_known_by_its_text() -> None:
    moved = replace(HERALD, path=Path("archive/renamed.txt"))
    found = relocate(clipped(HERALD, PARA), [article("Figs."), moved], find_quotes)
    assert (found.status, found.article) == (RelocationStatus.MOVED, moved)


def test_the_same_bytes_read_in_another_way_are_the_same_article() -> None:
    before = replace(HERALD, source_hash="ab12")
    now = replace(article("A line that was left out before.", "More.", PARA), source_hash="ab12")
    found = relocate(clipped(before, PARA), [now], find_quotes)
    assert (found.status, found.span) == (RelocationStatus.SAME, span_of(now, PARA))
    other = replace(now, source_hash="cd34")
    assert relocate(clipped(before, PARA), [other], find_quotes).status is RelocationStatus.CHANGED


def test_words_of_an_article_that_changed_are_found_by_their_exact_characters() -> None:
    changed = article("A new first paragraph.", "More of it.", PARA, "The rest.")
    found = relocate(clipped(HERALD, PARA), [changed], find_quotes)
    assert (found.status, found.span) == (RelocationStatus.CHANGED, span_of(changed, PARA))


def test_of_repeated_words_the_one_in_its_old_surroundings_is_taken() -> None:
    before = article("Ana said yes and left.", "Per said yes and stayed.")
    kept = clipped(before, "said yes", before.text.rindex("said yes"))
    after = article("Per said yes and stayed.", "Ana said yes and left.", "Bo said yes too.")
    found = relocate(kept, [after], find_quotes)
    assert found.span == (after.text.index("said yes"), after.text.index("said yes") + 8)


def test_words_found_in_another_article_are_reported_with_it() -> None:
    other = replace(article("Quite another text.", PARA), path=Path("other.txt"))
    found = relocate(clipped(HERALD, PARA), [other], find_quotes)
    assert (found.status, found.article) == (RelocationStatus.ELSEWHERE, other)


def test_its_own_changed_article_is_preferred_to_another() -> None:
    changed = article("New.", PARA)
    other = replace(article("Quite another text.", PARA), path=Path("other.txt"))
    assert relocate(clipped(HERALD, PARA), [other, changed], find_quotes).article is changed


def test_words_that_were_rewritten_are_gone_and_the_nearest_is_shown() -> None:
    rewritten = article("They left by train in the night.")
    found = relocate(clipped(HERALD, PARA), [rewritten], find_quotes)
    assert (found.status, found.span) == (RelocationStatus.GONE, None)
    assert found.nearest is not None
    assert [(d.given, d.found) for d in found.nearest.differences] == [("bus", "train")]


def test_words_that_are_nowhere_are_gone() -> None:
    assert relocate(clipped(HERALD, PARA), [], find_quotes).status is RelocationStatus.GONE
    found = relocate(clipped(HERALD, PARA), [article("Figs were sold.")], find_quotes)
    assert (found.status, found.nearest) == (RelocationStatus.GONE, None)


def said(made: Article, words: str) -> Clipping:
    """A clipping of words with the speaker that the article gives them."""
    span = span_of(made, words)
    kept = new_clipping(made, span, quote_around(find_quotes(made), span))
    assert kept.record.speaker is not None
    return Clipping(1, kept.path, kept.passage, kept.record, "2026-11-21T10:00:00+00:00")


WORDS = "We can’t pay for the new pump this year"
CLERK = article(f"The clerk said “{WORDS}” on Monday.", "Sheep were counted.")


@pytest.mark.parametrize(
    ("then", "status", "speaker"),
    [
        (f"The mayor said “{WORDS}” on Monday.", RelocationStatus.SPEAKER, "The mayor"),
        (f"The mayor denied “{WORDS}” on Monday.", RelocationStatus.SPEAKER, None),
        (f"“{WORDS},” Ada Lind said on Monday.", RelocationStatus.SPEAKER, "Ada Lind"),
        (f"{WORDS}.", RelocationStatus.SPEAKER, None),
        (f"The clerk never said “{WORDS}” on Monday.", RelocationStatus.CONTEXT, None),
        (f"The clerk said “{WORDS}” on Tuesday.", RelocationStatus.CONTEXT, None),
        (f"The clerk said “{WORDS}” on Monday. It was cold.", RelocationStatus.CHANGED, "The clerk"),
        (f"It was cold. The clerk said “{WORDS}” on Monday.", RelocationStatus.CHANGED, "The clerk"),
    ],
)
def test_words_in_another_mouth_are_not_said_to_be_still_there(
    then: str, status: RelocationStatus, speaker: str | None
) -> None:
    found = relocate(said(CLERK, WORDS), [article("Sheep were counted again.", then)], find_quotes)
    assert found.status is status
    if speaker is not None:
        assert found.speaker is not None
        assert found.speaker.lower() == speaker.lower()


@pytest.mark.parametrize(
    "then",
    [
        WORDS.replace("’", "'"),
        WORDS.replace("new pump", "new\npump"),
        WORDS.replace("new pump", "new \n  pump"),
        WORDS.replace("new pump", "new\u00a0pump"),
        WORDS.replace("new pump", "new\u202fpump"),
        WORDS.replace("pump", "pu\u00admp"),
    ],
    ids=ascii,
)
@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_words_with_other_marks_or_spaces_are_found(then: str, marks: str) -> None:
    made = article(f"The clerk said {marks[0]}{then}{marks[1]} on Monday.", "Sheep were counted again.")
    found = relocate(said(CLERK, WORDS), [made], find_quotes)
    assert found.status is RelocationStatus.REWRITTEN
    assert found.span == span_of(made, then)


def test_a_name_in_another_spelling_is_the_same_speaker() -> None:
    before = article(f"“{WORDS},” Ahmad al-Kakai said.")
    after = article("New.", f"“{WORDS},” Ahmed al-Kakaii said.")
    assert relocate(said(before, WORDS), [after], find_quotes).status in (
        RelocationStatus.CHANGED,
        RelocationStatus.CONTEXT,
    )


def test_words_within_a_longer_word_are_not_the_words() -> None:
    kept = clipped(article("He would pay them."), "pay them")
    assert (
        relocate(kept, [article("He would repay themselves.", "She left.")], find_quotes).status
        is RelocationStatus.GONE
    )


def test_accents_composed_or_not_are_the_same_letters() -> None:
    kept = clipped(article("The café on the Zócalo closed."), "café on the Zócalo")
    found = relocate(kept, [article("The cafe\u0301 on the Zo\u0301calo closed.", "More.")], find_quotes)
    assert found.status is RelocationStatus.REWRITTEN
