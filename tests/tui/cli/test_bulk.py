"""Paragraphs with their marks for a search engine."""

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from index.text import escape_controls


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


def test_no_line_steers_a_terminal(run: Callable[..., Result], tmp_path: Path) -> None:
    words = "The ship\x9b2J left\U000e0041 on\u202e time,\u180e the mayor said."
    (tmp_path / "a.txt").write_text(f"A ship\n\n{words}\n", encoding="utf-8")
    lines = run("export", "--bulk", tmp_path).stdout
    assert escape_controls(lines) == lines
    assert words in [json.loads(line).get("text") for line in lines.splitlines()]


def test_a_second_export_names_the_same_documents(run: Callable[..., Result], folder: Path) -> None:
    assert run("export", "--bulk", folder).stdout == run("export", "--bulk", folder).stdout


def test_the_mapping_knows_every_field_of_the_documents(run: Callable[..., Result], folder: Path) -> None:
    mapping = json.loads(run("export", "--mapping").stdout)["mappings"]["properties"]
    for line in run("export", "--bulk", folder).stdout.splitlines()[1::2]:
        document = json.loads(line)
        assert document.keys() <= mapping.keys()
        for date in document["dates"]:
            assert date.keys() <= mapping["dates"]["properties"].keys()
