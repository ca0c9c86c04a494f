"""Year letters and initials tell the items of one APA list apart (APA 7, 8.19, 8.20 and 9.47: not checked)."""

from index.citing import CitationRecord, record_of
from index.citing.styles.keys import cite_key, told_apart
from tests.index.citing.cited import file_with

BODY = "The council closed the bridge."


def item(title: str, date: str | None = "2024-03-12", author: object = "Dana Wells") -> CitationRecord:
    article = file_with(f"{BODY} {title} {date}.", title=title, date=date, author=author)
    paragraph = article.paragraphs[-1]
    return record_of(article, (paragraph.start, paragraph.end))


def letters(*records: CitationRecord) -> list[str]:
    return [record.year_letter for record in told_apart(records)]


def test_letters_follow_the_day_and_a_year_alone_comes_first() -> None:
    assert letters(item("June", "2024-06-02"), item("March"), item("Year", "2024")) == ["c", "b", "a"]


def test_on_one_day_letters_follow_the_headline_without_its_article() -> None:
    assert letters(item("The zoo"), item("A bridge"), item("“Crane” falls")) == ["c", "a", "b"]


def test_undated_items_have_letters_too() -> None:
    assert letters(item("Bridge", None), item("Apple", None)) == ["b", "a"]


def test_only_the_same_authors_of_the_same_year_need_letters() -> None:
    assert letters(item("One"), item("Two", "2023-01-01")) == ["", ""]
    assert letters(item("One"), item("Two", author=["Dana Wells", "Omar Haddad"])) == ["", ""]
    assert letters(item("One", author=None), item("Two", author=None)) == ["", ""]


def test_two_passages_of_one_article_have_no_letter() -> None:
    article = file_with(f"{BODY}\n\nWater rose.")
    both = [record_of(article, (p.start, p.end)) for p in article.paragraphs[-2:]]
    assert letters(*both) == ["", ""]
    assert cite_key(both[0]) == cite_key(both[1])


def test_first_authors_of_one_family_name_take_their_initials() -> None:
    records = told_apart([item("One"), item("Two", author="Omar Wells"), item("Three", author="Ida Lund")])
    assert [record.initials_in_note for record in records] == [True, True, False]


def test_letters_and_keys_do_not_depend_on_the_order_of_the_export() -> None:
    records = [item("June", "2024-06-02"), item("March"), item("April", "2024-04-01")]
    forward = {record.title: record.year_letter for record in told_apart(records)}
    backward = {record.title: record.year_letter for record in told_apart(records[::-1])}
    assert forward == backward == {"March": "a", "April": "b", "June": "c"}
    assert [cite_key(record) for record in told_apart(records)] == [cite_key(record) for record in records]
