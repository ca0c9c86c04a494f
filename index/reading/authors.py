"""Names of authors in a field that holds nothing else: "Lee, Ann", "Ann Lee; Bo Ray", "By Ann Lee in Oslo"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from index.article import Known, Origin, Span
from index.english.given_names import GIVEN_NAMES
from index.english.word_lists import word_list
from index.reading.names import has_publication_word, is_acronym, is_body, is_generic_credit, is_person, is_role

_LABEL = re.compile(
    r"(?:(?:written|reported|reporting|story|text|words|posted|published|exclusive)\s+)?(?:by\s*:?|from)\s+"
    r"|(?:author|byline)s?\s*:\s*",
    re.IGNORECASE,
)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*[|/])?(?P<name>[^\[\]|/#]+)(?:#[^\[\]]*)?\]\]")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+|@\w+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s+(?:in|at|reported from)\s+[A-Z][^,;]*$")
# what a dash, a slash or a colon sets after a name: the outlet or the place
_AFTER_NAME = re.compile(r"\s+[-–—]\s+\S.*$|\s*/\s*\S.*$|:\s+\S.*$")
_POST_AFTER_NAME = re.compile(
    r"\s+(?:(?:staff|senior|chief|special|foreign|political|deputy|freelance)\s+)?"
    r"(?:writer|reporter|correspondent|editor|columnist)$",
    re.IGNORECASE,
)
_ORGANIZATION_WORDS = word_list("organization_words")
_AND = re.compile(r"\s+(?:and|und|et|y|&|with)\s+|\s*,\s+and\s+|\s*[|•·]\s*")
_JOINT = re.compile(rf"\s*,\s*|{_AND.pattern}")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|phd|md|esq)\.?", re.IGNORECASE)
_GENERATION = re.compile(r"(?:jr|sr)\.?|ii|iii|iv", re.IGNORECASE)
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
    before, _, suffix = (part.strip() for part in given.rpartition(","))
    if before and _GENERATION.fullmatch(suffix):
        given = before  # "Lee, Bo, Jr."
    if not comma or not last or not given or "," in given or _SUFFIX.fullmatch(given):
        return None
    if len(last.split()) > 3 or len(given.split()) > 3 or is_body(words) or is_role(given):
        return None
    if is_acronym(given) and not last.isupper():
        return None  # "Ann Lee, AP"
    name = f"{given} {last}"
    if " " in last and _begins_with_given_name(last) and " " not in given and not _begins_with_given_name(given):
        return None  # "Ann Lee, Lagos"
    two_people = is_person(last) and is_person(given) and (_begins_with_given_name(last) or not _is_given(given))
    return name if is_person(name) and not two_people and not has_publication_word(given) else None


def _names(part: str) -> list[tuple[str, str]]:
    """The names of one part, each as written and as it is to be read."""
    if label := _LABEL.match(part):
        part = part[label.end() :]
    if name := surname_first(part):
        return [(part, name)]
    people = [piece for _, piece in _split(part, _AND)]
    if len(people) > 1 and all(surname_first(piece) for piece in people):
        return [(piece, surname_first(piece) or piece) for piece in people]  # "Lee, Ann & Ray, Bo"
    first, comma, rest = part.partition(",")
    if comma and is_body(first) and not any(_begins_with_given_name(piece) for _, piece in _split(rest, _JOINT)):
        return [(part, part)]  # "Rivers Council, Eastern Branch", "Ministry of Water, Power and Roads"
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
            if found and (has_publication_word(bare) or _is_outlet(bare) or not (is_person(bare) or is_body(bare))):
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
    for after in (_AFTER_NAME, _POST_AFTER_NAME):
        head = after.sub("", name)
        if head != name and is_person(head) and _begins_with_given_name(head) and not is_role(head):
            name = head
    name = name.strip(" \t.,:|–—-*_\"'")
    return name[4:] if name.lower().startswith("the ") and is_body(name) and not has_publication_word(name) else name


def _begins_with_given_name(name: str) -> bool:
    return bool(name.strip()) and _is_given_name(name.split(maxsplit=1)[0])


def _is_given(words: str) -> bool:
    """Whether words are given names and initials alone: "María José", "Ursula K."."""
    return all(_is_given_name(word) or re.fullmatch(r"[^\W\d_]\.", word) for word in words.split())


def _is_given_name(word: str) -> bool:
    lower = word.lower()
    letters = "".join(char for char in unicodedata.normalize("NFKD", lower) if not unicodedata.combining(char))
    return lower in GIVEN_NAMES or letters in GIVEN_NAMES


def _is_outlet(words: str) -> bool:
    """Whether words after a person's name are an organization's by their last word: "Al Jazeera"."""
    return words.rsplit(maxsplit=1)[-1].lower() in _ORGANIZATION_WORDS and not _begins_with_given_name(words)


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
