"""Small corpora in our own words, and queries at random over their vocabulary."""

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from index.search.document import IndexedParagraph
from index.search.expand import expand
from index.search.expanded import Expanded
from index.search.query import parse
from index.store.format.rows import read_passage
from index.store.library import Library
from index.store.read.snapshot import Snapshot

ARTICLES = {
    "harbour.txt": """Ferries stop as the harbour at al-Mansura silts up

Ferries to the islands stopped on Monday, the Coastal Transport Board (CTB) said, because sand had closed the channel.

"We have 1,561 tonnes of freight waiting on the quay," Samira al-Qasimi, head of the harbour office, told reporters.

Al-Kasimi said that more than 300 islanders were stranded. The CTB has asked for two dredgers.

The north-eastern quay, built in 1968, is the only one that still takes small boats. Its cranes
have not moved
for a week.
""",
    "islands.md": """---
title: Islanders wait for flour
outlet: The Lantern
date: 2024-07-15
---

Bakers on the islands have flour for three days, Qassem Nuri of the bakers' guild said on Sunday.

“Nobody warned us,” Nuri said. “We heard it from the fishermen.”

About 2,000 people live on the islands; 340 of them are pupils who cannot reach their exams.

Dredging a channel costs $3.5 million, according to the Coastal Transport Board. The coast guard offered one boat.
""",
    "dredgers.txt": """Dredgers leave for Mansoura

Source: The Quay Gazette

August 3, 2024

Two dredgers left the northeastern port for El Mansura on Saturday. The port's director, Omar Haddad, waved them off.

"They will work day and night," Haddad said. The work should take ten days, labour unions said.

Türkiye lent one of the ships. Mr Hamdan, of the ship-owners' union, said that 561 sailors had offered to help.

١٥٦١ tonnes are waiting, an Arabic notice at the quay says. Паром стоит, says another: the ferry does not move.
""",
}

WORDS = """ferries ferry islands island quay harbour harbor channel dredgers dredging dredge said the of and to on days
al-mansura mansoura qasimi kasimi qassem haddad hamdan ctb coast coastal north-eastern northeastern flour 1561 561
reporters tonnes ship ships owners union labour labor turkey паром stop stopped waiting wait samira omar nuri have
moved week sailors people pupils boat boats xylophone الميناء ميناء العبّارة tu\u0308rkiye türkiye
şileb s\u0327ileb паро́м co\u00adast har\u200bbour ١٥٦١ don't U.S. ash-Shati shati 3.5 we're""".split()


def write_corpus(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def library_of(folder: Path, cache: Path) -> Library:
    library = Library([folder], cache)
    library.refresh()
    return library


def written_library(place: Path, articles: Mapping[str, str]) -> Library:
    """A library over articles, written as text files named by their keys."""
    folder = place / "articles"
    folder.mkdir()
    for name, text in articles.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return library_of(folder, place / "cache")


def snapshot_of(library: Library) -> Snapshot:
    return Snapshot(library.folder)


def all_passages(snapshot: Snapshot) -> Iterator[tuple[int, IndexedParagraph]]:
    for number in range(snapshot.count):
        if number not in snapshot.deleted:
            entry = snapshot.entry(number)
            yield number, read_passage(snapshot.stored(number), entry.title, entry.outlet, entry.date)


def bound(snapshot: Snapshot, query: str, exact: bool = False, typing: bool = False) -> Expanded:
    return expand(parse(query, typing), snapshot.catalogue.lexicon, exact)


SIMPLE = (
    *(["{0}"] * 8),
    *('"{0} {1}"', "“{0} {1}”", "«{0} {1}»", '"{0}\n{1}"', '"{0} {1}"~3', '"{begin}* {1}"', '"{0} {begin}*"'),
    *("{0} near~1 {1}", "{0} near~5 {1}", '"{0} {1}" near~3 {2}', "{0} near~2 {1} near~4 {2}", "{begin}* near~3 {1}"),
    "({0} OR {1}) near~3 {2}",
    *("{begin}*", "*{end}", "{first}*{last}", "{first}?{rest}", "{0}~", "{0}~2"),
    *("speaker:{0}", "said:{0}", "title:{0}", "outlet:{0}", "counted:{0}", 'said:"{0} {1}"', "said:({0} OR {1})"),
    *("kind:body", "kind:title", "date:2024-07", "date:2024-08..", "date:<2024-08", "figure:>=1000", "figure:300..600"),
    *("when:2024-07", "when:>2024-08-01", "when:2024"),
)
"""Queries without brackets, with three words and pieces of the first one to be put in."""
JOINED = ("{0} {1}", "{0} {1} {2}", "{0} -{1}", "({0} OR {1})", "({0} OR {1}) {2}", "-({0} OR {1})", "({0} -({1} {2}))")


def random_query(chance: random.Random, depth: int = 0) -> str:
    """A query over the words, with brackets in brackets at most."""
    if depth < 2 and chance.random() < 0.45:
        return chance.choice(JOINED).format(*(random_query(chance, depth + 1) for _ in range(3)))
    words = chance.choices(WORDS, k=3)
    word = words[0]
    pieces = {"begin": word[:3], "end": word[-3:], "first": word[0], "last": word[-1], "rest": word[2:]}
    return chance.choice(SIMPLE).format(*words, **pieces)
