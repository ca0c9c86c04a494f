"""Reading a query and painting need no index."""

import subprocess
import sys


def test_queries_spans_and_snippets_load_without_whoosh() -> None:
    code = (
        "import sys, index.search.query, index.search.highlight, index.search.snippets;"
        "import index.search.expand, index.spelling.names;"
        "sys.exit(sum(name.split('.')[0] in ('whoosh', 'textual', 'rich', 'click') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_library_can_be_made_without_loading_whoosh() -> None:
    code = (
        "import sys, pathlib; from index.store.library import Library; Library([pathlib.Path('/none')]);"
        "sys.exit('whoosh' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
