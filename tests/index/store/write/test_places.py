"""Where an article is in its file, for reading it without those before it."""

from pathlib import Path

from index.reading import read_all
from index.store.library import Library

RECORDS = tuple(f'{{"title": "Number {number}", "content": "The ferry {number} left."}}' for number in range(3))


def test_records_are_found_in_their_file_and_again_after_they_have_moved(tmp_path: Path) -> None:
    file = tmp_path / "records.jsonl"
    library = Library([file], tmp_path / "cache")
    for records in (RECORDS, RECORDS[1:]):
        file.write_text("\n".join(records) + "\n", encoding="utf-8")
        library.refresh()
        for number, (article, line) in enumerate(zip(read_all(file), records, strict=True), 1):
            found = library.place_of(tmp_path / f"records.jsonl#{number}")
            assert found == (article.place, article.source_hash)
            assert found is not None
            begin, length = found[0].start, found[0].length
            assert file.read_bytes()[begin : begin + length].strip() == line.encode()


def test_an_article_that_is_a_whole_file_has_no_place_in_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("Report\n\nThe ferry left.\n", encoding="utf-8")
    library = Library([tmp_path / "a.md"], tmp_path / "cache")
    library.refresh()
    assert library.place_of(tmp_path / "a.md") is None
    assert library.place_of(tmp_path / "b.md#1") is None
