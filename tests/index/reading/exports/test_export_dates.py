"""Dates as databases print them."""

import pytest

from index.reading.exports.export_dates import export_date


@pytest.mark.parametrize("line", ["February 31, 2021", "31. Februar 2021", "2021-02-31", "0 juin 2021"])
def test_a_day_that_does_not_exist_is_no_date(line: str):
    assert export_date(line) is None
