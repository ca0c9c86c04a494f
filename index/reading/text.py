"""Plain text and Markdown become an Article."""

from dataclasses import replace
from pathlib import Path

from index.article import Article
from index.reading.decode import UnreadableError, decode
from index.reading.layout import lay_out


def read(path: Path) -> Article:
    """The article in a file. Raises UnreadableError, whose words say why, for any file that is none."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableError("gone: there is no such file") from None
    except PermissionError:
        raise UnreadableError("no permission to read it") from None
    except IsADirectoryError:
        raise UnreadableError("a folder, not a file") from None
    except OSError as error:
        raise UnreadableError(error.strerror or "could not be read") from None
    decoded = decode(data)
    article = read_text(decoded.text, path.name)
    return replace(article, path=path, encoding=decoded.encoding, notes=decoded.notes + article.notes)


def read_text(text: str, name: str = "") -> Article:
    """The article in a text; the name's suffix tells Markdown from plain text. Never raises."""
    return lay_out(Path(name), text)
