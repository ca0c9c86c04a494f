from pathlib import Path

from index.article import Article, Kind, Paragraph
from index.marks.quotes.quote import Confidence, Quote, QuoteKind, SpeakerKind
from index.marks.speakers import speakers
from tui.models.annotated_article import AnnotatedArticle
from tui.widgets.article.decorations import decorate, rests_on
from tui.widgets.article.split_spans import StyledSpan

TEXT = "It was safe, she said.\n\nIt was late. It was dark."
ARTICLE = Article(Path("a.txt"), TEXT, (Paragraph(1, Kind.BODY, 0, 22), Paragraph(2, Kind.BODY, 24, len(TEXT))))


def quote(start: int, end: int, name: str | None, kind: SpeakerKind | None = SpeakerKind.PERSON) -> Quote:
    return Quote(start, end, QuoteKind.INDIRECT, Confidence.HIGH, ((start, end),), name, kind if name else None)


def opened(*quotes: Quote) -> AnnotatedArticle:
    return AnnotatedArticle(ARTICLE, quotes, ())


def said(*quotes: Quote) -> str:
    return rests_on(opened(*quotes), speakers(quotes))[0]


def test_a_quotation_over_two_paragraphs_begins_in_the_one_and_ends_in_the_other():
    long = quote(0, 36, "Ann Lee")
    made = decorate(opened(long), speakers((long,)))
    assert {at: (end.opens, end.closes) for at, end in made.at(0).edges.items()} == {-1: (True, False)}
    assert {at: (end.opens, end.closes) for at, end in made.at(1).edges.items()} == {36: (False, True)}


def test_the_blanks_at_both_ends_look_as_the_speaker():
    short = quote(0, 11, "Ann Lee")
    made = decorate(opened(short), speakers((short,)))
    assert StyledSpan(12, 13, "speaker-0") in made.at(0).styles


def test_the_sources_of_an_article_are_counted_by_kind():
    assert said(quote(0, 11, "Ann Lee"), quote(24, 36, "Ben Roe")) == "quotes 2 people"
    assert (
        said(quote(0, 11, "the board", SpeakerKind.ORGANIZATION), quote(24, 36, "a source", SpeakerKind.ANONYMOUS))
        == "quotes 1 organization, 1 anonymous source"
    )


def test_unattributed_quotations_are_counted_and_no_speaker_is_invented():
    assert said(quote(0, 11, None)) == "quotes 1 quotation without a speaker"
    assert said() == "nobody is quoted"


def test_no_counts_are_shown_while_marks_are_being_found():
    assert rests_on(AnnotatedArticle(ARTICLE, (), (), pending=True), ()) == ("looking for who is quoted",)


def test_a_narrow_line_counts_only_the_sources():
    quotes = (quote(0, 11, "Ann Lee"), quote(24, 36, "a source", SpeakerKind.ANONYMOUS))
    assert rests_on(opened(*quotes), speakers(quotes))[1:] == ("2 sources quoted",)


def test_reported_speech_has_another_bar_than_words_in_quotation_marks():
    direct = Quote(0, 11, QuoteKind.DIRECT, Confidence.HIGH, ((0, 11),), "Ann Lee", SpeakerKind.PERSON)
    reported = quote(24, 36, "Ann Lee")
    made = decorate(opened(direct, reported), speakers((direct, reported)))
    bars = [made.at(paragraph).speakers[0].bar for paragraph in (0, 1)]
    assert bars[0] != bars[1]
