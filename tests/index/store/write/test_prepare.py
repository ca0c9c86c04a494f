import pytest

from index import find_dates, find_figures, find_quotes, read_text
from index.article import Article
from index.marks.finding import Marks
from index.store.write.decided import decided_by
from index.store.write.prepare import passages, prepare
from tests.helpers.counting import calls_of

TEXT = """Harbour reopens

Marta Kowalska, who heads the board, spoke to 30 sailors.

"We waited," she said. "Nobody left.

"And nobody asked why."
"""


def test_a_paragraph_holds_its_quotations_and_its_speakers():
    article = read_text(TEXT)
    quotes, figures = find_quotes(article), find_figures(article)
    for paragraph, passage, _ in passages(article, Marks(quotes, figures)):
        spans = [span for quote in quotes for span in (*quote.pieces, *((quote.mention,) if quote.mention else ()))]
        touched = any(start < paragraph.end and end > paragraph.start for start, end in spans)
        assert bool(passage.said) is touched
        for said in passage.said:
            for start, end in said.pieces:
                assert 0 <= start < end <= len(passage.text)


def test_figures_are_counted_from_the_beginning_of_their_paragraph():
    article = read_text(TEXT)
    (found,) = [passage for _, passage, _ in passages(article, Marks((), find_figures(article))) if passage.figures]
    (sailors,) = found.figures
    assert found.text[sailors.start : sailors.end] == "30 sailors"


def test_dates_whose_days_are_known_are_kept_with_their_first_and_last_day():
    text = "---\ntitle: A flood\ndate: 2024-07-25\n---\n\nIn 2014, again on Tuesday and the day before it rained.\n"
    article = read_text(text, "a.md")
    ((_, passage, _),) = passages(article, Marks(dates=find_dates(article)))
    assert [(passage.text[d.start : d.end], d.first, d.last) for d in passage.dates] == [
        ("2014", "2014-01-01", "2014-12-31"),
        ("Tuesday", "2024-07-23", "2024-07-23"),
    ]


def test_marks_of_a_long_article_are_handed_out_without_looking_at_all_for_each():
    text = "\n\n".join(f'"Ship {n} is safe," Omar Dale said. There were {n} of them.' for n in range(10, 4000))
    article = read_text(text)
    quotes, figures = find_quotes(article), find_figures(article)
    assert all(passage.said for _, passage, _ in passages(article, Marks(quotes, figures)))


@pytest.mark.parametrize("between", [" ", "\n\n"])
def test_an_article_of_many_quotations_costs_their_number(between: str) -> None:
    def statements(count: int) -> Article:
        said = [f'"Gate {at} is open," Rosa Hama said.' for at in range(count)]
        return read_text(between.join(said) + "\n")

    some, many = statements(60), statements(240)
    prepare(some, "", decided_by(()))  # what is kept between articles is made
    few, lots = (calls_of(lambda article=article: prepare(article, "", decided_by(()))) for article in (some, many))
    assert lots < 4.6 * few
