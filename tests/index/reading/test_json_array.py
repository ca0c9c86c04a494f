"""JSON lists: read item by item, each item at its bytes; damage, encodings, long items."""

import json
import re
from io import BytesIO
from pathlib import Path

import pytest

from index.reading import UnreadableError, read, read_all
from index.reading.data.json_array import array_items, is_array

BODY = "The council of Westmark met on Tuesday, said Eva Holm – “nobody asked twice”. Ærø was not named."


def articles(count: int, body: str = BODY) -> list[dict[str, str]]:
    return [{"title": f"Harbour shut {number}", "text": f"{body} {number}"} for number in range(count)]


def titles_and_reason(path: Path) -> tuple[list[str], str]:
    """The titles of the articles that a file gives, and the reason why it gives no more."""
    titles: list[str] = []
    with pytest.raises(UnreadableError) as refused:
        titles.extend(article.title.value for article in read_all(path))
    return titles, str(refused.value)


def written(folder: Path, data: str | bytes) -> Path:
    path = folder / "a.json"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("before", ["", "\ufeff", " \r\n\t"])
def test_the_bytes_of_each_item_are_its_json(indent: int | None, before: str):
    items = [*articles(40), "é", 7, None, {"deep": [[{}]]}]
    data = (before + json.dumps(items, indent=indent, ensure_ascii=False)).encode()
    found = list(array_items(BytesIO(data)))
    assert [each.value for each in found] == items
    for each in found:
        start = each.place.start
        assert json.loads(data[start : start + each.place.length]) == each.value


def test_an_item_longer_than_one_read_is_whole(tmp_path: Path):
    long = [*articles(1), {"title": "Long", "text": "ä, ö. " * 1_200_000}, *articles(1)]
    found = list(array_items(BytesIO(json.dumps(long, ensure_ascii=False).encode())))
    assert [each.value for each in found] == long


@pytest.mark.parametrize("ensure_ascii", [True, False])
def test_an_item_that_is_too_long_is_left_out_and_named_and_the_others_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ensure_ascii: bool
):
    for module in ("json_array", "json_file"):
        monkeypatch.setattr(f"index.reading.data.{module}.MAX_ITEM_BYTES", 2_000_000)
    long = {"title": 'Long "]} one', "text": 'ä "] }\\ ' * 400_000, "more": [{"deep": ["]"]}]}
    path = written(tmp_path, json.dumps([*articles(2), long, *articles(2), long], ensure_ascii=ensure_ascii))
    titles, reason = titles_and_reason(path)
    assert titles == ["Harbour shut 0", "Harbour shut 1"] * 2
    assert re.search(r"left out of it: item 3: too large: \d+ MB; .* and 1 more", reason)


def test_a_fault_in_an_item_of_a_long_file_is_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("index.reading.data.json_array.MAX_ITEM_BYTES", 2_000_000)
    broken = json.dumps(articles(2))[:-2] + ', "oops"}, ' + json.dumps(articles(1, "long " * 900_000))[1:]
    with pytest.raises(UnreadableError, match="damaged after 1 of its items"):
        list(read_all(written(tmp_path, broken)))


def test_articles_before_damage_are_read_and_the_damage_is_reported(tmp_path: Path):
    path = written(tmp_path, json.dumps(articles(5))[:-30])
    titles, reason = titles_and_reason(path)
    assert titles == [f"Harbour shut {number}" for number in range(4)]
    assert "damaged after 4 of its items" in reason


@pytest.mark.parametrize("data", ["[{", '[{"a": 1},', '[{"a":' + "[" * 100_000, '[{"a": "\x01"}]'])
def test_a_broken_list_is_refused(tmp_path: Path, data: str):
    with pytest.raises(UnreadableError, match=r"damaged|no article"):
        list(read_all(written(tmp_path, data)))


def test_a_list_in_another_encoding_is_read_whole_with_a_note(tmp_path: Path):
    body = "Лоцманы порта в четверг проголосовали за возвращение к работе и завершили забастовку."
    data = json.dumps(articles(2, body), ensure_ascii=False).encode("cp1251")
    assert not is_array(BytesIO(data))
    first, second = read_all(written(tmp_path, data))
    assert first.text.startswith(body)
    assert (first.encoding, second.encoding) == ("windows-1251", "windows-1251")
    assert "read as windows-1251" in first.notes[0]
    assert not second.notes


def test_an_item_is_read_by_its_place_alone(tmp_path: Path):
    path = written(tmp_path, json.dumps(articles(50), indent=1, ensure_ascii=False))
    last = list(read_all(path))[-1]
    data = bytearray(path.read_bytes())
    data[10 : last.place.start] = b" " * (last.place.start - 10)
    path.write_bytes(data)
    assert read(last.location, place=last.place).text == last.text


def test_hits_of_a_search_engine_are_read_at_their_places(tmp_path: Path):
    path = written(tmp_path, json.dumps([{"_id": "1", "_source": each} for each in articles(2)]))
    found = list(read_all(path))
    assert [read(a.location, place=a.place) for a in found] == found
