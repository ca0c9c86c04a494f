"""Formats our CSL-JSON with pandoc's citeproc: bibliography entries, notes and citations in the text."""

import html
import json
import re
import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from index.citing import CitationRecord
from index.citing.styles.csl_json import item as csl_item

_ENTRY = re.compile(r'<div id="ref-(\w+)"[^>]*>\s*(.*?)\s*</div>', re.DOTALL)
_FOOTNOTE = re.compile(r'<li id="fn\d+"[^>]*><p>(.*?)<a href="#fnref', re.DOTALL)
_IN_TEXT = re.compile(r"<p>CITED (\w+): (.*?)</p>", re.DOTALL)
# text that a style adds or leaves out because of the other items of a list
_APART = re.compile(r'\s(?:disambiguate-add-[a-z-]+|subsequent-author-substitute[a-z-]*)="[^"]*"')
_TAG = re.compile(r"<[^>]+>")


def theirs(records: Iterable[CitationRecord], style: Path, *, notes: bool, places: bool) -> list[tuple[str, str]]:
    """The bibliography entry and the note, or the citation in the text, of each record, in order.

    Args:
        records: what is cited.
        style: the CSL file.
        notes: True for a style of notes.
        places: whether the citation names the paragraph.

    Raises:
        OSError: pandoc is not installed, or the style cannot be read.
        subprocess.CalledProcessError: pandoc refused an item.
    """
    kept = {f"i{number}": record for number, record in enumerate(records)}
    cited = "\n\n".join(f"CITED {key}: [@{key}{_place(record) if places else ''}]" for key, record in kept.items())
    text = f"---\nreferences: {json.dumps([_item(record, key) for key, record in kept.items()])}\n---\n\n{cited}\n"
    with tempfile.TemporaryDirectory() as folder:
        alone = Path(folder) / style.name
        # items are cited separately, so that nothing is added to distinguish them
        rules = _APART.sub("", style.read_text(encoding="utf-8")).replace('disambiguate="true"', 'variable="archive"')
        alone.write_text(rules, encoding="utf-8")
        command = ["pandoc", "-f", "markdown", "-t", "html", "--wrap=none", "--citeproc", "--csl", str(alone)]
        page = subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout
    entries = {key: _plain(entry) for key, entry in _ENTRY.findall(page)}
    if notes:
        in_text = dict(zip(kept, (_plain(note) for note in _FOOTNOTE.findall(page)), strict=True))
    else:
        in_text = {key: _plain(words) for key, words in _IN_TEXT.findall(page)}
    return [(entries.get(key, ""), in_text[key]) for key in kept]


def _item(record: CitationRecord, key: str) -> dict[str, Any]:
    return {name: value for name, value in csl_item([record], key).items() if name not in ("note", "custom")}


def _place(record: CitationRecord) -> str:
    return f", {record.locator.words()}" if record.locator else ""


def _plain(marked_up: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", marked_up)).split())
