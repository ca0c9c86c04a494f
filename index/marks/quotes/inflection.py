"""The forms of an English verb, made from its lemma."""

from index.frozen import frozen

_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "read": "read", "think": "thought", "know": "knew known",
    "find": "found", "hear": "heard", "hold": "held", "feel": "felt", "see": "saw seen", "swear": "swore sworn",
    "mean": "meant", "understand": "understood", "go": "went gone", "come": "came come", "take": "took taken",
    "make": "made", "get": "got gotten", "give": "gave given", "begin": "began begun", "become": "became become",
    "keep": "kept", "leave": "left", "lose": "lost", "win": "won", "run": "ran run", "sit": "sat", "stand": "stood",
    "bring": "brought", "build": "built", "buy": "bought", "lead": "led", "spend": "spent", "cut": "cut",
    "seek": "sought", "show": "showed shown", "shoot": "shot", "speak": "spoke spoken", "shake": "shook shaken",
    "forecast": "forecast forecasted", "foresee": "foresaw foreseen", "put": "put", "set": "set", "lay": "laid",
    "cast": "cast", "let": "let", "draw": "drew drawn", "hit": "hit", "teach": "taught", "sing": "sang sung",
    "rise": "rose risen", "hide": "hid hidden", "choose": "chose chosen", "fight": "fought", "bet": "bet",
    "retell": "retold", "rebut": "rebutted", "admit": "admitted", "infer": "inferred", "quip": "quipped",
    "learn": "learned learnt", "paint": "painted", "spell": "spelled spelt", "relay": "relayed", "split": "split",
    "plead": "pleaded pled", "bellow": "bellowed", "throw": "threw thrown", "blow": "blew blown",
    "deal": "dealt", "mistake": "mistook mistaken", "break": "broke broken", "sink": "sank sunk",
}  # fmt: skip
_DOUBLED = frozenset(
    """admit rebut quip refer infer concur confer rap rip slam stop stun dub tag sum nod beg pan plan rev sob snap
    chat blog vlog permit commit submit regret stir spur drop trim wrap grin jab shrug tap tip step ship grab prefer
    occur deter defer differ_ plug dog flag hit cut sit run win get put set let bet begin swim""".split()
)
_BRITISH = frozenset("signal label counsel model cancel travel channel total level marvel quarrel".split())


@frozen
class Forms:
    """The forms of one verb; `past` holds past tense and past participle, each once."""

    base: str
    third: str
    gerund: str
    past: tuple[str, ...]


def forms(lemma: str) -> Forms:
    """The forms of a lemma; of a phrase ("point out") the forms of its verb."""
    base = lemma.split(maxsplit=1)[0]
    past = tuple(_IRREGULAR[base].split()) if base in _IRREGULAR else _regular_past(base)
    return Forms(base, _third(base), _gerund(base), past)


def _third(base: str) -> str:
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + "s"


def _regular_past(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2] not in "aeou":
        return (base[:-1] + "ied",)
    if base in _DOUBLED:
        return (base + base[-1] + "ed",)
    if base in _BRITISH:
        return (base + "ed", base + base[-1] + "ed")
    return (base + "ed",)


def _gerund(base: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "ye", "oe")):
        return base[:-1] + "ing"
    if base in _DOUBLED:
        return base + base[-1] + "ing"
    return base + "ing"
