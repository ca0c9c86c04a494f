"""The debug log: what was done and how long it took, and no words of articles."""

import logging
from pathlib import Path

import pytest

from tui.state.debug_log import LOG, start_log, timed


@pytest.fixture
def log(tmp_path: Path):
    file = tmp_path / "debug.log"
    start_log(file)
    yield file
    for handler in tuple(LOG.handlers):
        LOG.removeHandler(handler)
        handler.close()
    LOG.setLevel(logging.NOTSET)


def test_the_log_records_actions_and_durations_and_is_private(log: Path):
    with timed("SearchRequest"):
        pass
    with pytest.raises(ValueError, match="secret"), timed("OpenRequest"):
        raise ValueError("secret words")
    text = log.read_text(encoding="utf-8")
    assert "SearchRequest: " in text
    assert "OpenRequest: ValueError after " in text
    assert "secret" not in text
    assert log.stat().st_mode & 0o077 == 0


def test_a_file_that_cannot_be_written_is_reported(tmp_path: Path):
    with pytest.raises(OSError, match="directory"):
        start_log(tmp_path / "missing" / "debug.log")
