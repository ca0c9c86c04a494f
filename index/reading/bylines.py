"""Reads bylines: "By A and B", "By A, Outlet", "(Reporting by A; Editing by B)"."""

import re
from collections.abc import Iterator

from index.article import Known, Metadata, Origin
from index.english.word_lists import word_list
from index.reading.authors import POST_AFTER_NAME, surname_first
from index.reading.names import (
    has_publication_word,
    is_acronym,
    is_body,
    is_calendar,
    is_generic_credit,
    is_outlet,
    is_person,
    is_publication_name,
    is_role,
    is_section,
    is_wire,
)

_ORGANIZATION_WORDS = word_list("organization_words")
_LONGEST = 200
_OPENS = re.compile(
    r"(?:(?:written|reported|story|text|report|words|article|analysis)\s+)?by\s*:?\s+(?=\S)|(?:byline|authors?)\s*:\s*",
    re.IGNORECASE,
)
_CREDITED = re.compile(r"\(?(?:additional\s+)?reporting\s+by\s+(?=\S)", re.IGNORECASE)
_JOINED = re.compile(r"\s*(?:,\s*and\s|,|;|\s&\s|\sand\s|\s(?:for|with|in|at|of)\s|\s[|–—/·•-]\s)\s*", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?i:text|texte?|texto|testo|story|words|report(?:er)?|writer|journalist|autorin?|auteure?|autora?|autore"
    r"|journaliste|redactora?|redatora?)\s*:\s*(?=[A-ZÀ-Þ])"
    r"|(?i:von|par|por|di|door)\s+(?=[^\W\d_a-z]\S*\s+\S)"
)
"""Labels that precede a name; before other words they mean something else."""
_PLACE_AFTER_NAME = re.compile(r"\s*(?:\([^()]{1,60}\)|(?:,|\s(?:avec|mit|con|com|met)\s)\s*[^\W\d_a-z][\w .-]{1,30})$")
_REPORTS = re.compile(r"(?P<name>[^,.:]{3,60}?) (?:reports|writes)\.?")
_HANDLE = re.compile(r"\s*\(?@\w{2,30}\)?$")
_INVERTED = re.compile(r"[^;\s][^;]*[^;\s]")
_LIST_SIGN = re.compile(r"[,;|\d]")
_WORD = re.compile(r"\w")
_GENERATION = re.compile(r"(?:^|\s)(?:jr|sr|iii?|iv)\.?$", re.IGNORECASE)


def read_byline(words: str, at: int) -> Metadata | None:
    """Reads a paragraph that is a byline and nothing else; None for any other.

    `at` is the offset of the paragraph in the text.
    """
    opened = _OPENS.match(words)
    if not opened or len(words) > _LONGEST:
        return _labelled_name(words, at) if len(words) <= _LONGEST else None
    body = _HANDLE.sub("", words[opened.end() :].rstrip(" ."))
    if _GENERATION.search(body) and words[opened.end() + len(body) :].startswith("."):
        body += "."  # "Bo Lee Jr."
    if (post := POST_AFTER_NAME.search(body)) and is_person(body[: post.start()]):
        body = body[: post.start()]  # "Ann Lee Staff Writer"
    if not body or not _WORD.match(body) or is_calendar(body.split()[0].strip(",")):
        return None
    start = at + opened.end()
    return _inverted_names(body, start) or _one_author(body, start) or _names(body, start)


def _labelled_name(words: str, at: int) -> Metadata | None:
    """Reads the author of "Text: Ann Lee", "Von Ann Lee, Oslo" or "Ann Lee reports" if there are no other words."""
    if label := _LABELLED.match(words):
        start = label.end()
        name = _PLACE_AFTER_NAME.sub("", words[start:].rstrip(" ."))
    elif reports := _REPORTS.fullmatch(words):
        start, name = 0, reports["name"]
    else:
        return None
    if not is_person(name) or has_publication_word(name) or is_body(name) or is_section(name):
        return None
    return Metadata(authors=(Known(name, Origin.BYLINE, (at + start, at + start + len(name))),))


