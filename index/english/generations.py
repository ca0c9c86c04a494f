"""Words after a name that tell a son from his father: "Jr.", "Sr.", "III"."""

_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4"}
_AFTER_FAMILY_NAME = frozenset({"jr", "sr"})
"""Generations that only a family name has before it; a king is "Abdullah II" by his given name."""


def without_generation(words: list[str]) -> tuple[list[str], str]:
    """Divides a name into its words and its generation.

    Args:
        words: of a name.

    Returns:
        The words before the generation, and "jr", "sr", "2", "3", "4", or "" for a name without one.
    """
    generation = _GENERATIONS.get(words[-1].strip(".,").lower(), "") if len(words) > 1 else ""
    return (words[:-1], generation) if generation else (words, "")


def is_family_name(name: str) -> bool:
    """Whether a name is a family name alone: "Holm", "Holm Jr."; not "Ana Holm", nor "Abdullah II"."""
    words, generation = without_generation(name.split())
    return len(words) == 1 and (not generation or generation in _AFTER_FAMILY_NAME)
