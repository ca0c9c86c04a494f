from collections.abc import Sequence

import pytest

from tui.models.completion import Completion, complete, finished_words, unfinished_word

NAMES = {
    "outlet": ("Shore News", "Ledger", "Shore times"),
    "speaker": ("Anna Velt", "Omar Dust"),
    "date": ("2024-08", "2023-01"),
    "counted": ("lorries",),
}


def names_of(field: str, _begun: str) -> Sequence[str]:
    return NAMES.get(field, ())


@pytest.mark.parametrize(
    ("typed", "shown", "query"),
    [
        ("ou", "outlet:", "outlet:"),
        ("bridge ou", "bridge outlet:", "bridge outlet:"),
        ("-sp", "-speaker:", "-speaker:"),
        ("(da", "(date:", "(date:"),
        ("outlet:", "outlet:Shore News", 'outlet:"Shore News" '),
        ("outlet:sh", "outlet:shore News", 'outlet:"Shore News" '),
        ('outlet:"shore t', 'outlet:"shore times"', 'outlet:"Shore times" '),
        ("outlet:le", "outlet:ledger", "outlet:Ledger "),
        ("bridge -speaker:om", "bridge -speaker:omar Dust", 'bridge -speaker:"Omar Dust" '),
        ("outlet:ne", "outlet:news", 'outlet:"Shore News" '),
        ("date:2", "date:2024-08", "date:2024-08 "),
        ("counted:lo", "counted:lorries", "counted:lorries "),
    ],
)
def test_the_last_word_is_completed(typed: str, shown: str, query: str):
    assert complete(typed, names_of) == Completion(shown, query)


@pytest.mark.parametrize("typed", ["", "o", "bridge", "outlet:x", "outlet:Ledger", "http:", "outlet:sh ", "said:wo"])
def test_nothing_is_offered_where_nothing_follows(typed: str):
    assert complete(typed, names_of) is None


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("trump", "trump"),
        ("camp pris", "pris"),
        ("trump ", ""),
        ('"trump"', ""),
        ("", ""),
        ("tru*", ""),
        ("(a OR b)", ""),
    ],
)
def test_a_word_is_unfinished_until_a_space_or_a_closing_mark(query: str, word: str):
    assert unfinished_word(query) == word


@pytest.mark.parametrize(
    ("words", "finished"),
    [
        ("pris", "pris OR pris*"),
        ("camp pris", "camp (pris OR pris*)"),
        ("camp OR pris", "camp OR (pris OR pris*)"),
        ('"red flag" (camp pris', '"red flag" (camp (pris OR pris*)'),
        ("outlet:led", "outlet:led*"),
        ('"red fl', '"red fl*'),
        ("-pris", "-pris*"),
        ("camp near/5 pris", "camp near/5 pris*"),
        ("=pris", "=pris*"),
    ],
)
def test_an_unfinished_word_is_written_out_with_the_same_hits(words: str, finished: str):
    assert finished_words(words, exact=False) == finished
    assert finished_words(words, exact=True) == f"{words}*"
