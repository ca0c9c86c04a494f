import re
from pathlib import Path

import pytest
from textual.selection import Selection

from index.marks.dates import DateMark
from index.marks.figures.figure import Figure
from index.marks.quotes.quote import Quote
from tests.tui.conftest import Reader, reading
from tui.widgets.rows.panel_view import Tab


async def test_moving_in_the_panel_shows_the_place_in_the_article(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s", "down")
        mark, opened = reader.model.mark, reader.model.opened
        assert isinstance(mark, Quote)
        assert opened is not None
        assert reader.screen.panes.source.mark == (mark.start, mark.end)
        assert opened.paragraph_index(mark.start) == reader.screen.panes.source.paragraph


async def test_enter_opens_the_mark_and_escape_returns(articles: Path):
    async with reading(articles) as reader:
        before = reader.screen.panes.source.place
        await reader.press("f", "down", "down")
        assert isinstance(reader.model.mark, Figure)
        await reader.press("escape")
        assert reader.screen.panes.source.has_focus
        assert reader.screen.panes.source.place == before
        await reader.press("f", "down", "enter")
        assert reader.screen.panes.source.has_focus
        assert isinstance(reader.model.mark, Figure)


async def test_the_panel_follows_the_current_paragraph(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "escape")
        await reader.press("j", "j")
        current = reader.screen.panes.marks.current()
        opened = reader.model.opened
        assert current is not None
        assert opened is not None
        assert opened.article.words((current.start, current.end)).endswith("30 ships")


async def test_leaving_the_paragraph_of_a_mark_lets_it_go(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "down", "enter", "k")
        assert reader.model.mark is None


async def test_every_speaker_has_a_letter_in_the_panel_and_in_the_margin(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s")
        lines = reader.text().splitlines()
        assert any("A Marta Kowalska" in line for line in lines)
        assert any(" A" in line and "said" in line for line in lines)


async def test_a_figure_given_once_is_one_row_with_its_noun(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f")
        assert "240 sailors" in reader.text()
        assert "about 30 ships" in reader.text()


async def test_a_click_on_a_figure_selects_it_in_the_panel(articles: Path):
    async with reading(articles) as reader:
        pane = reader.screen.panes.source.region
        lines = reader.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "240" in line[pane.x : pane.right])
        await reader.pilot.click(offset=(lines[row].index("240", pane.x) + 1, row))
        assert isinstance(reader.model.mark, Figure)
        assert reader.screen.panes.marks.current() == reader.model.mark


async def test_a_click_in_the_panel_opens_the_mark(articles: Path):
    async with reading(articles) as reader:
        panel = reader.screen.panes.marks.region
        lines = reader.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "We waited for nine" in line[panel.x :])
        await reader.pilot.click(offset=(panel.x + 8, row))
        await reader.until(lambda: isinstance(reader.model.mark, Quote), "the quotation")
        assert reader.screen.panes.source.has_focus


async def test_statements_of_a_speaker_fold_and_unfold(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s", "down")
        assert "We waited for nine" in reader.text().split("Marks")[1]
        await reader.press("h")
        assert isinstance(reader.screen.panes.marks.current(), type(None))
        await reader.press("enter", "down")
        assert isinstance(reader.screen.panes.marks.current(), Quote)


async def test_marks_are_filtered_by_words(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "F", *"ships")
        assert "240 sailors" not in reader.text().split("Marks")[1].split("Source")[0]
        await reader.press("enter")
        assert reader.screen.panes.marks.list.has_focus
        assert "with “ships”" in reader.text()
        assert reader.screen.panes.marks.list.region.area > 0
        await reader.press("down")
        opened, mark = reader.model.opened, reader.screen.panes.marks.current()
        assert opened is not None
        assert mark is not None
        assert "ships" in opened.article.words((mark.start, mark.end))


@pytest.mark.parametrize("size", [(120, 30), (60, 24), (40, 24)])
async def test_a_quotation_has_a_sign_at_both_ends_wherever_its_lines_break(articles: Path, size: tuple[int, int]):
    async with reading(articles, size=size) as reader:
        await reader.press("j", "j")
        pane = reader.screen.panes.source.region
        lines = [line[pane.x : pane.right] for line in reader.text().splitlines()[pane.y : pane.bottom]]
        paragraph = " ".join(" ".join(lines).split())
        assert re.search(r'[A-Z]▎"We waited for nine', paragraph)
        assert 'days,"▏she said' in paragraph or 'days,"▏' in paragraph


async def test_signs_of_quotations_are_never_copied(articles: Path):
    async with reading(articles) as reader:
        await reader.press("v", "right_curly_bracket", "right_curly_bracket", "right_curly_bracket")
        span = reader.screen.panes.source.selected_span()
        assert span is not None
        assert reader.model.opened is not None
        text = reader.model.opened.article.text
        assert reader.screen.panes.source.get_selection(Selection(None, None)) == (text[slice(*span)], "\n")
        assert "▎" in reader.text()
        assert "▎" not in text


async def test_a_filter_applies_to_its_own_list_and_escape_clears_it(articles: Path):
    async with reading(articles) as reader:
        await reader.press("s", "F", *"zz", "enter")
        assert "no speaker has these words" in reader.text()
        await reader.press("f")
        assert "about 30 ships" in reader.text()
        await reader.press("s")
        assert "no speaker has these words" in reader.text()
        await reader.press("F", "escape")
        assert "We waited for nine" in reader.text().split("Marks")[1]
        assert reader.screen.panes.marks.list.has_focus


async def test_letters_digits_and_a_slash_are_typed_in_the_filter(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "F", "3", "0", "slash", "q", "s")
        assert reader.screen.panes.marks.view.filter_text == "30/qs"
        assert reader.app.is_running


async def test_a_filter_outlives_an_update_of_the_index(articles: Path):
    async with reading(articles) as reader:
        await reader.press("f", "F", *"ships", "enter")
        before = reader.model.refreshed
        await reader.press("r")
        await reader.until(lambda: reader.model.refreshed is not before, "the index")
        await reader.until(lambda: not reader.model.awaiting, "the article, read again")
        assert "with “ships”" in reader.text()


async def test_a_click_on_the_name_of_a_list_shows_it(articles: Path):
    async with reading(articles) as reader:
        lines = reader.text().splitlines()
        row = next(n for n, line in enumerate(lines) if "Speakers" in line and "Figures" in line)
        await reader.pilot.click(offset=(lines[row].index("Figures") + 2, row))
        await reader.pilot.pause()
        assert reader.screen.panes.marks.tab is Tab.FIGURES
        assert reader.screen.panes.marks.list.has_focus


async def test_the_panel_selects_the_next_mark_if_the_paragraph_has_none(articles: Path):
    async with reading(articles) as reader:
        assert reader.model.opened is not None
        first = reader.model.opened.quotes[0]
        await reader.press("s", "enter")
        assert reader.model.mark == first
        assert reader.screen.panes.source.has_focus


async def test_d_lists_the_dates_and_u_hides_those_that_are_derived(tmp_path: Path):
    text = "---\ntitle: The dam\ndate: 2024-07-25\n---\n\nThe dam of 1998 broke on Tuesday.\n"
    (tmp_path / "dam.md").write_text(text)
    async with reading(tmp_path) as reader:
        await reader.press("d")
        assert "~ Tue 23 Jul 2024" in reader.text()
        assert "Dates 2" in reader.text()
        await reader.press("u")
        assert "~ Tue 23 Jul 2024" not in reader.text()
        assert "1998" in reader.text()
        await reader.press("u")
        assert "~ Tue 23 Jul 2024" in reader.text()


async def test_moving_in_the_list_of_dates_previews_the_place_and_enter_opens_it(tmp_path: Path):
    text = "---\ntitle: The dam\ndate: 2024-07-25\n---\n\nThe dam of 1998 stood.\n\nIt broke on Tuesday.\n"
    (tmp_path / "dam.md").write_text(text)
    async with reading(tmp_path) as reader:
        await reader.press("d", "down", "enter")
        mark = reader.model.mark
        assert isinstance(mark, DateMark)
        assert mark.iso() == "2024-07-23"
        assert reader.screen.panes.source.mark == (mark.start, mark.end)


async def test_z_sorts_the_dates_by_day(tmp_path: Path):
    text = "---\ntitle: The dam\ndate: 2024-07-25\n---\n\nThe dam broke on Tuesday. It was built in 1998.\n"
    (tmp_path / "dam.md").write_text(text)
    async with reading(tmp_path) as reader:
        await reader.press("d")
        assert shown_in_panel(reader, "Tue 23 Jul 2024") < shown_in_panel(reader, "1998")
        await reader.press("z")
        assert shown_in_panel(reader, "1998") < shown_in_panel(reader, "Tue 23 Jul 2024")


def shown_in_panel(reader: Reader, words: str) -> int:
    """The line of the panel that shows some words."""
    left = reader.screen.panes.marks.region.x
    return next(n for n, line in enumerate(reader.text().splitlines()) if words in line[left:])


@pytest.mark.parametrize("key", ["s", "f", "d"])
async def test_a_narrow_panel_names_every_tab_and_counts_the_current_one(articles: Path, key: str):
    async with reading(articles, size=(80, 24)) as reader:
        await reader.press(key)
        tab = reader.screen.panes.marks.tab
        (line,) = [line for line in reader.text().splitlines() if "Speakers" in line]
        for name in ("Speakers", "Figures", "Dates"):
            assert name in line
        assert re.search(rf"{tab.title()} \d", line)


async def test_a_quotation_has_its_letter_once_and_a_bar_along_all_its_lines(articles: Path):
    long = "We waited for nine days and nights, " * 8
    (articles / "harbour.txt").write_text(f'Harbour\n\n"{long.strip(", ")}," Marta Kowalska said.\n', encoding="utf-8")
    async with reading(articles, size=(120, 30)) as reader:
        await reader.until(lambda: "Marta Kowalska" in reader.text(), "the speaker")
        lines = [line[28:] for line in reader.text().splitlines()]
        assert sum("▎" in line for line in lines) > 4
        assert sum("A▎" in line for line in lines) == 1
