"""Three reports of our own: one man under two spellings, figures that differ, and one sentence that two have."""

from pathlib import Path

import pytest

HERALD = """---
outlet: The Herald
title: Bridge guards released
date: 2025-03-04
---

The bridge office released more than 400 guards on Monday, its head said.

“Nobody was hurt,” said Omar al-Hadidi, head of the Bridge Office's security committee.

Among them were about 60 divers whose own towns had refused to take them back.
"""
COURIER = """---
outlet: The Courier
title: Guards go home
---

The office let 415 guards go home, it said.

“We saw no danger at the bridge,” Omar Hadeedi, chairman of the security committee of the Bridge Office, told reporters.

These include 60 divers whose own towns had refused to take them back.
"""
LEDGER = """---
outlet: The Ledger
title: Hundreds wait
date: 2025-03-06
---

Hundreds of guards still wait for their pay, said Clara Vance, a lawyer for the union.

“They were promised everything,” Vance said.
"""


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """The folder with the three reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("herald.md", HERALD), ("courier.md", COURIER), ("ledger.md", LEDGER)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder
