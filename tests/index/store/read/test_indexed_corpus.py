"""Comparing a library: the same answers as for its articles, from the facts beside the index."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.article import Article
from index.compare import figures_by_subject, passages, people, timeline
from index.compare.article_corpus import ArticleCorpus
from index.compare.facts import ArticleFacts, facts_of
from index.compare.fingerprints import fingerprints
from index.compare.sentence_words import sentences_of
from index.marks.finding import find_marks
from index.reading import find_files, read_all
from index.search.hits import Superseded
from index.store.format.errors import DamagedError
from index.store.format.segment_info import COMPARED
from index.store.library import Library
from index.store.write import prepare
from index.store.write.facts_writer import FactsWriter

SEEDS = Path(__file__).parents[4] / "seeds"
COMPARED_BY: Sequence[Callable[..., object]] = (people, passages, figures_by_subject, timeline)

OPENINGS = (
    "The harbour council said on Monday that about {n} boats had left Eastport.",
    "Mina Okafor, the harbour master, told reporters that {n} boats had left.",
    "“The sea has taken back what we built on sand,” said Okafor.",
    "The Harbour Workers Union (HWU) counted more than {n} crates on 4 March 2021.",
    "HWU officials declined to comment.",
    "Tomas Berg, a fisherman, said the ferry carried {n} passengers to Westport in July.",
    "The long breakwater that shelters the northern basin was rebuilt after the storm of 1987.",
)


def report(number: int) -> str:
    chance = random.Random(number)
    lines = [line.format(n=chance.choice((40, 60, 1_200, 1_561))) for line in chance.sample(OPENINGS, 5)]
    outlet, day = ("Tide", "Quay", "Mast")[number % 3], number % 28 + 1
    head = f"---\ntitle: Report {number}\noutlet: The {outlet}\ndate: 2021-03-{day:02}\n---"
    own = f"Warden{number % 7} basket{number % 11} lantern{number} stood in the square of Oldtown{number % 5}."
    return "\n\n".join([head, *lines, own]) + "\n"


def articles_in(folder: Path) -> list[Article]:
    found = [article for file in find_files([folder]) for article in read_all(file)]
    return sorted(found, key=lambda article: (str(article.path), int(article.part or 0)))


def assert_same(library: Library, folder: Path) -> None:
    articles = articles_in(folder)
    for compare in COMPARED_BY:
        assert compare(library) == compare(articles), compare


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.md").write_text(report(number), encoding="utf-8")
    return folder


def refreshed(folder: Path, tmp_path: Path) -> Library:
    library = Library([folder], tmp_path / "cache")
    library.refresh()
    return library


def test_the_sample_articles_compare_alike_from_files_and_from_the_index(tmp_path: Path) -> None:
    assert_same(refreshed(SEEDS, tmp_path), SEEDS)


def test_a_corpus_of_several_stories_compares_alike(corpus: Path, tmp_path: Path) -> None:
    for number in range(12, 70):
        (corpus / f"{number:02}.md").write_text(report(number), encoding="utf-8")
    assert_same(refreshed(corpus, tmp_path), corpus)


def test_articles_of_one_file_compare_alike(corpus: Path, tmp_path: Path) -> None:
    lines = [f'{{"title": "Part {number}", "content": "{OPENINGS[number].format(n=40)}"}}' for number in (0, 1, 3)]
    (corpus / "export.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert_same(refreshed(corpus, tmp_path), corpus)


def test_changed_moved_and_removed_articles_compare_in_their_current_state(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    (corpus / "03.md").write_text(report(90), encoding="utf-8")
    (corpus / "04.md").unlink()
    (corpus / "05.md").rename(corpus / "zz.md")
    library.refresh()
    assert len(library.corpus().heads) == 11
    assert_same(library, corpus)


def test_joined_segments_keep_the_facts_of_their_articles(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    for number in range(20, 28):
        (corpus / f"{number}.md").write_text(report(number), encoding="utf-8")
        library.refresh()
    assert len(list(library.folder.glob(f"*{COMPARED}"))) < 6
    assert_same(library, corpus)


def test_only_the_chosen_articles_are_compared(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    chosen = {corpus / f"{number:02}.md" for number in (1, 4, 6)}
    articles = [article for article in articles_in(corpus) if article.path in chosen]
    for compare in COMPARED_BY:
        assert compare(library.corpus(chosen)) == compare(articles)


def test_statements_of_speakers_and_paragraphs_come_from_the_index(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    articles = articles_in(corpus)
    indexed, read = library.corpus(), ArticleCorpus(articles)
    assert list(indexed.heads) == list(read.heads)
    names = frozenset({"Mina Okafor", "Tomas Berg"})
    said = list(indexed.said(names))
    assert said
    assert said == list(read.said(names))
    for event in timeline(library):
        assert indexed.paragraph(event.place) == read.paragraph(event.place)
    assert indexed.head(articles[2].path) == read.head(articles[2].path)
    assert indexed.head(corpus / "none.md") is None


def test_the_facts_of_an_article_have_the_fingerprints_of_all_its_sentences(corpus: Path) -> None:
    for article in (*articles_in(corpus), *articles_in(SEEDS)):
        marks = find_marks(article)
        sentences = sentences_of(0, article, marks.quotes)
        prints = b"".join(facts_of(article, marks).prints)
        expected = sorted(number for sentence in sentences for number in fingerprints(sentence))
        assert sorted(memoryview(prints).cast("I")) == expected


def test_an_empty_library_has_nothing_to_compare(tmp_path: Path) -> None:
    library = Library([tmp_path / "none"], tmp_path / "cache")
    assert people(library) == passages(library) == figures_by_subject(library) == timeline(library) == ()


def test_a_damaged_table_is_noticed_and_rebuilt(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    (table,) = library.folder.glob(f"*{COMPARED}")
    content = bytearray(table.read_bytes())
    content[-9] ^= 1
    table.write_bytes(content)
    library.close()
    with pytest.raises(DamagedError):
        library.corpus()
    assert library.is_stale()
    library.refresh()
    assert_same(library, corpus)


def test_comparing_gives_way_to_a_newer_request(corpus: Path, tmp_path: Path) -> None:
    library = refreshed(corpus, tmp_path)
    with pytest.raises(Superseded):
        passages(library.corpus(superseded=lambda: True))


def test_a_changed_article_alone_gives_and_writes_its_facts_again(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = refreshed(corpus, tmp_path)
    made: list[Path] = []
    written: list[int] = []
    facts_of_article, add = prepare.facts_of, FactsWriter.add

    def counted(article: Article, *found: Any) -> ArticleFacts:
        made.append(article.path)
        return facts_of_article(article, *found)

    def added(writer: FactsWriter, number: int, first: int, count: int, facts: ArticleFacts) -> None:
        written.append(number)
        add(writer, number, first, count, facts)

    monkeypatch.setattr(prepare, "facts_of", counted)
    monkeypatch.setattr(FactsWriter, "add", added)
    (corpus / "03.md").write_text(report(90), encoding="utf-8")
    library.refresh()
    assert made == [corpus / "03.md"]
    assert len(written) == 1
