"""Paragraphs with their marks for a search engine."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result


def test_each_paragraph_is_a_document_with_its_marks(run: Callable[..., Result], folder: Path) -> None:
    lines = [json.loads(line) for line in run("export", "--bulk", folder).stdout.splitlines()]
    actions, documents = lines[::2], lines[1::2]
    assert len({action["index"]["_id"] for action in actions}) == len(documents) == 8
    (said,) = [each for each in documents if "safe to cross" in each["text"]]
    assert said["quotes"][0]["speaker"] == "Anna Velt"
    assert (said["title"], said["kind"]) == ("Bridge reopens after the flood", "body")
    (lorries,) = [each for each in documents if "lorries" in each["text"]]
    assert (lorries["figures"][0]["value"], lorries["figures"][0]["noun"]) == (300, "lorries")
    assert lorries["dates"][0]["iso"] == "2021-05-04"
    assert all(each["path"].startswith(str(folder)) for each in documents)


def test_a_second_export_names_the_same_documents(run: Callable[..., Result], folder: Path) -> None:
    assert run("export", "--bulk", folder).stdout == run("export", "--bulk", folder).stdout


def test_the_mapping_knows_every_field_of_the_documents(run: Callable[..., Result], folder: Path) -> None:
    mapping = json.loads(run("export", "--mapping").stdout)["mappings"]["properties"]
    for line in run("export", "--bulk", folder).stdout.splitlines()[1::2]:
        document = json.loads(line)
        assert document.keys() <= mapping.keys()
        for date in document["dates"]:
            assert date.keys() <= mapping["dates"]["properties"].keys()
