"""A long text that is classified while it is printed is the article that is read whole."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from index.article import Kind
from index.reading import long_text, read
from index.reading.long_text import LongText, read_long_text

BODY = [
    "The harbour council of Lannick voted on Monday to open the ferry lines, its chair Ann Lee said.",
    "Crews had refused to sail in the storms of March, and 300 dockers stayed at home for a week.",
    "“We will pay what is owed,” Lee said, and promised a second round of talks.",
    "The unions asked for more:",
]
OTHERS = [
    *("Related articles:", "Ferry fares rise again", "Dockers march in Varnholm", "Read also: Storm closes the port"),
    *("Share", "Advertisement", "Leave a Reply", "Correction:", "A ferry at Lannick. (Photo: AP)", "What comes next"),
    "Correction: An earlier version of this article gave another sum. It was amended on 4 May 2021.",
    "This article was amended on 5 June 2022 because the name of the port was wrong.",
]
HEADS = [
    ["Harbour council opens the ferry lines", "By Ann Lee"],
    ["Varnholm Daily News", "Harbour council opens the ferry lines", "By Bo Dahl", "12 May 2020"],
    ["LANNICK (Reuters) – The harbour council opened all ferry lines on Monday, its chair said."],
    ["Advertisement", "Harbour council opens the ferry lines", "Correction: the name was wrong."],
]
TAILS = [
    [],
    ["Source: Varnholm Daily News"],
    ["Reporting by Bo Dahl; editing by Cy Eriksen", "https://varnholm.example/ferry"],
    ["Related articles:", "Ferry fares rise again", "Copyright 2020 Varnholm Daily News"],
]
MIDDLES = st.lists(st.sampled_from([*BODY, *BODY, *OTHERS]), min_size=30, max_size=80)
SEPARATORS = st.sampled_from(["\n\n", "\n"])


@pytest.fixture(autouse=True)
def short_edges(monkeypatch: pytest.MonkeyPatch) -> None:
    """A text of a few dozen paragraphs is long."""
    monkeypatch.setattr(long_text, "EDGE_PARAGRAPHS", 25)
    monkeypatch.setattr(long_text, "_LANGUAGE_CHARACTERS", 0)


def streamed(path: Path) -> LongText | None:
    return read_long_text(path, 1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(HEADS), MIDDLES, st.sampled_from(TAILS), SEPARATORS)
def test_a_text_is_the_same_streamed_or_read_whole(tmp_path: Path, head, middle, tail, separator):
    path = tmp_path / "long.txt"
    path.write_text(separator.join([*head, BODY[0], *middle, *tail]) + "\n", encoding="utf-8")
    found = streamed(path)
    assume(found is not None)
    whole = read(path)
    assert tuple(found.paragraphs) == whole.paragraphs
    assert found.count == len(whole.paragraphs)
    assert replace(found.article, paragraphs=()) == replace(whole, paragraphs=())
    assert found.article.paragraphs == whole.paragraphs[:25]


def test_the_paragraphs_come_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join([*HEADS[0], *BODY[:3] * 200]), encoding="utf-8")
    classified = []
    stock = long_text.kind_by_own_words
    monkeypatch.setattr(long_text, "kind_by_own_words", lambda at, *rest: classified.append(at) or stock(at, *rest))
    found = streamed(path)
    assert found is not None
    before = len(classified)
    assert before < found.count / 2
    assert [next(found.paragraphs).kind for _ in range(3)] == [Kind.TITLE, Kind.FURNITURE, Kind.STANDFIRST]
    assert len(classified) == before + 3


@pytest.mark.parametrize("name", ["long.md", "long.html", "long.csv", "long.json"])
def test_other_files_are_read_whole(tmp_path: Path, name: str):
    path = tmp_path / name
    path.write_text("<p>" + "\n\n".join([*HEADS[0], *BODY[:3] * 200]), encoding="utf-8")
    if name != "long.md":
        path.write_text({"l": "[1]", "c": "text,title\na,b\n"}.get(name[5], "<html><p>a"), encoding="utf-8")
    assert streamed(path) is None


def test_a_text_without_an_end_of_its_head_is_read_whole(tmp_path: Path):
    path = tmp_path / "list.txt"
    path.write_text("\n\n".join(["Ferry lines", "Share"] * 200), encoding="utf-8")
    assert streamed(path) is None
