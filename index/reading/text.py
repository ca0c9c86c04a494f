"""Plain text and Markdown become an Article."""

import stat
from pathlib import Path

from msgspec.structs import replace

from index.article import Article
from index.reading import markdown, paragraphs
from index.reading.decode import MAX_BYTES, UnreadableError, decode, too_large
from index.reading.front_matter import read_front_matter
from index.reading.lines import split_lines
from index.reading.metadata import Metadata
from index.reading.structure import build_article


def read(path: Path) -> Article:
    """The article in a file. Raises UnreadableError, whose words say why, for any file that is none."""
    decoded = decode(_bytes(path))
    article = read_text(decoded.text, path.name)
    return replace(article, path=path, encoding=decoded.encoding, notes=decoded.notes + article.notes)


def read_beginning(path: Path, size: int) -> Article:
    """The article that the first `size` bytes of a file hold, to the end of a paragraph: to be shown until all is read.

    Raises UnreadableError where they hold none.
    """
    with path.open("rb") as file:
        data = file.read(size)
    text = decode(data[: data.rfind(b"\n") + 1]).text
    return replace(read_text(text[: text.rstrip().rfind("\n\n") + 1] or text, path.name), path=path)


def read_text(text: str, name: str = "") -> Article:
    """The article in a text; the suffix of its name tells Markdown from plain text. Never raises."""
    path = Path(name)
    front = read_front_matter(text)
    lines = tuple(split_lines(text, front.end if front else 0))
    join = markdown.join_lines if path.suffix.lower() in markdown.SUFFIXES else paragraphs.join_lines
    return build_article(path, text, join(text, lines), front.stated if front else Metadata())


def _bytes(path: Path) -> bytes:
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            raise UnreadableError("a folder, not a file")
        if not stat.S_ISREG(about.st_mode):
            raise UnreadableError("not a file but a device or pipe")  # reading one may never end
        if about.st_size > MAX_BYTES:
            raise UnreadableError(too_large(about.st_size))
        return path.read_bytes()
    except UnreadableError:
        raise
    except FileNotFoundError:
        raise UnreadableError("gone: there is no such file") from None
    except PermissionError:
        raise UnreadableError("no permission to read it") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"could not be read: {getattr(error, 'strerror', None) or error}") from None
