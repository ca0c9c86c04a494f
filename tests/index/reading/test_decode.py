import codecs
import os
from pathlib import Path

import pytest

from index.reading import UnreadableError, read
from index.reading.decode import MAX_BYTES, decode

NEWS = "Café owners in Zürich said “never again”."


def test_utf8_is_read_without_a_note():
    decoded = decode(NEWS.encode())
    assert (decoded.text, decoded.encoding, decoded.notes) == (NEWS, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides_and_is_not_part_of_the_text(mark, encoding):
    decoded = decode(mark + NEWS.encode(encoding))
    assert decoded.text == NEWS
    assert decoded.notes == ()


def test_bytes_that_are_not_utf8_are_read_as_cp1252_with_a_note():
    decoded = decode(NEWS.encode("cp1252"))
    assert decoded.text == NEWS
    assert decoded.encoding == "cp1252"
    assert "cp1252" in decoded.notes[0]


def test_the_bytes_that_cp1252_leaves_undefined_do_not_stop_reading():
    assert decode(b"A caf\xe9 \x81\x8d\x8f\x90\x9d closed.").text.startswith("A café \x81")


def test_utf8_with_one_damaged_byte_keeps_its_other_letters():
    data = NEWS.encode() + b" And \xff then."
    decoded = decode(data)
    assert NEWS in decoded.text
    assert decoded.text.count("\ufffd") == 1
    assert "1 damaged" in decoded.notes[0]


def test_utf8_cut_in_the_middle_of_a_letter_is_still_utf8():
    decoded = decode((NEWS + " é").encode()[:-1])
    assert decoded.encoding == "utf-8"
    assert "Zürich" in decoded.text


def test_a_utf8_mark_before_other_bytes_falls_back_to_cp1252():
    decoded = decode(codecs.BOM_UTF8 + b"The caf\xe9 closed.")
    assert decoded.text == "The café closed."


@pytest.mark.parametrize("data", [b"", b"   \n\n \t", codecs.BOM_UTF8, codecs.BOM_UTF8 + b"\n"])
def test_a_file_without_words_is_called_empty(data):
    with pytest.raises(UnreadableError, match="empty"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7 words and more words", "PDF"),
        (b"PK\x03\x04 words", "zip"),
        (b"\x89PNG\r\n", "picture"),
        (b"{\\rtf1 words}", "rich text"),
        (b"\x7fELF\x02", "program"),
    ],
)
def test_a_file_of_another_format_is_named(data, name):
    with pytest.raises(UnreadableError, match=name):
        decode(data)


def test_a_nul_byte_makes_a_file_binary():
    with pytest.raises(UnreadableError, match="binary"):
        decode(b"Some words and then\x00 more of them.")


def test_a_file_of_mostly_control_characters_is_refused():
    with pytest.raises(UnreadableError, match="control"):
        decode(b"\x01\x02\x03abc\x04\x05\x06")


def test_a_few_control_characters_keep_their_places():
    assert decode(b"Police said\x07 on Monday that nothing was taken from the bank.").text[11] == "\x07"


def test_utf16_that_is_cut_says_that_it_is_damaged():
    with pytest.raises(UnreadableError, match="damaged"):
        decode(codecs.BOM_UTF16_LE + "Words".encode("utf-16-le") + b"\x00")


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(UnreadableError, match="too large: 50 MB"):
        read(path)


def test_a_missing_file_and_a_folder_say_so(tmp_path):
    with pytest.raises(UnreadableError, match="no such file"):
        read(tmp_path / "gone.txt")
    with pytest.raises(UnreadableError, match="folder"):
        read(tmp_path)


def test_a_name_that_no_file_can_have_says_that_it_could_not_be_read():
    with pytest.raises(UnreadableError):
        read(Path("a\x00b.txt"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(UnreadableError, match="pipe"):
        read(tmp_path / "pipe.txt")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read every file")
def test_a_file_without_permission_says_so(tmp_path):
    path = tmp_path / "secret.txt"
    path.write_text("Words.")
    path.chmod(0)
    with pytest.raises(UnreadableError, match="permission"):
        read(path)


def test_reading_does_not_change_the_file_or_its_times(tmp_path):
    path = tmp_path / "news.txt"
    data = NEWS.encode("cp1252") + b"\r\n"
    path.write_bytes(data)
    os.utime(path, (1_000_000, 1_000_000))
    article = read(path)
    assert article.path == path
    assert article.encoding == "cp1252"
    assert article.notes
    assert path.read_bytes() == data
    assert path.stat().st_mtime == 1_000_000


@pytest.mark.parametrize("text", ["[" * 1000, "---\n***\n", "\u200b\n\n", "… — …"])
def test_a_file_without_letters_and_digits_is_empty(tmp_path: Path, text: str):
    (tmp_path / "a.txt").write_text(text, "utf-8")
    with pytest.raises(UnreadableError, match="no words"):
        read(tmp_path / "a.txt")
