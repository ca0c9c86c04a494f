"""The user's decisions about the files to be indexed: metadata, how a file is read, corrected marks.

An article is indexed with the decisions about it, and the catalogue keeps a digest of them: when the user decides
something else, only the articles that it concerns are read again.
"""

from collections.abc import Container, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from msgspec.json import encode

from index.decisions.decision import Act, Decision, Decisions, Line
from index.decisions.lookup import MetadataLookup
from index.decisions.metadata import address_of
from index.reading.options import ReadOptions
from index.reading.parts import split_part, with_part

_DIGEST_BYTES = 8


class Decided:
    """Decisions by the articles and files that they concern."""

    def __init__(self, decisions: Decisions) -> None:
        self.lookup = MetadataLookup(decisions)
        self._of_file: dict[str, list[Decision]] = {}
        self._of_content: dict[str, list[Decision]] = {}
        self._parts_by_content: list[Decision] = []
        self._names: dict[str, set[str]] = {}
        for line in decisions.in_force(Act.METADATA):
            decision = line.decision
            file, part = split_part(Path(decision.article))
            self._of_file.setdefault(str(file), []).append(decision)
            if decision.content:
                self._of_content.setdefault(decision.content, []).append(decision)
            if decision.content and part is not None:
                self._parts_by_content.append(decision)
        self._marks: dict[str, dict[int, Decision]] = {}
        """By the name of the article and by its content, with the number of the line, which gives the order."""
        for line in decisions.in_force(Act.MARK):
            decision = line.decision
            for key in {decision.article, decision.content} - {""}:
                self._marks.setdefault(key, {})[line.number] = decision
            self._names.setdefault(decision.article, set()).add(decision.content)
            if decision.content and split_part(Path(decision.article))[1] is not None:
                self._parts_by_content.append(decision)

    def __bool__(self) -> bool:
        return bool(self._of_file or self._names)

    @property
    def files(self) -> Iterable[str]:
        """The absolute paths of the files with stated metadata."""
        return self._of_file.keys()

    @property
    def names(self) -> Iterable[str]:
        """The names of the articles in which a mark is corrected, with `#12` if their file holds several."""
        return self._names.keys()

    def contents(self, files: Container[str], names: Container[str]) -> Iterator[str]:
        """Yields the hashes of the articles about which something is decided, other than those named.

        Args:
            files: absolute paths of files; they need not be looked for by their content.
            names: names of articles, likewise.
        """
        for file, decisions in self._of_file.items():
            if file not in files:
                yield from (each.content for each in decisions if each.content)
        for name, contents in self._names.items():
            if name not in names:
                yield from contents - {""}

    def marks(self, path: Path, part: str | None, content: str) -> tuple[Decision, ...]:
        """The corrections of marks in an article, by its name or its content, in the order in which they were made."""
        found = self._marks.get(with_part(path, part).name, {}) | self._marks.get(content, {})
        return tuple(found[number] for number in sorted(found))

    def options(self, path: Path, content: str) -> ReadOptions:
        """How a file is to be read."""
        return self.lookup.options(path, content)

    def digest(self, path: Path, part: str | None, content: str) -> str:
        """Text that stays the same as long as the same is decided of an article; "" if nothing is."""
        if not self:
            return ""
        stated, marks = self.lookup.digest(path, part, content), self.marks(path, part, content)
        if not stated and not marks:
            return ""
        digest = blake2b(stated.encode("utf-8", "surrogatepass"), digest_size=_DIGEST_BYTES)
        digest.update(encode([(each.exact, each.before, each.after, each.field, each.value) for each in marks]))
        return digest.hexdigest()

    def of_file(self, path: Path, content: str) -> tuple[Decision, ...]:
        """All decisions that may concern an article of a file; `content` is the hash of its bytes or ""."""
        if not self:
            return ()
        name = path.name
        of_file, of_content = self._of_file.get(address_of(path, None), ()), self._of_content.get(content, ())
        found = [*self._parts_by_content, *of_content, *of_file]
        marks: dict[int, Decision] = {}
        for article, decisions in self._marks.items():
            if article in (name, content) or article.startswith(name + "#"):
                marks |= decisions
        found += [marks[number] for number in sorted(marks)]
        return tuple(dict.fromkeys(found))


def decided_by(decisions: Iterable[Decision]) -> Decided:
    """The decisions that were sent along with a file."""
    return Decided(Decisions(tuple(Line(number, decision) for number, decision in enumerate(decisions, 1))))
