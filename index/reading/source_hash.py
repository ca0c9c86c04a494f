"""Hashes of the bytes that an article was read from: they change with the file, not with how text is made of it."""

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

_DIGEST_BYTES = 16
_CHUNK_BYTES = 1_000_000


def hash_bytes(*parts: bytes) -> str:
    """Returns the hash of the concatenated parts: 32 hexadecimal digits."""
    from hashlib import blake2b  # pulls in OpenSSL, which the first paint need not wait for

    digest = blake2b(digest_size=_DIGEST_BYTES)
    for part in parts:
        digest.update(part)
    return digest.hexdigest()


def hash_lines(lines: Iterable[str]) -> str:
    """Returns the hash of lines."""
    return hash_bytes("\n".join(lines).encode("utf-8", "surrogatepass"))


def hash_value(value: Any) -> str:
    """Returns the hash of a value as JSON has it, whatever the order of its fields."""
    return hash_bytes(json.dumps(value, sort_keys=True, default=str).encode("utf-8", "surrogatepass"))


def hash_file(file: BinaryIO) -> str:
    """Returns the hash of a file from its start; equals `hash_bytes` of all its bytes."""
    from hashlib import blake2b

    digest = blake2b(digest_size=_DIGEST_BYTES)
    file.seek(0)
    while chunk := file.read(_CHUNK_BYTES):
        digest.update(chunk)
    return digest.hexdigest()
