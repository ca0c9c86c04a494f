"""Names of authors in a field that holds nothing else: "Lee, Ann", "Ann Lee; Bo Ray", "By Ann Lee in Oslo"."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from index.article import Known, Origin, Span
from index.english.given_names import GIVEN_NAMES
from index.english.word_lists import word_list
from index.reading.author_credit import authors_part, without_label
from index.reading.names import has_publication_word, is_acronym, is_body, is_generic_credit, is_person, is_role

_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*[|/])?(?P<name>[^\[\]|/#]+)(?:#[^\[\]]*)?\]\]")
_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+\.\w+|@\w+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$|\s+(?:in|at|reported from)\s+[A-Z][^,;]*$")
# what a dash, a slash or a colon sets after a name: the outlet or the place
_AFTER_NAME = re.compile(r"\s+[-–—]\s+\S.*$|\s*/\s*\S.*$|:\s+\S.*$")
POST_AFTER_NAME = re.compile(
    r"\s+(?:(?:staff|senior|chief|special|foreign|political|politics|deputy|freelance|environment|health|education"
    r"|business|economics|science|technology|sports?|crime|diplomatic|defen[cs]e|security|legal|world|culture|arts)\s+)*"
    r"(?:writer|reporter|correspondent|editor|columnist)$",
    re.IGNORECASE,
)
_ORGANIZATION_WORDS = word_list("organization_words")
_AND = re.compile(r"\s+(?:and|und|et|y|&|with)\s+|\s*,\s+and\s+|\s*[|•·]\s*")
_JOINT = re.compile(rf"\s*,\s*|{_AND.pattern}")
_DEGREE = re.compile(r"(?:ph\.?d|m\.?d|esq|mba|obe|mbe|cbe|kbe|rn|qc|kc)\.?", re.IGNORECASE)
# a family name and initials, as lists of references have them: "Wells, D. K."
_WITH_INITIALS = r"[^\W\d_][^\d,;&]*,\s*(?:[^\W\d_]\.[\s-]?)+"
_REFERENCE_LIST = re.compile(rf"{_WITH_INITIALS}(?:,?\s*(?:(?:and|&)\s+)?{_WITH_INITIALS})+")
_FIRM = re.compile(r"(?:&|\band)\s+(?:co|company|partners|sons|brothers|associates)\.?$", re.IGNORECASE)
_DOTTED_END = re.compile(r"\b(?:jr|sr|co|inc|ltd|corp|bros)\.$", re.IGNORECASE)
_COMMA = re.compile(r"\s*,\s+(?P<and>(?:and|&)\s+)?")
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
        if kept := authors_part(part):
            yield from _known(_names(without_label(kept)), part, at, origin, span)


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
    if not comma or not last or not given or "," in given or _DEGREE.fullmatch(given) or _GENERATION.fullmatch(given):
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
    """Returns the names of one part: each as the file writes it, and in its usual order."""
    if listed := _inverted(part):
        return listed
    first, comma, rest = part.partition(",")
    if comma and is_body(first) and not any(_begins_with_given_name(piece) for _, piece in _split(rest, _JOINT)):
        return [(part, part)]  # "Rivers Council, Eastern Branch", "Ministry of Water, Power and Roads"
    if _FIRM.search(part):
        return [(part, part)]
    found: list[tuple[str, str]] = []
    for name, joined in _comma_parts(part):
        if found and _GENERATION.fullmatch(name):
            found[-1] = (found[-1][0], f"{found[-1][1]} {name}")  # "Bo Lee, Jr."
        elif not found or not _DEGREE.fullmatch(name):
            _add_people(found, name, joined)
    return found


def _inverted(part: str) -> list[tuple[str, str]]:
    """The names of a part that has family names first; empty if it has none."""
    if name := surname_first(part):
        return [(part, name)]
    if _REFERENCE_LIST.fullmatch(part):
        people = [found[0].strip() for found in re.finditer(_WITH_INITIALS, part)]
    else:
        people = [piece for _, piece in _split(part, _AND)]
    if len(people) < 2:
        return []
    first, last = surname_first(people[0]), people[-1]
    if first and len(people) == 2 and is_person(last) and "," not in last:
        return [(people[0], first), (last, last)]  # "Lee, Ann, and Bo Ray", as MLA lists two authors
    names = [(piece, surname_first(piece) or "") for piece in people]
    return names if all(name for _, name in names) else []  # "Lee, Ann & Ray, Bo"


def _add_people(found: list[tuple[str, str]], name: str, joined: bool) -> None:
    """Adds the people of a part between commas. `joined`: "and" precedes the part."""
    pieces = [piece for _, piece in _split(name, _AND)]
    # "Department of Health and Social Care" is one body; "Ann Lee and Bo Ray" are two people
    whole = len(pieces) > 1 and (is_body(name) or not all(is_person(_bare(piece)) for piece in pieces))
    for number, piece in enumerate([name] if whole else pieces):
        bare = _bare(piece)
        if not bare or is_generic_credit(bare) or is_role(bare):
            continue
        if found and not (_is_joined(name, piece) if number else joined) and _is_aside(bare):
            continue
        found.append((bare, bare))


def _comma_parts(part: str) -> Iterator[tuple[str, bool]]:
    """The parts between commas, and whether "and" joins each to the one before it: "A, B, and C"."""
    joined, at = False, 0
    for match in (*_COMMA.finditer(part), None):
        words = part[at : match.start() if match else len(part)].strip()
        if words:
            yield words, joined
        joined, at = bool(match and match["and"]), match.end() if match else len(part)


def _is_joined(name: str, piece: str) -> bool:
    """Whether "and" precedes a piece, which is then an author, not an outlet: "Ann Lee and Associated Press"."""
    return name[: name.rfind(piece)].rstrip().endswith((" and", "&"))


def _is_aside(words: str) -> bool:
    """Whether words after a person's name are that person's outlet, post or place."""
    return has_publication_word(words) or _is_outlet(words) or not (is_person(words) or is_body(words))


def _bare(name: str) -> str:
    """A name without its label, link marks, addresses and the place it was written in."""
    if link := _WIKI_LINK.search(name):
        name = link["name"]
    name = _ADDRESS.sub("", without_label(name))
    shorter = _ASIDE.sub("", name)
    while shorter != name and shorter.strip():
        name, shorter = shorter, _ASIDE.sub("", shorter)
    for after in (_AFTER_NAME, POST_AFTER_NAME):
        head = after.sub("", name)
        if head != name and is_person(head) and _begins_with_given_name(head) and not is_role(head):
            name = head
    stop = "." if _DOTTED_END.search(name.rstrip()) else ""
    name = name.strip(" \t.,:|–—-*_\"'") + stop
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
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1]
    begins_with_initials = first.isupper() and first.lower() in _ORGANIZATION_WORDS  # "BBC Arabic"
    return begins_with_initials or (last.lower() in _ORGANIZATION_WORDS and not _begins_with_given_name(words))


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
