"""Numbers with their nouns."""


def counted(number: int, noun: str, plural_noun: str = "") -> str:
    """A number and its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {plural(number, noun, plural_noun)}"


def plural(number: int, noun: str, plural_noun: str = "") -> str:
    """The noun in the form that a number asks for."""
    return noun if number == 1 else plural_noun or f"{noun}s"
