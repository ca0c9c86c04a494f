"""The exports are read back by the programs that people use: pandoc, bibtexparser, rispy, and CSL-JSON's own form."""

import json
import shutil
import subprocess
from typing import Any

import bibtexparser
import pytest
import rispy
from jsonschema import Draft7Validator

from index.article import Article
from index.citing import cite
from index.citing.styles.keys import cite_key
from tests.index.citing.cited import file_with
from tests.index.citing.made import span_of

WORDS = "Water rose by two metres"

ITEMS: dict[str, dict[str, Any]] = {
    "plain": {},
    "a site": {"outlet": "Norvik Broadcasting Corporation"},
    "an outlet that says nothing": {"outlet": "Lantern", "url": None},
    "no author": {"author": None},
    "a ministry": {"author": ["Ministry of Water, Power and Roads"]},
    "several authors": {
        "author": ["Piet van der Berg", "Leo Van Horn", "James Okoro Jr.", "Omar al-Hasakawi", "Reuters"]
    },
    "names of many cultures": {"author": ["García Márquez, Ana", "Nguyễn Văn An", "Lucy St. Clair", "Łukasz Żak"]},
    "a season": {"date": "Fall 2024"},
    "a month": {"date": "2024-03"},
    "no date": {"date": None},
    "signs": {"title": "50% of {x} & #1_a ~ “We left” — it’s $5"},
    "a page and a section": {"page": "A1, A6", "section": "World", "language": "de"},
    "a long address": {"url": "https://example.org/a_b/c?x=1&y=%20z#part(2)"},
}  # fmt: skip

# The part of CSL-JSON 1.0.2 that our items use, by its schema: no other field, no other type.
_TEXT = {"type": "string", "minLength": 1}
_DATE = {
    "type": "object",
    "required": ["date-parts"],
    "additionalProperties": False,
    "properties": {
        "season": {"type": "integer", "minimum": 1, "maximum": 4},
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}},
        },
    },
}
_NAME = {
    "type": "object",
    "additionalProperties": False,
    "properties": dict.fromkeys(("family", "given", "non-dropping-particle", "suffix", "literal"), _TEXT),
    "oneOf": [{"required": ["family", "given"]}, {"required": ["literal"]}],
}
CSL_ITEMS = {
    "type": "array",
    "minItems": 1,
    "items": {
        "type": "object",
        "required": ["id", "type"],
        "additionalProperties": False,
        "properties": {
            **dict.fromkeys(("id", "title", "container-title", "publisher", "URL", "section", "page"), _TEXT),
            **dict.fromkeys(("language", "keyword", "note"), _TEXT),
            "type": {"enum": ["article-newspaper", "webpage", "document"]},
            "author": {"type": "array", "minItems": 1, "items": _NAME},
            "issued": _DATE,
            "accessed": _DATE,
            "custom": {"type": "object"},
        },
    },
}


@pytest.fixture(params=ITEMS.values(), ids=list(ITEMS))
def article(request: pytest.FixtureRequest) -> Article:
    made: Article = file_with(**request.param)
    return made


def written(article: Article, style: str) -> str:
    return cite(article, span_of(article, WORDS), style)


def csl_item(article: Article) -> dict[str, Any]:
    (item,) = json.loads(written(article, "csl-json"))
    assert isinstance(item, dict)
    return item


def test_csl_json_has_only_fields_and_values_of_its_schema(article: Article) -> None:
    assert list(Draft7Validator(CSL_ITEMS).iter_errors(json.loads(written(article, "csl-json")))) == []


@pytest.mark.skipif(shutil.which("pandoc") is None, reason="pandoc is not installed")
def test_pandoc_reads_the_same_facts_from_biblatex_and_csl(article: Article) -> None:
    ours = csl_item(article)
    command = ["pandoc", "-f", "biblatex", "-t", "csljson"]
    ran = subprocess.run(command, input=written(article, "biblatex"), capture_output=True, text=True, check=True)
    (theirs,) = json.loads(ran.stdout)
    assert theirs["id"] == ours["id"]
    assert text_of(theirs.get("title")) == text_of(ours.get("title"))
    assert theirs.get("URL") == ours.get("URL")
    assert names(theirs) == names(ours)
    assert days(theirs) == days(ours)
    outlet = ours.get("container-title") or ours.get("publisher")
    assert (theirs.get("container-title") or theirs.get("publisher")) == outlet
    assert (theirs.get("page") or "").replace("–", "-") == ours.get("page", "")


def test_bibtexparser_reads_one_whole_entry_with_the_key(article: Article) -> None:
    library = bibtexparser.parse_string(written(article, "biblatex"))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.key == csl_item(article)["id"]
    assert ("date" in entry) == ("issued" in csl_item(article))


def test_rispy_reads_the_facts_of_the_item(article: Article) -> None:
    (found,) = rispy.loads(written(article, "ris"))
    ours = csl_item(article)
    assert found.get("title") == ours.get("title")
    assert found.get("urls") == ([ours["URL"]] if "URL" in ours else None)
    assert found.get("secondary_title") == (ours.get("container-title") or ours.get("publisher"))
    assert len(found.get("authors", ())) == len(ours.get("author", ()))
    assert found.get("year") == (str(ours["issued"]["date-parts"][0][0]) if "issued" in ours else None)
    assert found.get("start_page") == ours.get("page")


def test_the_key_depends_only_on_the_article() -> None:
    keys = {cite_key_of(file_with(**facts)) for facts in ITEMS.values()}
    assert len(keys) == len(ITEMS)
    assert cite_key_of(file_with()) == cite_key_of(file_with())


def cite_key_of(article: Article) -> str:
    from index.citing import record_of

    return cite_key(record_of(article, span_of(article, WORDS)))


def names(item: dict[str, Any]) -> list[str]:
    """Each author as spoken: programs part particles from family names in their own ways."""
    parts = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")
    spoken = (" ".join(str(name[part]) for part in parts if name.get(part)) for name in item.get("author", ()))
    return [name.replace("al- ", "al-") for name in spoken]


def days(item: dict[str, Any]) -> list[int]:
    """Year, month and day; pandoc writes a season as a month from 21 on."""
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    return [int(part) for part in parts if int(part) < 13 or int(part) > 24]


def text_of(title: str | None) -> str | None:
    """A title without the marks by which pandoc protects its case, and with straight marks."""
    if title is None:
        return None
    bare = title.replace('<span class="nocase">', "").replace("</span>", "").replace("\u00a0", " ")
    return bare.translate(str.maketrans("“”‘’", "\"\"''"))
