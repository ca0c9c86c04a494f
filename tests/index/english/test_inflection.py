"""Forms of one word meet, words that only look alike do not."""

import pytest

from index.english.inflection import american, bases, forms, same_word

SAME = """prisoner/prisoners released/releases releasing/release centre/center centres/center
neighbour/neighbors organise/organized organisation/organizations defence/defense travelled/traveled
programme/programs carry/carried tribe/tribal tribes/tribal removal/remove survival/survived man/men
woman/women hold/held said/says fled/flee convoy/convoys city/cities box/boxes stop/stopped
rate/rated plan/planned dozen/dozens labour/labor theatre/theaters catalogue/catalogs
analyse/analyzed colour/colored metre/meters using/used movie/movies tie/ties grey/gray
die/dying untie/untying quiz/quizzes picnic/picnicking traffic/trafficked foresee/foresaw
misunderstand/misunderstood agree/agreed occur/occurred behaviour/behavior saviours/saviors centred/centered
manoeuvring/maneuvering practising/practicing mouldy/moldy defenceless/defenseless likeable/likable
gynaecologist/gynecologist palaeontology/paleontology aetiology/etiology storeys/stories
manoeuvred/maneuvered advisers/advisor enrolled/enroll
licence/license child/children use/used bus/buses hope/hoping""".split()
DIFFERENT = """rat/rated hop/hoped plan/planes car/care four/for hour/hor several/sever several/severe hours/horses
add/ad boy/boies us/uses mineral/miner news/new people/personal critics/critical coast/coastal
nation/national tribune/tribunal festive/festival even/evening william/williams robert/roberts
advise/advize prince/prinse us/use his/hi university/universe formal/form thing/th king/k red/r
general/gener tour/tor signal/sign bus/bu gas/ga bed/b united/unit
mays/may saw/sow sawn/see founded/find seed/see dice/die hundred/hunder notice/not laid/lie""".split()


@pytest.mark.parametrize("pair", SAME)
def test_forms_of_one_word_meet(pair: str) -> None:
    a, b = pair.split("/")
    assert same_word(a, b), (bases(a), bases(b))


@pytest.mark.parametrize("pair", DIFFERENT)
def test_words_that_look_alike_stay_apart(pair: str) -> None:
    a, b = pair.split("/")
    assert not same_word(a, b), (bases(a), bases(b))


@pytest.mark.parametrize("pair", SAME)
def test_every_form_can_be_looked_up_from_every_other(pair: str) -> None:
    a, b = pair.split("/")
    assert b in forms(a)
    assert a in forms(b)


def test_words_that_are_british_everywhere_stay() -> None:
    for word in ("promise", "massacre", "finance", "four"):
        assert american(word) == word
