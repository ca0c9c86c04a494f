"""A quick look whether a text may be an export of a news database."""

import re

_HINT = re.compile(
    r"^[^\S\n]*+(?:End of Document|Dokumentende|\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Documento? \d+ de \d+"
    r"|(?:AN\s+)?(?:Document|Dokument|Documento|文件|문서) [A-Z][A-Za-z0-9]{9,40}|ProQuest document ID:.*)[^\S\n]*+$",
    re.MULTILINE | re.IGNORECASE,
)


def looks_like_export(text: str) -> bool:
    """A quick look whether a text may be an export: one line of the kind that only exports have."""
    return _HINT.search(text.replace("\u00a0", " ") if "\u00a0" in text else text) is not None
