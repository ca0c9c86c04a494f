"""Paragraphs and marks of an index as lines for OpenSearch and Elasticsearch."""

from pathlib import Path

from tui.cli.exit_codes import ExitCode
from tui.cli.format.json_line import escape_json
from tui.cli.library import refreshed_library
from tui.cli.output import print_data, write_bytes

_LINES_AT_ONCE = 1000


def write_bulk(folder: Path) -> ExitCode:
    """Brings the index of a folder up to date and writes its paragraphs to stdout, some at a time."""
    ready = refreshed_library([folder])
    waiting: list[bytes] = []
    for line in ready.library.bulk_lines():
        waiting.append(escape_json(line.decode()).encode())
        if len(waiting) >= _LINES_AT_ONCE:
            write_bytes(b"".join(waiting))
            waiting.clear()
    write_bytes(b"".join(waiting))
    return ExitCode.INTERRUPTED if ready.interrupted else ExitCode.FOUND


def write_mapping() -> ExitCode:
    """Writes the mapping of the documents to stdout, as JSON."""
    import json

    from index.store.read.bulk import MAPPING

    print_data(json.dumps(MAPPING, indent=2))
    return ExitCode.FOUND
