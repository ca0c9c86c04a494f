"""Pages made for the tests, and a short view of the article read from them."""

from index.article import Kind
from index.reading import read_text

LEAD = "The council of Westmark voted on Tuesday to close the old harbour to lorries, after months of quarrel."
BODY = "Fishermen had asked for the closure. They said that lorries had damaged the quay and two of their sheds."
END = "The mayor promised to hear the hauliers again before the order takes effect, perhaps in the autumn."


def page(*parts: str) -> str:
    return "\n\n".join(parts)


def kinds(text: str, name: str = "") -> list[Kind]:
    return [paragraph.kind for paragraph in read_text(text, name).paragraphs]


def of_kind(kind: Kind, text: str, name: str = "") -> list[str]:
    article = read_text(text, name)
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind is kind]
