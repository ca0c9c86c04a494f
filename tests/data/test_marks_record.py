"""Every change of what the rules find reaches the users' indexes, because the rules version goes up with it."""

from difflib import unified_diff

from index.store.format.version import RULES_VERSION
from tests.data.record_marks import marks_now, recorded

_WHAT_TO_DO = "raise RULES_VERSION in index/store/format/version.py, then run python -m tests.data.record_marks"


def test_marks_change_only_together_with_the_rules_version() -> None:
    version, before = recorded()
    now = marks_now()
    differences = list(unified_diff(before, now, f"rules {version}", "now", lineterm="", n=0))
    assert not differences, "\n".join((f"the sample articles give other marks: {_WHAT_TO_DO}", *differences[:40]))
    assert version == RULES_VERSION, f"the record is of rules {version}: run python -m tests.data.record_marks"
