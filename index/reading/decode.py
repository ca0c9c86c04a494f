"""Bytes become text, or a clear sentence why not."""

import codecs
import re

from msgspec import Struct

from index.reading.encodings import detected, iso_2022, utf16_without_mark

MAX_BYTES = 50_000_000
"""The largest file that is read; an article is rarely a hundredth of it."""

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]{2,40})", re.IGNORECASE)
_SNIFFED = 8192
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
)
_LETTER = re.compile(r"[^\W_]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# the five bytes that cp1252 leaves undefined, read as the control characters that Latin-1 has there
_UNDEFINED = {byte: chr(byte) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}


class UnreadableError(OSError):
    """A file that cannot be read as an article; its words say why, for people."""


class Decoded(Struct, frozen=True):
    """The text of a file without its byte order mark, the encoding it was read in, and notes for the reader."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file's bytes: by its byte order mark, as strict UTF-8, else by the detector, with a note.

    Args:
        data: All bytes of the file.
        encoding: The encoding that the reader chose, if any; it decides.

    Raises:
        UnreadableError: for an empty file, a file of other than text, and one over MAX_BYTES.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(too_large(len(data)))
    if encoding is not None:
        return _as_chosen(data, encoding)
    decoded = _by_mark(data)
    if decoded is None and (name := utf16_without_mark(data)):
        decoded = _guessed(data, name)
    if decoded is None:
        _refuse_binary(data)
        decoded = _unmarked(data)
    if _LETTER.search(decoded.text) is None:
        raise UnreadableError("empty: the file has no words")
    return decoded


def decode_page(data: bytes, encoding: str | None = None, *, stated: str | None = None) -> Decoded:
    """The text of a web page: by byte order mark, as valid UTF-8, by the charset it declares, else as any text.

    Args:
        data: All bytes of the page.
        encoding: The encoding that the reader chose, if any; it decides.
        stated: The encoding that the server stated, for a page that declares none.

    Raises:
        UnreadableError: for a page without words.
    """
    if not data.strip():
        raise UnreadableError("empty: the file has no words")
    if encoding is not None:
        return _as_chosen(data, encoding)
    if marked := _by_mark(data):
        return marked
    if b"\0" in data[:_SNIFFED] and (wide := utf16_without_mark(data)):
        return _guessed(data, wide)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    match = _CHARSET.search(data[:_SNIFFED])
    name = match[1].decode("ascii").lower() if match else (stated or "").lower()
    if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        name = "cp1252"  # what browsers read for these names
    if name and name not in ("utf-8", "utf8"):
        try:
            return Decoded(data.decode(name, "replace"), name)
        except LookupError:
            pass
    return _unmarked(data)


def too_large(size: int, limit: int = MAX_BYTES, what: str = "articles") -> str:
    """Why a file of `size` bytes is not read, in words."""
    return f"too large: {size / 1e6:.0f} MB; {what} up to {limit // 1_000_000} MB are read"


def _as_chosen(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding, "replace")
    except LookupError:
        raise UnreadableError(f"{encoding} is not the name of an encoding") from None
    if not text.strip():
        raise UnreadableError("empty: the file has no words")
    return Decoded(text.lstrip("\ufeff"), encoding, (f"read as {encoding}, as you chose",))


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                text = data.decode(encoding)
            except UnicodeDecodeError:
                if encoding == "utf-8-sig":
                    return _as_cp1252(data[len(mark) :])
                raise UnreadableError(f"damaged: it says it is {encoding.upper()} and is not") from None
            if "\x00" in text[:_SNIFFED]:
                raise UnreadableError("not text: it holds binary data")
            return Decoded(text, encoding)
    return None


def _refuse_binary(data: bytes) -> None:
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"not text: it is {name}")
    if b"\x00" in data:
        raise UnreadableError("not text: it holds binary data")
    head = data[:_SNIFFED]
    if len(_CONTROL.findall(head)) * 10 > len(head):
        raise UnreadableError("not text: it holds mostly control characters")


def _unmarked(data: bytes) -> Decoded:
    if name := iso_2022(data):
        return _guessed(data, name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    if damaged * 2 < sum(not character.isascii() for character in text):
        # more letters beyond ASCII than damage: UTF-8 that was cut or spoilt somewhere, not another encoding
        return Decoded(text, "utf-8", (f"not wholly valid UTF-8: {damaged} damaged places are shown as \ufffd",))
    if name := detected(data):
        return _guessed(data, name)
    return _as_cp1252(data)


def _guessed(data: bytes, name: str) -> Decoded:
    text = data.decode(name, "replace")
    return Decoded(text, name, (f"not UTF-8: read as {name}; if letters are wrong, choose another encoding",))


def _as_cp1252(data: bytes) -> Decoded:
    # charmap with a full table: no byte is without a character, so that this never fails
    table = "".join(_UNDEFINED.get(byte) or bytes([byte]).decode("cp1252") for byte in range(256))
    text = codecs.charmap_decode(data, "strict", table)[0]
    return Decoded(text, "cp1252", ("not valid UTF-8: read as cp1252, so some letters may be wrong",))
