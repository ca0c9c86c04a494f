from index.marks.quotes import SpeakerKind
from index.marks.quotes.mention import Mention
from index.marks.quotes.people import PeopleIndex


def person(words: str) -> Mention:
    return Mention(words, (0, len(words)), SpeakerKind.PERSON, is_name=True, head=words.rsplit(maxsplit=1)[-1].lower())


def test_a_full_name_is_looked_up_beside_a_single_name_that_sounds_like_it() -> None:
    index = PeopleIndex()
    index.add(person("Kakai"))
    assert index.find(person("Rosa Kakaii"), 0) is None


def test_a_role_is_kept_under_the_full_name() -> None:
    index = PeopleIndex()
    index.describe(index.add(person("Rosa Hama")), "mayor")
    assert (index.role_of("Rosa Hama"), index.role_of("Nils Aas")) == ("mayor", None)
