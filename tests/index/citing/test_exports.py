"""The exports are read back by the libraries that their users' programs build on."""

import json
import re

import bibtexparser
import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st

from index.citing import cite, record_of
from index.citing.names import clean
from index.citing.styles.biblatex import _PAIRED, _TEX, bibliography
from index.citing.styles.csl_json import csl_items
from index.citing.styles.keys import cite_key
from index.citing.styles.ris import ris_records
from index.dates import Date
from index.text import strip_controls
from tests.index.citing.made import FREED, article, quote_of, span_of

PARA = "They left by bus in the night."
HOSTILE = st.text(
    alphabet=st.one_of(st.sampled_from("ab 1.,;-\n\\{}%&#_$^~\"'@=“”\x1b\u2028\x85é一ﷺ"), st.characters()),
    min_size=1,
    max_size=60,
)
BACK = {tex: char for char, tex in [*_TEX.items(), *_PAIRED.items()]}
TEX = re.compile("|".join(re.escape(tex) for tex in sorted(BACK, key=len, reverse=True)))


def untex(text: str) -> str:
    return TEX.sub(lambda found: BACK[found[0]], text)


def bib_entry(text: str) -> dict[str, str]:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.entries) == 1
    found = library.entries[0]
    return {"type": found.entry_type, "key": found.key, **{field.key: field.value for field in found.fields}}


def test_a_biblatex_entry_has_the_fields_of_a_newspaper_article() -> None:
    made = article()
    found = bib_entry(
        cite(made, span_of(made, FREED), "biblatex", quote=quote_of(made, FREED), accessed=Date(2026, 11, 20))
    )
    assert found == {
        "type": "article",
        "key": "haddad2026syriace20",
        "author": "Haddad, Lina and Okoro, James T.",
        "title": "{Syria frees 1,561 detainees}",
        "entrysubtype": "newspaper",
        "journaltitle": "The Example Herald",
        "date": "2026-03-14",
        "url": "https://example.org/x",
        "urldate": "2026-11-20",
        "pagination": "paragraph",
        "annotation": f"Omar al-Hasakawi: {FREED} (para. 4 of 5)",
    }


def test_a_site_is_an_online_entry_with_its_organization() -> None:
    made = article(outlet="Example Broadcasting", authors=("Example News Agency",))
    found = bib_entry(cite(made, span_of(made, PARA), "biblatex"))
    assert found["type"] == "online"
    assert found["organization"] == "Example Broadcasting"
    assert found["author"] == "{Example News Agency}"
    assert "journaltitle" not in found


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("50% of {x} & #1_a", r"50\% of \{x\} \& \#1\_a"),
        ("a } b {", r"a \textbraceright{} b \textbraceleft{}"),
        ("a $5 \\cmd ~ ^", r"a \$5 \textbackslash{}cmd \textasciitilde{} \textasciicircum{}"),
    ],
)
def test_characters_with_a_meaning_in_tex_are_escaped(title: str, written: str) -> None:
    made = article(title=title)
    assert f"title = {{{{{written}}}}}" in cite(made, span_of(made, PARA), "biblatex")


@given(HOSTILE)
def test_hostile_text_survives_a_round_trip_through_biblatex(text: str) -> None:
    made = article(text, title=text, outlet=text)
    start = made.text.rindex("\n\n" + text + "\n\n") + 2
    found = bib_entry(cite(made, (start, start + len(text)), "biblatex"))
    if clean(text):
        assert untex(found["title"][1:-1]) == clean(text)
    assert untex(found["annotation"]) == strip_controls(text) + " (para. 1 of 1)"


@given(HOSTILE)
def test_hostile_urls_and_names_keep_the_entry_whole(text: str) -> None:
    made = article(url="https://example.org/" + text, authors=(text, "Lina Haddad"))
    found = bib_entry(cite(made, span_of(made, PARA), "biblatex"))
    assert found["url"].startswith("https://example.org/")
    assert found["author"].endswith("Haddad, Lina")


