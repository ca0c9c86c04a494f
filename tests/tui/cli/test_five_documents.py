"""The case of the first users: five reports on one release, as the commands compare them.

The sample articles were written on the same facts; the reports themselves are tested where they are at hand.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

SAMPLE = Path(__file__).parents[3] / "seeds"
REPORTS = Path(__file__).parents[3] / "../shared/seeds"
at_hand = pytest.mark.skipif(not REPORTS.exists(), reason="../shared/seeds, the five reports, are not here")
BOTH = [pytest.param(SAMPLE, id="sample"), pytest.param(REPORTS, id="reports", marks=at_hand)]


def records(run, *call: object) -> list[dict[str, Any]]:
    return [json.loads(line) for line in run(*call, "--json").stdout.splitlines()]


def words(rows: list[dict[str, Any]]) -> list[str]:
    return [" ".join(figure["text"].split()) for row in rows for figure in row["figures"]]


@pytest.mark.parametrize("folder", BOTH)
def test_kakaii_and_kakeyi_are_proposed_as_one_by_their_sound(run, folder: Path):
    (person,) = (each for each in records(run, "people", folder) if "Kak" in each["name"])
    spellings = {each["name"]: each for each in person["spellings"]}
    assert set(spellings) == {"Mohammed al-Kakaii", "Mohammed Kakeyi"}
    assert sorted(each["standing"] for each in spellings.values()) == ["joined", "proposed"]
    (proposed,) = (each for each in spellings.values() if each["standing"] == "proposed")
    assert proposed["reason"] == "sounds alike"
    assert proposed["articles"] != spellings[person["name"]]["articles"]


@at_hand
def test_the_proposal_gives_the_roles_of_both_reports_and_the_words_that_they_share(run):
    (person,) = (each for each in records(run, "people", REPORTS) if "Kak" in each["name"])
    assert all(each["roles"] for each in person["spellings"])
    (proposed,) = (each for each in person["spellings"] if each["standing"] == "proposed")
    assert "in both roles: Nineveh" in proposed["why"]
    assert "Security" in proposed["why"]
    assert "proposed: sounds alike" in run("people", REPORTS, "--name", "Kakeyi").stdout


@pytest.mark.parametrize("folder", BOTH)
def test_al_sharifi_and_sharifi_are_one(run, folder: Path):
    (person,) = (each for each in records(run, "people", folder) if "Sharifi" in each["name"])
    assert [each["name"] for each in person["spellings"]] == ["Ahmad al-Sharifi"]
    assert person["quotations"] == 3


@pytest.mark.parametrize("folder", BOTH)
def test_a_prison_is_not_a_person(run, folder: Path):
    assert not [each for each in records(run, "people", folder) if "Prison" in each["name"]]


@pytest.mark.parametrize("folder", BOTH)
def test_the_numbers_of_freed_prisoners_are_beside_each_other(run, folder: Path):
    rows = [row for row in records(run, "compare", folder) if row["relation"] == "side by side"]
    (prisoners,) = (row for row in rows if row["counted"] == "prisoners")
    found = words([prisoners])
    for number in ("1561 prisoners", "over 1,500 prisoners", "631", "hundreds of ISIS prisoners"):
        assert any(number in each for each in found), number
    assert len({figure["path"] for figure in prisoners["figures"]}) >= 3


@pytest.mark.parametrize("folder", BOTH)
def test_no_two_rows_are_headed_alike_and_none_is_headed_count(run, folder: Path):
    compared = [row["counted"] for row in records(run, "compare", folder) if row["relation"] != "side by side"]
    assert len(compared) == len(set(compared))
    assert "count" not in compared


@at_hand
def test_the_2000_foreigners_are_in_three_reports_with_about_in_one(run):
    (row,) = (each for each in records(run, "compare", REPORTS) if each["counted"] == "foreigners")
    assert words([row]) == ["2,000 foreigners", "2,000 foreigners", "about 2,000 foreigners"]
    assert [figure["bound_word"] for figure in row["figures"]] == [None, None, "about"]
    (passage,) = (each for each in records(run, "passages", REPORTS) if "2,000 foreigners" in each["words"])
    texts = sorted(place["text"] for place in passage["places"])
    assert [text.startswith("about 2,000 foreigners") for text in texts] == [False, False, True]
    assert passage["credits"] == []
    assert "origin open" in run("passages", REPORTS).stdout


def test_the_sample_has_the_sentence_in_three_articles(run):
    (passage,) = (each for each in records(run, "passages", SAMPLE) if "2,000" in each["words"])
    assert len({place["path"] for place in passage["places"]}) == 3


@pytest.mark.parametrize("folder", BOTH)
def test_the_release_and_the_transfer_of_another_year_are_on_no_common_day(run, folder: Path):
    events = records(run, "timeline", folder)
    release = [each for each in events if each["first"] == date(2024, 8, 1).isoformat()]
    assert release
    transfer = {each["path"] for each in events if each["text"] == "January 21"}
    assert transfer
    assert not transfer & {each["path"] for each in release}
    assert [each["known"] for each in events if each["text"] == "January 21"] == ["open"]
