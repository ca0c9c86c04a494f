"""The reference pages say what the program does, and everything that the program has is on a page."""

import re
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import click
import pytest

from tui.actions import ALL_COMMANDS
from tui.cli.exit_codes import ExitCode
from tui.cli.registry import COMMANDS
from tui.cli.root import cli
from tui.settings.settings import VALUES

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"


def generator():
    spec = spec_from_file_location("make_reference", ROOT / "docs" / "make_reference.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GENERATOR = generator()


def page(name: str) -> str:
    return (REFERENCE / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GENERATOR.PAGES)
def test_each_page_is_the_one_that_the_program_makes(name: str):
    assert page(name) == GENERATOR.PAGES[name](), "run python docs/make_reference.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str):
    command = cli.get_command(click.Context(cli), name)
    section = page("commands.md").split(f"\n## seedread {name}\n")[1].split("\n## ")[0]
    for parameter in command.params:
        if isinstance(parameter, click.Option) and not parameter.hidden:
            assert all(f"{option}" in section for option in parameter.opts)


def test_every_key_setting_and_exit_code_is_documented():
    assert all(f"`{action.name}`" in page("keys.md") for action in ALL_COMMANDS)
    assert all(f"`{setting.name}`" in page("settings.md") for setting in VALUES)
    assert all(f"| {int(code)} |" in page("exit-codes.md") for code in ExitCode)


def test_every_thread_of_the_reader_is_on_the_page_of_threads():
    names = set()
    for file in (ROOT / "tui").rglob("*.py"):
        names |= set(
            re.findall(
                r'(?:LatestWorker|SerialWorker|Thread).*?"(seedread-[a-z]+)"', file.read_text("utf-8"), re.DOTALL
            )
        )
    text = (ROOT / "docs" / "development" / "threads.md").read_text(encoding="utf-8")
    assert names
    assert not {name for name in names if f"`{name}`" not in text}


PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: str(file.relative_to(ROOT)))
def test_links_and_pictures_lead_somewhere(file: Path):
    targets = re.findall(r"\]\(([^)#\s]+)", file.read_text(encoding="utf-8"))
    missing = [target for target in targets if "://" not in target and not (file.parent / target).exists()]
    assert not missing


def test_every_picture_is_shown_on_a_page():
    text = "".join(file.read_text(encoding="utf-8") for file in PAGES)
    unused = [picture.name for picture in (ROOT / "docs").rglob("*.svg") if picture.name not in text]
    assert not unused
