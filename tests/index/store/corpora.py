"""Small corpora in our own words, and queries at random over their vocabulary."""

import random
from collections.abc import Iterator
from pathlib import Path

from index.search.bind import bind
from index.search.bound import Bound
from index.search.passage import Passage
from index.search.query import parse
from index.store.library import Library
from index.store.rows import read_passage
from index.store.snapshot import Snapshot

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
moved week sailors people pupils boat boats xylophone""".split()


def write_corpus(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def library_of(folder: Path, cache: Path) -> Library:
    library = Library([folder], cache)
    library.refresh()
    return library


def snapshot_of(library: Library) -> Snapshot:
    return Snapshot(library.folder)


def all_passages(snapshot: Snapshot) -> Iterator[tuple[int, Passage]]:
    for number in range(snapshot.count):
        if number not in snapshot.deleted:
            entry = snapshot.entry(number)
            yield number, read_passage(snapshot.stored(number), entry.title, entry.outlet, entry.date)


def bound(snapshot: Snapshot, query: str, exact: bool = False, typing: bool = False) -> Bound:
    return bind(parse(query, typing), snapshot.catalogue.lexicon, exact)


def random_query(chance: random.Random, depth: int = 0) -> str:
    word = chance.choice(WORDS)
    kind = chance.randrange(14 if depth < 2 else 8)
    match kind:
        case 0:
            return f'"{word} {chance.choice(WORDS)}"'
        case 1:
            return f"{word} near~{chance.randrange(1, 6)} {chance.choice(WORDS)}"
        case 2:
            return f"{word[:3]}*"
        case 3:
            return chance.choice(
                ["kind:body", "kind:title", "date:2024-07", "date:2024-08..", "figure:>=1000", "figure:300..600"]
            )
        case 4:
            return f"{chance.choice(['speaker', 'said', 'title', 'outlet', 'counted'])}:{word}"
        case 5 | 6 | 7:
            return word
        case 8:
            return f"{random_query(chance, depth + 1)} -{random_query(chance, depth + 1)}"
        case 9:
            return f"({random_query(chance, depth + 1)} OR {random_query(chance, depth + 1)})"
        case _:
            return f"{random_query(chance, depth + 1)} {random_query(chance, depth + 1)}"
