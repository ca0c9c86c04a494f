"""Keeping, finding, changing, ordering and deleting clippings."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.citing import STYLES, citation
from index.clippings import Clipping, Clippings, ClippingsError, labels_in_use, matching, new_clipping, open_clippings
from index.clippings.content import read, written
from index.dates import Date
from index.marks.quotes import QuoteKind
from tests.index.citing.made import FREED, article, quote_of, span_of

PARAS = ("They left by bus in the night.", "Families waited at the gate.", "No one was named.")
HERALD = article()


@pytest.fixture
def store(tmp_path: Path) -> Clippings:
    return open_clippings(tmp_path / "home" / "data" / "clippings.db")


def keep(store: Clippings, words: str, note: str = "", labels: tuple[str, ...] = ()) -> Clipping:
    return store.keep(new_clipping(HERALD, span_of(HERALD, words), note=note, labels=labels))


def words_of(store: Clippings) -> list[str]:
    return [clipping.record.words for clipping in store.all()]


def test_kept_clippings_are_there_when_opened_again(store: Clippings) -> None:
    said = quote_of(HERALD, FREED)
    span = span_of(HERALD, FREED)
    kept = store.keep(
        new_clipping(HERALD, span, said, accessed=Date(2026, 11, 20), note="ask him", labels=("release", "gate"))
    )
    (found,) = open_clippings(store.path).all()
    assert found == kept
    assert found.passage.exact == FREED
    assert found.passage.before.endswith("“")
    assert found.passage.after.startswith(",”")
    assert (found.note, found.labels, found.path) == ("ask him", ("release", "gate"), HERALD.path.absolute())


def test_every_style_cites_a_clipping_as_it_cited_the_article(store: Clippings) -> None:
    made = article(
        "“We left,” he said. “They told us ‘go’ at noon.”",
        modified=Date(2026, 3, 16, 9, 30, "Z"),
        republished_by="Example Reposts",
        authors=("Anna van der Meer", "Reuters", "James Okoro Jr."),
    )
    words = "We left,” he said. “They told us ‘go’ at noon."
    said = quote_of(made, words, kind=QuoteKind.MIXED, pieces=("We left,", "They told us ‘go’ at noon."))
    accessed = Date(2026, 11, 20)
    store.keep(new_clipping(made, span_of(made, words), said, accessed=accessed))
    (found,) = store.all()
    for name, style in STYLES.items():
        assert style.of(found.record) == citation(made, span_of(made, words), name, quote=said, accessed=accessed)


def test_clippings_are_listed_in_the_order_they_were_added(store: Clippings) -> None:
    for words in PARAS:
        keep(store, words)
    assert words_of(store) == list(PARAS)


@pytest.mark.parametrize(
    ("moved", "to", "order"), [(0, 2, "120"), (2, 0, "201"), (1, 1, "012"), (0, 99, "120"), (2, -5, "201")]
)
def test_a_clipping_moves_to_any_place(store: Clippings, moved: int, to: int, order: str) -> None:
    numbers = [keep(store, words).number for words in PARAS]
    store.move(numbers[moved], to)
    assert words_of(store) == [PARAS[int(at)] for at in order]


def test_only_the_given_fields_of_note_and_labels_change(store: Clippings) -> None:
    number = keep(store, PARAS[0], "first", ("a",)).number
    assert store.edit(number, note=" second\n").note == "second"
    assert store.edit(number, labels=(" b ", "b", "", "c  d")).labels == ("b", "c d")
    assert store.all()[0].note == "second"


def test_undo_restores_deleted_clippings_to_their_places_newest_first(store: Clippings) -> None:
    numbers = [keep(store, words).number for words in PARAS]
    store.delete(numbers[1])
    store.delete(numbers[0])
    assert words_of(store) == [PARAS[2]]
    brought_back = store.undo()
    assert brought_back is not None
    assert brought_back.record.words == PARAS[0]
    store.undo()
    assert words_of(store) == list(PARAS)
    assert store.undo() is None


def test_deleted_clippings_are_removed_from_the_file_after_a_day(
    store: Clippings, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = keep(store, FREED).number
    monkeypatch.setattr("index.clippings.store.now", lambda: "2020-01-01T00:00:00.000000+00:00")
    store.delete(number)
    assert open_clippings(store.path).undo() is None
    assert FREED.encode() not in store.path.read_bytes()


@pytest.mark.parametrize("act", ["edit", "move", "delete"])
def test_a_clipping_that_is_not_there_is_named(store: Clippings, act: str) -> None:
    keep(store, PARAS[0])
    calls = {
        "edit": lambda: store.edit(7, note="x"),
        "move": lambda: store.move(7, 0),
        "delete": lambda: store.delete(7),
    }
    with pytest.raises(ClippingsError, match="there is no clipping 7"):
        calls[act]()
    assert words_of(store) == [PARAS[0]]


def test_numbers_are_never_used_again(store: Clippings) -> None:
    first = keep(store, PARAS[0]).number
    store.delete(first)
    assert keep(store, PARAS[1]).number > first


def test_words_note_labels_and_source_are_searched(store: Clippings) -> None:
    keep(store, PARAS[0], "who drove?", ("Éclat",))
    keep(store, PARAS[1], "", ("gate",))
    clippings = store.all()
    assert [c.record.words for c in matching(clippings, "BUS night")] == [PARAS[0]]
    assert [c.record.words for c in matching(clippings, "drove")] == [PARAS[0]]
    assert [c.record.words for c in matching(clippings, "eclat")] == [PARAS[0]]
    assert len(matching(clippings, "example herald")) == 2
    assert [c.record.words for c in matching(clippings, label="GATE")] == [PARAS[1]]
    assert matching(clippings, "bus gate") == ()
    assert labels_in_use(clippings) == (("Éclat", 1), ("gate", 1))


def test_only_the_user_can_read_the_file_and_its_folder(store: Clippings) -> None:
    keep(store, PARAS[0])
    assert stat.S_IMODE(store.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(store.path.parent.stat().st_mode) == 0o700
    assert [found.name for found in store.path.parent.iterdir()] == ["clippings.db"]


def test_control_characters_of_a_note_are_not_kept(store: Clippings) -> None:
    assert keep(store, PARAS[0], "one\x1b[2Jtwo\nthree").note == "one[2Jtwo\nthree"


@given(st.text(min_size=1, max_size=60), st.text(max_size=20))
def test_any_text_survives_a_round_trip_through_json(text: str, title: str) -> None:
    made = article(text, title=title, outlet=title, authors=(title,))
    start = len(title) + 2
    kept = new_clipping(made, (start, start + len(text)))
    passage, record, path = read(written(kept.passage, kept.record, str(kept.path)))
    assert (passage, record, path) == (kept.passage, kept.record, "/corpus/release.txt")


def test_lone_surrogates_are_kept_exactly(store: Clippings) -> None:
    made = article("bad \ud800 text", path=Path("/corpus/na\udcffme.txt"))
    store.keep(new_clipping(made, span_of(made, "bad \ud800 text"), note="\ud800"))
    (found,) = store.all()
    assert found.passage.exact == "bad \ud800 text"
    assert found.path == made.path.absolute()


def test_a_clipping_of_no_words_is_refused() -> None:
    with pytest.raises(ValueError, match="no words to cite"):
        new_clipping(HERALD, (4, 4))
