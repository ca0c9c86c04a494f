"""Which sources an article credits for its words: an agency in the dateline, "according to a report by …", a byline."""

import re

from index.article import Article, Span

# Agencies that supply other outlets; the marks that an article itself sets are the surest sign of where prose is from.
_AGENCIES = {
    "AP": ("AP", "Associated Press"),
    "Reuters": ("Reuters",),
    "AFP": ("AFP", "Agence France-Presse"),
    "dpa": ("dpa", "DPA"),
    "UPI": ("UPI", "United Press International"),
    "Xinhua": ("Xinhua",),
    "TASS": ("TASS",),
    "Anadolu": ("Anadolu", "Anadolu Agency"),
    "PA": ("PA Media", "Press Association"),
    "EFE": ("EFE",),
    "ANSA": ("ANSA",),
    "Kyodo": ("Kyodo",),
    "Yonhap": ("Yonhap",),
    "PTI": ("PTI", "Press Trust of India"),
    "IANS": ("IANS",),
    "Bloomberg": ("Bloomberg",),
}
_HEAD_CHARACTERS = 120
_NAMES = {name: re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b") for name, names in _AGENCIES.items()}


def credits_of(article: Article, span: Span) -> tuple[str, ...]:
    """The agencies that an article credits for a passage: in byline or dateline, or in the paragraph around it.

    Args:
        article: the article.
        span: characters of its text; the passage itself is not looked at.
    """
    said = " ".join(known.value for known in article.authors)
    said += f" {article.dateline.value}" if article.dateline else ""
    body = next((p for p in article.paragraphs if p.number == 1 and str(p.kind) == "body"), None)
    if body is not None:  # "MOSUL (AP) - …"
        head = article.text[body.start : min(body.end, body.start + _HEAD_CHARACTERS)]
        said += " " + "".join(re.findall(r"\([^()]{2,40}\)", head))
    paragraph = article.paragraph_at(span[0])
    if paragraph is not None:
        said += f" {article.text[paragraph.start : span[0]]} {article.text[span[1] : paragraph.end]}"
    return tuple(name for name, pattern in _NAMES.items() if pattern.search(said))
