"""The five seed documents and what a careful reader finds in them, where they are at hand."""

import json
from pathlib import Path

import pytest

from index.article import Article, Kind, Paragraph
from index.marks.figures import find_figures

_SHARED = Path(__file__).parents[4] / "../shared"
_GOLD = _SHARED / "gold" / "seeds.json"

pytestmark = pytest.mark.skipif(not _GOLD.exists(), reason="the seed documents are not here")


def _documents() -> list[dict[str, object]]:
    if not _GOLD.exists():
        return []
    return list(json.loads(_GOLD.read_text(encoding="utf-8"))["documents"].values())


def _article(path: Path) -> Article:
    text = path.read_text(encoding="utf-8")
    paragraphs, start = [], 0
    for line in text.split("\n"):
        paragraphs.append(Paragraph(len(paragraphs) + 1, Kind.BODY, start, start + len(line)))
        start += len(line) + 1
    return Article(path, text, tuple(paragraphs))


@pytest.mark.parametrize("document", _documents(), ids=lambda document: str(document["file"])[:3])
def test_every_figure_of_a_seed_document_is_found_and_none_is_invented(document: dict[str, object]) -> None:
    found = find_figures(_article(_SHARED / "seeds" / str(document["file"])))
    gold = document["figures"]
    assert isinstance(gold, list)
    for row in gold:
        if row["need"] == "must":
            (figure,) = [f for f in found if f.start < row["end"] and f.end > row["start"]]
            assert figure.value == pytest.approx(row["value"])
            assert figure.bound == row["bound"]
            assert (figure.unit or "").rstrip("s") == (row["unit"] or "").rstrip("s")
            assert not row["noun"] or row["noun"].split()[-1] in (figure.noun or "")
    for figure in found:
        assert any(figure.start < row["end"] and figure.end > row["start"] for row in gold)
