"""The authors of an article as citations name them: bylines split into names, without the words that are not names."""

import re
from collections.abc import Iterable, Iterator

from index.article import Article
from index.citing.ascii_letters import to_ascii
from index.citing.names import Name, clean, in_small_letters, marked_family, parse_name
from index.citing.organization import is_given_name, is_organization
from index.english.places import PLACES

_OPENING = re.compile(
    r"(?:(?:written|reported|reporting|story|text|report|words|article|analysis|interview|posted|exclusive)\s+)?"
    r"(?:by\s*:?|from)\s+(?=\S)",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:,\s*(?:and|&)\s|\s(?:and|&|with)\s)\s*", re.IGNORECASE)
_LOCATION = re.compile(r"\s+(?:in|at|for|from)\s+\S.*$")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_ROLES = frozenset(
    "writer correspondent editor reporter chief staff columnist analyst contributor producer journalist critic"
    " photographer author".split()
)


def author_names(article: Article) -> tuple[Name, ...]:
    """The names of an article's authors in order, each once.

    A byline is split where it lists people ("A, B and C"); "By", the place ("in Oslo"), the newspaper and the job
    are left out; a byline in capitals takes the article's own spelling of the name, else capital first letters.
    """
    outlet = clean(article.outlet.value) if article.outlet else ""
    names: dict[str, Name] = {}
    for known in article.authors:
        if known.sorted_as is not None:
            written_names: Iterable[str] = (clean(known.sorted_as),)
        else:
            written_names = _parted(clean(known.value), outlet)
        for written in written_names:
            name = parse_name(_in_small_letters(written, article.text))
            if name.last:
                names.setdefault(to_ascii(name.forward).casefold() or name.forward, name)
    return tuple(names.values())


def _parted(written: str, outlet: str) -> Iterator[str]:
    """The single names in one byline."""
    for part in written.split(";"):
        bare = _OPENING.sub("", part.strip(), count=1)
        words = bare.split()
        if len(words) > 2 and words[: len(words) // 2] == words[len(words) // 2 :]:
            bare = " ".join(words[: len(words) // 2])  # pages print a name beside a picture and below it
        if bare:
            yield from _people(bare, outlet)


def _people(written: str, outlet: str) -> Iterable[str]:
    last = [part for part in _AND.split(written) if part]
    if len(last) > 1 and all(piece.count(",") == 1 and parse_name(piece).given for piece in last):
        return last  # "Wells, Dana and Holm, Per"
    parts = [part.strip() for piece in last for part in piece.split(",") if part.strip()]
    named = [bare for part in parts if (bare := _bare(part, outlet))]
    people = [part for part in named if _is_full_name(part)]
    if len(named) == len(people) > 1 and not _is_one_inverted(written, people):
        return people
    if len(people) == 1 and named[0] == people[0] and len(named) < len(parts):
        return [people[0], *named[1:]] if len(last) > 1 else [", ".join(named)]
    if len(last) > 1 and people and all(_is_surely_person(part) or is_organization(part.split()) for part in last):
        # "Dana Wells and Reuters": a person and an agency; the name of a ministry is not parted at its "and"
        return last
    bare = _bare(written, outlet) if "," not in written else written
    return [bare or written]


def _bare(part: str, outlet: str) -> str:
    """One part of a byline without place and brackets; empty where it is a place, a job or the newspaper."""
    bare = _BRACKETS.sub("", part).strip()
    without_place = _LOCATION.sub("", bare)
    if _is_full_name(without_place):
        bare = without_place
    lower = bare.casefold()
    if outlet and lower.removeprefix("the ") == outlet.casefold().removeprefix("the "):
        return ""
    words = lower.split()
    if lower in PLACES or (len(words) > 1 and words[-1] in _ROLES):
        return ""
    return bare


def _is_full_name(words: str) -> bool:
    tokens = words.split()
    return len(tokens) > 1 and not is_organization(tokens) and not any(char in words for char in ",:")


def _is_surely_person(words: str) -> bool:
    """Whether words are a person's name and no part of an organization's ("Health and Social Care")."""
    return _is_full_name(words) and (is_given_name(words.split(maxsplit=1)[0]) or "." in words.split(maxsplit=1)[0])


def _is_one_inverted(written: str, people: list[str]) -> bool:
    """Whether "A B, C D" is one name, family name first: only what follows the comma begins with a given name."""
    if len(people) != 2 or _AND.search(written):
        return False
    first, second = (is_given_name(name.split()[0]) for name in people)
    return second and not first


def _in_small_letters(written: str, text: str) -> str:
    """A name in capitals as the article writes it elsewhere, else with capital first letters."""
    words = written.split()
    if (at := marked_family(words)) is not None:
        return f"{in_small_letters(words[at])}, {' '.join(words[:at] + words[at + 1 :])}"
    letters = [word for word in words if sum(char.isalpha() for char in word) > 1]
    if len(words) < 2 or len(letters) < 2 or not all(word.isupper() for word in letters) or is_organization(words):
        return written
    elsewhere = re.compile(r"\b" + r"\s+".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
    for found in elsewhere.finditer(text):
        if not found[0].isupper():
            return clean(found[0])
    return in_small_letters(written)
