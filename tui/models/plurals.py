"""Numbers with their nouns."""


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