def test_a_ris_record_has_its_tags() -> None:
    made = article()
    text = cite(made, span_of(made, FREED), "ris", quote=quote_of(made, FREED), accessed=Date(2026, 11, 20))
    assert text.startswith("TY  - NEWS\r\n")
    assert text.endswith("ER  - \r\n")
    (found,) = rispy.loads(text)
    assert found["type_of_reference"] == "NEWS"
    assert found["authors"] == ["Haddad, Lina", "Okoro, James T."]
    assert found["title"] == "Syria frees 1,561 detainees"
    assert found["secondary_title"] == "The Example Herald"
    assert found["year"] == "2026"
    assert found["date"] == "2026/03/14/"
    assert found["urls"] == ["https://example.org/x"]
    assert found["notes"] == [FREED, "Omar al-Hasakawi, para. 4 of 5"]


@given(HOSTILE)
def test_hostile_text_survives_a_round_trip_through_ris(text: str) -> None:
    made = article(text, title=text, outlet=text, authors=(text,))
    start = made.text.rindex("\n\n" + text + "\n\n") + 2
    (found,) = rispy.loads(cite(made, (start, start + len(text)), "ris"))
    if clean(text):
        assert found["title"] == clean(text)
    lines = [line.strip() for line in strip_controls(text).split("\n") if line.strip()]
    assert [note.strip() for note in found["notes"][:-1]] == lines


def test_a_csl_item_has_its_fields() -> None:
    made = article(republished_by="Example Reposts", published=Date(2026, 3))
    text = cite(made, span_of(made, FREED), "csl-json", quote=quote_of(made, FREED))
    (found,) = json.loads(text)
    custom = found.pop("custom")
    assert found == {
        "id": "haddad2026syria114e",
        "type": "article-newspaper",
        "title": "Syria frees 1,561 detainees",
        "author": [{"family": "Haddad", "given": "Lina"}, {"family": "Okoro", "given": "James T."}],
        "container-title": "The Example Herald",
        "issued": {"date-parts": [[2026, 3]]},
        "URL": "https://example.org/x",
        "note": "para. 4 of 5; Republished by Example Reposts",
    }
    assert custom["passages"] == [{"words": FREED, "speaker": "Omar al-Hasakawi", "locator": "para. 4 of 5"}]
    assert custom["file"] == "release.txt"
    assert len(custom["sha256"]) == 64


def test_csl_separates_particles_and_organizations_from_family_names() -> None:
    made = article(authors=("Anna van der Meer", "Omar al-Hasakawi", "Reuters", "James Okoro Jr."))
    (found,) = json.loads(cite(made, span_of(made, PARA), "csl-json"))
    assert found["author"] == [
        {"family": "Meer", "given": "Anna", "non-dropping-particle": "van der"},
        {"family": "al-Hasakawi", "given": "Omar"},
        {"literal": "Reuters"},
        {"family": "Okoro", "given": "James", "suffix": "Jr."},
    ]


@given(HOSTILE)
def test_hostile_text_survives_a_round_trip_through_csl_json(text: str) -> None:
    made = article(text, title=text)
    start = made.text.rindex("\n\n" + text + "\n\n") + 2
    (found,) = json.loads(cite(made, (start, start + len(text)), "csl-json"))
    assert found.get("title", "") == clean(text)
    assert found["custom"]["passages"][0]["words"] == strip_controls(text)


def test_articles_that_share_a_key_get_suffixes_and_each_article_has_one_entry() -> None:
    one, other = article("The first text."), article("Another text.")
    records = (
        record_of(one, span_of(one, "The first")),
        record_of(other, span_of(other, "Another")),
        record_of(one, span_of(one, "text")),
    )
    first, second = cite_key(records[0]), cite_key(records[1])
    assert first == cite_key(records[2]) != second
    assert first.startswith("haddad2026syria")
    library = bibtexparser.parse_string(bibliography(records))
    assert [found.key for found in library.entries] == [first, second]
    assert "The first" in library.entries[0]["annotation"]
    assert "text (para" in library.entries[0]["annotation"]
    items = json.loads(csl_items(records))
    assert [found["id"] for found in items] == [first, second]
    assert len(rispy.loads(ris_records(records))) == 2


def test_keys_are_plain_ascii_whatever_the_names() -> None:
    made = article(authors=("Zoë Müller",), title="«Éclat» à Paris")
    assert "{muller2026eclat" in cite(made, span_of(made, PARA), "biblatex")
    bare = article(authors=("محمد",), title="عنوان", published=None)
    assert re.search(r"\{articlend[0-9a-f]{8},", cite(bare, span_of(bare, PARA), "biblatex"))
