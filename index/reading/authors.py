"""Names of authors in a field that holds nothing else: "Lee, Ann", "Ann Lee; Bo Ray", "By Ann Lee in Oslo"."""

import re
from collections.abc import Iterable, Iterator

from index.article import Known, Origin, Span
from index.reading.names import has_publication_word, is_acronym, is_body, is_generic_credit, is_person, is_role

_LABEL = re.compile(
    r"(?:(?:written|reported|story|text|words)\s+)?by\s*:?\s+|(?:author|byline)s?\s*:\s*", re.IGNORECASE
)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*[|/])?(?P<name>[^\[\]|/#]+)(?:#[^\[\]]*)?\]\]")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+|@\w+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s+(?:in|at|reported from)\s+[A-Z][^,;]*$")
_AND = re.compile(r"\s+(?:and|und|et|y|&)\s+|\s*,\s+and\s+|\s*[|•·]\s*")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|phd|md|esq)\.?", re.IGNORECASE)
_LONGEST = 300


def parse_authors(written: str, origin: Origin, span: Span | None = None) -> Iterator[Known[str]]:
    """Yields the authors that a field names; an organization stays whole, roles, places and addresses are left out.

    Args:
        written: The value of the field.
        origin: Where the field was read.
        span: Characters of `written` in the article's text, if it is there unchanged.
    """
    if len(written) > _LONGEST:
        return
    for at, part in _split(written, re.compile(r"\s*[;\n]\s*")):
        yield from _known(_names(part), part, at, origin, span)


def unique(authors: Iterable[Known[str]]) -> tuple[Known[str], ...]:
    """The authors in order, each name once."""
    seen: dict[str, Known[str]] = {}
    for author in authors:
        seen.setdefault(" ".join(author.value.casefold().split()), author)
    return tuple(seen.values())


def surname_first(words: str) -> str | None:
    """The name in its usual order, of "Lee, Ann" or "van der Berg, Ann"; None for anything else."""
    last, comma, given = (part.strip() for part in words.partition(","))
    if not comma or not last or not given or "," in given or _SUFFIX.fullmatch(given):
        return None
    if len(last.split()) > 3 or len(given.split()) > 3 or is_body(words) or is_role(given):
        return None
    if is_acronym(given) and not last.isupper():
        return None  # "Ann Lee, AP"
    name = f"{given} {last}"
    two_people = is_person(last) and is_person(given)
    return name if is_person(name) and not two_people and not has_publication_word(given) else None


def _names(part: str) -> list[tuple[str, str]]:
    """The names of one part, each as written and as it is to be read."""
    if name := surname_first(part):
        return [(part, name)]
    if "," in part and is_body(part.split(",", maxsplit=1)[0]) and not _AND.search(part):
        return [(part, part)]  # "Rivers Council, Eastern Branch"
    found: list[tuple[str, str]] = []
    for _, name in _split(part, re.compile(r"\s*,\s+")):
        if _SUFFIX.fullmatch(name) and found:
            continue
        pieces = [piece for _, piece in _split(name, _AND)]
        # "Department of Health and Social Care" is one body; "Ann Lee and Bo Ray" are two people
        whole = len(pieces) > 1 and (is_body(name) or not all(is_person(_bare(piece)) for piece in pieces))
        for piece in [name] if whole else pieces:
            bare = _bare(piece)
            if not bare or is_generic_credit(bare) or is_role(bare):
                continue
            if found and (has_publication_word(bare) or not (is_person(bare) or is_body(bare))):
                continue  # the outlet, the post or the place of the person before it
            found.append((bare, bare))
    return found


def _bare(name: str) -> str:
    """A name without its label, link marks, addresses and the place it was written in."""
    if link := _WIKI_LINK.search(name):
        name = link["name"]
    name = _ADDRESS.sub("", _LABEL.sub("", name, count=1) if _LABEL.match(name) else name)
    shorter = _ASIDE.sub("", name)
    while shorter != name and shorter.strip():
        name, shorter = shorter, _ASIDE.sub("", shorter)
    name = name.strip(" \t.,:|–—-*_\"'")
    return name[4:] if name.lower().startswith("the ") and is_body(name) and not has_publication_word(name) else name


def _known(
    names: Iterable[tuple[str, str]], part: str, at: int, origin: Origin, span: Span | None
) -> Iterator[Known[str]]:
    end = 0
    for written, name in names:
        start = part.find(written, end)
        sorted_as = written if written != name and "," in written else None
        if span is None or start < 0:
            yield Known(name, origin, sorted_as=sorted_as)
            continue
        end = start + len(written)
        yield Known(name, origin, (span[0] + at + start, span[0] + at + end), sorted_as)


def _split(words: str, joint: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    """The parts between joints that are not blank, and where each begins."""
    at = 0
    for match in (*joint.finditer(words), None):
        part = words[at : match.start() if match else len(words)]
        if part.strip():
            yield at + len(part) - len(part.lstrip()), part.strip()
        at = match.end() if match else len(words)
