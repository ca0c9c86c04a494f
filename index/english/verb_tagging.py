"""Which part a verb form plays beside its neighbours: finite verb, participle, noun. The verbs that report nothing."""

from index.english.cue_verbs import CUES
from index.english.word_classes import BE

SUBJECTS = frozenset("PWX")
ARTICLES = frozenset("a an the his her their its my our".split())


def verb(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of an irregular past form or of a form in -s."""
    if before == "D" and words[at - 1] in ARTICLES:
        return "n"
    return "e" if before in "nN" and _by_somebody(words, tags, at + 1) else "v"


def _by_somebody(words: list[str], tags: list[str], at: int) -> bool:
    """Whether "by" and an agent follow, so that the verb before is a participle; "fell by 5 percent" has none."""
    return words[at : at + 1] == ["by"] and tags[at + 1] != "0"


def gerund(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of a form in -ing."""
    if is_name_in_ing(words, tags, at, before):
        return "N"
    return "n" if before in "Ds" and tags[at + 1] in "nN" else "g"


def is_name_in_ing(words: list[str], tags: list[str], at: int, before: str) -> bool:
    """Whether a first word in -ing is a name: "Manning said", "Rolling Stone said", "Reading council said"."""
    if before not in ".Q":
        return False
    if tags[at + 1] == "c":
        return CUES[words[at + 1]].form in ("past", "third")
    said = tags[at + 1] in "nN" and tags[at + 2 : at + 3] == ["c"]
    return said and words[at + 2] in ("said", "says")


def base_verb(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of a base form."""
    if before in SUBJECTS or (before == "R" and at > 1 and tags[at - 2] in SUBJECTS):
        return "v"
    if before == "I" and words[at - 1] == "to":
        tags[at - 1] = "O"
        return "i"
    plural = before in "nN" and words[at - 1].endswith(("s", "people", "men"))
    return "v" if plural and tags[at + 1] in "TPDNoI" else "n"


def past(words: list[str], tags: list[str], at: int, before: str) -> str:
    """The tag of a form in -ed."""
    if before in "Ds0" and tags[at + 1] in "nNds0gcb":
        return "n"
    if at == 0 or before in ".Q":
        named = tags[at + 1] in "cvX" or (tags[at + 1] == "N" and tags[at + 2 : at + 3] in (["c"], ["X"]))
        return "N" if named else "e"  # "Planned Parenthood said"
    auxiliary = words[at - 1] if at else ""
    if before == "R" and at > 1:
        auxiliary = words[at - 2]
    if auxiliary in BE or (before in "nN" and _by_somebody(words, tags, at + 1)):
        return "e"
    return "n" if before in "I" and tags[at + 1] in "nN" else "d"
