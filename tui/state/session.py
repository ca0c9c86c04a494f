"""The session of a corpus (article, position, search, order, widths): a small file for each corpus."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field

from index.paths import corpus_folder
from tui.state.paths import state_folder
from tui.state.state_file import Report, load_state, save_state


class Session(Struct, frozen=True):
    """The saved session of a corpus. Every part has a default, so that an older or newer file can be read."""

    article: str = ""
    """Address of the article: its path, and its number in a file that holds several."""
    offset: int = 0
    """Start of the current paragraph in characters."""
    query: str = ""
    exact: bool = False
    """Whether the search takes only exact spellings."""
    tab: str = ""
    """Tab of the marks."""
    scope: str = ""
    """Articles whose marks are listed."""
    order: str = ""
    """Order of the list."""
    folded: bool = False
    """Whether hits are folded to their articles."""
    filter_text: str = ""
    """Filter of the list."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Cells of the panes by their id, as far as the user has changed them."""


def session_file(paths: Iterable[Path]) -> Path:
    """The file of a corpus, named like its index."""
    folder = state_folder() / "sessions"
    return folder / f"{corpus_folder(paths, folder).name}.json"


def load_session(file: Path, report: Report | None = None) -> Session:
    """The saved session; a new one if there is none or it is damaged, which is reported."""
    from msgspec import json

    return load_state(file, lambda content: json.decode(content, type=Session), Session(), report)


def save_session(file: Path, session: Session) -> None:
    """Saves a session; raises OSError if it cannot be written, and then keeps the old one."""
    from msgspec import json

    save_state(file, json.encode(session))
