"""The user's decisions on an article are in the index, and a new decision refreshes the articles that it concerns."""

from pathlib import Path

import pytest

from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.metadata import Stated
from index.store.library import Library
from index.store.refresh_types import Refreshed

LINES = ('{"title": "One", "content": "The ferry left."}', '{"title": "Two", "content": "The ferry came back."}')


class Desk:
    """Decisions that can be changed between two refreshes."""

    def __init__(self) -> None:
        self._decisions = Decisions()

    def __call__(self) -> Decisions:
        return self._decisions

    def state(self, *decisions: Decision) -> None:
        self._decisions = Decisions(tuple(Line(number, each) for number, each in enumerate(decisions, 1)))


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.md").write_text(f"Report {name}\n\nThe ferries of {name} wait in the harbour.\n", "utf-8")
    return folder


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def library(corpus: Path, tmp_path: Path, desk: Desk) -> Library:
    library = Library([corpus], tmp_path / "cache", desk)
    library.refresh()
    return library


def outlets(library: Library) -> dict[str, str | None]:
    return {line.path.name: line.outlet for line in library.articles()}


def done(refreshed: Refreshed) -> tuple[int, int, int]:
    return refreshed.added, refreshed.updated, refreshed.removed


def test_a_statement_refreshes_its_article_alone_and_is_found(library: Library, corpus: Path, desk: Desk) -> None:
    desk.state(Stated(corpus / "b.md", "outlet", "The Tide").decision())
    assert library.is_stale()
    assert done(library.refresh()) == (0, 1, 0)
    assert outlets(library) == {"a.md": None, "b.md": "The Tide", "c.md": None}
    assert [hit.path.name for hit in library.search("outlet:tide").hits] == ["b.md", "b.md"]
    assert not library.is_stale()
    assert done(library.refresh()) == (0, 0, 0)


def test_another_value_and_taking_it_back_refresh_it_again(library: Library, corpus: Path, desk: Desk) -> None:
    for outlet in ("The Tide", "The Quay"):
        desk.state(Stated(corpus / "b.md", "outlet", outlet).decision())
        library.refresh()
        assert outlets(library)["b.md"] == outlet
    desk.state()
    assert done(library.refresh()) == (0, 1, 0)
    assert outlets(library)["b.md"] is None


def test_a_statement_on_another_corpus_changes_nothing(library: Library, tmp_path: Path, desk: Desk) -> None:
    desk.state(Stated(tmp_path / "elsewhere" / "b.md", "outlet", "The Tide").decision("0" * 32))
    assert not library.is_stale()


def test_a_statement_follows_a_file_that_moves(library: Library, corpus: Path, desk: Desk) -> None:
    content = next(iter(library._current().catalogue.entries.values())).content  # type: ignore[union-attr]
    desk.state(Stated(corpus / "a.md", "outlet", "The Tide").decision(content))
    library.refresh()
    (corpus / "a.md").rename(corpus / "z.md")
    assert done(library.refresh()) == (0, 1, 0)
    assert outlets(library) == {"b.md": None, "c.md": None, "z.md": "The Tide"}
    assert not library.is_stale()
    library.refresh(rebuild=True)
    assert outlets(library)["z.md"] == "The Tide"


def test_a_statement_by_path_does_not_follow_a_file_that_moves(library: Library, corpus: Path, desk: Desk) -> None:
    desk.state(Stated(corpus / "a.md", "outlet", "The Tide").decision())
    library.refresh()
    (corpus / "a.md").rename(corpus / "z.md")
    library.refresh()
    assert outlets(library)["z.md"] is None


def test_one_article_of_a_file_with_several_is_refreshed(library: Library, corpus: Path, desk: Desk) -> None:
    (corpus / "two.jsonl").write_text("\n".join(LINES) + "\n", encoding="utf-8")
    library.refresh()
    desk.state(Stated(corpus / "two.jsonl#2", "title", "Second").decision())
    assert done(library.refresh()) == (0, 1, 0)
    titles = {line.path.name: line.title for line in library.articles()}
    assert (titles["two.jsonl#1"], titles["two.jsonl#2"]) == ("One", "Second")


def test_a_changed_encoding_reads_the_file_again(library: Library, corpus: Path, desk: Desk) -> None:
    (corpus / "d.md").write_bytes("Report\n\nThe caf\xe9 by the harbour is shut since the storm.\n".encode("cp437"))
    library.refresh()
    assert not library.search("café").total
    desk.state(Stated(corpus / "d.md", "encoding", "cp437").decision())
    library.refresh()
    assert library.search("café").total == 1


def test_marks_are_found_again_once_something_else_is_decided(library: Library, corpus: Path, desk: Desk) -> None:
    from index.reading import read

    article = read(corpus / "a.md")
    assert library.marks(article) is not None
    desk.state(Decision(Act.METADATA, at="", article=str(corpus / "a.md"), field="outlet", value="The Tide"))
    assert library.marks(article) is None
    library.refresh()
    assert library.marks(article) is not None


def test_workers_on_other_machines_index_with_the_decisions(corpus: Path, tmp_path: Path, desk: Desk) -> None:
    from concurrent.futures import ThreadPoolExecutor

    desk.state(Stated(corpus / "c.md", "outlet", "The Mast").decision())
    library = Library([corpus], tmp_path / "cache", desk)
    with ThreadPoolExecutor(2) as executor:
        library.refresh(executor=executor)
    assert outlets(library)["c.md"] == "The Mast"
    assert not library.is_stale()


def test_a_corrected_mark_is_found_and_follows_a_file_that_is_renamed(
    library: Library, corpus: Path, desk: Desk
) -> None:
    from index.decisions.corrections import Correction, correction
    from index.reading import read

    said = "“The tide is late,” said Mina Okafor, the harbour master.\n\nShe added that the boats would wait.\n"
    (corpus / "d.md").write_text(f"Report d\n\n{said}", encoding="utf-8")
    library.refresh()
    article = read(corpus / "d.md")
    start = article.text.index("The tide")
    desk.state(correction(article, (start, start + len("The tide is late")), Correction.SPEAKER, "Tomas Berg"))
    assert done(library.refresh()) == (0, 1, 0)
    assert library.search("speaker:berg").total == 1
    (corpus / "d.md").rename(corpus / "z.md")
    library.refresh()
    assert [hit.path.name for hit in library.search("speaker:berg").hits] == ["z.md"]
    assert not library.is_stale()
    library.refresh(rebuild=True)
    assert library.search("speaker:berg").total == 1
    desk.state()
    library.refresh()
    assert library.search("speaker:berg").total == 0
