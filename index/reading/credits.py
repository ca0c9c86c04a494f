"""Lines that say on whose reporting a text is based: "Written for A, after reporting by B"."""

import re

_CREDIT = re.compile(
    r"(?:written|adapted|compiled|prepared|retold|rewritten)(?:\s+(?:for|by|at)\s+[^,;.]{2,60})?,?\s+"
    r"(?:after|from|on\s+the\s+basis\s+of|based\s+on)\s+(?:an?\s+|the\s+)?"
    r"(?:(?:news\s+)?(?:reporting|reports?|articles?|story|stories|agencies|wires?|dispatches)\b)[^.]{0,160}\.?",
    re.IGNORECASE,
)


def is_credit(words: str) -> bool:
    """Whether a paragraph says on whose reports the text is based, and nothing else."""
    return len(words) <= 260 and bool(_CREDIT.fullmatch(words))
