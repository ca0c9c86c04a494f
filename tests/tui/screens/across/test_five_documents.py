"""The case of the first users on the screen, at both common sizes."""

from pathlib import Path

import pytest

from tests.tui.conftest import Reader, reading

SAMPLE = Path(__file__).parents[4] / "seeds"
REPORTS = Path(__file__).parents[4] / "../shared/seeds"
at_hand = pytest.mark.skipif(not REPORTS.exists(), reason="../shared/seeds, the five reports, are not here")
BOTH = [pytest.param(SAMPLE, id="sample"), pytest.param(REPORTS, id="reports", marks=at_hand)]
SIZES = [(120, 60), (80, 24)]


async def listed(reader: Reader, key: str, words: str, *then: str) -> str:
    """The screen after a key, with words typed into the filter."""
    await reader.press(key)
    await reader.until(lambda: " in 5 articles" in reader.text() or "in 5 art" in reader.text(), "the answer")
    await reader.press("F", *words, "enter", *then)
    await reader.pilot.pause()
    return reader.text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("folder", BOTH)
async def test_one_man_under_two_spellings_is_proposed_with_outlets(folder: Path, size: tuple[int, int]):
    async with reading(folder, size=size) as reader:
        text = await listed(reader, "S", "kak")
        assert "Mohammed al-Kakaii" in text
        assert "Mohammed Kakeyi" in text
        assert "≈" in text
        assert "proposed: sounds alike" in text


@at_hand
async def test_the_proposal_has_roles_and_outlets_of_both_reports():
    async with reading(REPORTS, size=(120, 40)) as reader:
        text = await listed(reader, "S", "kakeyi")
        assert "Mohammed al-Kakaii  Shafaq News" in text
        assert "Mohammed Kakeyi  The Cradle" in text
        assert "chairman of the Nineveh" in text
        assert "head of the Nineveh" in text


@pytest.mark.parametrize("folder", BOTH)
async def test_freed_prisoners_are_beside_each_other(folder: Path):
    async with reading(folder, size=(120, 60)) as reader:
        text = await listed(reader, "D", "prisoners")
        rows = text[text.index("prisoners  ") :]
        for value in ("1,561", "over 1,500", "631", "hundreds"):
            assert value in rows, value
        assert "side by side" in text


@at_hand
@pytest.mark.parametrize("size", SIZES)
async def test_the_sentence_on_2000_foreigners_shows_about_as_the_difference(size: tuple[int, int]):
    async with reading(REPORTS, size=size) as reader:
        text = await listed(reader, "X", "foreigners")
        assert "3 articles, 3 outlets" in text
        assert "[about] 2,000 foreigners" in text


@at_hand
async def test_x_on_the_figure_of_two_words_finds_the_sentence_in_the_other_reports():
    async with reading(REPORTS) as reader:
        await reader.opened("000_8c7c6e63e2eabcf0.txt")
        figure = next(
            each for each in reader.model.opened.figures if "2,000 foreigners" in _words(reader, each.start, each.end)
        )
        reader.screen.article.select_mark(figure)
        await reader.press("x")
        await reader.until(lambda: "Passages · this passage" in reader.text(), "the passage")
        assert "[about] 2,000 foreigners" in reader.text()


@pytest.mark.parametrize("folder", BOTH)
async def test_the_release_and_the_transfer_are_on_no_common_day(folder: Path):
    async with reading(folder, size=(120, 60)) as reader:
        text = await listed(reader, "T", "January 21")
        assert "without a known day" in text
        assert "Thu 1 Aug 2024" not in text


def _words(reader: Reader, start: int, end: int) -> str:
    opened = reader.model.opened
    return opened.article.text[start:end] if opened else ""
