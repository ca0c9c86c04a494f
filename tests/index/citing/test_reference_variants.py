"""References of small files: headlines in every case, dates of every grain, addresses that followed a reader."""

import pytest

from index.citing.tracking import without_tracking
from tests.index.citing.cited import cited, file_with

WORDS = "Water rose by two metres"


@pytest.mark.parametrize(
    ("headline", "remark"),
    [
        ("STORM CLOSES THE OLD BRIDGE", "the headline is in capitals, as published"),
        ("EXCLUSIVE: STORM CLOSES BRIDGE", "the headline is in capitals, as published"),
        ("‘IT IS OVER’", "the headline is in capitals, as published"),
        ("STORM CLOSES the old bridge", "the headline is in capitals in part, as published"),
        ("Storm Closes the Old Bridge over the River Nor",
         "the headline is in title case, as published; the style wants sentence case"),
        ("Storm Shuts Bridge, Ferry and School",
         "the headline is in title case, as published; the style wants sentence case"),
        ("NATO", ""),
        ("UNESCO praises the bridge", ""),
        ("WHO: bridge is shut", ""),
        ("Storm closes the old bridge", ""),
        ("Is it over?", ""),
    ],
)  # fmt: skip
def test_headlines_stay_as_published_and_apa_remarks_on_their_case(headline: str, remark: str) -> None:
    made = cited(file_with(title=headline), WORDS, "apa")
    assert headline[:-1] in made.reference
    assert [line for line in made.remarks if "headline" in line] == ([remark] if remark else [])


@pytest.mark.parametrize(
    ("headline", "sentence_case", "title_case"),
    [
        ("STORM CLOSES THE OLD BRIDGE", "Storm closes the old bridge", "Storm Closes the Old Bridge"),
        ("STORM SHUTS BRIDGE: NATO SILENT", "Storm shuts bridge: NATO silent", "Storm Shuts Bridge: NATO Silent"),
        ("Storm Closes the Old Bridge over the River Nor", "Storm closes the old bridge over the River Nor",
         "Storm Closes the Old Bridge over the River Nor"),
        ("iPhone users see storm", "iPhone users see storm", "iPhone Users See Storm"),
        ("What to wait for", "What to wait for", "What to Wait For"),
    ],
)  # fmt: skip
def test_on_request_headlines_take_the_case_of_the_style(headline: str, sentence_case: str, title_case: str) -> None:
    rose = "Water rose by two metres, iPhone users say."
    body = f"The council closed the old bridge over the River Nor. NATO was silent.\n\n{rose}"
    article = file_with(body, title=headline)
    assert f" {sentence_case}. " in cited(article, WORDS, "apa", recase=True).reference
    assert f"“{title_case}.”" in cited(article, WORDS, "mla", recase=True).reference


@pytest.mark.parametrize(
    ("headline", "named"),
    [
        ("Storm closes the old bridge", "“Storm closes the old bridge”"),
        ("What next for Norvik: storm closes the bridge, trains late, schools shut", "“What next for Norvik”"),
        ("Storm closes the bridge, ferry suspended, trains late, schools shut", "“Storm closes the bridge”"),
        ("Storm Closes the Old Bridge over the River Nor Again", "“Storm Closes the Old Bridge”"),
        ("Will the bridge open? Nobody in the council knows for sure", "“Will the bridge open?”"),
        ("“We left”: the mayor’s story of the long night", "“‘We left’”"),
        ("Old iron bridge closes again after another stormy night", "“Old iron bridge closes again”"),
    ],
)
def test_a_long_headline_without_author_is_shortened_in_the_text(headline: str, named: str) -> None:
    assert cited(file_with(title=headline, author=None), WORDS, "mla").note == f"({named})"


