"""The user's own synonyms: which words of a query also find which other words.

Each line of the file is a group of names that stand for one another, separated by commas, or names that also find
others, with an arrow between: "bnpb, disaster agency" and "flood => inundation, high water". A line that begins with #
is a comment.
"""

from collections.abc import Iterable, Mapping

from msgspec import Struct, field

from index.search.aliases import MOST_WORDS
from index.search.tokens import folded, words

Name = tuple[str, ...]
"""The words of a name as they fold."""
_ARROW = "=>"
_MOST_LINES = 10_000


class Synonyms(Struct, frozen=True):
    """For each name the names that it also finds, as they fold; `problems` names the lines that were left out."""

    others: Mapping[Name, tuple[Name, ...]] = field(default_factory=dict)
    problems: tuple[str, ...] = ()


NO_SYNONYMS = Synonyms()


def read_synonyms(text: str) -> Synonyms:
    """The synonyms of a file; a line that cannot be read is left out and named in `problems`, nothing raises."""
    others: dict[Name, dict[Name, None]] = {}
    problems: list[str] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines()[:_MOST_LINES], 1):
        written = line.strip()
        if not written or written.startswith("#"):
            continue
        left, arrow, right = written.partition(_ARROW)
        sources = _names(left.split(","))
        targets = _names(right.split(",")) if arrow else sources
        if not sources or not targets or (not arrow and len(sources) < 2):
            problems.append(f"line {number}: write two names or more, with commas or “=>” between them")
        elif any(len(name) > MOST_WORDS for name in (*sources, *targets)):
            problems.append(f"line {number}: a name has at most {MOST_WORDS} words")
        else:
            for source in sources:
                others.setdefault(source, {}).update(dict.fromkeys(name for name in targets if name != source))
    return Synonyms({name: tuple(found) for name, found in others.items() if found}, tuple(problems))


def joined(several: Iterable[Synonyms]) -> Synonyms:
    """The synonyms of several files as one."""
    others: dict[Name, tuple[Name, ...]] = {}
    problems: list[str] = []
    for each in several:
        problems += each.problems
        for name, found in each.others.items():
            others[name] = tuple(dict.fromkeys((*others.get(name, ()), *found)))
    return Synonyms(others, tuple(problems))


def _names(written: Iterable[str]) -> list[Name]:
    names = (tuple(folded(term) for term in words(each).terms if "-" not in term) for each in written)
    return list(dict.fromkeys(name for name in names if name))
