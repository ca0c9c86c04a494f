import gzip
from pathlib import Path

import pytest

from index.reading import UnreadableError, read, read_all
from index.reading.raw_text import raw_text
from tests.helpers.made_files import docx, zipped

WORDS = "Гавань закрыта\n\nСовет города во вторник решил закрыть гавань для грузовиков.\n".encode("koi8-r")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.txt", WORDS), ("a.txt.gz", gzip.compress(WORDS)), ("a.zip", zipped({"b.txt": WORDS, "c.txt": b"More words"}))],
)
def test_the_text_of_a_packed_file_is_unpacked(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    assert raw_text(next(read_all(tmp_path / name)), 1000) == WORDS
    assert raw_text(next(read_all(tmp_path / name)), 10) == WORDS[:10]


def test_the_text_of_a_record_is_that_of_its_bytes(tmp_path: Path):
    (tmp_path / "a.csv").write_text("title,text\nOne,First words here.\nTwo,Second words here.\n")
    assert raw_text(list(read_all(tmp_path / "a.csv"))[1], 1000) == b"Two,Second words here.\n"


def test_a_format_that_states_its_encoding_leaves_no_choice(tmp_path: Path):
    (tmp_path / "a.docx").write_bytes(docx([("", "Harbour shut"), ("", "The harbour is shut.")]))
    with pytest.raises(UnreadableError, match="cannot be chosen"):
        raw_text(read(tmp_path / "a.docx"), 1000)
