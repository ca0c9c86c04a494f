from pathlib import Path

import pytest

from index.article import Origin
from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.load import load_decisions
from index.decisions.lookup import MetadataLookup
from index.decisions.metadata import check, with_metadata
from index.decisions.patterns import from_pattern
from index.decisions.tables import find_tables, from_table
from index.reading import find_files, read, read_all
from index.reading.options import ReadOptions

NAME = "Coast_News_2026-05-03_Harbour_shut.txt"
TEXT = "Harbour\n\nBy Ann Lee\n\nThe council shut it on Monday, after a long quarrel.\n"


def statement(article: Path, field: str, value: str, content: str = "") -> Decision:
    return Decision(Act.METADATA, at="2026", article=str(article), content=content, field=field, value=value)


def lookup(*made: Decision) -> MetadataLookup:
    return MetadataLookup(Decisions(tuple(Line(number, each) for number, each in enumerate(made, 1))))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / NAME).write_text(TEXT)
    return tmp_path / NAME


def test_statements_of_the_user_outrank_the_file(file: Path):
    stated = [
        statement(file, field, value)
        for field, value in (("outlet", "Coast News"), ("author", "Bo Ray; Eva Holm"), ("date", "2026-05-03"))
    ]
    article = with_metadata(read(file), stated)
    assert (article.outlet.value, article.outlet.origin) == ("Coast News", Origin.BY_YOU)
    assert [author.value for author in article.authors] == ["Bo Ray", "Eva Holm"]
    assert article.published.value.iso() == "2026-05-03"
    assert article.title.value == "Harbour"


def test_a_field_can_be_stated_as_not_known(file: Path):
    article = with_metadata(read(file), [statement(file, "author", "-"), statement(file, "title", "-")])
    assert (article.authors, article.title) == ((), None)
    assert "not known, as you say: author, title" in article.notes


def test_the_last_statement_on_a_field_counts(file: Path):
    article = with_metadata(read(file), [statement(file, "outlet", "A"), statement(file, "outlet", "B")])
    assert article.outlet.value == "B"


def test_a_statement_follows_the_content_of_a_file_that_moved_and_the_path_of_one_that_was_edited(file: Path):
    known = lookup(statement(file, "outlet", "Coast News", read(file).source_hash))
    moved = file.rename(file.with_name("b.txt"))
    assert known.of(moved, None, read(moved).source_hash)
    file.write_text(TEXT + "\nMore.\n")
    assert known.of(file, None, read(file).source_hash)
    assert not known.of(file.with_name("c.txt"), None, read(file).source_hash)


def test_files_of_the_same_name_in_two_folders_are_distinguished(tmp_path: Path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "index.txt").write_text(f"{TEXT}{folder}")
    one, other = tmp_path / "a/index.txt", tmp_path / "b/index.txt"
    known = lookup(statement(one, "outlet", "Coast News", read(one).source_hash))
    assert known.of(one, None, read(one).source_hash)
    assert not known.of(other, None, read(other).source_hash)


def test_a_statement_on_a_record_follows_its_bytes_within_the_file(tmp_path: Path):
    lines = [f'{{"title": "T{n}", "text": "The council met {n} times."}}\n' for n in range(3)]
    (tmp_path / "a.jsonl").write_text("".join(lines))
    second = list(read_all(tmp_path / "a.jsonl"))[1]
    known = lookup(statement(second.location, "outlet", "Coast News", second.source_hash))
    (tmp_path / "a.jsonl").write_text("".join(lines[1:]))
    stated = {a.title.value: known.of(a.path, a.part, a.source_hash) for a in read_all(tmp_path / "a.jsonl")}
    assert [bool(stated["T1"]), bool(stated["T2"])] == [True, False]


def test_facts_about_a_whole_file_apply_to_its_articles_except_the_title(tmp_path: Path):
    known = lookup(*(statement(tmp_path / "a.csv", field, "Coast News") for field in ("outlet", "title")))
    assert [each.field for each in known.of(tmp_path / "a.csv", "2", "x")] == ["outlet"]


def test_the_digest_changes_only_with_the_stated_metadata(file: Path):
    one, two = statement(file, "outlet", "A"), statement(file, "outlet", "B")
    assert lookup().digest(file, None, "") == ""
    assert lookup(one, two).digest(file, None, "") == lookup(two).digest(file, None, "x")
    assert lookup(one).digest(file, None, "") != lookup(two).digest(file, None, "")


def test_an_encoding_and_names_of_fields_are_kept_for_a_file(file: Path):
    known = lookup(statement(file, "encoding", "koi8-r"), statement(file, "map", "text=Inhalt"))
    assert known.options(file) == ReadOptions("koi8-r", (("text", "Inhalt"),))
    assert known.options(file.with_name("other")) == ReadOptions()


def test_a_pattern_reads_file_names():
    found = {
        each.field: each.value
        for each in from_pattern("{outlet}_{date}_{title}.txt", [Path("/a") / NAME, Path("/a/other.txt")])
    }
    assert found == {"outlet": "Coast News", "date": "2026-05-03", "title": "Harbour shut"}


