import json
from pathlib import Path

import pytest

from index.article import Kind
from index.reading import read

SHARED = Path(__file__).parents[3] / "../shared"
GOLD = SHARED / "gold" / "seeds.json"
DOCUMENTS = json.loads(GOLD.read_text(encoding="utf-8"))["documents"] if GOLD.exists() else {}
pytestmark = pytest.mark.skipif(not DOCUMENTS, reason="../shared/gold/seeds.json is not here")


@pytest.fixture(params=sorted(DOCUMENTS) or ["none"])
def document(request):
    gold = DOCUMENTS[request.param]
    return read(SHARED / "seeds" / gold["file"]), gold["meta"]


def of_kind(article, kind):
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind is kind]


def begins_with(found, wanted):
    return all(any(line.startswith(words) for line in found) for words in wanted)


def test_only_stated_facts_are_read(document):
    article, meta = document
    for name in ("title", "outlet", "republished_by", "dateline"):
        known = getattr(article, name)
        assert (known and known.value) == meta.get(name), name
    assert (article.published and article.published.value.iso()) == meta["date"]
    assert (article.modified, article.url, article.authors) == (None, None, ())


def test_captions_standfirst_and_furniture_are_separated_from_the_body(document):
    article, meta = document
    captions = of_kind(article, Kind.CAPTION)
    assert begins_with(captions, meta["captions"])
    assert all(any(line.startswith(words) for words in meta["captions"]) for line in captions)
    standfirsts = of_kind(article, Kind.STANDFIRST)
    assert len(standfirsts) == (meta["standfirst"] is not None)
    assert begins_with(standfirsts, [meta["standfirst"]] if meta["standfirst"] else [])
    furniture = of_kind(article, Kind.FURNITURE)
    assert begins_with(furniture, meta["boilerplate"])
    source_lines = article.outlet is not None and article.published is not None
    assert len(furniture) == len(meta["boilerplate"]) + source_lines