@pytest.mark.parametrize(
    ("stated", "apa", "mla", "chicago"),
    [
        ("2024-03-12", "(2024, March 12).", "12 Mar. 2024,", "March 12, 2024."),
        ("12 Mar 2024", "(2024, March 12).", "12 Mar. 2024,", "March 12, 2024."),
        ("1 April, 2024", "(2024, April 1).", "1 Apr. 2024,", "April 1, 2024."),
        ("13/03/2024", "(2024, March 13).", "13 Mar. 2024,", "March 13, 2024."),
        ("2024-03-12T10:00:00Z", "(2024, March 12).", "12 Mar. 2024,", "March 12, 2024."),
        ("March 2024", "(2024, March).", "Mar. 2024,", "March 2024."),
        ("2024-09", "(2024, September).", "Sept. 2024,", "September 2024."),
        ("2024", "(2024).", "2024,", "2024."),
        ("Spring 2024", "(2024, Spring).", "Spring 2024,", "Spring 2024."),
        ("spring 2024", "(2024, Spring).", "Spring 2024,", "Spring 2024."),
        ("2024 Summer", "(2024, Summer).", "Summer 2024,", "Summer 2024."),
        ("Autumn 2024", "(2024, Autumn).", "Autumn 2024,", "Autumn 2024."),
        ("Fall 2024", "(2024, Fall).", "Fall 2024,", "Fall 2024."),
        ("Winter, 2024", "(2024, Winter).", "Winter 2024,", "Winter 2024."),
    ],
)
def test_dates_are_as_precise_as_the_file_states_them(stated: str, apa: str, mla: str, chicago: str) -> None:
    article = file_with(date=stated)
    assert apa in cited(article, WORDS, "apa").reference
    assert mla in cited(article, WORDS, "mla").reference
    assert chicago in cited(article, WORDS, "chicago").reference


@pytest.mark.parametrize("stated", ["12/03/2024", "Winter 2023–24", "March/April 2024", "Q1 2024"])
def test_a_date_that_has_no_one_reading_is_named_and_not_guessed(stated: str) -> None:
    made = cited(file_with(date=stated), WORDS, "apa")
    assert "(n.d.)" in made.reference
    assert f"no one date can be read in “{stated}”" in made.missing
    assert "no date of publication is stated" not in made.missing


@pytest.mark.parametrize(
    ("season", "ris", "biblatex", "csl"),
    [("Spring", "DA  - 2024///Spring", "2024-21", 1), ("Fall", "DA  - 2024///Fall", "2024-23", 3)],
)
def test_seasons_are_exported(season: str, ris: str, biblatex: str, csl: int) -> None:
    article = file_with(date=f"{season} 2024")
    assert ris in cited(article, WORDS, "ris").text
    assert f"date = {{{biblatex}}}" in cited(article, WORDS, "biblatex").text
    assert f'"season": {csl}' in cited(article, WORDS, "csl-json").text


FOLLOWED = [
    ("?utm_source=x&utm_medium=y", ""), ("?id=5&utm_source=x", "?id=5"), ("?utm_source=x#top", "#top"),
    ("?fbclid=abc", ""), ("?gclid=abc&page=2", "?page=2"), ("?ref=rss", ""), ("?CMP=share_btn_tw", ""),
    ("?ns_mchannel=social&ns_source=twitter&ns_campaign=x", ""), ("?at_medium=RSS&at_campaign=KARANGA", ""),
    ("?_ga=2.1.1", ""), ("?mc_cid=1&mc_eid=2", ""), ("?xtor=RSS-1", ""), ("#xtor=RSS-1", ""), ("?ocid=ww.social", ""),
    ("?smid=tw-share&referringSource=articleShare", ""), ("?taid=65f&utm_campaign=trueAnthem", ""),
    ("?ftag=CNM-00&linkId=1", ""), ("?itid=hp_top", ""), ("?feature=emb_title", ""), ("?partner=rss&emc=rss", ""),
    ("?wt.mc_id=x&WT.mc_id=y", ""), ("?sc_channel=x&s_cid=1&icid=2", ""), ("?mibextid=Zx&igsh=abc", ""),
    ("?UTM_SOURCE=X", ""), ("?via=newsletter", ""), ("?tblci=x&dicbo=v2", ""), ("#utm_source=x", ""),
    ("?p=123&utm_source=x", "?p=123"),
]  # fmt: skip
LEADING = ["?q=utm_source&lang=en", "?p=123", "?id=5&page=2", "?story=3#part-2", "?ref=chapter-2", "?source=archive",
           "?s=search+words", "?from=2024-01-01", "?cid=88", "#comments", "?amp=1", "?date=2024-03-12"]  # fmt: skip


@pytest.mark.parametrize(("after", "kept"), FOLLOWED)
def test_tracking_parameters_are_removed_with_a_remark(after: str, kept: str) -> None:
    article = file_with(url=f"https://example.org/storm{after}")
    made = cited(article, WORDS, "apa")
    assert made.reference.endswith(f"https://example.org/storm{kept}")
    assert "tracking parameters are left out of the URL" in made.remarks


@pytest.mark.parametrize("after", LEADING)
def test_parameters_that_may_lead_to_the_page_stay(after: str) -> None:
    assert without_tracking(f"https://example.org/storm{after}") == f"https://example.org/storm{after}"
