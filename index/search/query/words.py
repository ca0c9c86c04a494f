"""How a query was understood, in words."""

from index.search.query.nodes import (
    NOTHING,
    And,
    DateRange,
    Field,
    Fuzzy,
    KindFilter,
    NamedRange,
    Near,
    Node,
    Not,
    Optional,
    Or,
    Phrase,
    Unreadable,
    ValueRange,
    Wild,
    Word,
)

_FIELDS = {
    "speaker": "said by",
    "said": "in quotation marks",
    "outlet": "outlet",
    "title": "title with",
    "counted": "a figure of",
}


def in_words(node: Node) -> str:
    """The query as read aloud: "prison and tribal, not amnesty"; empty for no query."""
    if node == NOTHING:
        return ""
    return _say(node, top=True)


def _say(node: Node, top: bool = False) -> str:
    match node:
        case Word(term, prefix, exact):
            return ("=" if exact else "") + term + ("…" if prefix else "")
        case Unreadable(written):
            return f"“{written}” (cannot be read)"
        case Wild(pattern):
            return pattern
        case Fuzzy(term, distance):
            return f"{term} give or take {distance} letter{'s' if distance > 1 else ''}"
        case Phrase(words, gaps):
            free = gaps or (0,) * len(words)
            return "“" + " ".join("* " * gap + _say(word) for gap, word in zip(free, words, strict=True)) + "”"
        case Near(parts, distance, ordered):
            joint = " before " if ordered else " near "
            return joint.join(_say(part) for part in parts) + f" (within {distance} word{'s' if distance > 1 else ''})"
        case Field(field, query):
            return f"{_FIELDS[field]} {_say(query)}"
        case Not() | Optional() | And() | Or():
            return _say_joined(node, top)
        case _:
            return _say_value(node)


def _say_joined(node: Not | Optional | And | Or, top: bool) -> str:
    match node:
        case Optional(query):
            return f"({_say(query)})"
        case Not(query):
            return f"not {_say(query)}"
        case And(queries):
            said = " and ".join(_say(query) for query in queries).replace(" and not ", ", not ")
            return said if top else f"({said})"
        case Or(queries):
            said = " or ".join(_say(query) for query in queries)
            return said if top else f"({said})"


def _say_value(node: KindFilter | DateRange | NamedRange | ValueRange) -> str:
    if isinstance(node, KindFilter):
        return f"only {node.kind}"
    if isinstance(node, DateRange):
        if node.first == node.last:
            return f"dated {node.first}"
        since = f" from {node.first}" if node.first else ""
        return f"dated{since}" + (f" to {node.last}" if node.last else "")
    if isinstance(node, NamedRange):
        if node.first == node.last:
            return f"naming {node.first}"
        since = f" from {node.first}" if node.first else ""
        return f"naming a date{since}" + (f" to {node.last}" if node.last else "")
    if node.low == node.high:
        return f"a figure of {node.low:,.10g}"
    low = f"{'over' if node.over else 'from'} {node.low:,.10g}" if node.low is not None else ""
    high = f"{'under' if node.under else 'up to'} {node.high:,.10g}" if node.high is not None else ""
    return "a figure " + " ".join(part for part in (low, high) if part)
