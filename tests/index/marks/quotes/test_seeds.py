import json
import sys
from pathlib import Path

import pytest

from index import find_quotes, read

SHARED = Path(__file__).parents[4] / ".." / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "gold" / "seeds.json").exists(), reason="the seed documents are not here")


def test_the_seed_documents_are_read_without_a_fault() -> None:
    sys.path.insert(0, str(SHARED / "tools"))
    try:
        import score_seeds
    finally:
        sys.path.remove(str(SHARED / "tools"))
    gold = json.loads((SHARED / "gold" / "seeds.json").read_text(encoding="utf-8"))["documents"]
    faults = {}
    for document in gold.values():
        made = read(SHARED / "seeds" / document["file"])
        found = [{"start": q.start, "end": q.end, "speaker": q.speaker, "kind": str(q.kind)} for q in find_quotes(made)]
        faults[document["file"]] = score_seeds.score_quotes(found, made.text, document)
    assert {name: wrong for name, wrong in faults.items() if wrong} == {}
