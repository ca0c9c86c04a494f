from pathlib import Path

import pytest

from index.reading import UnreadableError, read, read_beginning

TEXT = "A storm at sea\n\n" + "\n\n".join(f"Boat {number} came home late, and all were well." for number in range(100))


def written(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "storm.txt"
    path.write_bytes(data)
    return path


def test_the_beginning_has_the_first_paragraphs_of_the_whole(tmp_path: Path):
    path = written(tmp_path, TEXT.encode())
    beginning, whole = read_beginning(path, 1000), read(path)
    assert 10 < len(beginning.paragraphs) < 30
    assert beginning.paragraphs == whole.paragraphs[: len(beginning.paragraphs)]
    assert whole.text.startswith(beginning.text)
    assert beginning.title == whole.title


def test_no_character_is_cut_in_two(tmp_path: Path):
    path = written(tmp_path, TEXT.replace("o", "ő").encode())
    assert all("\ufffd" not in read_beginning(path, size).text for size in range(1000, 1020))


@pytest.mark.parametrize("data", [b"no line ends here " * 100, ("\ufeff" + TEXT).encode("utf-16-le")])
def test_a_file_that_cannot_be_cut_at_a_line_has_no_separate_beginning(tmp_path: Path, data: bytes):
    with pytest.raises(UnreadableError):
        read_beginning(written(tmp_path, data), 1001)
