from pathlib import Path

from index.store.refresh_types import Progress, Refreshed, Unreadable
from tui.cli.format.progress import progress_line, refreshed_line


def test_progress_fits_its_line_and_sends_no_control_character():
    line = progress_line(Progress(3, 1200, Path("a\x1b" + "b" * 200 + ".txt")), 40)
    assert line.startswith("indexing 3 of 1,200: a␛")
    assert len(line) < 40


def test_a_refresh_reports_only_its_own_work():
    done = Refreshed(5, 0, 1, 2, unreadable=(Unreadable(Path("x"), "binary"),))
    assert (
        refreshed_line(done, 7) == "7 articles in the index, up to date (5 added, 1 removed, 2 unchanged, 1 unreadable)"
    )


def test_a_stopped_refresh_says_so():
    assert "stopped; what was done stays" in refreshed_line(Refreshed(1, 0, 0, 0, stopped=True), 1)
