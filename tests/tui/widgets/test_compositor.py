from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.strip import Strip
from textual.widgets import Static

from tui.widgets.textual_base import BaseScreen


class Noted(Static):
    """Notes the regions that are rendered of it."""

    def __init__(self, text: str, id: str) -> None:  # noqa: A002
        super().__init__(text, id=id)
        self.rendered: list[Region] = []

    def render_lines(self, crop: Region) -> list[Strip]:
        self.rendered.append(crop)
        return super().render_lines(crop)


class NotedColumn(Vertical):
    rendered = 0

    def render_lines(self, crop: Region) -> list[Strip]:
        self.rendered += 1
        return super().render_lines(crop)


class Covered(BaseScreen[None]):
    CSS = "#left, #right { width: 1fr; height: 100%; } NotedColumn { width: 1fr; height: 100%; }"

    def compose(self) -> ComposeResult:
        with Horizontal():
            with NotedColumn():
                yield Noted("left", "left")
            yield Noted("right", "right")


class Shown(App[None]):
    CSS = Covered.CSS

    def get_default_screen(self) -> BaseScreen[None]:
        return Covered()


async def test_a_container_that_its_widgets_cover_is_not_rendered():
    app = Shown()
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        assert app.screen.query_one("#left", Noted).rendered
        assert app.screen.query_one(NotedColumn).rendered == 0


async def test_only_the_widgets_and_lines_that_are_painted_are_rendered():
    app = Shown()
    async with app.run_test(size=(20, 6)) as pilot:
        await pilot.pause()
        left, right = (app.screen.query_one(f"#{side}", Noted) for side in ("left", "right"))
        left.rendered.clear()
        right.rendered.clear()
        left.refresh(Region(0, 2, 10, 1))
        await pilot.pause()
        assert [(crop.y, crop.height) for crop in left.rendered] == [(2, 1)]
        assert not right.rendered
