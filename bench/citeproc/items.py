"""The cited articles: 128 combinations of plain facts, and 60 with one feature each that styles treat specially."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from index.article import Kind
from index.citing import CitationRecord, record_of
from index.dates import parse_date
from index.reading import read_text

_AUTHORS = (
    (),
    ("Mina Okafor",),
    ("P.D. Holm",),
    ("Vargas Lima, Inés",),
    ("James Okoro Jr.",),
    ("Piet van der Berg", "Leo Van Dam"),
    ("Harbour Authority",),
    ("Mina Okafor", "Per Holm", "Ana Silva"),
)
_TITLES = ("Ferry sinks off Eastport", "Will the bridge open?", "Aide: “We left”", "Mill sold to Moe & Co.", None)
_OUTLETS = ("The Harbour Times", "Harbour TV", None)
_DATES = ("2026-03-14", "2026-03", None)
_STRIDE = 7
"""Takes items from all over the product, since it divides none of its sides."""
PRODUCT_ITEMS = 128
BODY = "The ferry left Eastport at noon.\n\nIt came back at night."
"""The text of every article."""

Facts = dict[str, Any]

# a fact that is not given is that of the first line
_PLAIN: Facts = {
    "title": "Ferry sinks off Eastport",
    "author": ["Mina Okafor"],
    "outlet": "The Harbour Times",
    "date": "2026-03-14",
    "url": "https://example.org/x",
}
SPECIAL: tuple[tuple[str, Facts], ...] = (
    ("an agency as author", {"author": ["Reuters"]}),
    ("an agency on its own site", {"author": ["Reuters"], "outlet": "Reuters"}),
    ("a paper that is its own author", {"author": ["The Harbour Times"]}),
    ("a ministry", {"author": ["Ministry of Water, Power and Roads"]}),
    ("a person and an agency", {"author": ["Per Holm", "Associated Press"]}),
    ("two authors", {"author": ["Per Holm", "Ana Silva"]}),
    ("four authors", {"author": ["Per Holm", "Ana Silva", "Lucy Rhys", "Omar Haddad"]}),
    ("eight authors", {"author": [f"Ana Auth{letter}" for letter in "abcdefgh"]}),
    ("eleven authors", {"author": [f"Ana Auth{letter}" for letter in "abcdefghijk"]}),
    ("twenty-one authors", {"author": [f"Ana Auth{letter}" for letter in "abcdefghijklmnopqrstu"]}),
    ("an Arabic article in the name", {"author": ["Omar al-Hasakawi"]}),
    ("an Arabic article with a capital", {"author": ["Omar Al-Hasakawi"]}),
    ("son of", {"author": ["Salim bin Laith"]}),
    ("a Spanish name of three words", {"author": ["Inés Vargas Lima"]}),
    ("joined family names", {"author": ["Joan Ruiz i Serra"]}),
    ("a saint", {"author": ["Lucy St. Clair"]}),
    ("a Korean name", {"author": ["Kim Min-jun"]}),
    ("a Vietnamese name", {"author": ["Nguyễn Văn An"]}),
    ("a Chinese name", {"author": ["Li Xiaoming"]}),
    ("a name in capitals", {"author": ["DANA MCNEIL"]}),
    ("a hyphen in the given name", {"author": ["Jean-Pierre Aubry"]}),
    ("a third of the name", {"author": ["James Holm III"]}),
    ("a single name", {"author": ["Omar"]}),
    ("a name in Cyrillic", {"author": ["Владимир Петров"]}),
    ("a particle of three words", {"author": ["Guy de la Motte"]}),
    ("an O with a mark", {"author": ["Conor O’Brien"]}),
    ("a season", {"date": "Spring 2026"}),
    ("a fall", {"date": "Fall 2026"}),
    ("a year", {"date": "2026"}),
    ("no date, day of access", {"date": None, "accessed": "2026-04-02"}),
    ("changed, day of access", {"modified": "2026-03-20", "accessed": "2026-04-02"}),
    ("dated, day of access", {"accessed": "2026-04-02"}),
    ("a printed page", {"page": "A12", "url": None}),
    ("printed pages", {"page": "A1, A6", "url": None}),
    ("a page and an address", {"page": "12"}),
    ("a section", {"section": "World", "url": None}),
    ("a broadcaster", {"outlet": "Harbour Broadcasting Corporation"}),
    ("a site by its address", {"outlet": "harbour.example"}),
    ("an outlet that says nothing", {"outlet": "Lantern", "url": None}),
    ("a magazine", {"outlet": "The Harbour Weekly"}),
    ("a German paper", {"title": "Sturm schließt die Brücke", "outlet": "Hafener Zeitung", "language": "de"}),
    ("a French headline", {"title": "La tempête ferme le pont", "outlet": "Le Quotidien du Port", "language": "fr"}),
    ("no address", {"url": None}),
    ("nothing but an address", {"title": None, "author": [], "outlet": None, "date": None}),
    ("nothing but a headline", {"author": [], "outlet": None, "date": None, "url": None}),
    ("nothing but an outlet", {"title": None, "author": [], "date": None, "url": None}),
    ("reposted", {"republished_by": "The Pier Blog", "url": "https://pier.example/x"}),
    ("a headline in capitals", {"title": "FERRY SINKS OFF EASTPORT"}),
    ("a headline in title case", {"title": "Ferry Sinks Off Eastport in the Night"}),
    ("a headline with a colon", {"title": "Ferry sinks: what we know so far"}),
    ("a headline that asks and tells", {"title": "Who sank the ferry? A captain’s story"}),
    ("a headline that shouts", {"title": "Ferry sinks!"}),
    ("a headline in its own marks", {"title": "“We left the ship”"}),
    ("a headline with straight marks", {"title": 'Captain: "We left the ship"'}),
    ("a headline with single marks", {"title": "Captain ‘left the ship’"}),
    ("a headline with a number and a sign", {"title": "50% of ferries #1 & “safe” at £5"}),
    ("a headline that ends with initials", {"title": "Ferry sold to the U.S."}),
    ("a long headline, no author", {"title": "Ferry sinks off Eastport as storm closes port, roads and schools",
                                    "author": []}),
    ("an ellipsis", {"title": "And then the ferry sank…"}),
    ("an address with tracking", {"url": "https://example.org/x?id=5&utm_source=mail"}),
)  # fmt: skip


def items() -> Iterator[tuple[str, CitationRecord]]:
    """Each item with the name of its special feature."""
    combinations = list(product(_AUTHORS, _TITLES, _OUTLETS, _DATES))
    for authors, title, outlet, date in (combinations * _STRIDE)[::_STRIDE][:PRODUCT_ITEMS]:
        facts = {"title": title, "author": list(authors), "outlet": outlet, "date": date, "url": _PLAIN["url"]}
        yield "plain facts", record_for(facts)
    for what, facts in SPECIAL:
        yield what, record_for({**_PLAIN, **facts})


def record_for(facts: Facts) -> CitationRecord:
    """The record of the second paragraph of an invented article; a fact that is None or empty is not stated."""
    import yaml

    stated = {name: value for name, value in facts.items() if value}
    front = yaml.safe_dump(stated, allow_unicode=True, sort_keys=False)
    article = read_text(f"---\n{front}---\n\n{BODY}\n", "made.md")
    body = [paragraph for paragraph in article.paragraphs if paragraph.kind is Kind.BODY]
    accessed = parse_date(facts["accessed"]) if facts.get("accessed") else None
    return record_of(article, (body[1].start, body[1].end), accessed=accessed)
