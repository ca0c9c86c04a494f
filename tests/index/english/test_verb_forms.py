import pytest

from index.english.verb_forms import forms


@pytest.mark.parametrize(
    ("lemma", "third", "gerund", "past"),
    [
        ("say", "says", "saying", "said"),
        ("tell", "tells", "telling", "told"),
        ("deny", "denies", "denying", "denied"),
        ("admit", "admits", "admitting", "admitted"),
        ("stress", "stresses", "stressing", "stressed"),
        ("write", "writes", "writing", "wrote"),
        ("argue", "argues", "arguing", "argued"),
        ("agree", "agrees", "agreeing", "agreed"),
        ("quip", "quips", "quipping", "quipped"),
        ("answer", "answers", "answering", "answered"),
        ("lie", "lies", "lying", "lied"),
    ],
)
def test_forms_of_a_verb(lemma: str, third: str, gerund: str, past: str) -> None:
    made = forms(lemma)
    assert (made.third, made.gerund, made.past[0]) == (third, gerund, past)
