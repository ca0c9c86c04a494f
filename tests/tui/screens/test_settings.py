from pathlib import Path

import pytest
from textual.containers import VerticalScroll

from tests.tui.conftest import reading
from tui.screens.cite import CitePage
from tui.screens.info import InfoPage
from tui.state.paths import config_folder
from tui.widgets.bars import KeyBar


@pytest.fixture
def file() -> Path:
    folder = config_folder()
    folder.mkdir(parents=True)
    return folder / "settings.toml"


async def test_a_remapped_key_runs_its_command_and_the_old_key_does_not(articles: Path, file: Path):
    file.write_text('[keys]\nhits.next = "J,f3"\n')
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("escape", "J")
        assert reader.model.hits.index == 0
        await reader.press("f3")
        assert reader.model.hits.index == 1
        await reader.press("n")
        assert reader.model.hits.index == 1
        await reader.press("N")
        assert reader.model.hits.index == 0


async def test_two_commands_may_change_their_keys(articles: Path, file: Path):
    file.write_text('[keys]\n"hits.next" = "j"\n"paragraph.next" = "n"\n')
    async with reading(articles) as reader:
        before = reader.screen.panes.source.paragraph
        await reader.press("n")
        assert reader.screen.panes.source.paragraph == before + 1
        await reader.search("sailors")
        await reader.press("escape", "j")
        assert reader.model.hits.index == 0


async def test_a_letter_that_is_set_is_typed_in_the_search_bar(articles: Path, file: Path):
    file.write_text('[keys]\npage.half_down = "X"\nsearch = "f5"\nquit = "Q,f10"\n')
    async with reading(articles) as reader:
        await reader.press("f5", "x", "Q", "slash")
        assert reader.screen.panes.search_bar.input.value == "xQ/"
        assert reader.app.is_running


async def test_a_key_that_writes_nothing_is_a_command_in_the_search_bar_too(articles: Path, file: Path):
    file.write_text('[keys]\nhits.next = "f3"\n')
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("f3")
        assert reader.model.hits.index == 1


async def test_help_footer_and_palette_show_the_keys_that_are_set(articles: Path, file: Path):
    file.write_text('[keys]\nhits.next = "f3"\ncite = ";"\narticle.known = "comma"\n')
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("escape")
        footer = reader.screen.query_one(KeyBar).render()
        assert "F3: next" in str(footer)
        assert ";: cite" in str(footer)
        await reader.press("question_mark")
        page = reader.app.screen
        assert isinstance(page, InfoPage)
        assert "f3 Next hit" in " ".join(page._content.plain.split())
        await reader.press("escape", "ctrl+p", *"known")
        await reader.until(
            lambda: any("where it was read" in line and " , " in line for line in reader.text().splitlines()),
            "the palette",
        )


async def test_invalid_settings_are_reported_at_the_start_and_the_others_apply(articles: Path, file: Path):
    file.write_text('stile = "mla"\nstyle = "chicago"\n[keys]\nhits.next = "j"\ncite = "[/red]"\nquit = ""\n')
    async with reading(articles, size=(140, 40)) as reader:
        assert reader.screen.services.settings.style == "chicago"
        await reader.until(lambda: "settings.toml, line 1: stile" in reader.text(), "the notice")
        assert "1 more: seedread settings" in reader.text()
        await reader.search("sailors")
        await reader.press("escape", "n")
        assert reader.model.hits.index == 0


async def test_values_hold_from_the_start(articles: Path, file: Path, monkeypatch: pytest.MonkeyPatch):
    file.write_text('theme = "seedread-light"\nexact = true\nuncertain = true\n')
    monkeypatch.setenv("SEEDREAD_UNCERTAIN", "off")
    async with reading(articles) as reader:
        assert reader.app.theme == "seedread-light"
        assert (reader.screen.search.exact, reader.model.uncertain) == (True, False)
        await reader.search("Kowalsky")
        assert reader.model.hits.total == 0


async def test_a_choice_overridden_by_the_file_says_so_and_applies_for_now(articles: Path, file: Path):
    file.write_text('style = "apa"\n')
    async with reading(articles) as reader:
        await reader.press("Y")
        await reader.until(lambda: isinstance(reader.app.screen, CitePage), "the page of citations")
        await reader.press("down", "enter")
        await reader.until(lambda: "settings.toml, line 1" in reader.text(), "a word on it")
        assert reader.screen.services.settings.style == "mla"
    async with reading(articles) as reader:
        assert reader.screen.services.settings.style == "apa"


@pytest.mark.parametrize("keys", ["ctrl+q", "escape"])
async def test_escape_and_quit_keep_working_with_any_settings(articles: Path, file: Path, keys: str):
    file.write_text(f'[keys]\nhits.next = "{keys}"\nback.out = "X"\nquit = "Q"\n')
    async with reading(articles) as reader:
        await reader.search("sailors")
        await reader.press("escape")
        assert reader.screen.panes.source.has_focus
        await reader.press("ctrl+q")
        await reader.until(lambda: not reader.app.is_running, "the end")


async def test_hints_name_the_configured_keys(articles: Path, file: Path):
    file.write_text('[keys]\nsearch = "f5"\nmarks.speakers = "J"\ncite = "Z"\n')
    async with reading(articles) as reader:
        assert "Welcome · f5: search · J: who is quoted · Z: copy a citation" in reader.text()
        await reader.press("v")
        await reader.until(lambda: "Z: copy" in reader.text(), "what to press")


async def test_keys_that_are_set_move_in_lists_and_pages_and_close_them(articles: Path, file: Path):
    file.write_text('[keys]\nparagraph.next = "z"\nmarks.sort = "j"\nquit = "Q"\nclipping.delete = "D"\n')
    async with reading(articles) as reader:
        await reader.press("f")
        before = reader.screen.panes.marks.list.cursor
        await reader.press("z", "z")
        assert reader.screen.panes.marks.list.cursor == before + 2
        await reader.press("escape", "question_mark", "z", "z")
        assert reader.app.screen.query_one(VerticalScroll).scroll_offset.y == 2
        await reader.press("q")
        assert reader.app.screen is not reader.screen
        await reader.press("Q")
        assert reader.app.screen is reader.screen
        await reader.press("Y")
        await reader.until(lambda: "MLA" in reader.text(), "the page of citations")
        await reader.press("z", "enter")
        assert reader.screen.services.settings.style == "mla"
        await reader.press("c", "C")
        await reader.until(lambda: "Clippings 1" in reader.text(), "the clipping")
        assert "D: delete" in reader.text()
        await reader.press("D")
        await reader.until(lambda: "Clippings 0" in reader.text(), "no clipping")


async def test_a_key_that_another_command_uses_in_a_list_is_reported(articles: Path, file: Path):
    file.write_text('[keys]\nparagraph.next = "a"\n')
    async with reading(articles) as reader:
        shown = [each.message for each in reader.app._notifications]
        assert any('of "clipping.note" already; "paragraph.next" keeps j' in message for message in shown)
