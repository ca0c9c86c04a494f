"""200 programs that keep decisions are killed, two at a time; no decision that was acknowledged is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.patience import PATIENCE_S

_KILLS = """
import os, random, signal, sys
from pathlib import Path
from index.decisions.decision import Act, Decision
from index.decisions.journal import decide, read_decisions

file, kills = Path(sys.argv[1]), int(sys.argv[2])
random.seed(7)
acknowledged = set()


def write(run, pipe):
    for at in range(10_000):
        name = f"run {run} name {at}"
        decide(file, Decision(Act.SAME, at="", a=name, b=f"{name}, again"))
        os.write(pipe, f"{name}\\n".encode())


def start(run):
    read, pipe = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        write(run, pipe)
    os.close(pipe)
    return child, os.fdopen(read, "rb")


for run in range(0, kills, 2):
    both = [start(run), start(run + 1)]
    for child, pipe in both:
        for _ in range(random.randrange(4)):
            acknowledged.add(pipe.readline().decode().strip())
    for child, pipe in both:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        acknowledged.update(line.decode().strip() for line in pipe.read().split(b"\\n")[:-1])
        pipe.close()

found = read_decisions(file)
kept = {line.decision.a for line in found.lines}
print(len(acknowledged - {""} - kept), len(acknowledged), len(found.unread))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_no_acknowledged_decision_is_lost_in_200_kills(tmp_path: Path) -> None:
    file = tmp_path / "one.jsonl"
    ran = subprocess.run(
        [sys.executable, "-c", _KILLS, str(file), "200"],
        capture_output=True,
        text=True,
        timeout=10 * PATIENCE_S,
        check=True,
    )
    lost, acknowledged, _ = map(int, ran.stdout.split())
    assert acknowledged > 200
    assert lost == 0
