"""The reference page of formats: what is read, what is refused, and the names that fields of JSON and CSV may have."""

from collections.abc import Mapping
from importlib import import_module

ENDINGS = {
    "text": ".txt .text",
    "Markdown": ".md .markdown",
    "HTML": ".html .htm .xhtml",
    "MHTML": ".mhtml .mht",
    "PDF": ".pdf",
    "DOCX": ".docx .docm",
    "ODT": ".odt",
    "RTF": ".rtf .doc",
    "mail": ".eml",
    "mailbox": ".mbox",
    "Outlook message": ".msg",
    "JSON": ".json",
    "JSON lines": ".jsonl .ndjson",
    "CSV": ".csv .tsv",
    "feed": ".rss .atom",
    "EPUB": ".epub",
    "ENEX": ".enex",
    "WARC": ".warc",
    "WACZ": ".wacz",
    "zip archive": ".zip",
    "gzip file": ".gz",
}


def format_parts() -> list[str]:
    """The parts of the page, from the tables of the program. Raises ValueError if an ending is on no line."""
    from index.reading.data.field_names import FIELD_NAMES
    from index.reading.detect import Format
    from index.reading.dispatch import MODULES
    from index.reading.encodings import CHOICES
    from index.reading.files import SUFFIXES
    from index.reading.other_files import REASONS

    listed = {ending for endings in ENDINGS.values() for ending in endings.split()}
    if listed != SUFFIXES:
        raise ValueError(f"docs/formats_page.py: endings that differ from the program's: {listed ^ SUFFIXES}")
    rows = []
    for name, endings in ENDINGS.items():
        found = Format(name)
        module = MODULES.get(found)
        about = import_module(f"index.reading.{module}").__doc__ if module else "Paragraphs, front matter, bylines."
        line = " ".join((about or "").split("\n\n")[0].split()).rstrip(".")
        rows.append(f"| {name} | {endings} | {line} |")
    reasons: dict[str, list[str]] = {}
    for ending, reason in REASONS.items():
        reasons.setdefault(reason, []).append(ending)
    return [
        "The content of a file decides its format; its ending decides whether the file is looked at in a folder. A file"
        " that you name is looked at whatever its ending.",
        "| Format | Endings | How it is read |\n|---|---|---|\n" + "\n".join(rows),
        "## Files that are not read\n\n`seedread files --others` and `!` list them.",
        "| Endings | Reason |\n|---|---|\n"
        + "\n".join(f"| {' '.join(endings)} | {reason} |" for reason, endings in reasons.items()),
        "## Names of fields in JSON and CSV\n\nThe first name that a record has counts; capitals, blanks and hyphens do"
        " not matter. Others are named with `--map FIELD=NAME`.\n\n" + _table("Field", "Names", FIELD_NAMES),
        "## Encodings that can be chosen\n\nAny other encoding name that Python knows also works.\n\n"
        + "\n".join(f"- `{name}`: {title}" for name, title in CHOICES.items()),
    ]


def _table(first: str, second: str, rows: Mapping[str, tuple[str, ...]]) -> str:
    lines = (f"| `{name}` | {', '.join(names)} |" for name, names in rows.items())
    return f"| {first} | {second} |\n|---|---|\n" + "\n".join(lines)
