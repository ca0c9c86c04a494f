"""Describes decisions in words for people."""

from index.decisions.decision import Act, Decision
from index.text import one_line


def decision_words(decision: Decision) -> str:
    """One line that says what was decided."""
    a, b, value = (one_line(text) for text in (decision.a, decision.b, decision.value))
    match decision.do:
        case Act.SAME:
            return f"“{a}” and “{b}” are one"
        case Act.APART:
            return f"“{a}” and “{b}” are two"
        case Act.NAME:
            return f"“{a}” is shown as “{value}”"
        case Act.SYNONYM:
            return f"“{a}” and “{b}” count one thing"
        case Act.MARK:
            return f"“{one_line(decision.exact)}” {_corrected(decision)}"
        case _:
            about = one_line(decision.exact) or one_line(decision.article)
            return f"{one_line(decision.field)} of “{about}” is “{value}”"


def _corrected(decision: Decision) -> str:
    value = one_line(decision.value)
    match decision.field:
        case "quotation.speaker" | "quotation.new":
            return f"is said by “{value}”" if value else "is said by nobody who is named"
        case "quotation.words":
            return f"is the quotation “{value}”"
        case "figure.value" | "date.value":
            return f"is {value}"
        case "quotation.none":
            return "is not a quotation"
        case "figure.none":
            return "is not a figure"
        case "date.none":
            return "is not a date"
    return f"has the {one_line(decision.field)} “{value}”"