def read_person_and_outlet(words: str, at: int) -> Metadata | None:
    """Reads a paragraph that is "Ann Lee, Example News" or "Ann Lee | Political editor"; None for any other."""
    if len(words) > _LONGEST:
        return None
    parts = list(_parts(words))
    if len(parts) != 2 or parts[1][2] in ("and", "&", ", and", "in", "at", "with"):
        return None
    (person, start, _), (other, begin, _) = parts
    if not is_person(person) or has_publication_word(person) or is_body(person) or is_section(person):
        return None
    author = Known(person, Origin.BYLINE, (at + start, at + start + len(person)))
    if has_publication_word(other) or is_publication_name(other):
        return Metadata(authors=(author,), outlet=Known(other, Origin.BYLINE, (at + begin, at + begin + len(other))))
    return Metadata(authors=(author,)) if is_role(other) else None


def _one_author(body: str, at: int) -> Metadata | None:
    """A byline that is one name although it has a comma or "and" in it: "Lee, Ann", "the Department of A and B"."""
    if name := surname_first(body):
        return Metadata(authors=(Known(name, Origin.BYLINE, (at, at + len(body))),))
    if not is_body(body) or len(body.split()) > 12 or _LIST_SIGN.search(body):
        return None
    first = next(_parts(body))[0]
    if is_person(first) and not is_body(first):
        return None
    start = 4 if body.lower().startswith("the ") else 0
    if not body[start].isupper():
        return None
    return Metadata(authors=(Known(body[start:], Origin.BYLINE, (at + start, at + len(body))),))


def _inverted_names(body: str, at: int) -> Metadata | None:
    """The names of "Lee, Ann; Ray, Bo": each with the family name first."""
    parts = list(_INVERTED.finditer(body)) if ";" in body else []
    names = [surname_first(part[0]) for part in parts]
    if len(names) < 2 or None in names:
        return None
    spans = [(at + part.start(), at + part.end()) for part in parts]
    return Metadata(
        authors=tuple(Known(name or "", Origin.BYLINE, span) for name, span in zip(names, spans, strict=True))
    )


def read_credit_line(words: str, at: int) -> Metadata | None:
    """The authors that an agency's closing line names: "(Reporting by A in London; Editing by B)"."""
    opened = _CREDITED.match(words)
    if not opened or len(words) > 2 * _LONGEST:
        return None
    first = words[opened.end() :].partition(";")[0].rstrip(" .)")
    stated = _names(first, at + opened.end())
    return Metadata(authors=stated.authors) if stated else None


def _names(body: str, at: int) -> Metadata | None:
    """Authors, and the outlet that follows them, if any; None if the first part is not a name."""
    authors: list[Known[str]] = []
    outlet: Known[str] | None = None
    for part, start, joint in _parts(body):
        known = Known(part, Origin.BYLINE, (at + start, at + start + len(part)))
        if not authors:
            if split := _outlet_after_name(part, at + start):
                authors.append(split[0])
                outlet = split[1]
            elif is_person(part) or (is_outlet(part) and not any(character.isdigit() for character in part)):
                authors.append(known)
            else:
                return None
        elif any(character.isdigit() for character in part):
            return None  # a date: the line is more than a byline
        elif _GENERATION.match(part) and not joint:
            authors[-1] = _with_generation(authors[-1], part, at + start)
        elif _is_author(part, joint):
            authors.append(known)
        elif outlet is None and not _is_aside(part, joint) and _is_outlet_of(part, joint):
            outlet = known
    return Metadata(authors=tuple(authors), outlet=outlet)


def _is_author(part: str, joint: str) -> bool:
    """Whether a part after the first author is one more: a person, or an agency that "and" joins."""
    if _is_aside(part, joint):
        return False
    if joint in ("and", "&") and is_publication_name(part):
        return True  # "Ann Lee and Reuters": the agency wrote it with her
    return is_person(part) and not _is_outlet_of(part, joint)


def _with_generation(author: Known[str], suffix: str, at: int) -> Known[str]:
    """Adds "Jr." or "III", which follows a comma at offset `at`, to the author."""
    start = author.span[0] if author.span else at
    return Known(f"{author.value} {suffix}", author.origin, (start, at + len(suffix)))


def _is_aside(part: str, joint: str) -> bool:
    """Whether a part says where an author was, or what, or names nobody in particular."""
    return joint in ("in", "at") or is_role(part) or is_generic_credit(part)


def _is_outlet_of(part: str, joint: str) -> bool:
    first = part.split(maxsplit=1)[0]
    if has_publication_word(part) or is_acronym(part) or (first.isupper() and first.lower() in _ORGANIZATION_WORDS):
        return True  # "Example News", "AFP", "BBC Arabic"
    if is_wire(part):
        return True  # "Reuters"
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
