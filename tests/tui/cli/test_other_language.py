"""What is shown of an article that is not in English."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from index import find_quotes, read_text
from index.marks.finding import Marks
from tui.models.annotated_article import annotate
from tui.models.article_view_model import panel_rows
from tui.widgets.rows.messages import EmptyRow
from tui.widgets.rows.panel_view import PanelView

TEXT = (
    "Le quai ferme\n\nLe conseil ferme le quai en mai, et les pêcheurs sont en colère.\n\n"
    "« Nous n’avons plus rien à vendre ici », a dit Anne Morel. Près de 300 bateaux sont dans le port.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "quai.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("quotes", "1 article not in English: speakers are found in English only."),
        ("figures", "An article is in French: speakers, figures and dates are found in English only."),
        ("dates", "An article is in French: speakers, figures and dates are found in English only."),
    ],
)
def test_a_command_says_why_marks_are_missing(
    run: Callable[..., Result], article: Path, command: str, says: str
) -> None:
    assert says in run(command, article).stderr


def test_the_language_is_among_the_metadata(run: Callable[..., Result], article: Path) -> None:
    assert "written in: French  (found from its words)" in run("show", article).stdout


def test_the_panel_says_why_it_lists_no_speakers() -> None:
    read = read_text(TEXT)
    opened = annotate(read, Marks(quotes=find_quotes(read)))
    for tab, rows in panel_rows(opened, opened.speakers(uncertain=True), PanelView()).items():
        reason = " ".join(row.text for row in rows if isinstance(row, EmptyRow))
        assert reason == f"In French; {tab} are found in English only"
