from pathlib import Path

from tests.tui.conftest import reading


async def test_a_command_is_found_by_typing_and_run(articles: Path):
    async with reading(articles) as reader:
        await reader.press("colon", *"figures that")
        assert "Figures that the article gives" in reader.text()
        assert "Quit" not in reader.text()
        await reader.press("enter")
        assert reader.app.screen is reader.screen
        assert reader.screen.panes.marks.list.has_focus


async def test_commands_whose_titles_have_the_typed_word_come_first(articles: Path):
    async with reading(articles) as reader:
        await reader.press("colon", *"cop")
        titles = ["Copy the words with their citation", "List the marks of this article"]  # the latter sets the scope
        rows = [next(n for n, line in enumerate(reader.text().splitlines()) if title in line) for title in titles]
        assert rows == sorted(rows)


async def test_unavailable_commands_are_left_out(articles: Path):
    async with reading(articles) as reader:
        await reader.press("ctrl+p", *"continuing in")
        assert "No command matches" in reader.text()
        await reader.press("enter", "escape")
        assert reader.app.screen is reader.screen


async def test_arrows_move_in_the_list_during_typing_and_letters_are_typed(articles: Path):
    async with reading(articles) as reader:
        await reader.press("colon", "j", "k", "q")
        assert reader.app.screen is not reader.screen
        await reader.press("backspace", "backspace", "backspace", "down", "down", "up", "enter")
        assert reader.app.screen is reader.screen


async def test_a_click_does_it(articles: Path):
    async with reading(articles) as reader:
        await reader.press("colon", *"paragraph last")
        lines = reader.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "Last paragraph" in line)
        await reader.pilot.click(offset=(lines[row].index("Last paragraph"), row))
        await reader.until(lambda: reader.app.screen is reader.screen, "the reader")
        assert reader.screen.panes.source.paragraph == 2


async def test_the_search_bar_opens_it_too(articles: Path):
    async with reading(articles) as reader:
        await reader.press("slash", "ctrl+p")
        assert "Commands" in reader.text()


async def test_a_click_beside_a_dialog_closes_it(articles: Path):
    async with reading(articles) as reader:
        await reader.press("Y")
        await reader.pilot.click(offset=(1, 1))
        await reader.until(lambda: reader.app.screen is reader.screen, "the reader")
