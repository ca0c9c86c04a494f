"""Isolates tests from the machine they run on."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# before any test imports Textual: these change every picture of the screen
of_seedread = [name for name in os.environ if name.startswith("SEEDREAD_")]
for name in ("NO_COLOR", "TEXTUAL_THEME", "SSH_TTY", "SSH_CONNECTION", *of_seedread):
    os.environ.pop(name, None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"
# on a busy machine another program, a lock or the disk may take long: what is waited for must come, however late
os.environ["SEEDREAD_PATIENCE"] = "30"


# no test asserts on how long anything takes, also not by way of hypothesis's deadline on a busy machine
settings.register_profile("seedread", max_examples=60, deadline=None)
settings.load_profile("seedread")


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Names bytes by their argument: archives made for a test hold the time, and every worker makes its own."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Index, choices and logs of a test are kept in its own folder."""
    monkeypatch.setenv("SEEDREAD_HOME", str(tmp_path_factory.mktemp("home")))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with three small articles of our own."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "harbour.txt").write_text(
        "Harbour Post/ The port of Lindholm freed 240 sailors on Monday.\n\n"
        'Marta Kowalska, head of the harbour board, said that "nobody was hurt" and that the ships were safe.\n\n'
        '"We waited for nine days," she said. The crews of about 30 ships had asked for help.\n',
        encoding="utf-8",
    )
    (folder / "ministry.txt").write_text(
        "Sailors come home to Lindholm\n\n"
        "The Evening Ledger | March 3, 2025\n\n"
        "The ministry said that more than 200 sailors had come home to Lindholm.\n\n"
        "According to the harbour board, the ships were searched twice.\n",
        encoding="utf-8",
    )
    (folder / "weather.txt").write_text(
        "A storm passes\n\nThe storm passed over the islands in the night, and little was broken.\n\n"
        "Fishermen at the quay mended their nets and waited for the wind to turn before they went out again.\n",
        encoding="utf-8",
    )
    return folder
