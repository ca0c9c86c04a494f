import re
from pathlib import Path

from tui.cli.exit_codes import ExitCode

README = (Path(__file__).parents[3] / "README.md").read_text(encoding="utf-8")


def test_the_table_of_exit_codes_is_that_of_the_program():
    table = README.split("| Exit code | Meaning |\n|---|---|\n")[1].split("\n\n")[0]
    rows = [re.fullmatch(r"\| (\d+) \| (.+) \|", line) for line in table.splitlines()]
    assert [(int(row[1]), row[2]) for row in rows if row] == [(int(code), code.meaning) for code in ExitCode]
