"""The medium of an outlet, by its name."""

import pytest

from index.citing.medium import Medium, medium_of


@pytest.mark.parametrize(
    "outlet",
    [
        "The Harbour Times", "Harbour Daily News", "Radio Times", "Hafener Zeitung", "Times of the Coast",
        "Harbour Post Live", "Detroit Free Press", "The Hindu", "The Boston Globe", "Le Devoir", "Arab News",
        "Folha de S.Paulo", "L’Express",
    ],
)  # fmt: skip
def test_a_paper_is_known_by_the_last_word_that_says_so(outlet: str) -> None:
    assert medium_of(outlet) is Medium.NEWSPAPER


@pytest.mark.parametrize(
    "outlet",
    [
        "Harbour TV", "HNTV", "Harbour News", "CNN International", "BBC News", "Harbour Broadcasting Corporation",
        "Times Radio", "harbour.example", "Harbour News Agency", "Deutsche Welle Español", "-",
        "BBC Sport", "TRT World", "WNYC", "KQED-FM", "The Daily Beast",
    ],
)  # fmt: skip
def test_broadcasters_agencies_and_sites_are_not_newspapers(outlet: str) -> None:
    assert medium_of(outlet, has_address=True) is Medium.SITE


def test_an_outlet_whose_name_says_nothing_stays_unknown_unless_the_article_has_an_address() -> None:
    assert medium_of("Lantern") is Medium.UNKNOWN
    assert medium_of("Lantern", has_address=True) is Medium.SITE
