"""Small words and commas inside names: "Save the Children", "Daniel Moss, Jr."."""

import re

from index.english.cue_verbs import CUES
from index.english.given_names import GIVEN_NAMES
from index.english.word_classes import TAGS

_JOINT = re.compile("N(?=[D,(]N)")
_DETERMINERS = frozenset("the our my".split())
_GENERATIONS = frozenset("jr jr. sr sr. ii iii iv".split())
_FINITE = frozenset("cvX")
_BOUNDARIES = frozenset(".?!…Q:-(")


def join_name_parts(words: list[str], tags: list[str]) -> None:
    """Tags in place, as parts of a name, a determiner after a verb in capitals, a comma before "Jr.", brackets.

    Args:
        words: of a paragraph, in lower case.
        tags: of the same words, by form alone.
    """
    for match in _JOINT.finditer("".join(tags)):
        at = match.end()
        if tags[at] == "D" and words[at] in _DETERMINERS and _begins_as_command(words, tags, at):
            tags[at] = "N"
        elif tags[at] == "," and words[at + 1] in _GENERATIONS:
            tags[at] = "N"
            if tags[at + 2 : at + 3] == [","] and tags[at + 3 : at + 4] and tags[at + 3] in _FINITE:
                tags[at + 2] = "R"  # the second comma of the pair: "Daniel Moss, Jr., said"
        elif tags[at] == "(" and words[at + 1] in GIVEN_NAMES and tags[at + 2 : at + 4] == [")", "N"]:
            tags[at] = tags[at + 2] = "N"  # William (Bill) Moss


def _begins_as_command(words: list[str], tags: list[str], at: int) -> bool:
    """Whether a capitalised verb and its object are a name: inside a sentence, or with a finite verb after them.

    A sentence that is a command has no verb after its object: "Save the Children from this".
    """
    verb = words[at - 1]
    if verb not in COMMANDS and TAGS.get(verb) != "b" and not (verb in CUES and CUES[verb].form == "base"):
        return False
    if at > 1 and tags[at - 2] not in _BOUNDARIES:
        return tags[at - 2] != "I" or verb in COMMANDS
    end = at + 1
    while end < len(tags) and tags[end] == "N":
        end += 1
    return end < len(tags) and tags[end] in _FINITE


COMMANDS = frozenset("save stop protect defend feed keep rebuild reclaim restore".split())
"""Verbs that names of bodies begin with and no person's does."""
