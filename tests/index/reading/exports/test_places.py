"""Where the records of exports are in their containers, and how they are told from one another."""

from pathlib import Path
from random import Random

import pytest

from index import cite
from index.article import Article, Kind
from index.reading import read_all
from tests.index.reading.exports import layouts
from tests.index.reading.exports.containers import CONTAINERS
from tests.index.reading.exports.stories import Story, story


def export(folder: Path, container: str, stories: list[Story]) -> list[Article]:
    name, write = CONTAINERS[container]
    lines = [line for each in stories for line in layouts.factiva_coded(Random(each.number), [each])]
    (folder / name).write_bytes(write(lines, Random(1)))
    return list(read_all(folder / name))


def stories(seed: int, count: int) -> list[Story]:
    random = Random(seed)
    return [story(random) for _ in range(count)]


@pytest.mark.parametrize(("container", "field"), [("docx", "paragraph"), ("odt", "paragraph"), ("rtf", "paragraph")])
def test_paragraphs_of_an_export_in_a_document_have_ascending_numbers(tmp_path: Path, container: str, field: str):
    found = export(tmp_path, container, stories(3, 3))
    numbers = [getattr(p.source, field) for a in found for p in a.paragraphs if p.kind is Kind.BODY and p.source]
    assert None not in numbers
    assert numbers == sorted(numbers)
    assert len(set(numbers)) > 3


def test_paragraphs_of_an_export_in_a_pdf_have_their_pages(tmp_path: Path):
    found = export(tmp_path, "pdf", stories(3, 4))
    pages = [p.source.page for a in found for p in a.paragraphs if p.source]
    assert None not in pages
    assert pages == sorted(pages)
    assert pages[-1] > 1
    assert found[-1].paragraphs[0].source.page > 1  # the title, too


def test_paragraphs_of_an_export_in_a_page_have_their_elements(tmp_path: Path):
    found = export(tmp_path, "html", stories(3, 2))
    assert all(p.source and p.source.element for a in found for p in a.paragraphs)


@pytest.mark.parametrize("container", CONTAINERS)
def test_a_record_has_the_same_hash_in_another_place_and_another_hash_after_a_change(tmp_path: Path, container: str):
    first, second, third = stories(5, 3)
    alone = export(tmp_path, container, [second, third])[0]
    moved = export(tmp_path, container, [first, second])[1]
    assert alone.source_hash == moved.source_hash
    changed = export(tmp_path, container, [first, third])[1]
    assert changed.source_hash != moved.source_hash


def test_the_pages_of_the_file_are_not_cited_as_those_of_the_article(tmp_path: Path):
    article = export(tmp_path, "pdf", stories(3, 4))[-1]
    paragraph = next(p for p in article.paragraphs if p.kind is Kind.BODY)
    assert f"p. {paragraph.source.page}" not in cite(article, (paragraph.start, paragraph.end), "mla")
