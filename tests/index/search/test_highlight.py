"""Highlights: spans of every kind of query in one paragraph."""

from index.article import Kind
from index.search.document import FigureField, IndexedParagraph, QuoteField
from index.search.expand import expand
from index.search.highlight import match_spans, merged
from index.search.lexicon import Lexicon
from index.search.query import parse
from index.store.write.field_words import TextWords

TEXT = (
    "“We have no flour,” Qasim al-Nuri said,\nand the north-eastern\nharbour’s 1,561 bakers agreed. "
    "Tu\u0308rkiye’s boat came late; Москва sent none. كان al-Nouri there."
)
PASSAGE = IndexedParagraph(
    TEXT,
    Kind.BODY,
    "No flour",
    "The Lantern",
    "2024-07-15",
    (QuoteField("Qasim al-Nuri", True, ((1, 18),), (20, 33)), QuoteField("bakers", False, ((72, 78),), None)),
    (FigureField(TEXT.index("1,561"), TEXT.index(" agreed"), 1561, 1561, "bakers"),),
)


def lexicon_of(*texts: str) -> Lexicon:
    words = TextWords()
    for number, text in enumerate(texts):
        words.add_text(number, text, silent=False)
    census = words.census()
    for text in texts:
        census.add_explained(text)
    return census.lexicon(Lexicon())


def painted(query: str, passage: IndexedParagraph = PASSAGE, *, exact: bool = False, typing: bool = False) -> list[str]:
    bound = expand(parse(query, typing), lexicon_of(passage.text), exact)
    return [passage.text[start:end] for start, end in match_spans(bound, passage)]


def test_words_and_names() -> None:
    assert painted("flour") == ["flour"]
    assert painted("nuri") == ["al-Nuri", "al-Nouri"]
    assert painted("kassem") == ["Qasim"]
    assert painted("harbor") == ["harbour"]
    assert painted("turkiye") == ["Tu\u0308rkiye"]
    assert painted("москва") == ["Москва"]
    assert painted("كان") == ["كان"]
    assert painted("1561") == ["1,561"]
    assert painted("561") == []


def test_a_phrase_runs_over_line_wraps_and_curly_marks() -> None:
    assert painted('"no flour Qasim al-Nuri said and"') == ["no flour,” Qasim al-Nuri said,\nand"]
    assert painted('"northeastern harbour"') == ["north-eastern\nharbour"]
    assert painted('"north eastern harbour"') == ["north-eastern\nharbour"]
    assert painted('"harbour flour"') == []


def test_nearness() -> None:
    assert painted("flour near~1 nuri") == []
    assert painted("flour near~2 qasim") == ["flour", "Qasim"]
    assert painted("said near~4 flour") == ["flour", "said"]


def test_both_sides_of_or_and_nothing_of_not() -> None:
    assert painted("flour OR boat OR walrus") == ["flour", "boat"]
    assert painted("flour -walrus") == ["flour"]
    assert painted("flour -boat") == []


def test_speakers_show_what_they_said() -> None:
    assert painted("speaker:nuri") == [TEXT[1:18]]
    assert painted("speaker:bakers") == [TEXT[72:78]]
    assert painted("said:flour") == ["flour"]
    assert painted("said:boat") == []


def test_a_speaker_without_words_here_shows_where_he_is_named() -> None:
    passage = IndexedParagraph("Nuri went on for a while.", said=(QuoteField("Qasim Nuri", True, (), (0, 4)),))
    assert painted("speaker:nuri", passage) == ["Nuri"]


def test_figures_show_the_figure() -> None:
    assert painted("figure:>1000") == ["1,561 bakers"]
    assert painted("counted:bakers") == ["1,561 bakers"]
    assert painted("figure:>=1562") == []


def test_a_query_without_words_shows_the_paragraph() -> None:
    for query in ("date:2024-07", "outlet:lantern", "title:flour", "kind:body", "-walrus"):
        assert painted(query) == [TEXT], query
    assert painted("kind:title") == painted("date:2023") == []
    assert painted("date:2024 flour") == ["flour"]


def test_a_title_shows_its_own_words() -> None:
    passage = IndexedParagraph("No flour today", Kind.TITLE, "No flour today")
    assert painted("title:flour", passage) == ["flour"]


def test_an_unfinished_word() -> None:
    assert painted("flo", typing=True) == ["flour"]
    assert painted("al-n", typing=True) == ["al-Nuri", "al-Nouri"]
    assert painted("flo") == []


def test_exact_spelling() -> None:
    assert painted("nuri", exact=True) == []
    assert painted("al-nuri", exact=True) == ["al-Nuri"]
    assert painted("al-nu", exact=True, typing=True) == ["al-Nuri"]
    assert painted("al", exact=True, typing=True) == ["al-Nuri", "al-Nouri"]
    assert painted("1,561", exact=True) == ["1,561"]
    assert painted("1561", exact=True) == []


def test_overlapping_spans_are_one() -> None:
    assert merged([(3, 6), (0, 4), (8, 9), (7, 7)]) == ((0, 6), (8, 9))


def test_an_acronym_is_explained_by_the_words_before_it() -> None:
    text = "The Board of Coastal Transport (BCT) and the Harbour Office (HX) met the Free Island Party, or FIP."
    lexicon = lexicon_of(text)
    assert lexicon.explained == {
        "bct": ("board of coastal transport",),
        "board of coastal transport": ("bct",),
    }


def test_a_common_word_brings_in_no_names() -> None:
    lexicon = lexicon_of("The salim was near. He met Mr Saleem in the salim. They saw Mr Khoury and Mr Khouri.")
    assert lexicon.is_common("salim")
    bound = expand(parse("saleem"), lexicon)
    assert match_spans(bound, IndexedParagraph("He met Saleem in the salim.")) == ((7, 13),)
    bound = expand(parse("khoury"), lexicon)
    assert match_spans(bound, IndexedParagraph("Khoury met Khouri in the hole.")) == ((0, 6), (11, 17))


def test_of_a_name_only_the_plural_is_found() -> None:
    passage = IndexedParagraph(
        "On Monday Harding met two Kurds, who had a hard day; a Kurd said so. We build on Mr Building."
    )
    assert painted("hard", passage) == ["hard"]
    assert painted("harding", passage) == ["Harding"]
    assert painted("kurd", passage) == ["Kurds", "Kurd"]
    assert painted("kurds", passage) == ["Kurds", "Kurd"]


def test_words_in_al_are_found_with_their_base() -> None:
    passage = IndexedParagraph(
        "A tribal leader of two tribes signed; the signal and the postal vote were posted for removal."
    )
    assert painted("tribal", passage) == ["tribal", "tribes"]
    assert painted("tribe", passage) == ["tribal", "tribes"]
    assert painted("postal", passage) == ["postal"]
    assert painted("signal", passage) == ["signal"]
    assert painted("removal", passage) == ["removal"]
    assert painted("remove", passage) == ["removal"]


def test_an_institution_is_found_by_its_other_name_only_after_its_subject() -> None:
    passage = IndexedParagraph("The training facility stands behind the city facility, which is closed.")
    assert painted("training centre", passage) == ["training facility"]
    assert painted("training centers", passage) == ["training facility"]
    assert painted("city centre", passage) == []
    assert painted("the centre", passage) == []
