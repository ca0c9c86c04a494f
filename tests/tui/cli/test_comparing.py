"""The commands that compare articles: lines, JSON, CSV, decisions."""

import csv
import io
from pathlib import Path

import pytest

ONE = """---
title: Bridge falls
outlet: Eastport Post
date: 2021-05-06
---

"We heard it crack," said Yusra al-Haddad, the ferry captain.

The northern camp held about 900 families whose villages were flooded when the old dam gave way on Monday.
"""
OTHER = """---
title: After the flood
outlet: Westport Herald
---

It was Yousra Haddad, a captain, who said: "We heard it crack."

In the camp are 900 families whose villages were flooded when the old dam gave way.
"""


@pytest.fixture
def story(tmp_path):
    folder = tmp_path / "flood"
    folder.mkdir()
    (folder / "one.md").write_text(ONE, encoding="utf-8")
    (folder / "other.md").write_text(OTHER, encoding="utf-8")
    return folder


def test_people_are_listed_with_proposals_and_decided_and_undone(run, rows, story):
    (person,) = [row for row in rows("people", story) if len(row["spellings"]) > 1]
    names = [each["name"] for each in person["spellings"]]
    assert {each["standing"] for each in person["spellings"]} == {"joined", "proposed"}
    assert run("people", story, "--same", *names).exit_code == 0
    (decided,) = [row for row in rows("people", story) if len(row["spellings"]) > 1]
    assert {each["standing"] for each in decided["spellings"]} == {"joined", "confirmed"}
    refused = run("people", story, "--apart", *names)
    assert (refused.exit_code, "undo it first" in refused.stderr) == (2, True)
    assert "are one" in run("people", story, "--decisions").stdout
    assert run("people", story, "--undo").exit_code == 0
    assert run("people", story, "--undo").exit_code == 1
    assert {path.name for path in story.iterdir()} == {"one.md", "other.md"}


def test_an_unknown_name_is_answered_with_the_nearest(run, story):
    result = run("people", story, "--same", "Yusra al-Hadad", "Yousra Haddad")
    assert result.exit_code == 1
    assert "Nearest: Yusra al-Haddad" in result.stderr


def test_passages_keep_the_bound_word_and_every_place_has_its_exact_words(rows, story):
    found = rows("passages", story)
    prose = next(row for row in found if row["sort"] == "prose")
    texts = [place["text"] for place in prose["places"]]
    assert texts[0].startswith("about 900 families")
    assert texts[1].startswith("900 families")
    for place in (place for row in found for place in row["places"]):
        assert place["text"] in Path(place["path"]).read_text(encoding="utf-8")


def test_figures_are_side_by_side_with_bound_words_and_days(run, rows, story):
    (row,) = rows("compare", story, "--counted", "families")
    assert row["relation"] == "agree"
    assert [figure["bound_word"] for figure in row["figures"]] == ["about", None]
    text = run("compare", story, "--counted", "families").stdout
    assert "Eastport Post (one.md), 6 May 2021, paragraph 2: about 900" in text
    assert "Westport Herald (other.md), no date, paragraph 2: 900" in text


def test_the_timeline_puts_undated_entries_last(run, rows, story):
    found = rows("timeline", story)
    assert found[0]["first"] == "2021-05-03"
    assert found[0]["known"] == "reckoned"
    assert run("timeline", story, "--from", "2022-01-01").exit_code == 1
    assert "article “Bridge falls”, Eastport Post (one.md)" in run("timeline", story).stdout


def test_the_timeline_names_speakers_and_is_filtered_by_them_and_by_words(run, rows, story):
    text = "---\noutlet: Eastport Post\ndate: 2021-05-06\ntitle: Bridge closed\n---\n\n" + (
        "“It broke on 3 May 2021,” said Ana Ode. The bridge was built in 1950.\n"
    )
    (story / "third.md").write_text(text, encoding="utf-8")
    (said,) = rows("timeline", story, "--speaker", "ode")
    assert (said["text"], said["speaker"]) == ("3 May 2021", "Ana Ode")
    assert "said by Ana Ode" in run("timeline", story, "--word", "broke").stdout
    assert next(row["text"] for row in rows("timeline", story, "--word", "BUILT")) == "1950"
    assert [row["article"] for row in rows("timeline", story, "--word", "bridge closed")] == [True]
    assert rows("timeline", story, "--speaker", "Anna Odé") == [said]
    assert run("timeline", story, "--speaker", "nobody").exit_code == 1


@pytest.mark.parametrize("command", ["people", "passages", "compare", "timeline"])
def test_every_table_is_csv_on_request(run, story, command):
    found = list(csv.reader(io.StringIO(run(command, story, "--csv").stdout, newline="")))
    assert len(found) > 1
    assert len({len(row) for row in found}) == 1
