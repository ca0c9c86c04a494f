"""A quick test for exports of news databases."""

import re

END_OF_DOCUMENT = (
    r"(?:End of Document|Dokumentende|Ende des Dokuments|Fin du document|Fin del? documento|Fine del documento"
    r"|Fim do documento|Einde (?:van )?(?:het )?document)"
)
"""The line below each article of Nexis Uni, in the languages of its interface."""
EXPORT_ONLY = (
    rf"{END_OF_DOCUMENT}"
    r"|\d+ of \d+ DOCUMENTS?|Dokument \d+ von \d+|Documento? \d+ de \d+|Documento \d+ di \d+"
    r"|(?:AN\s+)?(?:Document|Dokument|Documento|文件|文档|文書|문서) [A-Z][A-Za-z0-9]{9,40}"
    r"|ProQuest document ID:[^\n<]{0,60}"
)
"""The words of lines that only exports have: the ends of documents, or lines that count them."""
_HINT = re.compile(rf"^[^\S\n]*+(?:{EXPORT_ONLY})[^\S\n]*+$", re.MULTILINE | re.IGNORECASE)


def looks_like_export(text: str) -> bool:
    """Whether a text has a line that occurs only in exports. Fast: the layouts are not tried."""
    return _HINT.search(text.replace("\u00a0", " ") if "\u00a0" in text else text) is not None
