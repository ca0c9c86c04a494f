import io

import pytest

from tui.terminal.ascii_signs import explain_signs, use_ascii_signs


def written(text: str, encoding: str) -> str:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    use_ascii_signs(stream)
    stream.write(text)
    stream.flush()
    return raw.getvalue().decode(encoding)


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1"])
def test_frames_and_signs_fall_back_to_ascii_of_the_same_width(encoding: str):
    assert written("┏━┓┃│▌“Aye” – he’s…◂", encoding) == '+-+|||"Aye" - he\'s.<'


def test_encodable_signs_are_kept_and_signs_without_ascii_become_question_marks():
    assert written("é 的", "iso-8859-1") == "é ?"


def test_with_utf_8_nothing_is_replaced():
    assert written("┏“é的”", "utf-8") == "┏“é的”"


@pytest.mark.parametrize(("encoding", "signs"), [("utf-8", "Unicode"), ("UTF8", "Unicode"), ("latin-1", "ASCII")])
def test_the_reason_for_the_signs_is_given(encoding: str, signs: str):
    assert explain_signs(encoding).startswith(signs)


def test_an_unknown_encoding_is_not_treated_as_utf_8():
    assert explain_signs("unknown").startswith("ASCII")
