"""Exports are read back by the programs' own readers."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import bibtexparser
import pytest
import rispy
import yaml
from hypothesis import given
from hypothesis import strategies as st

from index.clippings import FORMATS, Clipping, UnknownFormat, export, new_clipping
from index.clippings.export.csv import COLUMNS
from index.text import strip_controls
from tests.helpers.patience import PATIENCE_S
from tests.index.citing.made import FREED, article, quote_of, span_of

HERALD = article()
OTHER = article("Traders sold figs.", title="Figs & dates", outlet="Example Broadcasting", authors=("Ana Silva",))
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def clip(number: int, made, words: str, quote=None, note: str = "", labels: tuple[str, ...] = ()) -> Clipping:
    kept = new_clipping(made, span_of(made, words), quote, note=note, labels=labels)
    return Clipping(number, kept.path, kept.passage, kept.record, "2026-11-21T10:00:00+00:00", kept.note, kept.labels)


CLIPS = (
    clip(1, HERALD, FREED, quote_of(HERALD, FREED), "ask him", ("release",)),
    clip(2, OTHER, "Traders sold figs.", labels=("market, old", "food")),
    clip(3, HERALD, "Families waited at the gate."),
)


def test_markdown_has_the_passages_in_order_with_notes_and_labels() -> None:
    text = export(CLIPS, "markdown").decode()
    assert text.startswith(
        "# release\n\n## Syria frees 1,561 detainees\n\n"
        f"> {FREED}\n>\n> — Omar al-Hasakawi, in [Syria frees 1,561 detainees](https://example.org/x#"
    )
    assert text.index("ask him") < text.index("Labels: release") < text.index("# market") < text.index("> Traders")
    assert text.index("> Traders") < text.index("# Without a label") < text.index("> Families")
    assert "Labels: market, old, food" in text


def test_biblatex_has_one_entry_an_article_with_passages_notes_and_labels() -> None:
    library = bibtexparser.parse_string(export(CLIPS, "biblatex").decode())
    assert [entry.key for entry in library.entries] == ["haddad2026syriace20", "silva2026figs4ff3"]
    assert library.entries[0]["annotation"] == (
        f"Omar al-Hasakawi: {FREED} (para. 4 of 5)\nask him\n\nFamilies waited at the gate. (para. 3 of 5)"
    )
    assert library.entries[0]["keywords"] == "release"
    assert library.entries[1]["keywords"] == "market  old, food"


def test_ris_has_one_record_an_article_with_the_notes_and_labels_of_its_passages() -> None:
    found = rispy.loads(export(CLIPS, "ris").decode())
    assert [record["title"] for record in found] == ["Syria frees 1,561 detainees", "Figs & dates"]
    first, second = (
        [FREED, "Omar al-Hasakawi, para. 4 of 5", "ask him"],
        ["Families waited at the gate.", "para. 3 of 5"],
    )
    assert found[0]["notes"] == [*first, *second]
    assert found[1]["keywords"] == ["market, old", "food"]


def test_csl_json_has_an_item_an_article() -> None:
    found = json.loads(export(CLIPS, "csl-json"))
    assert [item["id"] for item in found] == ["haddad2026syriace20", "silva2026figs4ff3"]
    assert len(found[0]["custom"]["passages"]) == 2
    assert found[0]["note"] == "para. 4 of 5; para. 3 of 5; ask him"
    assert found[1]["keyword"] == "market, old, food"


def test_csv_has_a_row_a_clipping() -> None:
    rows = list(csv.DictReader(io.StringIO(export(CLIPS, "csv").decode(), newline="")))
    assert [row["words"] for row in rows] == [FREED, "Traders sold figs.", "Families waited at the gate."]
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["speaker"] == "Omar al-Hasakawi"
    assert rows[0]["published"] == "2026-03-14"
    assert rows[0]["place"] == "para. 4 of 5"
    assert rows[1]["labels"] == "market, old; food"


def test_a_cell_is_never_a_formula() -> None:
    made = article("=HYPERLINK(1)", title="+1", outlet="@x")
    (row,) = csv.DictReader(io.StringIO(export((clip(1, made, "=HYPERLINK(1)"),), "csv").decode(), newline=""))
    assert (row["words"], row["headline"], row["outlet"]) == ("'=HYPERLINK(1)", "'+1", "'@x")


def paragraphs(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.testzip() is None
        for part in ("[Content_Types].xml", "_rels/.rels"):
            ElementTree.fromstring(package.read(part))
        document = ElementTree.fromstring(package.read("word/document.xml"))
    return [
        "".join(
            "\n" if node.tag == f"{WORD}br" else node.text or ""
            for node in paragraph.iter()
            if node.tag in (f"{WORD}t", f"{WORD}br")
        )
        for paragraph in document.iter(f"{WORD}p")
    ]


def test_docx_has_passage_reference_note_and_labels() -> None:
    content = export(CLIPS, "docx")
    assert paragraphs(content)[:6] == [
        "release",
        "Syria frees 1,561 detainees",
        f"“{FREED}” (al-Hasakawi, as cited in Haddad & Okoro, 2026, para. 4)",
        "Haddad, L., & Okoro, J. T. (2026, March 14). Syria frees 1,561 detainees. The Example Herald."
        " https://example.org/x",
        "ask him",
        "Labels: release",
    ]
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))
    italics = [
        run.findtext(f"{WORD}t") for run in document.iter(f"{WORD}r") if run.find(f"{WORD}rPr/{WORD}i") is not None
    ]
    assert italics == ["The Example Herald", "Figs & dates", "The Example Herald"]


def test_docx_has_headings_by_label_and_article_and_the_file_name_instead_of_a_missing_headline() -> None:
    bare = article("Nobody said so.", title=None, path=Path("/corpus/scan 7.txt"))
    made = export((*CLIPS, clip(4, bare, "Nobody said so.")), "docx")
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        document = ElementTree.fromstring(package.read("word/document.xml"))
        styles = package.read("word/styles.xml").decode()
    headings = [
        (style.get(f"{WORD}val"), "".join(text.text or "" for text in paragraph.iter(f"{WORD}t")))
        for paragraph in document.iter(f"{WORD}p")
        if (style := paragraph.find(f"{WORD}pPr/{WORD}pStyle")) is not None
    ]
    assert headings == [
        ("Heading1", "release"), ("Heading2", "Syria frees 1,561 detainees"), ("Heading1", "market, old"),
        ("Heading2", "Figs & dates"), ("Heading1", "Without a label"), ("Heading2", "Syria frees 1,561 detainees"),
        ("Heading2", "scan 7.txt"),
    ]  # fmt: skip
    assert {level for level, _ in headings} <= set(re.findall(r'w:styleId="(\w+)"', styles))


def notes_of(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_obsidian_has_a_note_an_article_with_front_matter_and_block_ids() -> None:
    notes = notes_of(export(CLIPS, "obsidian"))
    assert list(notes) == ["Syria frees 1,561 detainees.md", "Figs & dates.md"]
    first, second = notes.values()
    _, front, body = first.split("---\n", 2)
    assert yaml.safe_load(front) == {
        "title": "Syria frees 1,561 detainees",
        "author": ["Lina Haddad", "James T. Okoro"],
        "outlet": "The Example Herald",
        "date": "2026-03-14",
        "url": "https://example.org/x",
        "citekey": "haddad2026syriace20",
        "tags": ["release"],
        "file": "release.txt",
    }
    assert re.findall(r"^\^(\S+)$", body, re.MULTILINE) == ["clipping-1", "clipping-3"]
    assert body.index(f"> {FREED}") < body.index("ask him") < body.index("^clipping-1") < body.index("> Families")
    assert yaml.safe_load(second.split("---\n", 2)[1])["tags"] == ["market-old", "food"]


def test_notes_for_obsidian_have_names_that_a_file_system_takes() -> None:
    made = [article("One.", title='A/B: "who?" #1'), article("Two.", title="a b who 1"), article("Three.", title="…")]
    notes = notes_of(
        export([clip(number, each, each.text.split("\n\n")[-2]) for number, each in enumerate(made)], "obsidian")
    )
    assert len(notes) == len({name.casefold() for name in notes}) == 3
    assert not any(set(name) & set('/\\:*?"<>|#^[]') for name in notes)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize(("form", "ending"), [("csv", ".csv"), ("docx", ".docx")])
def test_libreoffice_opens_the_table_and_the_document(tmp_path: Path, form: str, ending: str) -> None:
    (tmp_path / f"out{ending}").write_bytes(export(CLIPS, form))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    filters = ["--infilter=CSV:44,34,UTF8"] if form == "csv" else []
    target = "csv:Text - txt - csv (StarCalc):44,34,76" if form == "csv" else "txt:Text (encoded):UTF8"
    command = ["soffice", profile, "--headless", *filters, "--convert-to", target, "--outdir", "again", f"out{ending}"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=10 * PATIENCE_S)
    (again,) = (tmp_path / "again").iterdir()
    text = again.read_text(encoding="utf-8-sig")
    if form == "csv":
        rows = list(csv.DictReader(io.StringIO(text, newline="")))
        assert [row["words"] for row in rows] == [FREED, "Traders sold figs.", "Families waited at the gate."]
        assert rows[1]["labels"] == "market, old; food"
    else:
        assert [line for line in text.splitlines() if line] == [
            line for line in paragraphs(export(CLIPS, form)) if line
        ]


def test_the_same_clippings_make_the_same_bytes() -> None:
    for name in FORMATS:
        assert export(CLIPS, name) == export(CLIPS, name)
    assert export(CLIPS, "docx")[10:14] == export(CLIPS[:1], "docx")[10:14]


def test_no_clippings_make_an_empty_export() -> None:
    assert [export((), name) for name in ("markdown", "biblatex", "ris")] == [b"", b"", b""]
    assert json.loads(export((), "csl-json")) == []
    assert export((), "csv").decode().count("\r\n") == 1
    assert paragraphs(export((), "docx")) == []


def test_an_unknown_format_is_refused_with_the_names_of_those_there_are() -> None:
    with pytest.raises(UnknownFormat, match="no export format 'pdf'; there are markdown, biblatex, ris"):
        export(CLIPS, "pdf")


@given(
    st.text(
        alphabet=st.one_of(st.sampled_from("a \n&<>\"'=,;\r\x1b\x00\ufffe\ud800]"), st.characters()),
        min_size=1,
        max_size=40,
    )
)
def test_hostile_text_comes_through_every_format(text: str) -> None:
    made = article(text, path=Path("na\udcffme.txt"))
    start = made.text.rindex(text + "\n\n")
    kept = new_clipping(made, (start, start + len(text)), note=text, labels=(text,))
    one = Clipping(1, kept.path, kept.passage, kept.record, "", kept.note, kept.labels)
    sent = strip_controls(text)
    (row,) = csv.DictReader(io.StringIO(export((one,), "csv").decode(), newline=""))
    assert row["words"].removeprefix("'") == sent.removeprefix("'")
    assert json.loads(export((one,), "csl-json"))[0]["custom"]["passages"][0]["words"] == sent
    assert len(bibtexparser.parse_string(export((one,), "biblatex").decode()).entries) == 1
    assert len(rispy.loads(export((one,), "ris").decode())) == 1
    assert paragraphs(export((one,), "docx"))
    assert export((one,), "markdown").decode()


def test_two_articles_by_the_same_authors_in_one_year_get_letters_in_a_document() -> None:
    later = article("The gates closed.", title="A gate closes")
    shown_ = "\n".join(paragraphs(export((*CLIPS, clip(4, later, "The gates closed.")), "docx")))
    assert "(2026b, March 14). Syria frees" in shown_
    assert "(2026a, March 14). A gate closes" in shown_
    assert "(al-Hasakawi, as cited in Haddad & Okoro, 2026b, para. 4)" in shown_
    assert "Silva, A. (2026, March 14)" in shown_
