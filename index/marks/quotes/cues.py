"""The verbs that report speech: one table of lemmas by grade, every inflection made from it."""

from enum import StrEnum

from index.frozen import frozen
from index.marks.quotes.inflection import forms


class Grade(StrEnum):
    """What a cue needs beside it to be one."""

    STRONG = "strong"
    """Speech by itself: with a clause, with a quotation, before or after."""
    CLAUSE = "clause"
    """Needs `that` or a clause that follows, or a quotation beside it."""
    JUDGEMENT = "judgement"
    """Needs a quotation in its object: called the vote "a theatre"."""
    DEMAND = "demand"
    """Takes an infinitive or an object as what was said: urged Turkey to, vowed to."""


@frozen
class Cue:
    """One inflected form of a cue verb."""

    lemma: str
    grade: Grade
    form: str
    """base, third, past or gerund"""


_STRONG = """say add state tell note explain insist argue claim warn declare announce report confirm reveal acknowledge
admit concede maintain assert contend stress emphasize emphasise underscore underline reiterate recall remark observe
comment conclude reply respond answer write tweet retweet joke quip testify allege predict suggest disclose caution
counter complain lament boast brag mention proclaim profess protest repeat retort shout yell scream whisper mutter
murmur chant interject intone opine muse exclaim elaborate clarify echo assure inform notify remind affirm reaffirm
aver attest concur confide confess counsel deny hint imply indicate inform instruct lecture message moan mock_ object
postulate posit preach pronounce reckon recount relate relay retell rule speculate stipulate stutter charge summarize
summarise surmise swear thunder vent verify volunteer wonder ask put cry snap fume bellow rant croak drawl gush grumble
growl grouse sneer scoff snarl sob bark rasp deadpan enthuse theorize theorise hypothesize intimate
blog post text email e-mail deadpan persist press reason retort rejoin tell advise
promise vow pledge threaten ask inquire enquire query plead beg urge demand order direct guarantee
crow gripe huff hiss holler chime joke rail riff lecture sermonize blurt ad-lib banter narrate dictate
editorialize editorialise chronicle divulge expound pontificate ruminate reflect recite sing teach
commentate estimate forecast project calculate complain rebut refute report signal stammer"""
_CLAUSE = """believe think hope fear expect know find show hear learn agree disagree decide feel doubt worry imagine
assume understand guess mean prove demonstrate determine accept anticipate suspect realize realise recognize recognise
see discover establish envision envisage foresee figure fret dream pray appreciate presume judge consider hold
propose recommend request require resolve read marvel regret bet calculate regard cite"""
_JUDGEMENT = """call describe dub label denounce slam blast praise criticize criticise condemn decry deride dismiss
brand characterize characterise hail mock tout blame accuse attack ridicule rip rebuke lambast lambaste castigate
compare liken term refer quote portray cast deem welcome reject applaud commend salute thank laud lampoon
deplore extol disparage belittle bash bemoan assail berate chide chastise scold admonish pan skewer vilify demonize
discuss voice express defend challenge question use paint invoke address title offer bill"""
_DEMAND = """urge ask call order demand request vow pledge promise threaten propose recommend advise encourage warn
instruct beg implore plead exhort press invite summon direct offer swear agree tell"""

_NOUN_TOO = frozenset(
    """report reports claim claims note notes comment comments answer answers reply replies promise promises vow vows
    pledge pledges demand demands order orders request requests remark remarks text texts email emails post posts
    tweet tweets message messages estimate estimates forecast forecasts project projects hope hopes fear fears doubt
    doubts worry worries guess judge judges call calls label labels brand brands attack attacks blame mock rebuke
    compare term terms cast quote quotes state states object objects rule rules echo echoes rant rants press voice
    crow blog blogs query queries question questions address addresses challenge challenges title bill bills
    stress direct use uses offer offers dream dreams find finds show shows bet figure figures lecture protest
    protests welcome regard regards signal signals text cry cries snap counter charge relay joke jokes complaint
    warning hint hints counsel plead reason reasons paint praise blast slam bash project press direct volunteer
    volunteers pan boast brag mention mentions murmur whisper shout scream yell chant chants moan
    hold holds vent""".split()
)


NOUN_TOO = _NOUN_TOO | {forms(lemma).third for lemma in _NOUN_TOO}


def _table() -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for grade, lemmas in ((Grade.STRONG, _STRONG), (Grade.CLAUSE, _CLAUSE), (Grade.JUDGEMENT, _JUDGEMENT),
                          (Grade.DEMAND, _DEMAND)):  # fmt: skip
        for lemma in lemmas.split():
            made = forms(lemma)
            for word in made.past:
                found.setdefault(word, Cue(lemma, grade, "past"))
            found.setdefault(made.third, Cue(lemma, grade, "third"))
            found.setdefault(made.base, Cue(lemma, grade, "base"))
            found.setdefault(made.gerund, Cue(lemma, grade, "gerund"))
    return found


CUES: dict[str, Cue] = _table()
DEMANDS = frozenset(_DEMAND.split())
BARE = frozenset(
    """say think believe claim hope insist argue know suggest warn note announce report acknowledge admit predict tell
    promise fear feel guess expect confirm swear maintain contend concede complain joke vow estimate assume find show
    hear learn agree indicate imply declare assert allege state explain stress reveal write tweet recall remember decide
    worry doubt conclude caution testify realise realize understand wish assure inform remind convince mention
    disclose charge quip lament counter add forecast deny text email reply respond answer reckon hint advise
    anticipate suspect ask inquire wonder wager bet pray dream imagine figure pledge observe remark""".split()
)
"""Cues that take a clause without `that`."""
OBJECTS = frozenset(
    """accuse blame criticize criticise condemn denounce praise slam cite announce acknowledge mention deny reject
    explain describe predict promise pledge propose urge warn question decry applaud hail mock tout stress emphasize
    emphasise allege recommend demand defend lambast deplore castigate lament""".split()
)
"""Cues whose bare object is what was said of it: denounced the raid, announced a ceasefire."""
NOBODY = frozenset("there nobody nothing something anything everything this that what".split())
"""Subjects that are no speakers."""
TELLS = frozenset(
    "tell inform assure remind notify warn advise ask text email e-mail message convince persuade".split()
)
"""Cues whose object is who was told."""