@pytest.mark.parametrize("pattern", ["{_}.txt", "a.txt", "{title}_{title}.txt"])
def test_a_pattern_without_a_field_or_with_one_twice_is_refused(pattern: str):
    with pytest.raises(ValueError, match="field"):
        list(from_pattern(pattern, [Path(NAME)]))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("seedread.csv", f"file,outlet,authors\n{NAME},Coast News,Ann Lee; Bo Ray\n"),
        ("seedread.csv", f"File;Outlet;Author\n{NAME};Coast News;Ann Lee; Bo Ray\n"),
        ("seedread.toml", f'["{NAME}"]\noutlet = "Coast News"\nauthors = ["Ann Lee", "Bo Ray"]\n'),
    ],
)
def test_a_table_beside_the_articles_states_many(file: Path, name: str, text: str):
    (file.parent / name).write_text(text)
    assert find_tables([file.parent]) == find_tables([file]) == (file.parent / name,)
    assert find_files([file.parent]) == (file,)
    found = {each.field: each.value for each in from_table(file.parent / name)}
    assert found["outlet"] == "Coast News"
    assert found["author"].startswith("Ann Lee")
    loaded = load_decisions(find_tables([file.parent]), [])
    stated = MetadataLookup(loaded.decisions).of(file, None, read(file).source_hash)
    assert with_metadata(read(file), stated).outlet.origin is Origin.TABLE


@pytest.mark.parametrize(
    ("name", "text", "reason"),
    [
        ("seedread.csv", f"file,date\n{NAME},someday\n", "'someday' is not a date"),
        ("seedread.csv", "outlet\nCoast\n", 'no column "file"'),
        ("seedread.toml", "outlet = 1", '"outlet" is not a table'),
        ("seedread.toml", "[", "not used"),
        ("seedread.toml", f'["{NAME}"]\nencoding = "no-such-code"', "not the name of an encoding"),
    ],
)
def test_a_table_that_cannot_be_used_is_reported_and_changes_nothing(tmp_path: Path, name: str, text: str, reason: str):
    (tmp_path / name).write_text(text)
    loaded = load_decisions(find_tables([tmp_path]), [])
    assert loaded.decisions.lines == ()
    assert reason in loaded.problems[0].reason


@pytest.mark.parametrize(("field", "value"), [("date", "someday"), ("url", "a.b"), ("map", "x"), ("speaker", "Ann")])
def test_a_value_that_could_not_be_used_is_refused(field: str, value: str):
    with pytest.raises(ValueError, match=r"is no|is not"):
        check(field, value)


@pytest.mark.parametrize("name", ["../other.txt", "/etc/hosts", "a/../../b.txt"])
def test_a_table_says_nothing_of_files_in_other_folders(tmp_path: Path, name: str):
    (tmp_path / "inside").mkdir()
    table = tmp_path / "inside" / "seedread.toml"
    table.write_text(f'["{name}"]\ntitle = "Forged"\n')
    with pytest.raises(ValueError, match="outside of the folder of the table"):
        from_table(table)
    table.write_text(f'["x/../a.txt"]\ntitle = "One"\n["{tmp_path}/inside/b.txt"]\ntitle = "Two"\n')
    assert [each.article.name for each in from_table(table)] == ["a.txt", "b.txt"]


@pytest.mark.parametrize(
    "content",
    ["x" * 200_000, "file\0,title\na.txt,b\n", 'file,title\na.txt,"' + "x" * 200_000],
    ids=["a long name", "a zero byte", "a long field"],
)
def test_a_damaged_table_is_refused_in_words(tmp_path: Path, content: str):
    table = tmp_path / "seedread.csv"
    table.write_text(content)
    with pytest.raises(ValueError, match=r"line 1|line 2|no column"):
        from_table(table)


def test_tables_in_folders_within_count_and_inner_ones_outrank_outer(tmp_path: Path):
    inner = tmp_path / "2024" / "may"
    inner.mkdir(parents=True)
    for folder in (".hidden", "page_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "seedread.csv").write_text("file,outlet\na.txt,Hidden Times\n")
    (tmp_path / "page.html").write_text("<p>A page</p>")
    (tmp_path / "seedread.csv").write_text("file,outlet,author\n2024/may/a.txt,The Outer Times,Ann Lee\n")
    (inner / "seedread.toml").write_text('["a.txt"]\noutlet = "The Inner Times"\n')
    assert find_tables([tmp_path]) == (tmp_path / "seedread.csv", inner / "seedread.toml")
    (inner / "a.txt").write_text(TEXT)
    stated = MetadataLookup(load_decisions(find_tables([tmp_path]), []).decisions).of(inner / "a.txt", None, "")
    known = with_metadata(read(inner / "a.txt"), stated)
    assert (known.outlet.value, [author.value for author in known.authors]) == ("The Inner Times", ["Ann Lee"])
