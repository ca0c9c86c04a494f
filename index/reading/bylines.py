"""Who wrote it: "By A and B", "By A, Outlet", "(Reporting by A; Editing by B)"."""

import re
from collections.abc import Iterator

from index.article import Known, Origin
from index.reading.metadata import Metadata
from index.reading.names import has_publication_word, is_acronym, is_calendar, is_generic_credit, is_outlet, is_person

_LONGEST = 200
_OPENS = re.compile(
    r"(?:(?:written|reported|story|text|report|words|article|analysis)\s+)?by\s*:?\s+(?=\S)|(?:byline|authors?)\s*:\s*",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"\(?(?:additional\s+)?reporting\s+by\s+(?=\S)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*and\s|,|;|\s&\s|\sand\s|\s(?:for|with|in|at|of)\s|\s[|–—/·•-]\s)\s*", re.IGNORECASE)
_ROLES = frozenset("writer correspondent editor reporter chief bureau staff columnist analyst contributor".split())
_WORD = re.compile(r"\w")


def read_byline(words: str, at: int) -> Metadata | None:
    """What a paragraph that is a byline and nothing else states; None for any other.

    `at` is where the paragraph stands in the text.
    """
    opened = _OPENS.match(words)
    if not opened or len(words) > _LONGEST:
        return None
    body = words[opened.end() :].rstrip(" .")
    if not body or not _WORD.match(body) or is_calendar(body.split()[0].strip(",")):
        return None
    return _names(body, at + opened.end())


def read_credit_line(words: str, at: int) -> Metadata | None:
    """The authors that an agency's closing line names: "(Reporting by A in London; Editing by B)"."""
    opened = _CREDITED.match(words)
    if not opened or len(words) > 2 * _LONGEST:
        return None
    first = words[opened.end() :].partition(";")[0].rstrip(" .)")
    stated = _names(first, at + opened.end())
    return Metadata(authors=stated.authors) if stated else None


def _names(body: str, at: int) -> Metadata | None:
    """Authors, and the outlet where one stands after them; None where the first part is no name."""
    authors: list[Known[str]] = []
    outlet: Known[str] | None = None
    for part, start, joint in _parts(body):
        known = Known(part, Origin.BYLINE, (at + start, at + start + len(part)))
        if not authors:
            if split := _outlet_after_name(part, at + start):
                authors.append(split[0])
                outlet = split[1]
            elif is_person(part) or is_outlet(part):
                authors.append(known)
            else:
                return None
        elif any(character.isdigit() for character in part):
            return None  # a date: the line is more than a byline
        elif not _is_aside(part, joint):
            if _is_outlet_of(part, joint):
                outlet = outlet or known
            elif is_person(part):
                authors.append(known)
    return Metadata(authors=tuple(authors), outlet=outlet)


def _is_aside(part: str, joint: str) -> bool:
    """Whether a part says where an author was, or what, or names nobody in particular."""
    return joint in ("in", "at") or part.rsplit(maxsplit=1)[-1].lower() in _ROLES or is_generic_credit(part)


def _is_outlet_of(part: str, joint: str) -> bool:
    if has_publication_word(part) or is_acronym(part):
        return True
    return is_outlet(part) and (joint in ("for", "of") or part.lower().startswith("the "))


def _outlet_after_name(part: str, at: int) -> tuple[Known[str], Known[str]] | None:
    """Author and outlet of "Jane Smith Example News": two names of two words."""
    tokens = part.split(" ")
    name, outlet = " ".join(tokens[:2]), " ".join(tokens[2:])
    if len(tokens) != 4 or not is_person(name) or tokens[0].lower() == "the" or not has_publication_word(outlet):
        return None
    start = at + len(name) + 1
    return Known(name, Origin.BYLINE, (at, at + len(name))), Known(outlet, Origin.BYLINE, (start, start + len(outlet)))


def _parts(body: str) -> Iterator[tuple[str, int, str]]:
    """The parts of a list of names, where each begins, and the word that joins it to the part before."""
    at, joint = 0, ""
    for match in (*_JOINED.finditer(body), None):
        end = match.start() if match else len(body)
        if part := body[at:end].strip():
            yield part, at + (len(body[at:end]) - len(body[at:end].lstrip())), joint
        if match:
            at, joint = match.end(), match[0].strip(" ,").lower()
