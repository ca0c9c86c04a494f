"""Web addresses without the parts that follow readers."""

from index.citing.tracking import without_tracking
from tests.index.citing.made import article, formed


def test_tracking_parameters_go_and_others_stay() -> None:
    assert without_tracking("https://example.org/a?id=7&utm_source=x&fbclid=y#top") == "https://example.org/a?id=7#top"
    assert without_tracking("https://example.org/a?utm_medium=mail") == "https://example.org/a"
    unchanged = "https://example.org/a?id=%C3%A9&page=2&q=a+b"
    assert without_tracking(unchanged) == unchanged
    assert without_tracking("https://[broken") == "https://[broken"


def test_a_shortened_address_is_reported() -> None:
    found = formed(article(url="https://example.org/x?utm_source=mail"), "apa")
    assert found.reference.endswith("https://example.org/x")
    assert "tracking parameters are left out of the URL" in found.remarks
