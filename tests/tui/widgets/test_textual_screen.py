import pytest
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.css.stylesheet import Stylesheet
from textual.widgets import Input

from tui.widgets.textual_base import BaseScreen


class Shaped(BaseScreen):
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (100, "-broad")]  # noqa: RUF012
    CSS = "Shaped.-broad Input { width: 20; } Shaped.-slim Input { width: 10; } Input:focus { background: red; }"

    def compose(self) -> ComposeResult:
        yield Input(id="one")
        yield Input(id="two")


class Calm(App[None]):
    CSS = Shaped.CSS

    def get_default_screen(self) -> BaseScreen:
        screen = Shaped()
        screen.apply_breakpoints(self.size)
        return screen


@pytest.fixture
def whole_paints(monkeypatch):
    made = []
    paint = Compositor.render_full_update

    def counted(self, simplify=False):
        made.append(self.size)
        return paint(self, simplify)

    monkeypatch.setattr(Compositor, "render_full_update", counted)
    return made


async def test_a_screen_opens_in_the_shape_of_its_terminal_without_being_styled_again(monkeypatch):
    styled = []
    update = Stylesheet.update_nodes

    def counted(self, nodes, animate=False):
        nodes = list(nodes)
        styled.append(len(nodes))
        update(self, nodes, animate)

    monkeypatch.setattr(Stylesheet, "update_nodes", counted)
    app = Calm()
    async with app.run_test(size=(120, 40)):
        assert app.screen.query_one("#one").size.width <= 20
        assert app.screen.has_class("-broad")
        assert max(styled) < len(app.screen.walk_children())


async def test_a_screen_that_opens_is_painted_once(whole_paints):
    app = Calm()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert len(whole_paints) == 1


async def test_a_screen_changes_its_layout_with_the_terminal_size():
    app = Calm()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.resize_terminal(80, 24)
        assert app.screen.has_class("-slim")
        assert not app.screen.has_class("-broad")
        assert app.screen.query_one("#one").outer_size.width == 10


async def test_the_focus_moves_without_painting_the_whole_screen(whole_paints):
    app = Calm()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        whole_paints.clear()
        await pilot.press("tab")
        await pilot.pause()
        assert app.focused is app.screen.query_one("#two")
        assert app.focused.styles.background.rgb == (255, 0, 0)
        assert not whole_paints


async def test_words_in_passing_are_seen_all_the_same():
    app = Calm()
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        app.notify("passing")
        await pilot.pause()
        await pilot.pause()
        assert app.screen.query("Toast")
        assert app.screen.query_one("ToastRack").display


async def test_updates_of_several_widgets_are_painted_together(monkeypatch):
    painted = []
    paint = Compositor.render_partial_update

    def counted(self):
        painted.append({region.y for region in self._dirty_regions})
        return paint(self)

    app = Calm()
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        monkeypatch.setattr(Compositor, "render_partial_update", counted)
        one, two = app.screen.query_one("#one", Input), app.screen.query_one("#two", Input)
        one.placeholder, two.placeholder = "words", "figures"
        app.screen._on_timer_update()
        assert painted == [{one.region.y, two.region.y}]
