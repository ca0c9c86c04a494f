"""Every case of our own gold sentences: quotations with their speakers, and text that is not a quotation."""

import pytest

from tests.index.marks.quotes.gold import Case, cases, faults


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.kind}, line {case.line}")
def test_a_sentence_of_our_own_is_read_as_a_person_reads_it(case: Case) -> None:
    assert faults(case) == []
