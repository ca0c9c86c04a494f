from pathlib import Path

from tests.tui.conftest import Reader, reading


def selected(reader: Reader) -> str:
    opened, span = reader.model.opened, reader.screen.panes.source.selected_span()
    assert opened is not None
    return opened.article.words(span) if span else ""


async def test_arrows_select_words_and_escape_clears_the_selection(articles: Path):
    async with reading(articles) as reader:
        await reader.press("j", "v", "right", "right")
        assert selected(reader) == "Marta Kowalska, head"
        await reader.press("v", "right")
        assert selected(reader) == " Kowalska, head"
        await reader.press("escape")
        assert selected(reader) == ""


async def test_the_next_quotation_is_selected_whole(articles: Path):
    async with reading(articles) as reader:
        await reader.press("quotation_mark")
        opened = reader.model.opened
        assert opened is not None
        first = opened.quotes[0]
        assert selected(reader) == opened.article.words((first.start, first.end))


async def test_a_double_click_takes_the_quotation(articles: Path):
    async with reading(articles) as reader:
        opened = reader.model.opened
        assert opened is not None
        lines = reader.text().splitlines()
        pane = reader.screen.panes.source.region
        row = next(n for n, line in enumerate(lines) if "waited for nine" in line[pane.x : pane.right])
        await reader.pilot.click(offset=(lines[row].index("waited", pane.x), row), times=2)
        assert selected(reader).startswith("We waited for nine days")


async def test_arrows_do_nothing_to_a_selection_that_is_not_there(articles: Path):
    async with reading(articles) as reader:
        await reader.press("right", "left", "right_parenthesis")
        assert selected(reader) == ""


async def test_words_selected_with_the_mouse_are_characters_of_the_source(articles: Path):
    async with reading(articles) as reader:
        pane = reader.screen.panes.source.region
        lines = reader.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "Marta Kowalska" in line[pane.x : pane.right])
        column = lines[row].index("Marta", pane.x)
        await reader.pilot.mouse_down(offset=(column, row))
        await reader.pilot.hover(offset=(column + 5, row))
        await reader.pilot.hover(offset=(column + 14, row))
        await reader.pilot.mouse_up(offset=(column + 14, row))
        await reader.until(lambda: selected(reader), "a selection")
        assert selected(reader) in ("Marta Kowalska", "Marta Kowalska,")
