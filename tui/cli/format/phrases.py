"""Small things in words: places, numbers, lists."""


def place_words(place: str) -> str:
    """A paragraph's place for people: "paragraph 4", "caption 2", "title"."""
    return f"paragraph {place}" if place.isdigit() else place


def counted(number: int, noun: str, plural: str = "") -> str:
    """A number and its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def number_words(number: float) -> str:
    """A number as people read it: thousands grouped, no more decimals than it has."""
    if abs(number) < 1e15 and number == int(number):
        return f"{int(number):,}"
    return f"{number:,.6g}" if 1e-4 <= abs(number) < 1e15 else f"{number:g}"


def shortened(text: str, most: int) -> str:
    """The text, cut at a word with an ellipsis where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    cut = text.rfind(" ", most - most // 4, most)
    return text[: cut if cut > 0 else most - 1].rstrip(" ,;:") + "…"
