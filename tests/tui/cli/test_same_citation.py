"""The reader and `seedread cite` give the same text for the same words, in every style."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.article import Article
from index.citing import STYLES, citation, find_quotation
from index.marks.dates import find_dates
from index.marks.figures import find_figures
from index.marks.quotes import find_quotes
from index.reading import read
from tests.index.citing.test_passage_variants import TEXT
from tui.cli.root import cli
from tui.models.annotated_article import AnnotatedArticle
from tui.models.citation_target import citation_target

FRONT = """---
title: "Mayor: “We left”"
author: [Dana Wells, Kim Min-jun]
outlet: The Norvik Post
date: Spring 2024
url: https://example.org/storm?utm_source=mail
---

"""


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("same") / "storm.md"
    made.write_text(FRONT + TEXT, encoding="utf-8")
    return made


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_the_reader_and_the_command_give_the_same_text_for_the_same_words(file: Path, data: st.DataObject) -> None:
    article = read(file)
    opened = annotated(article)
    start = data.draw(st.integers(article.paragraphs[0].start, len(article.text) - 2), label="start")
    length = data.draw(st.integers(1, 160), label="length")
    selected = (start, min(len(article.text), start + length))
    target = citation_target(opened, selected, None, 0)
    if target is None:
        return
    words = article.words(target.span)
    # the words alone do not say which of two equal places is meant, nor where a selection cuts a word in two
    places = [match.span for match in find_quotation(words, [article]) if match.exact]
    if places[:1] != [target.span]:
        return
    for style in STYLES:
        ran = CliRunner().invoke(cli, ["cite", str(file), "--quote", words, "--style", style, "--json"])
        assert ran.exit_code == 0, ran.output
        from_command = json.loads(ran.stdout.splitlines()[0])
        from_reader = citation(article, target.span, style, quote=target.quote)
        assert from_command["citation"] == from_reader.text
        assert (from_command["start"], from_command["end"]) == target.span


@pytest.mark.parametrize(
    "words",
    [
        "“we can’t pay the ‘new’ pump bill this year”", "said “we can’t pay", "bill this year” on Monday",
        '"Will it open?" asked Omar Haddad. "Never!"', "‘like hell’", "£5.20, or $6 (about €5.50)", "C++ and #Tolls",
        "It was over.", "works for the U.S. He arrived at 5 p.m.", "Who pays? Nobody!",
    ],
)  # fmt: skip
def test_awkward_selections_are_the_same_span_in_both(file: Path, words: str) -> None:
    article = read(file)
    start = article.text.index(words)
    target = citation_target(annotated(article), (start, start + len(words)), None, 0)
    assert target is not None
    assert article.words(target.exact) == words
    for style in STYLES:
        ran = CliRunner().invoke(cli, ["cite", str(file), "--quote", words, "--style", style, "--json"])
        from_command = json.loads(ran.stdout.splitlines()[0])
        assert (from_command["start"], from_command["end"]) == target.span
        assert from_command["citation"] == citation(article, target.span, style, quote=target.quote).text


def annotated(article: Article) -> AnnotatedArticle:
    return AnnotatedArticle(article, find_quotes(article), find_figures(article), dates=find_dates(article))
